// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/proof/cardproof/token_finder.h"

#include "personalize/smartcard/pkcs11_session.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace cardproof {
namespace {

using foundation::Bytes;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using proof::ProofPin;
using proof::ProofRequest;
using smartcard::Pkcs11Class;
using smartcard::Pkcs11Module;
using smartcard::Pkcs11Session;
using smartcard::Pkcs11Token;

using Tokens = std::vector<Pkcs11Token>;

bool sameLetter(char a, char b)
{
    return std::toupper(static_cast<unsigned char>(a)) ==
           std::toupper(static_cast<unsigned char>(b));
}

template <typename Condition>
Tokens those(const Tokens& tokens, Condition condition)
{
    Tokens found;
    std::ranges::copy_if(tokens, std::back_inserter(found), condition);
    return found;
}

/// The token shows a certificate or public key of one of the PIN's keys.
Result<bool> showsKeyOf(const Pkcs11Module& module, const Pkcs11Token& token, const ProofPin& pin,
                        const ProofRequest& request)
{
    auto session = Pkcs11Session::open(module, token.slot);
    if (!session)
        return session.error();
    for (const auto& key : request.keys)
        for (const auto kind : {Pkcs11Class::Certificate, Pkcs11Class::PublicKey}) {
            const auto found = session->find(kind, Bytes{key.id});
            if (!found)
                return found.error();
            if (key.pin == pin.name && !found->empty())
                return true;
        }
    return false;
}

Result<std::optional<Pkcs11Token>> tokenOf(const Pkcs11Module& module, const Tokens& tokens,
                                           const ProofRequest& request, std::size_t number)
{
    const auto& pin = request.pins[number];
    Tokens byKey;
    for (const auto& token : tokens) {
        const auto shows = showsKeyOf(module, token, pin, request);
        if (!shows)
            return shows.error();
        if (*shows)
            byKey.push_back(token);
    }
    if (byKey.size() == 1)
        return std::optional{byKey.front()};
    const auto byLabel = those(tokens, [&](const auto& token) {
        return !pin.label.empty() && token.label.ends_with("(" + pin.label + ")");
    });
    if (byLabel.size() == 1)
        return std::optional{byLabel.front()};
    if (byKey.empty() && byLabel.empty() && tokens.size() == request.pins.size())
        return std::optional{tokens[number]};
    return std::optional<Pkcs11Token>{};
}

} // namespace

Result<Tokens> tokensOfReader(const Pkcs11Module& module, const ProofRequest& request)
{
    constexpr std::size_t kDescription = 64; // CK_SLOT_INFO
    const auto all = module.tokens();
    if (!all)
        return all.error();
    auto found = those(*all, [&](const auto& token) {
        return token.slotDescription == request.readerName.substr(0, kDescription);
    });
    const auto isReader = [&](const auto& token) {
        return std::ranges::any_of(request.allReaderNames, [&](const auto& name) {
            return token.slotDescription == name.substr(0, kDescription);
        });
    };
    if (found.empty() && std::ranges::none_of(*all, isReader))
        found = those(*all, [&](const auto& t) { return hasSerial(t, request.chipSerial); });
    if (found.empty())
        return Error{ErrorCode::NoCard, request.readerName + ": no token"};
    return found;
}

Result<Tokens> tokenOfEachPin(const Pkcs11Module& module, const Tokens& tokens,
                              const ProofRequest& request)
{
    Tokens found;
    for (std::size_t number = 0; number < request.pins.size(); ++number) {
        const auto token = tokenOf(module, tokens, request, number);
        if (!token)
            return token.error();
        const bool taken = *token && std::ranges::any_of(found, [&](const auto& other) {
            return other.slot == (*token)->slot;
        });
        if (!*token || taken)
            break;
        found.push_back(**token);
    }
    return found;
}

bool hasSerial(const Pkcs11Token& token, const std::string& chipSerial)
{
    const auto& shown = token.serial;
    return !shown.empty() && shown.size() <= chipSerial.size() &&
           std::equal(shown.rbegin(), shown.rend(), chipSerial.rbegin(), sameLetter);
}

bool hasCardLabel(const Pkcs11Token& token, const std::string& cardLabel)
{
    constexpr std::size_t kRoomUsedUp = 30; // CK_TOKEN_INFO has 32, of which blanks at the end go
    auto shown = token.label.substr(0, token.label.rfind(" ("));
    if (shown == cardLabel)
        return !shown.empty();
    if (shown.ends_with("..."))
        shown.resize(shown.size() - 3);
    return !shown.empty() && token.label.size() >= kRoomUsedUp && cardLabel.starts_with(shown);
}

} // namespace cardproof
