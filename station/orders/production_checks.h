// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "station/orders/order.h"

#include <functional>

namespace orders {

/// What an order is checked for before it becomes Kontrollerad (A22).
enum class CheckKind {
    OrganisationNumber, ///< A6
    Signer,             ///< A10: somebody signed for the organisation, or A9
    SignerCapacity,     ///< A11, A12: who may sign for such a body
    PaperOriginal,      ///< A14
    PowerOfAttorney,    ///< A8
    LetterTravel,       ///< A34
    HolderFields,       ///< what the product needs of each holder
    Identity,           ///< 16, organisation number and a part of its own
    ActiveCards,        ///< how many cards a holder has already
    Spelling,           ///< A17: only shown
};

inline constexpr std::array kCheckKinds{
    cardprofiles::WireName{CheckKind::OrganisationNumber, "organisation-number"},
    cardprofiles::WireName{CheckKind::Signer, "signer"},
    cardprofiles::WireName{CheckKind::SignerCapacity, "signer-capacity"},
    cardprofiles::WireName{CheckKind::PaperOriginal, "paper-original"},
    cardprofiles::WireName{CheckKind::PowerOfAttorney, "power-of-attorney"},
    cardprofiles::WireName{CheckKind::LetterTravel, "letter-travel"},
    cardprofiles::WireName{CheckKind::HolderFields, "holder-fields"},
    cardprofiles::WireName{CheckKind::Identity, "identity"},
    cardprofiles::WireName{CheckKind::ActiveCards, "active-cards"},
    cardprofiles::WireName{CheckKind::Spelling, "spelling"},
};

enum class Verdict {
    Passed,
    Failed,    ///< the order cannot be approved like this
    NotNeeded, ///< the rule does not apply to this order
    Look,      ///< nothing to pass: a person looks whether this is meant
};

inline constexpr std::array kVerdicts{
    cardprofiles::WireName{Verdict::Passed, "passed"},
    cardprofiles::WireName{Verdict::Failed, "failed"},
    cardprofiles::WireName{Verdict::NotNeeded, "not-needed"},
    cardprofiles::WireName{Verdict::Look, "look"},
};

struct Check
{
    CheckKind kind{};
    Verdict verdict{};
    std::string_view rule; ///< "A11", of domain.md; for identities and holders "A46"
    std::string met{};     ///< what stands there, line by line where lines are meant
};

/// What an order is checked against, apart from itself.
struct CheckFacts
{
    /// The profile of a product code, or nullptr.
    std::function<const cardprofiles::CardProfile*(const std::string&)> findProfile;
    /// Per line of the order: other lines of the book for the same holder and product that are not
    /// cancelled or returned.
    std::vector<std::uint32_t> otherCards;
    std::uint32_t mostCards = 0; ///< a holder may have of one product; 0: any number
};

/// Every check, in the order of CheckKind, whether it applies or not.
std::vector<Check> checkForProduction(const OrderRecord& record,
                                      const std::vector<LineRecord>& lines,
                                      const CheckFacts& facts);

/// Who signed: as support entered it, else as the portal told.
const Signer& signerOf(const OrderRecord& record);

/// The organisation's name as its certificates have it: with A for Å and Ä, and O for Ö, where the
/// order's comment says that it is for Skolverket (A17), else as it was ordered.
std::string nameInCertificates(const Order& order);

} // namespace orders
