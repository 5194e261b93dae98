// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/workflow/proving.h"

#include <algorithm>
#include <utility>

namespace workflow {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

const cards::CardCertificate* certificateOf(const Workbench& bench, const std::string& keyName)
{
    for (const auto& certificate : bench.assignment.profile->certificates) {
        if (certificate.key != keyName)
            continue;
        const auto found =
            std::ranges::find(bench.certificates, certificate.name, &cards::CardCertificate::name);
        if (found != bench.certificates.end())
            return &*found;
    }
    return nullptr;
}

Result<proof::ProofRequest> requestFor(const Workbench& bench)
{
    auto chain = bench.tools.authority.chain();
    if (!chain)
        return chain.error();
    proof::ProofRequest request;
    request.readerName = bench.tools.place.readerName();
    request.cardLabel = bench.plan.label;
    request.chipSerial = bench.identity.chipSerial;
    request.chain = *chain;
    const auto& profile = *bench.assignment.profile;
    for (const auto& pin : profile.pins)
        request.pins.push_back(
            {pin.name, pin.label, bench.codes.find(pin.name)->clone(), pin.pin.tries});
    for (const auto& key : profile.keys) {
        const auto* certificate = certificateOf(bench, key.name);
        request.keys.push_back(
            {key.name, key.id, key.pin, bench.publicKeys.at(key.name).spki,
             certificate != nullptr ? std::optional{certificate->der} : std::nullopt});
    }
    return request;
}

Error proofFailed(const proof::ProofReport& report)
{
    const auto failed = std::ranges::find(report.checks, false, &proof::ProofCheck::passed);
    return {ErrorCode::ProofFailed, failed == report.checks.end()
                                        ? std::string{"nothing was checked"}
                                        : failed->name + ": " + failed->detail};
}

Result<proof::ProofReport> proveOnce(const Workbench& bench)
{
    auto request = requestFor(bench);
    if (!request)
        return request.error();
    return bench.tools.prover.prove(std::move(*request));
}

} // namespace

Result<void> proveAndBook(Workbench& bench)
{
    auto report = proveOnce(bench);
    // One bad answer on the way does not condemn a card. A PIN that was refused is not tried again:
    // cardproof tries none that has lost a try.
    if (report && !report->passed())
        report = proveOnce(bench);
    if (!report)
        return report.error();
    if (!report->passed())
        return proofFailed(*report);
    return bench.tools.journal.proven(*report);
}

} // namespace workflow
