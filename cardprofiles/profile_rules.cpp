// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/profile_rules.h"

#include "cardprofiles/family_limits.h"
#include "cardprofiles/nearest_name.h"

#include <algorithm>

namespace cardprofiles {

namespace {

/// S-12: the eIDs of a reserve card are valid for ninety days at most.
constexpr std::chrono::days kReserveLife{90};

void checkFamily(const CardProfile& profile, FaultList& faults)
{
    if (profile.family.empty())
        return;
    const auto limits = limitsOf(profile.family);
    if (!limits)
        faults.add("product.family", "no part of this program knows the card family \"" +
                                         profile.family + "\"" +
                                         hintFor(profile.family, knownFamilies()));
    else if (profile.pins.size() > limits->maxPins)
        faults.add("pins", "a card of this family holds " + std::to_string(limits->maxPins) +
                               " PINs of the holder at most");
}

void checkKind(const CardProfile& profile, FaultList& faults)
{
    if (profile.kind == CardKind::Ordinary)
        return;
    if (!profile.requiredHolderFields.empty())
        faults.add("product.required_holder_fields",
                   "a reserve card is not bound to a person when it is made (S-4)");
    for (const auto& certificate : profile.certificates) {
        if (certificate.validity > kReserveLife)
            faults.add("certificates." + certificate.name + ".validity_days",
                       "a certificate on a reserve card is valid for 90 days at most (S-12)");
    }
}

void checkCardShipments(const CardProfile& profile, FaultList& faults)
{
    if (profile.cardShipments.empty())
        faults.add("product.card_shipments", "must name how the card may travel");
    if (std::ranges::find(profile.cardShipments, ShipmentKind::Digital) !=
        profile.cardShipments.end())
        faults.add("product.card_shipments", "a card cannot travel digitally");
}

} // namespace

void checkRules(const CardProfile& profile, const std::filesystem::path& letters, FaultList& faults)
{
    checkFamily(profile, faults);
    checkKind(profile, faults);
    checkCardShipments(profile, faults);
    checkCodes(profile, faults);
    checkKeys(profile, faults);
    checkCertificates(profile, faults);
    checkFields(profile, faults);
    checkLetter(profile, letters, faults);
}

} // namespace cardprofiles
