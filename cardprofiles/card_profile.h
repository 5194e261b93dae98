// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cardprofiles {

/// The holder is known when the card is made, or the card is pre-made and bound to a person later
/// (S-4, B9, B10).
enum class CardKind { Ordinary, Reserve };

enum class KeyAlgorithm { Rsa2048, Rsa3072, Rsa4096, EcP256, EcP384 };

/// Bits of X.509 KeyUsage (RFC 5280, 4.2.1.3) that a card key may carry.
enum class KeyUsage { DigitalSignature, NonRepudiation, KeyEncipherment, KeyAgreement };

/// What PINs and PUKs of a product look like and how they are drawn (S-8).
struct CodeRule
{
    std::size_t length = 6;    ///< characters drawn
    std::size_t minLength = 6; ///< what the card accepts from the holder later
    std::size_t maxLength = 8;
    std::string alphabet = "0123456789";
    unsigned tries = 3;
    bool refuseTrivial =
        true; ///< no 111111, 123456, 654321, 121212, 112233 or a date-like run of years
};

/// A PIN on the card with the PUK that unblocks it. `name` is its key in the profile: "pin1",
/// "pin2"; its PUK is called "puk1", "puk2".
struct PinProfile
{
    std::string name;
    std::string label; ///< as PKCS#15 shows it: "legitimering"
    CodeRule pin;
    CodeRule puk;
    /// Drawn equal to the named earlier PIN: the two-code letter of reserve cards, whose one
    /// säkerhetskod serves both (B9).
    std::optional<std::string> sameAs;
    /// Its PUK is drawn equal to the PUK of the named earlier PIN: the holder gets one PUK for
    /// both.
    std::optional<std::string> pukSameAs;
    /// Initialised, but not the holder's until the signature certificate is fetched (B7).
    bool activatedLater = false;
};

/// A key pair made on the card. `name` is its key in the profile: "authentication", "signature".
struct KeyProfile
{
    std::string name;
    std::string label;
    KeyAlgorithm algorithm = KeyAlgorithm::Rsa2048;
    std::vector<KeyUsage> usage;
    std::string pin;            ///< the name of the PIN that guards it
    bool consentPerUse = false; ///< PKCS#15 userConsent: the PIN before each signature
    std::uint8_t id = 0;        ///< PKCS#15 iD, one byte, unique in the profile
};

/// One attribute of a subject or alternative name: an attribute type or GeneralName kind, and a
/// template with {fields}.
///
/// Fields come from the order: {holder.givenName} {holder.surname} {holder.commonName}
/// {holder.hsaId} {holder.upn} {holder.email} {holder.serviceIdentityNumber}
/// {holder.employmentNumber} {organisation.name} {organisation.number} {card.serial}. An attribute
/// whose field is empty in the order is left out if `optional`, else the order is refused.
struct NameTemplate
{
    std::string type; ///< "C", "O", "CN", "SN", "GN", "serialNumber", "organizationIdentifier";
                      ///< SAN: "email", "upn"
    std::string value;
    bool optional = false;
};

/// A certificate that the finished card carries, or (later) that the holder fetches (B1).
struct CertificateProfile
{
    std::string name; ///< "authentication", "signature"
    std::string key;  ///< the name of the key that it certifies
    std::string label;
    std::vector<NameTemplate> subject;
    std::vector<NameTemplate> alternativeNames;
    std::vector<KeyUsage> keyUsage;
    std::vector<std::string> extendedKeyUsage; ///< OIDs or OpenSSL short names
    std::vector<std::string>
        policies; ///< certificatePolicies, OIDs in dotted form; at least one (A54)
    std::string cpsUri;
    std::chrono::days validity{730}; ///< capped by the card's expiry (B4)
    bool fetchedLater = false;       ///< leaves the station without it; "Ej hämtat" (B1)
};

enum class LetterTravel { Apart, WithCard }; ///< A30 against B10
enum class LetterLayout { TwoCodes, ThreeCodes };
enum class ShipmentKind { RegisteredMail, Courier, OrdinaryMail, HandOver, Digital };

struct LetterProfile
{
    std::string templateFile; ///< the name of an SVG in the letters folder, without a path
    /// Another one for the letters of holders of that language, "sv" or "en".
    std::map<std::string, std::string> templatesByLanguage;
    LetterLayout layout = LetterLayout::ThreeCodes;
    LetterTravel travels = LetterTravel::Apart;
    std::vector<std::string> codes; ///< what stands on it, in order: "pin1", "pin2", "puk1", ...
    std::vector<ShipmentKind> shipments;

    /// The template for a holder of this language.
    [[nodiscard]] const std::string& templateFor(const std::string& language) const
    {
        const auto found = templatesByLanguage.find(language);
        return found == templatesByLanguage.end() ? templateFile : found->second;
    }
};

/// How a holder gets a blocked card open again (S-9).
enum class UnlockRoute { OwnPukLetter, VisitOrPukLetter };

/// A card product: all that decides how a blank becomes this card. Made by the loader, valid once
/// it exists, never changed.
struct CardProfile
{
    std::string productCode; ///< "ETJ-KORT", "473", ...
    std::string nameSwedish;
    std::string nameEnglish;
    CardKind kind = CardKind::Ordinary;
    std::string family; ///< "myeid"
    /// Product codes of the blanks that it may be made of, where stock is kept; empty: any that its
    /// family takes.
    std::vector<std::string> blanks;
    std::string cardLabel; ///< PKCS#15 TokenInfo label; may hold {fields}
    std::chrono::days validity{1826};
    UnlockRoute unlockRoute = UnlockRoute::OwnPukLetter;
    bool contactless = false; ///< may be made on a contactless interface too
    std::vector<PinProfile> pins;
    CodeRule administrationCode; ///< the SO / transport code that replaces the factory's
    std::vector<KeyProfile> keys;
    std::vector<CertificateProfile> certificates;
    bool writeCaCertificates = true;
    /// What an order must hold, by the fields' names: "holder.givenName", "holder.hsaId", ...
    /// Empty for a reserve card.
    std::vector<std::string> requiredHolderFields;
    LetterProfile letter;
    std::vector<ShipmentKind> cardShipments;
    std::string sourceFile; ///< where it was read from, for messages

    [[nodiscard]] const PinProfile* pin(const std::string& name) const;
    [[nodiscard]] const KeyProfile* key(const std::string& name) const;
    [[nodiscard]] const CertificateProfile* certificate(const std::string& name) const;
};

} // namespace cardprofiles
