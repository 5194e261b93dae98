// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/digest.h"
#include "personalize/workflow/steps.h"

#include <algorithm>

namespace workflow {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

/// The key on the card must be the one that the books have from its making.
Result<void> recallKey(Workbench& bench, const Step& step)
{
    auto shown = bench.card->publicKey(*bench.assignment.profile->key(step.subject));
    if (!shown)
        return shown.error();
    if (foundation::sha256Hex(shown->spki) != bench.resumption->done.at(nameOf(step)))
        return Error{ErrorCode::CardUnknownState,
                     "the key " + step.subject + " is not the one that was made"};
    bench.publicKeys[step.subject] = std::move(*shown);
    return {};
}

/// A request is kept nowhere: where its certificate is still to be issued, the key signs it again.
Result<void> recallRequest(Workbench& bench, const Step& step)
{
    if (isDone(*bench.resumption, {StepKind::IssueCertificate, step.subject}))
        return {};
    auto made = requestCertificate(bench, step.subject);
    return made ? Result<void>{} : Result<void>{made.error()};
}

Result<void> recallIssued(Workbench& bench, const Step& step)
{
    const auto& issued = bench.resumption->certificates;
    const auto found = std::ranges::find(issued, step.subject, &cards::CardCertificate::name);
    if (found == issued.end())
        return Error{ErrorCode::CardUnknownState,
                     "the certificate " + step.subject + " is not in the books"};
    bench.certificates.push_back(*found);
    return {};
}

Result<void> recallWritten(Workbench& bench, const Step& step)
{
    auto known = certificateToWrite(bench, step.subject);
    return known ? Result<void>{} : Result<void>{known.error()};
}

} // namespace

Result<void> recall(const Step& step, Workbench& bench)
{
    switch (step.kind) {
    case StepKind::GenerateKey:
        return recallKey(bench, step);
    case StepKind::RequestCertificate:
        return recallRequest(bench, step);
    case StepKind::IssueCertificate:
        return recallIssued(bench, step);
    case StepKind::WriteCertificate:
        return recallWritten(bench, step);
    case StepKind::LookOver:
    case StepKind::Admit:
    case StepKind::SealCodes:
    case StepKind::Prepare:
    case StepKind::WriteDirectory:
    case StepKind::Close:
    case StepKind::PowerCycle:
    case StepKind::Prove:
        break;
    }
    return {};
}

} // namespace workflow
