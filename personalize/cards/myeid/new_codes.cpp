// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/myeid/new_codes.h"

#include "personalize/cards/myeid/card_keys.h"

namespace myeid {

using cardprofiles::CodeSheet;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::SecretBytes;

namespace {

Result<SecretBytes> codeNamed(const CodeSheet& sheet, const std::string& name)
{
    const auto* code = sheet.find(name);
    if (code == nullptr)
        return Error{ErrorCode::StepFailed, "no code for " + name};
    return padded(*code, name);
}

/// What one INITIALIZE PIN needs to know beside the codes.
struct Place
{
    std::string name;
    std::string pukName;
    Pin pin{};
    unsigned tries = 0;
    unsigned pukTries = 0;
};

Result<PlacedCode> placeCode(const Place& place, const CodeSheet& sheet)
{
    auto pin = codeNamed(sheet, place.name);
    if (!pin)
        return pin.error();
    auto puk = codeNamed(sheet, place.pukName);
    if (!puk)
        return puk.error();
    return PlacedCode{
        place.name, place.pin, {std::move(*pin), std::move(*puk), place.tries, place.pukTries}};
}

Result<std::vector<Place>> placesOf(const cardprofiles::CardProfile& profile)
{
    const std::string administration = "administration";
    std::vector<Place> places;
    for (const auto& pin : profile.pins) {
        const auto reference = pinNamed(pin.name);
        if (!reference)
            return Error{ErrorCode::CapabilityMissing, "no reference for " + pin.name};
        places.push_back({pin.name, pukOf(pin.name), *reference, pin.pin.tries, pin.puk.tries});
    }
    const auto tries = profile.administrationCode.tries;
    places.push_back({administration, administration, Pin::Administration, tries, tries});
    return places;
}

} // namespace

Result<std::vector<PlacedCode>> placeCodes(const cardprofiles::CardProfile& profile,
                                           const CodeSheet& sheet)
{
    const auto places = placesOf(profile);
    if (!places)
        return places.error();
    std::vector<PlacedCode> codes;
    for (const auto& place : *places) {
        constexpr unsigned kMostTries = 14;
        if (place.tries == 0 || place.tries > kMostTries || place.pukTries == 0 ||
            place.pukTries > kMostTries)
            return Error{ErrorCode::CapabilityMissing, place.name + ": 1 to 14 tries"};
        auto code = placeCode(place, sheet);
        if (!code)
            return code.error();
        codes.push_back(std::move(*code));
    }
    return codes;
}

} // namespace myeid
