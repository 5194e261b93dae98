// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/staff/password_rules.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <vector>

namespace staff {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::SecretBytes;

constexpr std::size_t kFewestDifferent = 5;
/// A name or word that short says nothing.
constexpr std::size_t kShortestWord = 4;

/// Runs that people type, and what stands first in every list of leaked passwords; small letters.
constexpr std::array<std::string_view, 22> kKnown{
    "0123456789012345", "9876543210987654", "abcdefghijklmnop", "qwertyuiopasdfgh",
    "qwertyuiopåasdf",  "1qaz2wsx3edc4rfv", "1q2w3e4r5t6y7u8i", "asdfghjklzxcvbnm",
    "password",         "lösenord",         "losenord",         "letmein",
    "welcome",          "välkommen",        "iloveyou",         "administrator",
    "kortstation",      "cardstation",      "sommar",           "vinter",
    "hemligt",          "changeme"};

/// Small letters of ASCII; anything else stays. In locked memory, as the password is.
SecretBytes small(foundation::ByteView text)
{
    auto small = SecretBytes::copyOf(text);
    for (auto& byte : small.writable())
        if (byte >= 'A' && byte <= 'Z')
            byte = static_cast<std::uint8_t>(byte - 'A' + 'a');
    return small;
}

std::size_t characters(foundation::ByteView utf8)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](std::uint8_t byte) { return (byte & 0xC0U) != 0x80U; }));
}

/// What is left of the password without this word is too little to be one.
bool isMadeOf(const SecretBytes& password, std::string_view word)
{
    if (word.size() < kShortestWord)
        return false;
    const auto lower = small({reinterpret_cast<const std::uint8_t*>(word.data()), word.size()});
    const auto text = password.view();
    const auto wanted = lower.view();
    const auto found = std::search(text.begin(), text.end(), wanted.begin(), wanted.end());
    return found != text.end() && text.size() - lower.size() < kShortestPassword / 2;
}

/// Nearly all of it goes up or down by one, or stays.
bool isStair(foundation::ByteView text)
{
    constexpr std::size_t kBreaks = 2;
    std::size_t steps = 0;
    for (std::size_t i = 1; i < text.size(); ++i)
        steps += std::abs(text[i] - text[i - 1]) <= 1 ? 1U : 0U;
    return steps + kBreaks + 1 >= text.size();
}

/// A stair, or the beginning of a well-known run, however long.
bool isRun(const SecretBytes& password)
{
    if (isStair(password.view()))
        return true;
    return std::ranges::any_of(kKnown, [&](std::string_view known) {
        const auto text = password.view();
        const auto shared = std::min(text.size(), known.size());
        return shared >= kShortestPassword - 1 &&
               std::equal(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(shared),
                          known.begin(),
                          [](std::uint8_t a, char b) { return a == static_cast<std::uint8_t>(b); });
    });
}

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words{text};
    while (!text.empty()) {
        const auto blank = text.find_first_of(" .-_@");
        words.push_back(text.substr(0, blank));
        text = blank == text.npos ? std::string_view{} : text.substr(blank + 1);
    }
    return words;
}

Error weak(std::string why)
{
    return {ErrorCode::PasswordWeak, std::move(why)};
}

} // namespace

foundation::Result<void> checkPassword(const SecretBytes& password, std::string_view person,
                                       std::string_view station)
{
    const auto length = characters(password.view());
    if (length < kShortestPassword)
        return weak("at least " + std::to_string(kShortestPassword) + " characters");
    if (length > kLongestPassword)
        return weak("at most " + std::to_string(kLongestPassword) + " characters");
    const auto text = small(password.view());
    const std::set<std::uint8_t> different{text.view().begin(), text.view().end()};
    if (different.size() < kFewestDifferent)
        return weak("more different characters");
    if (isRun(text))
        return weak("not a run of the alphabet or keyboard");
    for (const auto known : kKnown)
        if (isMadeOf(text, known))
            return weak("not a word that everybody tries first");
    for (const auto name : {person, station})
        for (const auto word : wordsOf(name))
            if (isMadeOf(text, word))
                return weak("not a name with a few characters beside it");
    return {};
}

} // namespace staff
