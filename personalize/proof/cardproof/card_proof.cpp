// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/proof/cardproof/card_proof.h"

#include "personalize/proof/cardproof/pin_tries.h"
#include "personalize/proof/cardproof/token_finder.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace cardproof {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using smartcard::PinState;
using smartcard::Pkcs11Object;
using smartcard::Pkcs11Session;
using smartcard::Pkcs11Token;

/// A PIN with the token that it guards and a session there.
struct CardProof::Pin
{
    const proof::ProofPin* asked;
    Pkcs11Token token;
    Pkcs11Session session;
    bool triesSaid = false;

    [[nodiscard]] bool mayBeTried() const { return token.pin == PinState::Full; }
};

/// A key with its PIN, and its handle once a login has shown it.
struct CardProof::Key
{
    const proof::ProofKey* asked;
    Pin* pin;
    std::optional<Pkcs11Object> handle;
};

CardProof::CardProof(const smartcard::Pkcs11Module& module, const proof::ProofRequest& request,
                     Say say)
    : m_module{module}, m_request{request}, m_say{std::move(say)}
{
}

CardProof::~CardProof() = default;

Result<void> CardProof::run()
{
    const auto found = findTokens();
    if (!found || !*found)
        return found ? Step{} : Step{found.error()};
    using Steps = Step (CardProof::*)();
    for (const Steps step :
         {&CardProof::checkCertificates, &CardProof::signWithEachKey, &CardProof::signWithoutLogin,
          &CardProof::signUnderOtherPins, &CardProof::checkTries})
        if (auto done = (this->*step)(); !done)
            return done;
    return {};
}

/// False when it is not what was written: then nothing more may be tried on it. Another card than
/// the one to be proven is an error, and says nothing of that one.
Result<bool> CardProof::findTokens()
{
    const auto tokens = tokensOfReader(m_module, m_request);
    if (!tokens)
        return tokens.error();
    const auto& first = tokens->front();
    const auto shown = first.label + ", serial " + first.serial;
    if (!std::ranges::all_of(
            *tokens, [&](const auto& token) { return hasSerial(token, m_request.chipSerial); }))
        return Error{ErrorCode::CardIsAnother, shown};
    if (!std::ranges::all_of(
            *tokens, [&](const auto& token) { return hasCardLabel(token, m_request.cardLabel); })) {
        say("token", {false, "another label: " + shown});
        return false;
    }
    const auto ofPins = tokenOfEachPin(m_module, *tokens, m_request);
    if (!ofPins)
        return ofPins.error();
    const bool complete = ofPins->size() == m_request.pins.size();
    if (!complete && cardHasGone({ErrorCode::ModuleFailed, "tokens"}))
        return Error{ErrorCode::CardRemoved, "tokens"};
    say("token", {complete, complete ? shown : "a token is missing for a PIN: " + shown});
    if (!complete)
        return false;
    if (auto opened = openSessions(*ofPins); !opened)
        return opened.error();
    return true;
}

Result<void> CardProof::openSessions(const std::vector<Pkcs11Token>& tokens)
{
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        auto session = Pkcs11Session::open(m_module, tokens[i].slot);
        if (!session)
            return session.error();
        m_pins.push_back({&m_request.pins[i], tokens[i], *std::move(session)});
    }
    for (const auto& key : m_request.keys) {
        const auto pin =
            std::ranges::find(m_pins, key.pin, [](const Pin& known) { return known.asked->name; });
        if (pin == m_pins.end())
            say("sign " + key.name, {false, "its PIN is not in the request"});
        else
            m_keys.push_back({&key, &*pin, std::nullopt});
    }
    return {};
}

Result<void> CardProof::checkCertificates()
{
    for (auto& key : m_keys) {
        const auto& name = key.asked->name;
        const auto finding = checkCertificate(key.pin->session, *key.asked);
        if (auto said = sayOrStop("certificate " + name, finding); !said)
            return said;
        if (key.asked->certificate)
            say("chain " + name, checkChain(*key.asked, m_request.chain));
    }
    return {};
}

Result<void> CardProof::signWithEachKey()
{
    for (auto& pin : m_pins)
        if (auto done = signUnder(pin); !done)
            return done;
    return {};
}

Result<void> CardProof::signUnder(Pin& pin)
{
    const auto in = login(pin);
    if (!in)
        return in.error();
    for (auto& key : m_keys) {
        if (key.pin != &pin)
            continue;
        if (!*in)
            say("sign " + key.asked->name, {false, "not tried: no login"});
        else if (auto signedWith = signWith(key); !signedWith)
            return signedWith;
    }
    return *in ? logout(pin) : Step{};
}

