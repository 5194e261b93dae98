// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "personalize/proof/cardproof/key_proof.h"
#include "personalize/proof/proof_report.h"
#include "personalize/proof/proof_request.h"
#include "personalize/smartcard/pkcs11_module.h"
#include "personalize/smartcard/pkcs11_session.h"

#include <functional>
#include <optional>
#include <vector>

namespace cardproof {

/// One proof, from the first look to the last try counter (prove_card.h says what is checked). Each
/// check is said as soon as it is known. Module and request must outlive it. One thread.
class CardProof
{
public:
    using Say = std::function<void(const proof::ProofCheck&)>;

    CardProof(const smartcard::Pkcs11Module& module, const proof::ProofRequest& request, Say say);
    ~CardProof();
    CardProof(const CardProof&) = delete;
    CardProof& operator=(const CardProof&) = delete;

    /// Errors: NoCard, CardRemoved, ModuleFailed: the proof could not be done to its end.
    foundation::Result<void> run();

private:
    struct Pin;
    struct Key;
    using Step = foundation::Result<void>;

    const smartcard::Pkcs11Module& m_module;
    const proof::ProofRequest& m_request;
    Say m_say;
    std::vector<Pin> m_pins;
    std::vector<Key> m_keys;
    bool m_refused = false; ///< a PIN was: no further one is tried

    foundation::Result<bool> findTokens();
    Step openSessions(const std::vector<smartcard::Pkcs11Token>& tokens);
    Step checkCertificates();
    Step signWithEachKey();
    Step signUnder(Pin& pin);
    Step signWith(Key& key);
    Step signWithoutLogin();
    Step signUnderOtherPins();
    Step expectNoSignature(const std::string& name, Key& key);
    Step checkTries();

    foundation::Result<bool> login(Pin& pin);
    Step logout(Pin& pin);
    void say(const std::string& name, const Finding& finding);
    Step sayOrStop(const std::string& name, const foundation::Result<Finding>& finding);
    bool cardHasGone(const foundation::Error& error) const;
};

} // namespace cardproof
