// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/order_fields.h"

#include "station/orders/production_checks.h"

namespace production {

std::string holderName(const orders::Holder& holder)
{
    if (!holder.commonName.empty())
        return holder.commonName;
    if (holder.givenName.empty() || holder.surname.empty())
        return holder.givenName + holder.surname;
    return holder.givenName + " " + holder.surname;
}

authority::FieldValues fieldsFor(const orders::Order& order, const orders::OrderLine& line)
{
    authority::FieldValues fields;
    const auto set = [&](const char* name, const std::string& value) {
        if (!value.empty())
            fields[name] = value;
    };
    const auto& holder = line.holder;
    set("holder.givenName", holder.givenName);
    set("holder.surname", holder.surname);
    set("holder.commonName", holderName(holder));
    set("holder.title", holder.title);
    set("holder.employmentNumber", holder.employmentNumber);
    set("holder.upn", holder.upn);
    if (holder.hsaId)
        set("holder.hsaId", holder.hsaId->text());
    if (holder.email)
        set("holder.email", holder.email->text());
    if (line.serviceIdentity)
        set("holder.serviceIdentityNumber", line.serviceIdentity->text());
    set("organisation.name", orders::nameInCertificates(order));
    set("organisation.number", order.organisation.number.text());
    return fields;
}

} // namespace production
