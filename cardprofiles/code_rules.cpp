// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/profile_rules.h"

#include "cardprofiles/family_limits.h"

#include <algorithm>

namespace cardprofiles {

namespace {

void checkLength(const CodeRule& rule, const FamilyLimits& limits, const std::string& path,
                 FaultList& faults)
{
    const auto range = std::to_string(limits.minCodeLength) + " to " +
                       std::to_string(limits.maxCodeLength) + " characters";
    const std::string why = "; a card of family " + std::string{limits.name} + " stores " + range;
    const auto check = [&](const char* key, std::size_t length) {
        if (length < limits.minCodeLength || length > limits.maxCodeLength)
            faults.add(path + "." + key, "is " + std::to_string(length) + why);
    };
    check("length", rule.length);
    if (rule.minLength != rule.length)
        check("min_length", rule.minLength);
    if (rule.maxLength != rule.length)
        check("max_length", rule.maxLength);
}

void checkTries(const CodeRule& rule, const FamilyLimits& limits, const std::string& path,
                FaultList& faults)
{
    if (rule.tries > limits.maxTries)
        faults.add(path + ".tries", "is " + std::to_string(rule.tries) + "; a card of family " +
                                        std::string{limits.name} + " counts 1 to " +
                                        std::to_string(limits.maxTries));
}

void checkStorable(const CodeRule& rule, const FamilyLimits& limits, const std::string& path,
                   FaultList& faults)
{
    checkLength(rule, limits, path, faults);
    checkTries(rule, limits, path, faults);
}

bool sameRule(const CodeRule& a, const CodeRule& b)
{
    return a.length == b.length && a.minLength == b.minLength && a.maxLength == b.maxLength &&
           a.alphabet == b.alphabet;
}

/// The PIN that `name` means, if it stands before `pin` in the profile and is drawn itself.
const PinProfile* earlierPin(const CardProfile& profile, const PinProfile& pin,
                             const std::string& name)
{
    for (const auto& candidate : profile.pins) {
        if (&candidate == &pin)
            return nullptr;
        if (candidate.name == name)
            return &candidate;
    }
    return nullptr;
}

void checkSameAs(const CardProfile& profile, const PinProfile& pin, FaultList& faults)
{
    if (!pin.sameAs)
        return;
    const auto path = "pins." + pin.name + ".same_as";
    const auto* first = earlierPin(profile, pin, *pin.sameAs);
    if (first == nullptr)
        faults.add(path, "names \"" + *pin.sameAs + "\", which is not an earlier PIN");
    else if (first->sameAs)
        faults.add(path, "names " + first->name + ", which is itself drawn like another PIN");
    else if (!sameRule(first->pin, pin.pin))
        faults.add(path, "the code rules of " + first->name + " and " + pin.name + " differ");
    if (profile.letter.layout != LetterLayout::TwoCodes)
        faults.add(path, "two PINs are equal only with a two-code letter; otherwise they must "
                         "differ (S-8, B9)");
}

void checkPukSameAs(const CardProfile& profile, const PinProfile& pin, FaultList& faults)
{
    if (!pin.pukSameAs)
        return;
    const auto path = "pins." + pin.name + ".puk_same_as";
    const auto* first = earlierPin(profile, pin, *pin.pukSameAs);
    if (first == nullptr)
        faults.add(path, "names \"" + *pin.pukSameAs + "\", which is not an earlier PIN");
    else if (first->pukSameAs)
        faults.add(path, "names " + first->name + ", whose PUK is itself drawn like another");
    else if (!sameRule(first->puk, pin.puk))
        faults.add(path, "the PUK rules of " + first->name + " and " + pin.name + " differ");
}

/// B7: a PIN is given to the holder later only because a certificate is fetched later under it.
void checkActivatedLater(const CardProfile& profile, const PinProfile& pin, FaultList& faults)
{
    if (!pin.activatedLater)
        return;
    const auto waitsForIt = [&](const CertificateProfile& certificate) {
        const auto* key = profile.key(certificate.key);
        return certificate.fetchedLater && key != nullptr && key->pin == pin.name;
    };
    if (std::ranges::none_of(profile.certificates, waitsForIt))
        faults.add("pins." + pin.name + ".activated_later",
                   "no certificate under this PIN is fetched later (B7)");
}

} // namespace

void checkCodes(const CardProfile& profile, FaultList& faults)
{
    const auto limits = limitsOf(profile.family);
    for (const auto& pin : profile.pins) {
        if (limits) {
            checkStorable(pin.pin, *limits, "pins." + pin.name + ".code", faults);
            checkStorable(pin.puk, *limits, "pins." + pin.name + ".puk", faults);
        }
        checkSameAs(profile, pin, faults);
        checkPukSameAs(profile, pin, faults);
        checkActivatedLater(profile, pin, faults);
    }
    if (limits)
        checkStorable(profile.administrationCode, *limits, "administration_code", faults);
}

} // namespace cardprofiles
