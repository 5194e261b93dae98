// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/codes/draw_codes.h"

#include "personalize/codes/trivial_code.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace codes {
namespace {

using cardprofiles::CardProfile;
using cardprofiles::CodeRule;
using cardprofiles::CodeSheet;
using foundation::Error;
using foundation::ErrorCode;
using foundation::RandomSource;
using foundation::Result;
using foundation::SecretBytes;

constexpr unsigned kMostDraws = 10'000;

Error impossible(const std::string& name, const std::string& why)
{
    return {ErrorCode::CodePolicyImpossible, name + ": " + why};
}

std::optional<std::string> faultOf(const CodeRule& rule)
{
    const std::set<char> characters{rule.alphabet.begin(), rule.alphabet.end()};
    if (characters.empty() || characters.size() != rule.alphabet.size())
        return "the alphabet is empty or names a character twice";
    if (!std::ranges::all_of(characters, [](char c) { return c > ' ' && c <= '~'; }))
        return "the alphabet has a character that a card or keypad does not know";
    if (rule.length == 0 || rule.length < rule.minLength || rule.length > rule.maxLength)
        return "the length drawn is not one that the card takes";
    return std::nullopt;
}

Result<SecretBytes> drawOnce(const CodeRule& rule, RandomSource& random)
{
    SecretBytes code{rule.length};
    for (auto& character : code.writable()) {
        const auto index = random.below(static_cast<std::uint32_t>(rule.alphabet.size()));
        if (!index)
            return index.error();
        character = static_cast<std::uint8_t>(rule.alphabet[*index]);
    }
    return code;
}

/// Adds a code to the sheet that is unlike all that are on it.
Result<void> drawInto(CodeSheet& sheet, const std::string& name, const CodeRule& rule,
                      RandomSource& random)
{
    if (const auto fault = faultOf(rule))
        return impossible(name, *fault);
    const auto isTaken = [&](const SecretBytes& code) {
        return std::ranges::any_of(sheet.codes,
                                   [&](const auto& other) { return other.code.equals(code); });
    };
    for (unsigned draw = 0; draw < kMostDraws; ++draw) {
        auto code = drawOnce(rule, random);
        if (!code)
            return code.error();
        if (isTaken(*code) || (rule.refuseTrivial && isTrivial(code->view(), rule.alphabet)))
            continue;
        sheet.codes.push_back({name, std::move(*code)});
        return {};
    }
    return impossible(name, "no code satisfies the rule and differs from the card's other codes");
}

Result<void> copyInto(CodeSheet& sheet, const std::string& name, const std::string& original)
{
    const auto* code = sheet.find(original);
    if (code == nullptr)
        return impossible(name, "to be equal to " + original + ", which is not drawn before it");
    auto copy = code->clone();
    sheet.codes.push_back({name, std::move(copy)});
    return {};
}

} // namespace

Result<CodeSheet> drawCodes(const CardProfile& profile, RandomSource& random)
{
    CodeSheet sheet;
    for (const auto& pin : profile.pins) {
        const auto puk = pukNameOf(pin.name);
        auto drawn = pin.sameAs ? copyInto(sheet, pin.name, *pin.sameAs)
                                : drawInto(sheet, pin.name, pin.pin, random);
        if (drawn)
            drawn = pin.pukSameAs ? copyInto(sheet, puk, pukNameOf(*pin.pukSameAs))
                                  : drawInto(sheet, puk, pin.puk, random);
        if (!drawn)
            return drawn.error();
    }
    auto drawn = drawInto(sheet, kAdministrationCode, profile.administrationCode, random);
    if (!drawn)
        return drawn.error();
    return sheet;
}

std::string pukNameOf(const std::string& pinName)
{
    return "puk" + (pinName.starts_with("pin") ? pinName.substr(3) : pinName);
}

} // namespace codes
