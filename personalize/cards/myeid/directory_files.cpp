// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/myeid/directory_files.h"

#include "personalize/cards/myeid/directory_entries.h"
#include "personalize/pkcs15/encode.h"

#include <algorithm>
#include <charconv>

namespace myeid {

using cardprofiles::CardProfile;
using foundation::Bytes;
using foundation::Result;
using pkcs15::DirectoryKind;

namespace {

/// One READ BINARY fetches so much: room up to here costs a reader nothing.
constexpr std::size_t kOneRead = 255;

/// Room for `spare` more bytes, in whole reads.
std::size_t sizeFor(const Bytes& content, std::size_t spare)
{
    return (content.size() + spare + kOneRead - 1) / kOneRead * kOneRead;
}

/// What pkcs15-init's longest usual entries take.
constexpr std::size_t kEntry = 80;
constexpr std::size_t kRsaPublicKeyEntry = 330;

pkcs15::DirectoryReference reference(DirectoryKind kind, FileId file)
{
    const auto application = static_cast<std::uint16_t>(FileId::Application);
    return {kind, pkcs15::pathOf(application, static_cast<std::uint16_t>(file))};
}

Bytes objectDirectory(bool hasTrusted)
{
    std::vector lines{
        reference(DirectoryKind::PrivateKeys, FileId::PrivateKeys),
        reference(DirectoryKind::PublicKeys, FileId::PublicKeys),
        reference(DirectoryKind::Certificates, FileId::Certificates),
    };
    if (hasTrusted)
        lines.push_back(reference(DirectoryKind::TrustedCertificates, FileId::TrustedCertificates));
    lines.push_back(reference(DirectoryKind::AuthenticationObjects, FileId::AuthenticationObjects));
    return pkcs15::encodeAll(lines);
}

DirectoryFile file(FileId id, Bytes content, std::size_t spare)
{
    const auto size = sizeFor(content, spare);
    return {id, size, std::move(content)};
}

std::vector<DirectoryFile> publicKeyFiles(const DirectoryInput& input)
{
    std::vector<DirectoryFile> files;
    for (const auto& key : input.profile.keys) {
        const auto spki = input.publicKeys.find(key.name);
        if (hasPublicKeyFile(key) && spki != input.publicKeys.end())
            files.push_back({publicKeyFile(key.id), spki->second.size(), spki->second});
    }
    return files;
}

/// 0 for "ca", 1 for "ca2"; none for other names.
std::optional<std::size_t> issuerIndex(std::string_view name)
{
    constexpr std::string_view kPrefix = "ca";
    if (!name.starts_with(kPrefix))
        return std::nullopt;
    const auto digits = name.substr(kPrefix.size());
    if (digits.empty())
        return 0;
    std::size_t number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (fault != std::errc{} || end != digits.data() + digits.size() || number < 2)
        return std::nullopt;
    return number - 1;
}

} // namespace

bool isIssuersCertificate(const std::string& name)
{
    return issuerIndex(name).has_value();
}

std::optional<std::uint8_t> certificateId(const CardProfile& profile, const std::string& name)
{
    if (const auto* certificate = profile.certificate(name)) {
        const auto* key = profile.key(certificate->key);
        return key == nullptr ? std::nullopt : std::optional{key->id};
    }
    const auto index = issuerIndex(name);
    if (!index)
        return std::nullopt;
    std::size_t left = *index;
    for (unsigned id = 1; id <= 0xFF; ++id) {
        const bool taken = std::ranges::any_of(
            profile.keys, [id](const auto& key) { return unsigned{key.id} == id; });
        if (!taken && left-- == 0)
            return static_cast<std::uint8_t>(id);
    }
    return std::nullopt;
}

Result<std::vector<DirectoryFile>> directoryFiles(const DirectoryInput& input)
{
    const auto pins = pinEntries(input.profile);
    if (!pins)
        return pins.error();
    const auto keys = privateKeyEntries(input.profile);
    if (!keys)
        return keys.error();
    const auto certificates = certificateEntries(input.profile, input.certificates);
    if (!certificates)
        return certificates.error();
    const auto publicKeys = publicKeyEntries(input.profile, input.publicKeys);

    auto files = publicKeyFiles(input);
    files.push_back(
        file(FileId::TokenInfo, pkcs15::encode(tokenInformation(input.label, input.serial)), 0));
    files.push_back(file(FileId::AuthenticationObjects, pkcs15::encodeAll(*pins), 0));
    files.push_back(file(FileId::PrivateKeys, pkcs15::encodeAll(*keys), kEntry));
    files.push_back(file(FileId::PublicKeys, pkcs15::encodeAll(publicKeys), kRsaPublicKeyEntry));
    files.push_back(file(FileId::Certificates, pkcs15::encodeAll(certificates->holders),
                         input.profile.keys.size() * kEntry));
    if (!certificates->issuers.empty())
        files.push_back(
            file(FileId::TrustedCertificates, pkcs15::encodeAll(certificates->issuers), kEntry));
    files.push_back(
        file(FileId::ObjectDirectory, objectDirectory(!certificates->issuers.empty()), kEntry));
    return files;
}

Bytes applicationDirectory(const std::string& label)
{
    return pkcs15::encode(pkcs15::ApplicationTemplate{
        {kApplicationId.begin(), kApplicationId.end()}, label, {{0x3F, 0x00, 0x50, 0x15}}});
}

} // namespace myeid
