// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/workflow/runner.h"

#include "foundation/civil_date.h"
#include "personalize/authority/latest_end.h"
#include "personalize/workflow/proving.h"
#include "personalize/workflow/steps.h"

#include <algorithm>
#include <utility>

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

bool mayBeCancelled(const Step& step)
{
    return step.kind != StepKind::PowerCycle && step.kind != StepKind::Prove;
}

Error journalFailed(const Error& error)
{
    return {ErrorCode::JournalFailed, foundation::describe(error)};
}

CardLeft leftBy(Course course)
{
    switch (course) {
    case Course::Continue:
        return CardLeft::Paused;
    case Course::MakeAgain:
        return CardLeft::Interrupted;
    case Course::Reject:
        return CardLeft::Reject;
    case Course::Quarantine:
        return CardLeft::Unknown;
    }
    return CardLeft::Unknown;
}

class Run
{
public:
    Run(CardAtHand card, const Assignment& assignment, const Resumption* resumption, Tools& tools,
        const ProgressSink& progress, const std::function<bool()>& cancelled)
        : m_bench{assignment,           tools,
                  std::move(card.card), std::move(card.identity),
                  resumption,           card.isContactless},
          m_progress{progress}, m_cancelled{cancelled}
    {
        if (resumption != nullptr) {
            // The attempt stands in the books, so that its failures are booked from the start.
            m_bench.admitted = true;
            m_bench.admission = resumption->admission;
        }
    }

    Outcome go()
    {
        auto chain = m_bench.tools.authority.chain();
        if (!chain)
            return giveUp({StepKind::LookOver}, chain.error());
        if (auto reaches = checkReach(*chain); !reaches)
            return giveUp({StepKind::LookOver}, reaches.error());
        m_bench.issuers = *std::move(chain);
        m_recipe = makeRecipe(*m_bench.assignment.profile, m_bench.issuers.size(),
                              m_bench.card->signsOnce());
        for (m_at = 0; m_at < m_recipe.size(); ++m_at) {
            const auto& step = m_recipe[m_at];
            show(step);
            if (isResumed() && step.kind == StepKind::LookOver) {
                auto decision = lookOverAgain(m_bench, m_recipe);
                if (!decision)
                    return giveUp(step, decision.error());
                if (decision->course != Course::Continue)
                    return follow(*decision);
                continue;
            }
            if (auto done = doStep(step); !done)
                return giveUp(step, done.error());
            if (const auto* next = nextToAskFor())
                if (auto asked = askFor(*next); !asked)
                    return giveUp(*next, asked.error());
        }
        m_bench.tools.place.release();
        return {CardLeft::Proven, std::nullopt, m_recipe.back(), m_bench.identity,
                m_bench.admission};
    }

private:
    Workbench m_bench;
    const ProgressSink& m_progress;
    const std::function<bool()>& m_cancelled;
    Recipe m_recipe{};
    std::size_t m_at = 0; ///< in the recipe
    bool m_stepBegun = false;

    [[nodiscard]] bool isResumed() const { return m_bench.resumption != nullptr; }

    /// Before a card is begun: no certificate outlives its issuer's.
    [[nodiscard]] Result<void> checkReach(const std::vector<foundation::Bytes>& chain) const
    {
        const auto latest = authority::latestEnd(chain);
        if (!latest)
            return latest.error();
        const auto now = m_bench.tools.clock.now();
        const auto& profile = *m_bench.assignment.profile;
        for (const auto& certificate : profile.certificates) {
            const auto end = now + std::min(certificate.validity, profile.validity);
            if (!isResumed() && !certificate.fetchedLater && end > *latest)
                return Error{ErrorCode::AuthorityUnusable,
                             "its certificate ends " + foundation::toText(*latest) +
                                 ", before the certificate " + certificate.name + " would on " +
                                 foundation::toText(end)};
        }
        return {};
    }

    /// Done in an earlier run. The power cycle lets go of the card for its proof, in every run.
    [[nodiscard]] bool isBehind(const Step& step) const
    {
        return isResumed() && step.kind != StepKind::PowerCycle &&
               (step.kind == StepKind::Admit || isDone(*m_bench.resumption, step));
    }

    void show(const Step& step) const
    {
        m_progress({m_at, m_recipe.size(), step, m_bench.identity.chipSerial});
    }

