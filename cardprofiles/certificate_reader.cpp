// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/profile_reader.h"

#include "cardprofiles/field_template.h"
#include "cardprofiles/nearest_name.h"
#include "cardprofiles/text_forms.h"

#include <algorithm>

namespace cardprofiles {

namespace {

constexpr long kMaxDays = 3653;

const std::vector<std::string> kSubjectTypes{
    "C", "O", "CN", "SN", "GN", "serialNumber", "organizationIdentifier"};
const std::vector<std::string> kAlternativeTypes{"email", "upn"};

/// Extended key usages by OpenSSL's short names; any other by its OID.
const std::vector<std::string> kExtendedUsages{"clientAuth", "emailProtection", "msSmartcardLogin"};

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const auto& word : words)
        all += (all.empty() ? "" : ", ") + word;
    return all;
}

NameTemplate readName(TomlTable& table, const std::vector<std::string>& types)
{
    NameTemplate name;
    name.type = table.text("type");
    if (!name.type.empty() && std::ranges::find(types, name.type) == types.end())
        table.refuse("type", "is \"" + name.type + "\"; must be one of: " + joined(types) +
                                 hintFor(name.type, types));
    name.value = table.text("value");
    name.optional = table.flag("optional", false);
    table.finish();
    return name;
}

std::vector<NameTemplate> readNames(TomlTable& table, const std::string& key,
                                    const std::vector<std::string>& types)
{
    std::vector<NameTemplate> names;
    for (auto& entry : table.tablesIn(key)) {
        auto name = readName(entry, types);
        const auto sameType = [&](const NameTemplate& other) { return other.type == name.type; };
        if (!name.type.empty() && std::ranges::any_of(names, sameType))
            entry.refuse("type", "\"" + name.type + "\" stands twice in this name");
        names.push_back(std::move(name));
    }
    return names;
}

void checkPolicies(TomlTable& table, const CertificateProfile& certificate)
{
    for (const auto& policy : certificate.policies) {
        if (!isObjectIdentifier(policy))
            table.refuse("policies", "\"" + policy + "\" is not an OID in dotted form");
    }
    if (certificate.policies.empty())
        table.refuse("policies", "must name at least one certificate policy (A54)");
}

void checkExtendedUsages(TomlTable& table, const CertificateProfile& certificate)
{
    for (const auto& usage : certificate.extendedKeyUsage) {
        const bool known = std::ranges::find(kExtendedUsages, usage) != kExtendedUsages.end();
        if (!known && !isObjectIdentifier(usage))
            table.refuse("extended_key_usage", "\"" + usage + "\" is neither an OID nor one of: " +
                                                   joined(kExtendedUsages) +
                                                   hintFor(usage, kExtendedUsages));
    }
}

CertificateProfile readCertificate(TomlTable& table)
{
    CertificateProfile certificate;
    certificate.name = table.name();
    if (!isKeyName(certificate.name))
        table.faults().add(table.path(),
                           "a certificate's name is lower-case letters, digits, - and _");
    certificate.key = table.text("key");
    certificate.label = table.text("label");
    certificate.subject = readNames(table, "subject", kSubjectTypes);
    certificate.alternativeNames = readNames(table, "alternative_names", kAlternativeTypes);
    table.texts("key_usage");
    certificate.keyUsage = table.choices("key_usage", kKeyUsages);
    certificate.extendedKeyUsage = table.optionalTexts("extended_key_usage");
    checkExtendedUsages(table, certificate);
    certificate.policies = table.optionalTexts("policies");
    checkPolicies(table, certificate);
    certificate.cpsUri = table.text("cps_uri", "");
    if (!certificate.cpsUri.empty() && !isWebAddress(certificate.cpsUri))
        table.refuse("cps_uri", "is not an absolute http or https address");
    certificate.validity = std::chrono::days{table.integer("validity_days", 1, kMaxDays)};
    certificate.fetchedLater = table.flag("fetched_later", false);
    table.finish();
    return certificate;
}

} // namespace

std::vector<CertificateProfile> readCertificates(TomlTable& certificates)
{
    std::vector<CertificateProfile> all;
    for (auto& table : certificates.children())
        all.push_back(readCertificate(table));
    if (all.empty())
        certificates.faults().add(certificates.path(), "holds no certificate");
    return all;
}

} // namespace cardprofiles
