// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/intake/field.h"

#include <algorithm>
#include <array>

namespace intake {
namespace {

// Lengths: names 64 as X.520 bounds O and CN, identifiers what they are at most.
// clang-format off
constexpr auto kFields = std::to_array<Field>({
    {"number",                        FieldKind::Text,   true,   32},
    {"received",                      FieldKind::Text,   true,   10},
    {"signing",                       FieldKind::Text,   true,   32},
    {"signedOn",                      FieldKind::Text,   false,  10},
    {"signer.name",                   FieldKind::Text,   false,  64},
    {"signer.capacity",               FieldKind::Text,   false,  32},
    {"powerOfAttorney",               FieldKind::Text,   false,  64},
    {"letterDelivery",                FieldKind::Text,   true,   32},
    {"express",                       FieldKind::Flag,   false,   5},
    {"invoiceReference",              FieldKind::Text,   false,  64},
    {"comment",                       FieldKind::Prose,  false, 500},
    {"organisation.name",             FieldKind::Text,   true,   64},
    {"organisation.number",           FieldKind::Text,   true,   11},
    {"organisation.kind",             FieldKind::Text,   true,   32},
    {"orderer.name",                  FieldKind::Text,   true,   64},
    {"orderer.email",                 FieldKind::Text,   true,  254},
    {"orderer.mobile",                FieldKind::Text,   false,  24},
    {"orderer.organisationNumber",    FieldKind::Text,   false,  11},
    {"delivery.name",                 FieldKind::Text,   true,   64},
    {"delivery.lines",                FieldKind::List,   true,   64},
    {"delivery.postcode",             FieldKind::Text,   false,  16},
    {"delivery.city",                 FieldKind::Text,   true,   64},
    {"delivery.country",              FieldKind::Text,   true,    2},
    {"lines.number",                  FieldKind::Number, true,    4},
    {"lines.product",                 FieldKind::Text,   true,   32},
    {"lines.serviceIdentityNumber",   FieldKind::Text,   false,  64},
    {"lines.holder.givenName",        FieldKind::Text,   false,  64},
    {"lines.holder.surname",          FieldKind::Text,   false,  64},
    {"lines.holder.commonName",       FieldKind::Text,   false,  64},
    {"lines.holder.title",            FieldKind::Text,   false,  64},
    {"lines.holder.employmentNumber", FieldKind::Text,   false,  52},
    {"lines.holder.hsaId",            FieldKind::Text,   false,  31},
    {"lines.holder.email",            FieldKind::Text,   false, 254},
    {"lines.holder.upn",              FieldKind::Text,   false, 254},
    {"lines.holder.language",         FieldKind::Text,   false,   2},
});
// clang-format on

} // namespace

std::span<const Field> fields()
{
    return kFields;
}

const Field* findField(std::string_view path)
{
    const auto* found = std::ranges::find(kFields, path, &Field::path);
    return found == kFields.end() ? nullptr : found;
}

} // namespace intake
