// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/signin/sign_challenge.h"

#include "foundation/digest.h"
#include "foundation/public_key.h"
#include "personalize/signin/reader_texts.h"
#include "personalize/signin/talk.h"

namespace signin {

using foundation::Bytes;
using foundation::Certificate;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::SecretBytes;

Result<SignedChallenge> signChallenge(const SignInProgram& program, const Readers& readers,
                                      const Certificate& certificate, const SigningStation& station,
                                      const StationPart& part, const SecretBytes& pin)
{
    SignedChallenge answer;
    answer.challenge = {station.name, foundation::sha256(station.certificate.der()), part.nonce, {},
                        part.time,    foundation::sha256(certificate.der())};
    SignInTask task{program.module.string(), textsOf(readers.wanted), textsOf(readers.all)};
    task.sign =
        SignTask{certificate.der(), station.name, station.certificate.der(), part.nonce, part.time};
    std::optional<Error> notSigned;
    const auto report = talk(program, task, [&](const Bytes& nonce) {
        answer.challenge.cardNonce = nonce;
        auto signature = station.sign(toBeSigned(answer.challenge, Side::Station));
        if (!signature) {
            notSigned = signature.error();
            return SecretBytes{};
        }
        return encode(SignInProof{*std::move(signature), pin.clone()});
    });
    if (notSigned)
        return *notSigned;
    if (!report)
        return report.error();
    if (!report->signature() || answer.challenge.cardNonce.size() != kNonce)
        return Error{ErrorCode::ProgramFailed, "cardsignin: no signature"};
    answer.signature = *report->signature();
    return answer;
}

Result<void> verifySignature(const SignedChallenge& answer, const Certificate& certificate)
{
    const auto key = foundation::PublicKey::parse(certificate.publicKey());
    if (!key)
        return Error{ErrorCode::SignInUnproven, "a key that cannot be read"};
    if (answer.challenge.cardCert != foundation::sha256(certificate.der()))
        return Error{ErrorCode::SignInUnproven, "a challenge for another certificate"};
    if (!key->verifiesSha256(toBeSigned(answer.challenge, Side::Card), answer.signature))
        return Error{ErrorCode::SignInUnproven, certificate.subject()};
    return {};
}

} // namespace signin
