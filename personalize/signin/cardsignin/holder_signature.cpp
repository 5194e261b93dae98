// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/signin/cardsignin/holder_signature.h"

#include "foundation/digest.h"
#include "foundation/public_key.h"
#include "personalize/signin/challenge.h"
#include "personalize/smartcard/pkcs11_session.h"
#include "personalize/token/token_signature.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace cardsignin {
namespace {

using foundation::Bytes;
using foundation::Certificate;
using foundation::Error;
using foundation::ErrorCode;
using foundation::PublicKey;
using foundation::Result;
using foundation::SecretBytes;
using signin::Challenge;
using signin::Side;
using signin::SignInTask;
using smartcard::PinState;
using smartcard::Pkcs11Class;
using smartcard::Pkcs11Module;
using smartcard::Pkcs11Session;

Result<TokenCertificate> findCertificate(const Pkcs11Module& module, const SignInTask& task)
{
    const auto all = certificatesForAuthentication(module, task);
    if (!all)
        return all.error();
    const auto found = std::ranges::find_if(*all, [&](const auto& one) {
        return one.card.certificate.der() == task.sign->certificate;
    });
    if (found != all->end())
        return *found;
    if (all->empty() && !hasToken(module, task))
        return Error{ErrorCode::NoCard, "no token in the reader"};
    return Error{ErrorCode::CardIsAnother, "the token does not show the certificate"};
}

/// What the station says of itself is that it holds the pinned certificate's key, now.
Result<void> checkStation(const SignInTask& task, const Challenge& challenge,
                          const Bytes& signature)
{
    const auto certificate = Certificate::parse(task.sign->stationCertificate);
    if (!certificate)
        return Error{ErrorCode::StationUnproven, "its certificate cannot be read"};
    const auto key = PublicKey::parse(certificate->publicKey());
    if (!key || !key->verifiesSha256(toBeSigned(challenge, Side::Station), signature))
        return Error{ErrorCode::StationUnproven, certificate->subject()};
    return {};
}

Result<Challenge> challengeOf(const SignInTask& task, foundation::RandomSource& random)
{
    Challenge challenge{task.sign->station,      foundation::sha256(task.sign->stationCertificate),
                        task.sign->stationNonce, Bytes(signin::kNonce),
                        task.sign->time,         foundation::sha256(task.sign->certificate)};
    if (challenge.stationNonce.size() != signin::kNonce)
        return Error{ErrorCode::InvalidEncoding, "sign-in request: a nonce of another length"};
    if (auto drawn = random.fill(challenge.cardNonce); !drawn)
        return drawn.error();
    return challenge;
}

/// A refused PIN with the tries left, where the module shows them: CodeBlocked when there is none.
Error refused(const Pkcs11Module& module, const TokenCertificate& which, const Error& error)
{
    if (error.code != ErrorCode::CodeWrong)
        return error;
    const auto now = module.token(which.token.slot);
    Error wrong{ErrorCode::CodeWrong, error.context};
    if (now && now->pin == PinState::Blocked)
        return Error{ErrorCode::CodeBlocked, error.context};
    if (now && now->pin == PinState::LastTry)
        wrong.nativeCode = 1;
    return wrong;
}

Result<Bytes> signUnder(Pkcs11Session& session, const TokenCertificate& which, const Bytes& message,
                        const SecretBytes& pin)
{
    const auto keys = session.find(Pkcs11Class::PrivateKey, which.id);
    if (!keys)
        return keys.error();
    if (keys->size() != 1)
        return Error{ErrorCode::ModuleFailed, "the token shows no private key of the certificate"};
    const auto isEllipticCurve = session.isEllipticCurve(keys->front());
    if (!isEllipticCurve)
        return isEllipticCurve.error();
    return token::signSha256(session, keys->front(), *isEllipticCurve, message, &pin);
}

Result<Bytes> loginAndSign(const Pkcs11Module& module, const TokenCertificate& which,
                           const Bytes& message, const SecretBytes& pin)
{
    auto session = Pkcs11Session::open(module, which.token.slot);
    if (!session)
        return session.error();
    if (auto in = session->login(pin); !in)
        return refused(module, which, in.error());
    auto signature = signUnder(*session, which, message, pin);
    static_cast<void>(session->logout());
    return signature;
}

/// Without looking at what may have become of the card.
Result<Bytes> sign(const Pkcs11Module& module, const SignInTask& task,
                   foundation::RandomSource& random, const AskForProof& ask)
{
    const auto which = findCertificate(module, task);
    if (!which)
        return which.error();
    if (which->token.pin == PinState::Blocked)
        return Error{ErrorCode::CodeBlocked, "the token shows it"};
    const auto challenge = challengeOf(task, random);
    if (!challenge)
        return challenge.error();
    const auto proof = ask(challenge->cardNonce);
    if (!proof)
        return proof.error();
    if (auto proven = checkStation(task, *challenge, proof->stationSignature); !proven)
        return proven.error();
    return loginAndSign(module, *which, toBeSigned(*challenge, Side::Card), proof->pin);
}

/// Modules report a card that is pulled in many ways; that the token is missing soon afterwards is
/// what tells.
bool cardHasGone(const Pkcs11Module& module, const SignInTask& task, const Error& error)
{
    using namespace std::chrono_literals;
    if (error.code == ErrorCode::NoCard || error.code == ErrorCode::CardRemoved)
        return true;
    if (error.code != ErrorCode::ModuleFailed && error.code != ErrorCode::CardIsAnother)
        return false;
    for (int look = 0; look < 3; ++look) { // pcscd looks at a reader every 0.4 s
        if (!hasToken(module, task))
            return true;
        std::this_thread::sleep_for(300ms);
    }
    return false;
}

} // namespace

Result<Bytes> signAsHolder(const Pkcs11Module& module, const SignInTask& task,
                           foundation::RandomSource& random, const AskForProof& ask)
{
    auto signature = sign(module, task, random, ask);
    if (signature || signature.error().code == ErrorCode::NoCard ||
        !cardHasGone(module, task, signature.error()))
        return signature;
    return Error{ErrorCode::CardRemoved, signature.error().context, std::nullopt,
                 signature.error().nativeCode};
}

} // namespace cardsignin