    /// The certificate that comes next, if the authority is free and its request is there.
    [[nodiscard]] const Step* nextToAskFor() const
    {
        const auto next = std::ranges::find_if(m_recipe, [&](const Step& step) {
            return step.kind == StepKind::IssueCertificate && !isBehind(step) &&
                   std::ranges::find(m_bench.certificates, step.subject,
                                     &cards::CardCertificate::name) == m_bench.certificates.end();
        });
        const bool mayAsk =
            !m_bench.answer && next != m_recipe.end() && m_bench.requests.contains(next->subject);
        return mayAsk ? &*next : nullptr;
    }

    /// Begins the step that issues a certificate; the runner comes to it when it needs the answer.
    Result<void> askFor(const Step& step)
    {
        m_stepBegun = false;
        if (auto begun = m_bench.tools.journal.begun(step); !begun)
            return journalFailed(begun.error());
        askForCertificate(m_bench, step.subject);
        return {};
    }

    Result<void> doStep(const Step& step)
    {
        m_stepBegun = false;
        if (mayBeCancelled(step) && m_cancelled())
            return Error{ErrorCode::Cancelled, "before " + nameOf(step)};
        if (isBehind(step))
            return recall(step, m_bench);
        if (!isJournalled(step)) {
            m_stepBegun = true;
            auto made = perform(step, m_bench);
            return made ? Result<void>{} : Result<void>{made.error()};
        }
        const bool isUnderWay = step.kind == StepKind::IssueCertificate; // see askFor()
        if (!isUnderWay)
            if (auto begun = m_bench.tools.journal.begun(step); !begun)
                return journalFailed(begun.error());
        m_stepBegun = true;
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
        const bool refusedBefore =
            isResumed() && m_bench.resumption->refused.contains(nameOf(step));
        const auto left =
            workflow::leftBy({step.kind, m_stepBegun, isResumed(), refusedBefore}, error);
        return end(step, error, left);
    }

    Outcome follow(const Decision& decision)
    {
        auto outcome =
            end({StepKind::LookOver}, {decision.code, decision.why}, leftBy(decision.course));
        outcome.mayMakeAgain = decision.course == Course::MakeAgain;
        return outcome;
    }

    Outcome end(const Step& step, const Error& error, CardLeft left)
    {
        Outcome outcome{left, error, step, m_bench.identity, m_bench.admission};
        m_bench.card.reset();
        m_bench.tools.place.release();
        if (m_bench.answer)
            bookAnswer(outcome);
        if (m_bench.admitted)
            bookFailure(step, outcome);
        return outcome;
    }

    /// The card is done with, and the authority still at work for it. It is waited for, so that a
    /// certificate stands in the books before the attempt rests, and is revoked with one that ends.
    void bookAnswer(Outcome& outcome)
    {
        const Step step{StepKind::IssueCertificate, m_bench.asked};
        show(step);
        auto& journal = m_bench.tools.journal;
        const auto issued = issueCertificate(m_bench, step.subject);
        const auto noted =
            issued ? journal.done(step, *issued) : journal.failed(step, issued.error());
        if (!noted)
            outcome.error->context += "; " + foundation::describe(noted.error());
    }

    /// A journal that cannot be written now leaves the attempt open in the books: it goes on when
    /// the card is put in again.
    void bookFailure(const Step& step, Outcome& outcome)
    {
        if (isJournalled(step) && m_stepBegun)
            if (auto noted = m_bench.tools.journal.failed(step, *outcome.error); !noted)
                outcome.error->context += "; " + foundation::describe(noted.error());
        if (outcome.left == CardLeft::Paused)
            return;
        if (auto booked = m_bench.tools.journal.abandoned(outcome.left, *outcome.error); !booked) {
            outcome.error->context += "; " + foundation::describe(booked.error());
            outcome.mayMakeAgain = false;
        }
    }
};

} // namespace

Outcome personalise(CardAtHand card, const Assignment& assignment, Tools& tools,
                    const ProgressSink& progress, const std::function<bool()>& cancelled)
{
    return Run{std::move(card), assignment, nullptr, tools, progress, cancelled}.go();
}

Outcome goOn(CardAtHand card, const Assignment& assignment, const Resumption& resumption,
             Tools& tools, const ProgressSink& progress, const std::function<bool()>& cancelled)
{
    return Run{std::move(card), assignment, &resumption, tools, progress, cancelled}.go();
}

} // namespace workflow
