// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/signin/sign_in_lines.h"

#include "personalize/token/report_fields.h"

#include <algorithm>
#include <array>
#include <utility>

namespace signin {
namespace {

using foundation::Bytes;
using foundation::ByteView;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using smartcard::PinState;
using token::field;
using token::takeField;

constexpr std::array<std::pair<PinState, std::string_view>, 4> kPinWords{
    {{PinState::Full, "full"},
     {PinState::TriesLost, "tries-lost"},
     {PinState::LastTry, "last-try"},
     {PinState::Blocked, "blocked"}}};

std::string wordOf(PinState state)
{
    const auto* const found =
        std::ranges::find(kPinWords, state, [](const auto& pair) { return pair.first; });
    return std::string{found->second};
}

std::optional<PinState> pinStateOf(std::string_view word)
{
    const auto* const found =
        std::ranges::find(kPinWords, word, [](const auto& pair) { return pair.second; });
    return found == kPinWords.end() ? std::nullopt : std::optional{found->first};
}

std::optional<Bytes> bytesOf(std::string_view hexadecimal)
{
    auto bytes = foundation::fromHex(hexadecimal);
    if (!bytes || bytes->empty())
        return std::nullopt;
    return *std::move(bytes);
}

std::optional<SignInCard> cardOf(std::string_view text)
{
    const std::string reader{takeField(text)};
    const std::string label{takeField(text)};
    const std::string serial{takeField(text)};
    const auto pin = pinStateOf(takeField(text));
    const auto der = bytesOf(text);
    if (!pin || !der)
        return std::nullopt;
    auto certificate = foundation::Certificate::parse(*der);
    if (!certificate)
        return std::nullopt;
    return SignInCard{{reader}, label, serial, *pin, *std::move(certificate)};
}

} // namespace

std::string lineOf(const SignInCard& card)
{
    return "card\t" + field(card.reader.value) + '\t' + field(card.tokenLabel) + '\t' +
           field(card.tokenSerial) + '\t' + wordOf(card.pin) + '\t' +
           foundation::toHex(card.certificate.der());
}

std::string nonceLine(ByteView nonce)
{
    return "nonce\t" + foundation::toHex(nonce);
}

std::string signatureLine(ByteView signature)
{
    return "signature\t" + foundation::toHex(signature);
}

std::optional<Bytes> nonceOf(std::string_view line)
{
    return takeField(line) == "nonce" ? bytesOf(line) : std::nullopt;
}

void SignInReport::line(std::string_view text)
{
    const bool isOver = m_ended || m_error; // nothing follows the end
    if (isOver || !take(text))
        m_understood = false;
}

bool SignInReport::take(std::string_view text)
{
    if (nonceOf(text))
        return true; // answered while it was heard
    const auto kind = takeField(text);
    if (kind == "card") {
        auto card = cardOf(text);
        if (!card)
            return false;
        m_cards.push_back(*std::move(card));
        return true;
    }
    if (kind == "signature") {
        m_signature = bytesOf(text);
        return m_signature.has_value();
    }
    if (kind == "error") {
        const auto told = token::errorOf(text);
        m_error = told.value_or(Error{ErrorCode::ProgramFailed, std::string{text}});
        return told.has_value();
    }
    m_ended = kind == kEndLine && text.empty();
    return m_ended;
}

Result<void> SignInReport::finish(int exitCode) const
{
    if (m_understood && m_error && exitCode == static_cast<int>(SignInExit::NotDone))
        return *m_error;
    if (m_understood && !m_error && m_ended && exitCode == static_cast<int>(SignInExit::Done))
        return {};
    return Error{ErrorCode::ProgramFailed, "cardsignin: its lines and exit code do not fit",
                 std::nullopt, exitCode};
}

} // namespace signin
