// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/profile_reader.h"

#include "cardprofiles/text_forms.h"

#include <algorithm>
#include <cmath>

namespace cardprofiles {

namespace {

/// No card of any family stores longer codes (ISO 9564-1: 4 to 12 digits); the family's own limits
/// are narrower.
constexpr long kMaxCodeLength = 12;

/// ISO 9564-1 wants a PIN of four digits or more: ten thousand possible values.
constexpr double kFewestCodes = 1e4;

/// PKCS#15 labels: some cards and dialogs cut what is longer.
constexpr std::size_t kMaxLabel = 32;

void checkAlphabet(TomlTable& table, const CodeRule& rule)
{
    auto sorted = rule.alphabet;
    std::ranges::sort(sorted);
    if (std::ranges::adjacent_find(sorted) != sorted.end())
        table.refuse("alphabet", "holds a character twice");
    if (std::ranges::any_of(sorted, [](char c) { return c <= ' ' || c > '~'; }))
        table.refuse("alphabet", "holds a character that is not printable ASCII");
    const auto codes =
        std::pow(static_cast<double>(sorted.size()), static_cast<double>(rule.length));
    if (codes < kFewestCodes)
        table.refuse("alphabet", "of " + std::to_string(sorted.size()) + " characters at length " +
                                     std::to_string(rule.length) +
                                     " gives fewer than 10000 different codes");
}

PinProfile readPin(TomlTable& table)
{
    PinProfile pin;
    pin.name = table.name();
    if (!isPinName(pin.name))
        table.faults().add(table.path(), "a PIN is named pin1 to pin9");
    pin.label = table.text("label");
    if (pin.label.size() > kMaxLabel)
        table.refuse("label", "is longer than 32 bytes of UTF-8");
    if (auto code = table.table("code"))
        pin.pin = readCodeRule(*code);
    if (auto puk = table.table("puk"))
        pin.puk = readCodeRule(*puk);
    pin.sameAs = table.optionalText("same_as");
    pin.pukSameAs = table.optionalText("puk_same_as");
    pin.activatedLater = table.flag("activated_later", false);
    table.finish();
    return pin;
}

KeyProfile readKey(TomlTable& table)
{
    KeyProfile key;
    key.name = table.name();
    if (!isKeyName(key.name))
        table.faults().add(table.path(), "a key's name is lower-case letters, digits, - and _");
    key.label = table.text("label");
    if (key.label.size() > kMaxLabel)
        table.refuse("label", "is longer than 32 bytes of UTF-8");
    key.algorithm = table.choice("algorithm", kKeyAlgorithms);
    table.texts("usage");
    key.usage = table.choices("usage", kKeyUsages);
    key.pin = table.text("pin");
    key.consentPerUse = table.flag("consent_per_use", false);
    key.id = static_cast<std::uint8_t>(table.integer("id", 1, 255));
    table.finish();
    return key;
}

} // namespace

CodeRule readCodeRule(TomlTable& table)
{
    CodeRule rule;
    table.require("length");
    rule.length = static_cast<std::size_t>(table.integer("length", 1, kMaxCodeLength, 6));
    const auto length = static_cast<long>(rule.length);
    rule.minLength = static_cast<std::size_t>(table.integer("min_length", 1, length, length));
    rule.maxLength =
        static_cast<std::size_t>(table.integer("max_length", length, kMaxCodeLength, length));
    rule.alphabet = table.text("alphabet", rule.alphabet);
    checkAlphabet(table, rule);
    rule.tries = static_cast<unsigned>(table.integer("tries", 1, 15));
    rule.refuseTrivial = table.flag("refuse_trivial", true);
    table.finish();
    return rule;
}

std::vector<PinProfile> readPins(TomlTable& pins)
{
    std::vector<PinProfile> all;
    for (auto& table : pins.children())
        all.push_back(readPin(table));
    if (all.empty())
        pins.faults().add(pins.path(), "holds no PIN");
    return all;
}

std::vector<KeyProfile> readKeys(TomlTable& keys)
{
    std::vector<KeyProfile> all;
    for (auto& table : keys.children())
        all.push_back(readKey(table));
    if (all.empty())
        keys.faults().add(keys.path(), "holds no key");
    return all;
}

} // namespace cardprofiles
