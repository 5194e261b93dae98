// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/wire_names.h"
#include "foundation/order_number.h"
#include "station/workplace/desk.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace workplace {

enum class FoundKind { Order, OrderLine, Card, Certificate, Letter, Shipment };

/// As which of its numbers or names something was found.
enum class FoundBy {
    OrderNumber,
    LineNumber,
    CardSerial,
    ChipSerial,
    CertificateSerial,
    LetterNumber,
    CarrierLabel,
    ServiceIdentity,
    HsaId,
    EmploymentNumber,
    OrganisationNumber,
    InvoiceReference,
    OrdererEmail,
    OrganisationName,
    OrdererName,
    HolderName,
};

/// Stable, for --json.
inline constexpr std::array kFoundKinds{
    cardprofiles::WireName{FoundKind::Order, "order"},
    cardprofiles::WireName{FoundKind::OrderLine, "order-line"},
    cardprofiles::WireName{FoundKind::Card, "card"},
    cardprofiles::WireName{FoundKind::Certificate, "certificate"},
    cardprofiles::WireName{FoundKind::Letter, "letter"},
    cardprofiles::WireName{FoundKind::Shipment, "shipment"},
};
inline constexpr std::array kFoundBy{
    cardprofiles::WireName{FoundBy::OrderNumber, "order-number"},
    cardprofiles::WireName{FoundBy::LineNumber, "line-number"},
    cardprofiles::WireName{FoundBy::CardSerial, "card-serial"},
    cardprofiles::WireName{FoundBy::ChipSerial, "chip-serial"},
    cardprofiles::WireName{FoundBy::CertificateSerial, "certificate-serial"},
    cardprofiles::WireName{FoundBy::LetterNumber, "letter-number"},
    cardprofiles::WireName{FoundBy::CarrierLabel, "carrier-label"},
    cardprofiles::WireName{FoundBy::ServiceIdentity, "service-identity"},
    cardprofiles::WireName{FoundBy::HsaId, "hsa-id"},
    cardprofiles::WireName{FoundBy::EmploymentNumber, "employment-number"},
    cardprofiles::WireName{FoundBy::OrganisationNumber, "organisation-number"},
    cardprofiles::WireName{FoundBy::InvoiceReference, "invoice-reference"},
    cardprofiles::WireName{FoundBy::OrdererEmail, "orderer-email"},
    cardprofiles::WireName{FoundBy::OrganisationName, "organisation-name"},
    cardprofiles::WireName{FoundBy::OrdererName, "orderer-name"},
    cardprofiles::WireName{FoundBy::HolderName, "holder-name"},
};

/// Something in the order book that has what was typed.
struct Found
{
    FoundKind kind{};
    std::string number; ///< its own: of a card its serial, or its chip's while it has none
    /// What it belongs to: "B2026-0107/2", of an order its number; empty for a card of no line.
    std::string order;
    std::string name; ///< of an order its organisation, of all else the holder
    FoundBy by{};
    std::string matched; ///< the number or name that has what was typed
};

struct Finds
{
    std::vector<Found> hits; ///< each thing once
    bool more = false;       ///< there are others
};

inline constexpr std::uint32_t kMostFound = 50;

/// What has the number or name that somebody typed: first what is it, whole; then numbers that
/// begin with it, the highest first; then names that have each of its words, in any order, words
/// that begin so before others, and of these what came in last. Numbers are found with or without
/// blanks, and organisations' and chips' with or without hyphens; capitals do not count. From
/// three characters on; of a name, words of two letters are found where they begin one, single
/// letters are passed over. "asa" finds Åsa too; "åsa" does not find Asa. For anybody who is
/// signed in; keeps nobody signed in. Errors: SessionEnded, MemberLocked, DatabaseFailed.
foundation::Result<Finds> find(Desk& desk, std::string_view typed, std::uint32_t most = kMostFound);

/// The same without a desk, for measurements.
foundation::Result<Finds> findIn(database::Database& database, std::string_view typed,
                                 std::uint32_t most = kMostFound);

} // namespace workplace
