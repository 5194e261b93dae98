// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/profile_rules.h"

#include "cardprofiles/field_template.h"
#include "cardprofiles/nearest_name.h"

#include <algorithm>

namespace cardprofiles {

namespace {

bool isKnown(const std::string& field)
{
    const auto known = knownFields();
    return std::ranges::find(known, field) != known.end();
}

/// An order without the field would be refused when its card is already in the reader: so it must
/// be demanded when the order comes in.
void checkDemanded(const CardProfile& profile, const std::string& field, const std::string& path,
                   FaultList& faults)
{
    if (!field.starts_with("holder."))
        return;
    if (profile.kind == CardKind::Reserve)
        faults.add(path, "{" + field + "}: a reserve card has no holder when it is made (S-4)");
    const auto& required = profile.requiredHolderFields;
    if (std::ranges::find(required, field) == required.end())
        faults.add(path, "{" + field +
                             "} is not in required_holder_fields, and the attribute is "
                             "not optional");
}

void checkText(const CardProfile& profile, const std::string& text, bool optional,
               const std::string& path, FaultList& faults)
{
    const auto fields = fieldsIn(text);
    if (!fields) {
        faults.add(path, fields.error().context);
        return;
    }
    for (const auto& field : *fields) {
        if (!isKnown(field))
            faults.add(path,
                       "{" + field + "} is not a known field" + hintFor(field, knownFields()));
        else if (!optional)
            checkDemanded(profile, field, path, faults);
        else if (profile.kind == CardKind::Reserve && field.starts_with("holder."))
            faults.add(path, "{" + field + "}: a reserve card has no holder when it is made (S-4)");
    }
}

void checkNames(const CardProfile& profile, const std::vector<NameTemplate>& names, bool optional,
                const std::string& path, FaultList& faults)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        checkText(profile, names[i].value, optional || names[i].optional,
                  path + "[" + std::to_string(i + 1) + "].value", faults);
}

/// What the holder fetches later is asked for then: nothing of it need be in the order. On a
/// reserve card the holder is known by then.
void checkFetchedLater(const CertificateProfile& certificate, FaultList& faults)
{
    CardProfile known;
    known.kind = CardKind::Ordinary;
    const auto path = "certificates." + certificate.name;
    checkNames(known, certificate.subject, true, path + ".subject", faults);
    checkNames(known, certificate.alternativeNames, true, path + ".alternative_names", faults);
}

} // namespace

void checkFields(const CardProfile& profile, FaultList& faults)
{
    checkText(profile, profile.cardLabel, false, "product.card_label", faults);
    for (const auto& field : profile.requiredHolderFields) {
        if (!isKnown(field) || !field.starts_with("holder."))
            faults.add("product.required_holder_fields", "\"" + field +
                                                             "\" is not a field of the holder" +
                                                             hintFor(field, knownFields()));
    }
    for (const auto& certificate : profile.certificates) {
        if (certificate.fetchedLater) {
            checkFetchedLater(certificate, faults);
            continue;
        }
        const auto path = "certificates." + certificate.name;
        checkNames(profile, certificate.subject, false, path + ".subject", faults);
        checkNames(profile, certificate.alternativeNames, false, path + ".alternative_names",
                   faults);
    }
}

} // namespace cardprofiles
