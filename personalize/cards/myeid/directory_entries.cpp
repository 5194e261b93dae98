// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/myeid/directory_entries.h"

#include "personalize/cards/myeid/directory_files.h"
#include "personalize/cards/myeid/layout.h"
#include "personalize/pkcs15/certificate_name.h"

namespace myeid {

using cardprofiles::CardProfile;
using cardprofiles::KeyProfile;
using cardprofiles::KeyUsage;
using cards::CardCertificate;
using foundation::Bytes;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using pkcs15::Access;
using pkcs15::Usage;

namespace {

constexpr unsigned kStoredLength = 8;
constexpr std::uint8_t kAdministrationId = 0xFF; // where OpenSC looks for the SO PIN

pkcs15::Path pathOf(FileId file)
{
    return pkcs15::pathOf(static_cast<std::uint16_t>(FileId::Application),
                          static_cast<std::uint16_t>(file));
}

pkcs15::Identifier authIdOf(Pin pin)
{
    return {static_cast<std::uint8_t>(pin)};
}

/// What an X.509 usage lets a private key do, as pkcs15-init translates it for RSA and EC alike.
std::vector<Usage> privateUsage(const KeyProfile& key)
{
    std::vector<Usage> usage;
    for (const KeyUsage wanted : key.usage) {
        switch (wanted) {
        case KeyUsage::DigitalSignature:
            usage.push_back(Usage::Sign);
            usage.push_back(Usage::SignRecover);
            break;
        case KeyUsage::NonRepudiation:
            usage.push_back(Usage::NonRepudiation);
            break;
        case KeyUsage::KeyEncipherment:
            usage.push_back(Usage::Decrypt);
            usage.push_back(Usage::Unwrap);
            break;
        case KeyUsage::KeyAgreement:
            usage.push_back(Usage::Derive);
            break;
        }
    }
    return usage;
}

std::vector<Usage> publicUsage(const KeyProfile& key)
{
    std::vector<Usage> usage;
    for (const KeyUsage wanted : key.usage) {
        switch (wanted) {
        case KeyUsage::DigitalSignature:
            usage.push_back(Usage::Verify);
            usage.push_back(Usage::VerifyRecover);
            break;
        case KeyUsage::NonRepudiation:
            usage.push_back(Usage::NonRepudiation);
            break;
        case KeyUsage::KeyEncipherment:
            usage.push_back(Usage::Encrypt);
            usage.push_back(Usage::Wrap);
            break;
        case KeyUsage::KeyAgreement:
            usage.push_back(Usage::Derive);
            break;
        }
    }
    return usage;
}

pkcs15::KeyKind kindOf(const KeyProfile& key)
{
    return isRsa(key.algorithm) ? pkcs15::KeyKind::Rsa : pkcs15::KeyKind::Ec;
}

/// The codes are ASCII, which is UTF-8 too.
pkcs15::PinType typeOf(const cardprofiles::CodeRule& rule)
{
    const bool isNumber = rule.alphabet.find_first_not_of("0123456789") == std::string::npos;
    return isNumber ? pkcs15::PinType::AsciiNumeric : pkcs15::PinType::Utf8;
}

pkcs15::Pin pinEntry(std::string label, Pin pin, const cardprofiles::CodeRule& rule)
{
    pkcs15::Pin entry;
    entry.common.label = std::move(label);
    entry.common.isPrivate = true;
    entry.common.isModifiable = true;
    entry.authId = authIdOf(pin);
    entry.type = typeOf(rule);
    entry.minLength = static_cast<unsigned>(rule.minLength);
    entry.storedLength = kStoredLength;
    entry.maxLength = static_cast<unsigned>(rule.maxLength);
    entry.reference = static_cast<unsigned>(pin);
    return entry;
}

pkcs15::PrivateKey privateKeyEntry(const KeyProfile& key, Pin pin)
{
    pkcs15::PrivateKey entry;
    entry.common.label = key.label;
    entry.common.isPrivate = true;
    entry.common.isModifiable = true;
    entry.common.authId = authIdOf(pin);
    if (key.consentPerUse)
        entry.common.userConsent = 1;
    entry.kind = kindOf(key);
    entry.id = {key.id};
    entry.usage = privateUsage(key);
    entry.access = {Access::Sensitive, Access::AlwaysSensitive, Access::NeverExtractable,
                    Access::Local};
    entry.reference = key.id;
    entry.path = pathOf(keyFile(key.id));
    entry.bits = bitsOf(key.algorithm);
    return entry;
}

} // namespace

bool hasPublicKeyFile(const KeyProfile& key)
{
    return !isRsa(key.algorithm);
}

Result<std::vector<pkcs15::Pin>> pinEntries(const CardProfile& profile)
{
    std::vector<pkcs15::Pin> entries;
    for (const auto& pin : profile.pins) {
        const auto reference = pinNamed(pin.name);
        if (!reference)
            return Error{ErrorCode::CapabilityMissing, "no reference for " + pin.name};
        entries.push_back(pinEntry(pin.label, *reference, pin.pin));
    }
    auto administration =
        pinEntry("Administration", Pin::Administration, profile.administrationCode);
    administration.authId = {kAdministrationId};
    administration.isSecurityOfficer = true;
    entries.push_back(std::move(administration));
    return entries;
}

Result<std::vector<pkcs15::PrivateKey>> privateKeyEntries(const CardProfile& profile)
{
    std::vector<pkcs15::PrivateKey> entries;
    for (const auto& key : profile.keys) {
        const auto pin = pinNamed(key.pin);
        if (!pin)
            return Error{ErrorCode::CapabilityMissing, "no reference for " + key.pin};
        entries.push_back(privateKeyEntry(key, *pin));
    }
    return entries;
}

std::vector<pkcs15::PublicKey> publicKeyEntries(const CardProfile& profile,
                                                const std::map<std::string, Bytes>& publicKeys)
{
    std::vector<pkcs15::PublicKey> entries;
    for (const auto& key : profile.keys) {
        const auto spki = publicKeys.find(key.name);
        if (spki == publicKeys.end())
            continue;
        pkcs15::PublicKey entry;
        entry.common.label = key.label;
        entry.common.isModifiable = true;
        entry.kind = kindOf(key);
        entry.id = {key.id};
        entry.usage = publicUsage(key);
        entry.bits = bitsOf(key.algorithm);
        if (hasPublicKeyFile(key))
            entry.path = pathOf(publicKeyFile(key.id));
        else
            entry.spki = spki->second;
        entries.push_back(std::move(entry));
    }
    return entries;
}

Result<CertificateEntries> certificateEntries(const CardProfile& profile,
                                              const std::vector<CardCertificate>& certificates)
{
    CertificateEntries entries;
    for (const auto& [name, der] : certificates) {
        const auto id = certificateId(profile, name);
        if (!id)
            return Error{ErrorCode::CertificateInvalid, "the profile has no certificate " + name};
        pkcs15::Certificate entry;
        entry.common.isModifiable = true;
        entry.id = {*id};
        entry.path = pathOf(certificateFile(*id));
        if (const auto* holders = profile.certificate(name)) {
            entry.common.label = holders->label;
            entries.holders.push_back(std::move(entry));
            continue;
        }
        auto label = pkcs15::subjectCommonName(der);
        if (!label)
            return label.error();
        entry.common.label = std::move(*label);
        entry.isAuthority = true;
        entries.issuers.push_back(std::move(entry));
    }
    return entries;
}

pkcs15::TokenInfo tokenInformation(const std::string& label, const Bytes& serial)
{
    return {serial, "Aventra Ltd.", label, true, true};
}

} // namespace myeid
