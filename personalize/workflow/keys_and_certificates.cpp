// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/digest.h"
#include "personalize/authority/distinguished_name.h"
#include "personalize/requests/certificate_request.h"
#include "personalize/workflow/recipe.h"
#include "personalize/workflow/steps.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace workflow {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

Result<std::string> generateKey(Workbench& bench, const std::string& keyName)
{
    const auto& key = *bench.assignment.profile->key(keyName);
    auto made = bench.card->generateKey(key);
    if (!made)
        return made.error();
    bench.publicKeys[keyName] = std::move(*made);
    return foundation::sha256Hex(bench.publicKeys[keyName].spki);
}

Result<std::string> requestCertificate(Workbench& bench, const std::string& certificateName)
{
    const auto& certificate = *bench.assignment.profile->certificate(certificateName);
    const auto& key = *bench.assignment.profile->key(certificate.key);
    auto subject = authority::buildSubject(certificate, bench.fields);
    if (!subject)
        return subject.error();
    const auto* pin = bench.codes.find(key.pin);
    auto request = requests::makeRequest(
        bench.publicKeys[key.name].spki, *subject,
        [&](foundation::ByteView digest) { return bench.card->sign(key, *pin, digest); });
    if (!request)
        return request.error();
    bench.requests[certificateName] = std::move(*request);
    return foundation::sha256Hex(bench.requests[certificateName]);
}

void askForCertificate(Workbench& bench, const std::string& certificateName)
{
    const auto& certificate = *bench.assignment.profile->certificate(certificateName);
    const auto& key = *bench.assignment.profile->key(certificate.key);
    const auto now = bench.tools.clock.now();
    // B4: a certificate ends with its card at the latest.
    const auto notAfter =
        std::min<foundation::Instant>(now + certificate.validity, bench.cardNotAfter);
    bench.asked = certificateName;
    bench.answer = bench.tools.authority.ask({
        .pkcs10 = bench.requests[certificateName],
        .profile = certificate,
        .algorithm = key.algorithm,
        .fields = bench.fields,
        .notBefore = now,
        .notAfter = notAfter,
        .reference =
            bench.admission.cardSerial + " " + bench.admission.letterNumber + " " + certificateName,
    });
}

Result<std::string> issueCertificate(Workbench& bench, const std::string& certificateName)
{
    assert(bench.answer && bench.asked == certificateName);
    auto issued = std::exchange(bench.answer, nullptr)->collect();
    if (!issued)
        return issued.error();
    bench.certificates.push_back({certificateName, issued->der});
    return issued->serialNumber;
}

namespace {

/// The issuers' certificates join the bench when the first of them is to be written.
Result<cards::CardCertificate> issuerCertificate(const Workbench& bench, const std::string& subject)
{
    for (std::size_t i = 0; i < bench.issuers.size(); ++i)
        if (caSubject(i) == subject)
            return cards::CardCertificate{subject, bench.issuers[i]};
    return Error{ErrorCode::AuthorityUnusable, "the chain has no certificate " + subject};
}

} // namespace

Result<cards::CardCertificate> certificateToWrite(Workbench& bench, const std::string& subject)
{
    const auto found =
        std::ranges::find(bench.certificates, subject, &cards::CardCertificate::name);
    if (found != bench.certificates.end())
        return *found;
    auto issuer = issuerCertificate(bench, subject);
    if (issuer)
        bench.certificates.push_back(*issuer);
    return issuer;
}

Result<std::string> writeCertificate(Workbench& bench, const std::string& subject)
{
    const auto found = certificateToWrite(bench, subject);
    if (!found)
        return found.error();
    if (auto written = bench.card->writeCertificate(bench.plan, *found); !written)
        return written.error();
    return std::to_string(found->der.size()) + " bytes";
}

} // namespace workflow
