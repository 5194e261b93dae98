// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/workflow/runner.h"

#include "personalize/workflow/proving.h"
#include "personalize/workflow/steps.h"

namespace workflow {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

/// Before admission there is no attempt to write in: looking over changes nothing, and admitting is
/// itself the first entry.
bool isJournalled(const Step& step)
{
    return step.kind != StepKind::LookOver && step.kind != StepKind::Admit;
}

Error journalFailed(const Error& error)
{
    return {ErrorCode::JournalFailed, foundation::describe(error)};
}

class Run
{
public:
    Run(const Assignment& assignment, Tools& tools, const ProgressSink& progress,
        const std::function<bool()>& cancelled)
        : m_bench{assignment, tools}, m_progress{progress}, m_cancelled{cancelled}
    {
    }

    Outcome go()
    {
        auto chain = m_bench.tools.authority.chain();
        if (!chain)
            return giveUp({StepKind::LookOver}, chain.error());
        const auto recipe = makeRecipe(*m_bench.assignment.profile, chain->size());
        for (std::size_t i = 0; i < recipe.size(); ++i) {
            m_progress({i, recipe.size(), recipe[i], m_bench.identity.chipSerial});
            if (auto done = doStep(recipe[i]); !done)
                return giveUp(recipe[i], done.error());
        }
        m_bench.tools.place.release();
        return {CardLeft::Proven, std::nullopt, recipe.back(), m_bench.identity, m_bench.admission};
    }

private:
    Workbench m_bench;
    const ProgressSink& m_progress;
    const std::function<bool()>& m_cancelled;

    Result<void> doStep(const Step& step)
    {
        if (m_cancelled())
            return Error{ErrorCode::Cancelled, "before " + nameOf(step)};
        if (!isJournalled(step)) {
            auto made = perform(step, m_bench);
            return made ? Result<void>{} : Result<void>{made.error()};
        }
        if (auto begun = m_bench.tools.journal.begun(step); !begun)
            return journalFailed(begun.error());
        if (step.kind == StepKind::Prove)
            return proveAndBook(m_bench);
        auto made = perform(step, m_bench);
        if (!made)
            return made.error();
        if (auto done = m_bench.tools.journal.done(step, *made); !done)
            return journalFailed(done.error());
        return {};
    }

    Outcome giveUp(const Step& step, const Error& error)
    {
        Outcome outcome{leftBy(step.kind, error), error, step, m_bench.identity, m_bench.admission};
        m_bench.card.reset();
        m_bench.tools.place.release();
        if (m_bench.admitted)
            bookFailure(step, outcome);
        return outcome;
    }

    /// A journal that cannot be written now leaves the attempt open in the books: it is settled at
    /// the next start.
    void bookFailure(const Step& step, Outcome& outcome)
    {
        if (isJournalled(step))
            if (auto noted = m_bench.tools.journal.failed(step, *outcome.error); !noted)
                outcome.error->context += "; " + foundation::describe(noted.error());
        if (auto booked = m_bench.tools.journal.abandoned(outcome.left, *outcome.error); !booked)
            outcome.error->context += "; " + foundation::describe(booked.error());
    }
};

} // namespace

Outcome personalise(const Assignment& assignment, Tools& tools, const ProgressSink& progress,
                    const std::function<bool()>& cancelled)
{
    return Run{assignment, tools, progress, cancelled}.go();
}

} // namespace workflow
