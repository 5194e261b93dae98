// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/sealing.h"

#include "cardprofiles/sealed_code_sheet.h"
#include "foundation/files.h"
#include "foundation/sealed_envelope.h"
#include "print/letter_renderer.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace print {
namespace {

using foundation::Bytes;
using foundation::Certificate;
using foundation::EnvelopeIdentity;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

using Recipient = std::array<Certificate, 1>;

constexpr std::size_t kLargestCertificateFile = 64UL * 1024;

Result<Recipient> recipientOf(const SealingJob& job)
{
    const auto text = foundation::readFile(job.recipientFile, kLargestCertificateFile);
    if (!text)
        return text.error();
    auto certificate = Certificate::parse(*text);
    if (!certificate)
        return Error{ErrorCode::CertificateInvalid,
                     job.recipientFile + ": " + certificate.error().context};
    return Recipient{*std::move(certificate)};
}

Result<LetterRenderer> rendererOf(const SealingJob& job)
{
    const auto& task = job.request.letters.front();
    if (task.templateFile.empty() || task.templateFile.find('/') != std::string::npos)
        return Error{ErrorCode::TemplateInvalid, "a template is named without a folder"};
    auto loaded = stationery::PageTemplate::load(std::filesystem::path{job.request.templateFolder} /
                                                 task.templateFile);
    if (!loaded)
        return loaded.error();
    LetterRenderer renderer{*std::move(loaded)};
    if (auto checked = renderer.check(task); !checked)
        return checked.error();
    return renderer;
}

Result<Bytes> sealPage(const SealingJob& job, const EnvelopeIdentity& identity,
                       const Recipient& recipient)
{
    const auto renderer = rendererOf(job);
    if (!renderer)
        return renderer.error();
    const auto sheet = cardprofiles::openCodeSheet(job.envelope, identity, job.subject);
    if (!sheet)
        return sheet.error();
    const auto page = renderer->render(job.request.letters.front(), *sheet);
    return page ? foundation::seal(*page, recipient) : page.error();
}

Result<Bytes> sealCodes(const SealingJob& job, const EnvelopeIdentity& identity,
                        const Recipient& recipient)
{
    auto sheet = cardprofiles::openCodeSheet(job.envelope, identity, job.subject);
    if (!sheet)
        return sheet.error();
    cardprofiles::CodeSheet made;
    made.subject = job.newSubject;
    for (auto& code : sheet->codes) {
        const bool wanted =
            job.codes.empty() || std::ranges::find(job.codes, code.name) != job.codes.end();
        if (wanted)
            made.codes.push_back(std::move(code));
    }
    for (const auto& name : job.codes)
        if (made.find(name) == nullptr)
            return Error{ErrorCode::EnvelopeDamaged, "the envelope holds no " + name};
    return cardprofiles::sealCodeSheet(made, recipient);
}

} // namespace

Result<Bytes> sealAnew(const SealingJob& job, const EnvelopeIdentity& identity)
{
    const auto recipient = recipientOf(job);
    if (!recipient)
        return recipient.error();
    return job.isPage() ? sealPage(job, identity, *recipient)
                        : sealCodes(job, identity, *recipient);
}

} // namespace print
