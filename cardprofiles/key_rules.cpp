// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/profile_rules.h"

#include "cardprofiles/wire_names.h"

#include <algorithm>
#include <set>

namespace cardprofiles {

namespace {

bool contains(const std::vector<KeyUsage>& usages, KeyUsage usage)
{
    return std::ranges::find(usages, usage) != usages.end();
}

bool isRsa(KeyAlgorithm algorithm)
{
    switch (algorithm) {
    case KeyAlgorithm::Rsa2048:
    case KeyAlgorithm::Rsa3072:
    case KeyAlgorithm::Rsa4096:
        return true;
    case KeyAlgorithm::EcP256:
    case KeyAlgorithm::EcP384:
        break;
    }
    return false;
}

/// A key that signs what its holder stands for does nothing else, and so does its certificate.
void checkSignatureAlone(const std::vector<KeyUsage>& usages, const std::string& path,
                         FaultList& faults)
{
    if (contains(usages, KeyUsage::NonRepudiation) && usages.size() > 1)
        faults.add(path, "nonRepudiation must stand alone");
}

void checkUsages(const KeyProfile& key, FaultList& faults)
{
    const auto path = "keys." + key.name + ".usage";
    checkSignatureAlone(key.usage, path, faults);
    if (isRsa(key.algorithm) && contains(key.usage, KeyUsage::KeyAgreement))
        faults.add(path, "an RSA key has no keyAgreement");
    if (!isRsa(key.algorithm) && contains(key.usage, KeyUsage::KeyEncipherment))
        faults.add(path, "an EC key has no keyEncipherment (RFC 8813, 3)");
}

void checkCertificateUsages(const CertificateProfile& certificate, const KeyProfile& key,
                            FaultList& faults)
{
    const auto path = "certificates." + certificate.name;
    checkSignatureAlone(certificate.keyUsage, path + ".key_usage", faults);
    for (const auto usage : certificate.keyUsage) {
        if (!key.usage.empty() && !contains(key.usage, usage))
            faults.add(path + ".key_usage",
                       "the key " + key.name + " has no usage " + std::string{nameOf(usage)});
    }
    const auto& extended = certificate.extendedKeyUsage;
    for (const auto* logIn : {"clientAuth", "msSmartcardLogin"}) {
        if (std::ranges::find(extended, logIn) != extended.end() &&
            !contains(certificate.keyUsage, KeyUsage::DigitalSignature))
            faults.add(path + ".extended_key_usage",
                       std::string{logIn} + " needs the key usage digitalSignature");
    }
}

void checkSubject(const CertificateProfile& certificate, FaultList& faults)
{
    const auto isCommonName = [](const NameTemplate& name) { return name.type == "CN"; };
    const auto path = "certificates." + certificate.name + ".subject";
    if (std::ranges::none_of(certificate.subject, isCommonName))
        faults.add(path, "must have a CN");
    for (std::size_t i = 0; i < certificate.subject.size(); ++i) {
        const auto& name = certificate.subject[i];
        if (name.type == "C" && (name.value.size() != 2 || name.value[0] < 'A' ||
                                 name.value[0] > 'Z' || name.value[1] < 'A' || name.value[1] > 'Z'))
            faults.add(path + "[" + std::to_string(i + 1) + "].value",
                       "a country is two capital letters (ISO 3166-1)");
    }
}

} // namespace

void checkKeys(const CardProfile& profile, FaultList& faults)
{
    std::set<unsigned> ids;
    for (const auto& key : profile.keys) {
        const auto path = "keys." + key.name;
        if (!key.pin.empty() && profile.pin(key.pin) == nullptr)
            faults.add(path + ".pin", "names \"" + key.pin + "\", which is not a PIN of this card");
        if (!ids.insert(key.id).second)
            faults.add(path + ".id", "another key has the id " + std::to_string(key.id));
        checkUsages(key, faults);
    }
}

void checkCertificates(const CardProfile& profile, FaultList& faults)
{
    std::set<std::string> certified;
    for (const auto& certificate : profile.certificates) {
        const auto path = "certificates." + certificate.name;
        checkSubject(certificate, faults);
        if (certificate.key.empty())
            continue;
        const auto* key = profile.key(certificate.key);
        if (key == nullptr)
            faults.add(path + ".key",
                       "names \"" + certificate.key + "\", which is not a key of this card");
        else
            checkCertificateUsages(certificate, *key, faults);
        if (!certified.insert(certificate.key).second)
            faults.add(path + ".key", "another certificate has the key " + certificate.key);
    }
    for (const auto& key : profile.keys) {
        if (!certified.contains(key.name))
            faults.add("keys." + key.name, "has no certificate");
    }
}

} // namespace cardprofiles
