// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/myeid/layout.h"

#include <charconv>

namespace myeid {

using cardprofiles::KeyAlgorithm;

namespace {

constexpr std::string_view kPinPrefix = "pin";

std::string_view numberIn(std::string_view pinName)
{
    return pinName.starts_with(kPinPrefix) ? pinName.substr(kPinPrefix.size()) : "";
}

} // namespace

std::optional<Pin> pinNamed(const std::string& name)
{
    const auto digits = numberIn(name);
    unsigned number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (fault != std::errc{} || end != digits.data() + digits.size() || number == 0)
        return std::nullopt;
    const unsigned reference =
        number < static_cast<unsigned>(Pin::Administration) ? number : number + 1;
    if (reference > static_cast<unsigned>(Pin::Last))
        return std::nullopt;
    return static_cast<Pin>(reference);
}

std::string pukOf(const std::string& pinName)
{
    return "puk" + std::string{numberIn(pinName)};
}

std::uint16_t bitsOf(KeyAlgorithm algorithm)
{
    switch (algorithm) {
    case KeyAlgorithm::Rsa2048:
        return 2048;
    case KeyAlgorithm::Rsa3072:
        return 3072;
    case KeyAlgorithm::Rsa4096:
        return 4096;
    case KeyAlgorithm::EcP256:
        return 256;
    case KeyAlgorithm::EcP384:
        return 384;
    }
    return 0;
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

} // namespace myeid
