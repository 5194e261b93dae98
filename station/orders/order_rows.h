// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/rows.h"
#include "station/orders/order.h"

namespace orders {

/// The columns of an order and of a line, in the order in which the readers below take them. Only
/// this room includes this file.
constexpr auto kSelectOrder =
    "SELECT number, organisation_name, organisation_number, organisation_kind, orderer_name, "
    "orderer_email, orderer_mobile, orderer_organisation, delivery_name, delivery_lines, "
    "delivery_postcode, "
    "delivery_city, delivery_country, signing, letter_delivery, invoice_reference, comment, "
    "express, received, signed_on, coalesce(signer_name, ''), signer_capacity, "
    "coalesce(power_of_attorney, ''), state, reason, cancel_ground, stopped_in, "
    "coalesce(entered_signer, ''), entered_capacity, original_seen, due, added_at, "
    "changed_at "
    "FROM orders ";
constexpr auto kLineColumns =
    "order_number, line_number, product, given_name, surname, common_name, title, "
    "employment_number, hsa_id, email, upn, language, service_identity, state, claimed_by, "
    "claimed_at_place, changed_at";

} // namespace orders

namespace database {

template <>
struct Reader<orders::Organisation>
    : InOrder<orders::Organisation, std::string, foundation::OrganisationNumber,
              orders::OrganisationKind>
{
};
template <>
struct Reader<orders::Orderer> : InOrder<orders::Orderer, std::string, foundation::EmailAddress,
                                         std::string, std::optional<foundation::OrganisationNumber>>
{
};
template <>
struct Reader<orders::Signer>
    : InOrder<orders::Signer, std::string, std::optional<orders::SignerCapacity>>
{
};
template <>
struct Reader<std::vector<orders::OrderLine>>
{
    /// No column: lines are asked for apart.
    static foundation::Result<std::vector<orders::OrderLine>> read(Cursor&)
    {
        return std::vector<orders::OrderLine>{};
    }
};
template <>
struct Reader<orders::Order>
    : InOrder<orders::Order, foundation::OrderNumber, orders::Organisation, orders::Orderer,
              foundation::PostalAddress, orders::Signing, orders::LetterDelivery, std::string,
              std::string, bool, foundation::CivilDate, std::optional<foundation::CivilDate>,
              std::vector<orders::OrderLine>, orders::Signer, std::string>
{
};
template <>
struct Reader<orders::OrderRecord>
    : InOrder<orders::OrderRecord, orders::Order, orders::OrderState, std::string,
              std::optional<orders::CancelGround>, std::optional<orders::OrderState>,
              orders::Signer, std::optional<foundation::CivilDate>,
              std::optional<foundation::CivilDate>, foundation::Instant, foundation::Instant>
{
};
template <>
struct Reader<orders::Holder>
    : InOrder<orders::Holder, std::string, std::string, std::string, std::string, std::string,
              std::optional<foundation::HsaId>, std::optional<foundation::EmailAddress>,
              std::string, orders::Language>
{
};
template <>
struct Reader<orders::LineRecord>
{
    static foundation::Result<orders::LineRecord> read(Cursor& cursor);
};

} // namespace database
