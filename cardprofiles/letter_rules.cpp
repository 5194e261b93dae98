// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/profile_rules.h"

#include "cardprofiles/wire_names.h"

#include <algorithm>
#include <set>

namespace cardprofiles {

namespace {

/// "puk2" of the PIN "pin2".
std::string pukOf(const std::string& pin)
{
    return "puk" + pin.substr(3);
}

/// The code that is really drawn: "pin1" for a pin2 that is the same as pin1.
std::string drawnPin(const PinProfile& pin)
{
    return pin.sameAs.value_or(pin.name);
}

std::string drawnPuk(const PinProfile& pin)
{
    return pukOf(pin.pukSameAs.value_or(pin.name));
}

std::set<std::string> listed(const LetterProfile& letter)
{
    return {letter.codes.begin(), letter.codes.end()};
}

void checkListed(const CardProfile& profile, FaultList& faults)
{
    std::set<std::string> drawn;
    std::set<std::string> doubled;
    for (const auto& pin : profile.pins) {
        drawn.insert({drawnPin(pin), drawnPuk(pin)});
        if (pin.sameAs)
            doubled.insert(pin.name);
        if (pin.pukSameAs)
            doubled.insert(pukOf(pin.name));
    }
    for (const auto& code : profile.letter.codes) {
        if (doubled.contains(code))
            faults.add("letter.codes", code + " equals a code that stands on the letter already");
        else if (!drawn.contains(code))
            faults.add("letter.codes", "\"" + code + "\" is not a PIN or PUK of this card");
    }
}

/// A holder who gets a PUK must be able to tell that it opens every PIN, or get them all.
void checkComplete(const CardProfile& profile, FaultList& faults)
{
    const auto onLetter = listed(profile.letter);
    const auto isPuk = [](const std::string& code) { return code.starts_with("puk"); };
    const bool anyPuk = std::ranges::any_of(onLetter, isPuk);
    for (const auto& pin : profile.pins) {
        if (!onLetter.contains(drawnPin(pin)))
            faults.add("letter.codes", drawnPin(pin) + " stands on no letter");
        if (anyPuk && !onLetter.contains(drawnPuk(pin)))
            faults.add("letter.codes", drawnPuk(pin) + " is missing beside the other PUK; make it "
                                                       "equal by puk_same_as or list it");
    }
}

/// B9: three codes are log-in, signature and PUK; two are one security code and its PUK.
void checkLayout(const LetterProfile& letter, FaultList& faults)
{
    const auto isPin = [](const std::string& code) { return code.starts_with("pin"); };
    const auto pins = std::ranges::count_if(letter.codes, isPin);
    const auto all = letter.codes.size();
    const bool fits =
        letter.layout == LetterLayout::TwoCodes ? all == 2 && pins == 1 : all == 3 && pins == 2;
    if (!fits)
        faults.add("letter.layout",
                   std::string{nameOf(letter.layout)} + " needs " +
                       (letter.layout == LetterLayout::TwoCodes ? "one PIN and one PUK"
                                                                : "two PINs and one PUK") +
                       " in letter.codes (B9)");
}

void checkTravel(const CardProfile& profile, FaultList& faults)
{
    const auto& letter = profile.letter;
    const bool reserve = profile.kind == CardKind::Reserve;
    const bool withCard = letter.travels == LetterTravel::WithCard;
    if (reserve && !withCard)
        faults.add("letter.travels", "the letter of a reserve card goes with the card (B10)");
    if (!reserve && withCard)
        faults.add("letter.travels", "the letter of a personal card travels apart from it (A30)");
    if (withCard && !letter.shipments.empty())
        faults.add("letter.shipments",
                   "a letter that goes with the card has no shipment of its own");
    if (!withCard && letter.shipments.empty())
        faults.add("letter.shipments", "must name how the letter may travel");
}

void checkTemplate(const std::string& key, const std::string& file,
                   const std::filesystem::path& letters, FaultList& faults)
{
    std::error_code none;
    if (!file.empty() && !std::filesystem::is_regular_file(letters / file, none))
        faults.add(key, "there is no \"" + file + "\" among the letter templates");
}

} // namespace

void checkLetter(const CardProfile& profile, const std::filesystem::path& letters,
                 FaultList& faults)
{
    const auto& letter = profile.letter;
    checkTravel(profile, faults);
    if (!letter.codes.empty()) {
        checkListed(profile, faults);
        checkComplete(profile, faults);
        checkLayout(letter, faults);
    }
    checkTemplate("letter.template", letter.templateFile, letters, faults);
    for (const auto& [language, file] : letter.templatesByLanguage)
        checkTemplate("letter.template_" + language, file, letters, faults);
}

} // namespace cardprofiles
