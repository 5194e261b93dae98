// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/signin/accepted_authorities.h"

#include "foundation/certificate_chain.h"
#include "foundation/certificate_usage.h"
#include "foundation/files.h"

#include <algorithm>
#include <iterator>
#include <system_error>

namespace signin {
namespace {

using foundation::Bytes;
using foundation::Certificate;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::RevocationList;

constexpr std::size_t kMostOfAFile = 16 * 1024 * 1024;

Result<std::vector<std::filesystem::path>> filesOf(const std::filesystem::path& folder)
{
    std::error_code fault;
    std::vector<std::filesystem::path> files;
    for (std::filesystem::directory_iterator at{folder, fault}, end; !fault && at != end;
         at.increment(fault))
        files.push_back(at->path());
    if (fault)
        return Error{ErrorCode::FileUnreadable, folder.string(), std::nullopt, fault.value()};
    std::ranges::sort(files);
    return files;
}

bool isDer(const Bytes& content)
{
    return !content.empty() && content.front() == 0x30;
}

Result<std::vector<Certificate>> certificatesOf(const Bytes& content)
{
    if (!isDer(content))
        return Certificate::parseAll(content);
    auto one = Certificate::parse(content);
    if (!one)
        return one.error();
    return std::vector{*std::move(one)};
}

Result<void> addFile(AcceptedAuthorities& accepted, const std::filesystem::path& file)
{
    const auto kind = file.extension();
    const bool isList = kind == ".crl";
    if (!isList && kind != ".pem" && kind != ".crt" && kind != ".cer")
        return {};
    const auto content = foundation::readFile(file, kMostOfAFile);
    if (!content)
        return content.error();
    if (isList) {
        auto list = RevocationList::parse(*content, file.string());
        if (!list)
            return list.error();
        accepted.lists.push_back(*std::move(list));
        return {};
    }
    const auto certificates = certificatesOf(*content);
    if (!certificates)
        return Error{certificates.error().code,
                     file.string() + ": " + certificates.error().context};
    std::ranges::copy(*certificates, std::back_inserter(accepted.certificates));
    return {};
}

} // namespace

Result<void> addFolder(AcceptedAuthorities& accepted, const std::filesystem::path& folder)
{
    const auto files = filesOf(folder);
    if (!files)
        return files.error();
    for (const auto& file : *files) {
        std::error_code fault;
        if (std::filesystem::is_directory(file, fault))
            continue;
        if (auto added = addFile(accepted, file); !added)
            return added.error();
    }
    return {};
}

Result<void> checkCertificate(const AcceptedAuthorities& accepted, const Certificate& certificate,
                              foundation::Instant moment)
{
    if (!foundation::isForAuthentication(certificate))
        return Error{ErrorCode::CertificateWrongUse, certificate.subject()};
    return foundation::verifyUnrevokedChain(certificate, accepted.certificates, accepted.lists,
                                            moment);
}

} // namespace signin
