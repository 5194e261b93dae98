// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/template_fields.h"

namespace orders {
namespace {

template <typename T>
std::string textOf(const std::optional<T>& identifier)
{
    return identifier ? identifier->text() : std::string{};
}

} // namespace

std::map<std::string, std::string> holderFields(const OrderLine& line)
{
    const auto& holder = line.holder;
    return {
        {"holder.givenName", holder.givenName},
        {"holder.surname", holder.surname},
        {"holder.commonName", holder.commonName},
        {"holder.hsaId", textOf(holder.hsaId)},
        {"holder.upn", holder.upn},
        {"holder.email", textOf(holder.email)},
        {"holder.serviceIdentityNumber", textOf(line.serviceIdentity)},
        {"holder.employmentNumber", holder.employmentNumber},
    };
}

std::map<std::string, std::string> templateFields(const Order& order, const OrderLine& line)
{
    auto fields = holderFields(line);
    fields["organisation.name"] = order.organisation.name;
    fields["organisation.number"] = order.organisation.number.text();
    return fields;
}

} // namespace orders
