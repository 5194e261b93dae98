// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cardprofiles {

/// An enumerator and its name in files, JSON and the database. A name once given never changes.
template <typename E>
struct WireName
{
    E value;
    std::string_view name;
};
/// Spelled out for clang 14, which deduces no aggregates.
template <typename E>
WireName(E, std::string_view) -> WireName<E>;

inline constexpr std::array kCardKinds{
    WireName{CardKind::Ordinary, "ordinary"},
    WireName{CardKind::Reserve, "reserve"},
};
inline constexpr std::array kKeyAlgorithms{
    WireName{KeyAlgorithm::Rsa2048, "rsa-2048"}, WireName{KeyAlgorithm::Rsa3072, "rsa-3072"},
    WireName{KeyAlgorithm::Rsa4096, "rsa-4096"}, WireName{KeyAlgorithm::EcP256, "ec-p256"},
    WireName{KeyAlgorithm::EcP384, "ec-p384"},
};
inline constexpr std::array kKeyUsages{
    WireName{KeyUsage::DigitalSignature, "digitalSignature"},
    WireName{KeyUsage::NonRepudiation, "nonRepudiation"},
    WireName{KeyUsage::KeyEncipherment, "keyEncipherment"},
    WireName{KeyUsage::KeyAgreement, "keyAgreement"},
};
inline constexpr std::array kLetterTravels{
    WireName{LetterTravel::Apart, "apart"},
    WireName{LetterTravel::WithCard, "with-card"},
};
inline constexpr std::array kLetterLayouts{
    WireName{LetterLayout::TwoCodes, "two-codes"},
    WireName{LetterLayout::ThreeCodes, "three-codes"},
};
inline constexpr std::array kShipmentKinds{
    WireName{ShipmentKind::RegisteredMail, "registered-mail"},
    WireName{ShipmentKind::Courier, "courier"},
    WireName{ShipmentKind::OrdinaryMail, "ordinary-mail"},
    WireName{ShipmentKind::HandOver, "hand-over"},
    WireName{ShipmentKind::Digital, "digital"},
};
inline constexpr std::array kUnlockRoutes{
    WireName{UnlockRoute::OwnPukLetter, "own-puk-letter"},
    WireName{UnlockRoute::VisitOrPukLetter, "visit-or-puk-letter"},
};

template <typename Names>
[[nodiscard]] auto valueOf(const Names& names, std::string_view name)
    -> std::optional<decltype(names.front().value)>
{
    for (const auto& each : names) {
        if (each.name == name)
            return each.value;
    }
    return std::nullopt;
}

template <typename Names, typename E>
[[nodiscard]] std::string_view nameIn(const Names& names, E value)
{
    for (const auto& each : names) {
        if (each.value == value)
            return each.name;
    }
    return "?";
}

template <typename Names>
[[nodiscard]] std::vector<std::string> allNames(const Names& names)
{
    std::vector<std::string> all;
    for (const auto& each : names)
        all.emplace_back(each.name);
    return all;
}

[[nodiscard]] inline std::string_view nameOf(CardKind v)
{
    return nameIn(kCardKinds, v);
}
[[nodiscard]] inline std::string_view nameOf(KeyAlgorithm v)
{
    return nameIn(kKeyAlgorithms, v);
}
[[nodiscard]] inline std::string_view nameOf(KeyUsage v)
{
    return nameIn(kKeyUsages, v);
}
[[nodiscard]] inline std::string_view nameOf(LetterTravel v)
{
    return nameIn(kLetterTravels, v);
}
[[nodiscard]] inline std::string_view nameOf(LetterLayout v)
{
    return nameIn(kLetterLayouts, v);
}
[[nodiscard]] inline std::string_view nameOf(ShipmentKind v)
{
    return nameIn(kShipmentKinds, v);
}
[[nodiscard]] inline std::string_view nameOf(UnlockRoute v)
{
    return nameIn(kUnlockRoutes, v);
}

} // namespace cardprofiles
