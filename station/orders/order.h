// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"
#include "foundation/email_address.h"
#include "foundation/hsa_id.h"
#include "foundation/order_line_id.h"
#include "foundation/organisation_number.h"
#include "foundation/postal_address.h"
#include "foundation/service_identity_number.h"
#include "station/orders/order_kinds.h"
#include "station/orders/order_states.h"

#include <vector>

namespace orders {

struct Organisation
{
    std::string name;
    foundation::OrganisationNumber number; ///< A6
    OrganisationKind kind;                 ///< says who may sign (A11, A12)

    friend bool operator==(const Organisation&, const Organisation&) = default;
};

/// Who placed the order; the e-mail address is the user name at the portal (A1, A5).
struct Orderer
{
    std::string name;
    foundation::EmailAddress email;
    std::string mobile{}; ///< digits with a leading plus, for letters by SMS (A39); may be empty
    /// An agent's own (ombud, A8), where he orders for another; absent: he orders for his own.
    std::optional<foundation::OrganisationNumber> organisation{};

    friend bool operator==(const Orderer&, const Orderer&) = default;
};

/// Who signed an order for the organisation (A10). Empty: nobody has told.
struct Signer
{
    std::string name{};
    std::optional<SignerCapacity> capacity{};

    friend bool operator==(const Signer&, const Signer&) = default;
};

/// Whom a card is for. Empty text: the order does not say.
struct Holder
{
    std::string givenName{};
    std::string surname{};
    std::string commonName{}; ///< as it shall stand on the card, where not given name and surname
    std::string title{};
    std::string employmentNumber{};
    std::optional<foundation::HsaId> hsaId{};
    std::optional<foundation::EmailAddress> email{};
    std::string upn{};   ///< user principal name: same form as an e-mail address
    Language language{}; ///< of the holder's letter

    friend bool operator==(const Holder&, const Holder&) = default;
};

/// A line as it was ordered.
struct OrderLine
{
    std::uint32_t number = 0; ///< from 1, unique in the order
    std::string product;      ///< card product code: names the profile
    Holder holder;
    /// Unique among the lines of the book that are not cancelled; made from organisation and
    /// employment number where the order has none (A45).
    std::optional<foundation::ServiceIdentityNumber> serviceIdentity{};

    friend bool operator==(const OrderLine&, const OrderLine&) = default;
};

/// An order as it was placed: what the portal sent, checked. Its states stand in OrderRecord.
struct Order
{
    foundation::OrderNumber number;
    Organisation organisation;
    Orderer orderer;
    foundation::PostalAddress delivery; ///< leveransmottagare; may differ from the orderer (A15)
    Signing signing;
    LetterDelivery letterDelivery; ///< bounded by `signing` (A34)
    std::string invoiceReference;
    std::string comment;
    bool express;                                  ///< A16
    foundation::CivilDate received;                ///< when the portal registered it
    std::optional<foundation::CivilDate> signedOn; ///< when the signed order arrived
    std::vector<OrderLine> lines;                  ///< at least one
    Signer signer{};
    std::string powerOfAttorney{}; ///< reference of the agent's fullmakt (A8)

    friend bool operator==(const Order&, const Order&) = default;
};

/// An order in the book: as placed, and how far it has come.
struct OrderRecord
{
    Order order; ///< `lines` is left empty here: lines are asked for with OrderStore::lines()
    OrderState state{};
    std::string reason;                       ///< why Stoppad or Order Avbruten
    std::optional<CancelGround> cancelGround; ///< where Order Avbruten (A27)
    std::optional<OrderState> stoppedIn;      ///< where Stoppad: the state that it was stopped in
    Signer enteredSigner;                     ///< by support, where the portal did not tell
    std::optional<foundation::CivilDate> originalSeen; ///< of an order signed on paper (A14)
    std::optional<foundation::CivilDate> due;          ///< once signed and arrived, see dueDay()
    foundation::Instant addedAt;
    foundation::Instant changedAt;
};

/// True when a stopped order had been verified before it was stopped: it may be approved again.
inline bool wasVerified(const OrderRecord& record)
{
    return record.stoppedIn && isInProduction(*record.stoppedIn);
}

/// Who works on a line.
struct Claimant
{
    std::string who;   ///< the signed-in person
    std::string place; ///< station and reader: "desk-2/ACS ACR39U 00"

    friend bool operator==(const Claimant&, const Claimant&) = default;
};

/// A line in the book.
struct LineRecord
{
    foundation::OrderLineId id;
    OrderLine line;
    LineState state{};
    std::optional<Claimant> claimant; ///< while Claimed
    foundation::Instant changedAt;
};

} // namespace orders
