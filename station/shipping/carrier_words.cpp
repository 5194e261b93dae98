// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/shipping/carrier_words.h"

#include <algorithm>
#include <cctype>

namespace shipping {
namespace {

using cardprofiles::ShipmentKind;

// clang-format off
constexpr std::array kWords{
    CarrierWord{Carrier::PostNord, "CREATED",                        CarrierMeaning::Nothing},
    CarrierWord{Carrier::PostNord, "INFORMED",                       CarrierMeaning::Nothing},
    CarrierWord{Carrier::PostNord, "EN_ROUTE",                       CarrierMeaning::InTransit},
    CarrierWord{Carrier::PostNord, "DELAYED",                        CarrierMeaning::InTransit},
    CarrierWord{Carrier::PostNord, "EXPECTED_DELAY",                 CarrierMeaning::InTransit},
    CarrierWord{Carrier::PostNord, "AVAILABLE_FOR_DELIVERY",         CarrierMeaning::Available},
    CarrierWord{Carrier::PostNord, "AVAILABLE_FOR_DELIVERY_PAR_LOC", CarrierMeaning::Available},
    CarrierWord{Carrier::PostNord, "DELIVERED",                      CarrierMeaning::Delivered},
    CarrierWord{Carrier::PostNord, "DELIVERY_IMPOSSIBLE",            CarrierMeaning::Trouble},
    CarrierWord{Carrier::PostNord, "DELIVERY_REFUSED",               CarrierMeaning::ComesBack},
    CarrierWord{Carrier::PostNord, "RETURNED",                       CarrierMeaning::ComesBack},
    CarrierWord{Carrier::PostNord, "STOPPED",                        CarrierMeaning::Trouble},
    CarrierWord{Carrier::PostNord, "SPLIT",                          CarrierMeaning::Nothing},
    CarrierWord{Carrier::PostNord, "OTHER",                          CarrierMeaning::Nothing},

    CarrierWord{Carrier::Dhl,      "pre-transit",                    CarrierMeaning::Nothing},
    CarrierWord{Carrier::Dhl,      "transit",                        CarrierMeaning::InTransit},
    CarrierWord{Carrier::Dhl,      "delivered",                      CarrierMeaning::Delivered},
    CarrierWord{Carrier::Dhl,      "failure",                        CarrierMeaning::Trouble},
    CarrierWord{Carrier::Dhl,      "unknown",                        CarrierMeaning::Nothing},
    // what DHL marks as a return (station/carriers/tracker.h)
    CarrierWord{Carrier::Dhl,      "return-pre-transit",             CarrierMeaning::ComesBack},
    CarrierWord{Carrier::Dhl,      "return-transit",                 CarrierMeaning::ComesBack},
    CarrierWord{Carrier::Dhl,      "return-delivered",               CarrierMeaning::ComesBack},
    CarrierWord{Carrier::Dhl,      "return-failure",                 CarrierMeaning::Trouble},
    CarrierWord{Carrier::Dhl,      "return-unknown",                 CarrierMeaning::ComesBack},
};
// clang-format on

std::string_view trimmed(std::string_view word)
{
    constexpr auto kBlanks = " \t\r\n";
    const auto begin = word.find_first_not_of(kBlanks);
    if (begin == word.npos)
        return {};
    return word.substr(begin, word.find_last_not_of(kBlanks) - begin + 1);
}

bool isSame(std::string_view one, std::string_view other)
{
    return std::ranges::equal(one, other, [](unsigned char a, unsigned char b) {
        return std::tolower(a) == std::tolower(b);
    });
}

} // namespace

std::optional<Carrier> carrierOf(ShipmentKind kind)
{
    switch (kind) {
    case ShipmentKind::RegisteredMail:
        return Carrier::PostNord;
    case ShipmentKind::Courier:
        return Carrier::Dhl;
    case ShipmentKind::OrdinaryMail:
    case ShipmentKind::HandOver:
    case ShipmentKind::Digital:
        return {};
    }
    return {};
}

std::span<const CarrierWord> carrierWords()
{
    return kWords;
}

std::optional<CarrierMeaning> meaningOf(Carrier carrier, std::string_view word)
{
    const auto said = trimmed(word);
    const auto known = std::ranges::find_if(kWords, [&](const CarrierWord& each) {
        return each.carrier == carrier && isSame(each.word, said);
    });
    return known == kWords.end() ? std::nullopt : std::optional{known->meaning};
}

} // namespace shipping