Result<void> CardProof::signWith(Key& key)
{
    const auto name = "sign " + key.asked->name;
    const auto handle = findKey(key.pin->session, *key.asked);
    if (!handle)
        return sayOrStop(name, handle.error());
    if (!handle->has_value()) {
        say(name, {false, "the card shows no such private key under its PIN"});
        return {};
    }
    key.handle = *handle;
    return sayOrStop(name,
                     checkSignature(key.pin->session, **handle, *key.asked, &key.pin->asked->code));
}

Result<void> CardProof::signWithoutLogin()
{
    for (auto& key : m_keys)
        if (auto done = expectNoSignature("guard " + key.asked->name, key); !done)
            return done;
    return {};
}

Result<void> CardProof::signUnderOtherPins()
{
    for (auto& pin : m_pins) {
        const bool hasOthers = std::ranges::any_of(
            m_keys, [&](const Key& key) { return key.pin != &pin && key.handle; });
        if (!hasOthers || m_refused || !pin.mayBeTried())
            continue;
        if (const auto in = login(pin); !in || !*in)
            return in ? Step{} : Step{in.error()};
        for (auto& key : m_keys)
            if (key.pin != &pin)
                if (auto done = expectNoSignature("apart " + key.asked->name, key); !done)
                    return done;
        if (auto out = logout(pin); !out)
            return out;
    }
    return {};
}

/// The key's own session is not logged in. Where its handle is known from an earlier login, the
/// card itself is asked to sign.
Result<void> CardProof::expectNoSignature(const std::string& name, Key& key)
{
    if (!key.handle)
        return {}; // "sign" has said that it does not work at all
    const auto finding = checkSignature(key.pin->session, *key.handle, *key.asked, nullptr);
    if (!finding && smartcard::isForLackOfLogin(finding.error()))
        say(name, {true, describe(finding.error())});
    else if (!finding)
        return sayOrStop(name, finding.error());
    else
        say(name, {false, "it signed without its PIN"});
    return {};
}

Result<void> CardProof::checkTries()
{
    for (auto& pin : m_pins) {
        if (pin.triesSaid)
            continue;
        const auto now = m_module.token(pin.token.slot);
        if (!now)
            return now.error();
        say("tries " + pin.asked->name,
            {now->pin == PinState::Full, triesShown(now->pin, pin.asked->tries)});
    }
    return {};
}

/// False when it was not logged in, which has been said.
Result<bool> CardProof::login(Pin& pin)
{
    const auto name = "login " + pin.asked->name;
    if (!pin.mayBeTried() && !pin.triesSaid) {
        pin.triesSaid = true;
        say("tries " + pin.asked->name, {false, triesShown(pin.token.pin, pin.asked->tries)});
    }
    if (m_refused || !pin.mayBeTried()) {
        say(name,
            {false, m_refused ? "not tried: a PIN was refused" : "not tried: tries were lost"});
        return false;
    }
    const auto in = pin.session.login(pin.asked->code);
    if (in) {
        say(name, {true, {}});
        return true;
    }
    const auto code = in.error().code;
    if (code != ErrorCode::CodeWrong && code != ErrorCode::CodeBlocked) {
        auto said = sayOrStop(name, in.error());
        return said ? Result<bool>{false} : Result<bool>{said.error()};
    }
    m_refused = true;
    const auto now = m_module.token(pin.token.slot);
    const auto state = now ? std::optional{now->pin} : std::nullopt;
    say(name, {false, "the card refused the PIN: " + triesAfterRefusal(state, pin.asked->tries)});
    return false;
}

Result<void> CardProof::logout(Pin& pin)
{
    if (auto out = pin.session.logout(); !out)
        return sayOrStop("logout " + pin.asked->name, out.error());
    return {};
}

void CardProof::say(const std::string& name, const Finding& finding)
{
    m_say({name, finding.passed, finding.detail});
}

/// An error of the card being gone ends the proof, and so does a fault that may be the reader's or
/// the module's own: it proves nothing, and the card may be proven again. Any other fails the
/// check.
Result<void> CardProof::sayOrStop(const std::string& name, const Result<Finding>& finding)
{
    if (!finding && cardHasGone(finding.error()))
        return Error{ErrorCode::CardRemoved, name, std::nullopt, finding.error().nativeCode};
    if (!finding && smartcard::isDeviceFault(finding.error()))
        return Error{ErrorCode::ModuleFailed, name + ": " + finding.error().context, std::nullopt,
                     finding.error().nativeCode};
    say(name, finding ? *finding : Finding{false, describe(finding.error())});
    return {};
}

/// Modules report a card that is pulled in many ways; that the token is missing soon afterwards is
/// what tells.
bool CardProof::cardHasGone(const Error& error) const
{
    using namespace std::chrono_literals;
    if (error.code == ErrorCode::NoCard || error.code == ErrorCode::CardRemoved)
        return true;
    for (int look = 0; look < 3; ++look) { // pcscd looks at a reader every 0.4 s
        if (!tokensOfReader(m_module, m_request))
            return true;
        std::this_thread::sleep_for(300ms);
    }
    return false;
}

} // namespace cardproof
