// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "cardprofiles/code_sheet.h"
#include "foundation/bytes.h"
#include "foundation/result.h"
#include "foundation/secret_bytes.h"
#include "personalize/smartcard/card_channel.h"

#include <memory>
#include <string>
#include <vector>

namespace cards {

/// What the chip says of itself, whatever is on it.
struct CardIdentity
{
    std::string family;     ///< "myeid"
    std::string product;    ///< the applet's own name, with its version: "MyEID 4.0.1"
    std::string chipSerial; ///< upper-case hexadecimal; unique per chip
    std::vector<cardprofiles::KeyAlgorithm> algorithms; ///< keys that this card can generate
};

/// How far a card has come, as the card itself shows it.
enum class LifeCycle {
    Factory,  ///< never begun: no application of ours, factory rules in force
    Creation, ///< begun, access rules not yet in force: keys sign without a PIN. Never a good card
    Operational, ///< closed: access rules in force
    Unknown,     ///< the card answers, but none of the above can be told
};

/// Tries of one code, read without spending any. Absent when the card cannot tell.
struct TryCounter
{
    std::string name; ///< "pin1", "puk1", "administration"
    unsigned left = 0;
    unsigned full = 0;
};

/// The card's condition, by reading alone.
struct CardCondition
{
    LifeCycle lifeCycle = LifeCycle::Unknown;
    bool blank = false; ///< may be made into a card: no holder's file, no key, factory codes
    std::vector<TryCounter> tries;
    std::vector<std::string> finds; ///< what speaks against blank, in technical words
};

/// A public key read from the card: DER SubjectPublicKeyInfo (RFC 5280, 4.1).
struct CardPublicKey
{
    foundation::Bytes spki;
};

/// A certificate to put on the card.
struct CardCertificate
{
    std::string name; ///< the profile's certificate name; "ca", "ca2" for issuers
    foundation::Bytes der;
};

/// All that the card's structure is made from; the family chooses files, slots and containers by
/// itself.
struct CardPlan
{
    const cardprofiles::CardProfile* profile = nullptr; ///< outlives the plan
    std::string label; ///< PKCS#15 TokenInfo label, fields filled in
};

/// From when on a card signs with a key that it has made.
enum class SignsOnce {
    AllKeysAreMade, ///< the safe guess
    ItsKeyIsMade,   ///< also between the making of two keys
};

/// A card of one family in an exclusive session: what personalisation asks of it, one call per
/// journalled step.
///
/// A family that works otherwise (PIV's fixed slots, a vendor's PKCS#11 module, OpenSC's
/// pkcs15-init) implements the same calls. Not thread-safe; lives inside the card's transaction.
/// Every call that fails says by its error whether the card refused (CardRefused, CodeWrong, ...:
/// nothing else was done) or vanished (CardRemoved, CardSilent, ...: the last command may have
/// run).
class PersonalisableCard
{
public:
    virtual ~PersonalisableCard() = default;

    [[nodiscard]] virtual const CardIdentity& identity() const = 0;

    /// Decides the order in which keys are made and requests signed.
    [[nodiscard]] virtual SignsOnce signsOnce() const { return SignsOnce::AllKeysAreMade; }

    /// Reads life cycle, try counters and whether anything is on the card. Spends no try, changes
    /// nothing.
    virtual foundation::Result<CardCondition> lookOver() = 0;

    /// Makes the card's structure and sets every code of the sheet ("pin1", "puk1", ...,
    /// "administration").
    virtual foundation::Result<void> prepare(const CardPlan& plan,
                                             const cardprofiles::CodeSheet& codes) = 0;

    /// Generates the key pair on the card and reads the public key back from it: the answer to
    /// GENERATE alone is not trusted.
    virtual foundation::Result<CardPublicKey> generateKey(const cardprofiles::KeyProfile& key) = 0;

    /// Reads the public key of a key that exists.
    virtual foundation::Result<CardPublicKey> publicKey(const cardprofiles::KeyProfile& key) = 0;

    /// Signs with the key under its PIN. `digest` is a bare SHA-256 or SHA-384 digest (32 or 48
    /// bytes); the answer is a PKCS#1 v1.5 signature (RSA) or DER ECDSA-Sig-Value (EC).
    virtual foundation::Result<foundation::Bytes> sign(const cardprofiles::KeyProfile& key,
                                                       const foundation::SecretBytes& pin,
                                                       foundation::ByteView digest) = 0;

    virtual foundation::Result<void> writeCertificate(const CardPlan& plan,
                                                      const CardCertificate& certificate) = 0;

    /// Writes each directory file once. `certificates` are those written before, `keys` the public
    /// keys by key name.
    virtual foundation::Result<void>
    writeDirectory(const CardPlan& plan, const std::vector<CardCertificate>& certificates) = 0;

    /// Puts the access rules in force for good (life cycle operational).
    virtual foundation::Result<void> close() = 0;
};

/// Recognises and opens the cards of one family. Stateless; any thread.
class CardFamily
{
public:
    virtual ~CardFamily() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    [[nodiscard]] virtual bool recognises(foundation::ByteView atr) const = 0;
    /// Reads identity and capabilities. `channel` outlives the card. Errors: FamilyUnknown when the
    /// chip is not of this family.
    virtual foundation::Result<std::unique_ptr<PersonalisableCard>>
    open(smartcard::CardChannel& channel) const = 0;
};

} // namespace cards
