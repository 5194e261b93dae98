// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/intake/line_checks.h"

#include "station/orders/template_fields.h"

#include <algorithm>

namespace intake {

using cardprofiles::CardProfile;
using cardprofiles::ShipmentKind;
using orders::Holder;
using orders::LetterDelivery;
using orders::OrderLine;

namespace {

constexpr std::string_view kIdentity = "lines.serviceIdentityNumber";
constexpr std::string_view kIdentityField = "holder.serviceIdentityNumber";

Holder readHolder(FieldReader& reader)
{
    Holder holder;
    holder.givenName = reader.text("lines.holder.givenName");
    holder.surname = reader.text("lines.holder.surname");
    holder.commonName = reader.text("lines.holder.commonName");
    holder.title = reader.text("lines.holder.title");
    holder.employmentNumber = reader.text("lines.holder.employmentNumber");
    holder.hsaId = reader.identifier<foundation::HsaId>("lines.holder.hsaId");
    holder.email = reader.identifier<foundation::EmailAddress>("lines.holder.email");
    // A user principal name has the form of an e-mail address, and need not be one.
    const auto upn = reader.identifier<foundation::EmailAddress>("lines.holder.upn");
    holder.upn = upn ? upn->text() : std::string{};
    holder.language = reader.choice<orders::Language>("lines.holder.language")
                          .value_or(orders::Language::Swedish);
    if (holder.commonName.empty() && !holder.givenName.empty() && !holder.surname.empty())
        holder.commonName = holder.givenName + ' ' + holder.surname;
    return holder;
}

bool needs(const CardProfile& profile, std::string_view field)
{
    return std::ranges::find(profile.requiredHolderFields, field) !=
           profile.requiredHolderFields.end();
}

/// The identity number that the order gives, or one made of organisation and employment number
/// where the product needs one (A45).
void settleIdentity(FieldReader& reader, const OrderFacts& order, const CardProfile* profile,
                    OrderLine& line)
{
    line.serviceIdentity = reader.identifier<foundation::ServiceIdentityNumber>(kIdentity);
    if (!order.organisation)
        return;
    if (line.serviceIdentity) {
        if (line.serviceIdentity->organisation() != *order.organisation)
            reader.complain(kIdentity, Problem::ForeignIdentity);
        return;
    }
    const auto& employment = line.holder.employmentNumber;
    if (reader.has(kIdentity) || profile == nullptr || employment.empty() ||
        !needs(*profile, kIdentityField))
        return;
    auto made = foundation::ServiceIdentityNumber::make(*order.organisation, employment);
    if (made)
        line.serviceIdentity = *made;
    else
        reader.complain("lines.holder.employmentNumber", Problem::WrongForm, made.error().context);
}

std::string pathOf(const std::string& templateField)
{
    return templateField == kIdentityField ? std::string{kIdentity} : "lines." + templateField;
}

/// Whether the line has a field that its product needs. One that is there and wrong has been told
/// already, and so has an employment number that no identity could be made of.
bool isThere(FieldReader& reader, const OrderLine& line, const std::string& field)
{
    const auto values = orders::holderFields(line);
    const auto value = values.find(field);
    if (value == values.end() || !value->second.empty() || reader.has(pathOf(field)))
        return true;
    return field == kIdentityField && reader.has("lines.holder.employmentNumber");
}

/// A common name is made of the other two: where those are needed, they are what is missing.
bool followsFromNames(const CardProfile& profile, const std::string& field)
{
    return field == "holder.commonName" && needs(profile, "holder.givenName") &&
           needs(profile, "holder.surname");
}

void checkProduct(FieldReader& reader, const OrderFacts& order, const CardProfile& profile,
                  const OrderLine& line)
{
    for (const auto& field : profile.requiredHolderFields) {
        if (!isThere(reader, line, field) && !followsFromNames(profile, field))
            reader.complain(pathOf(field), Problem::ProductNeeds, profile.productCode);
    }
    const bool digital = order.letterDelivery && *order.letterDelivery != LetterDelivery::Paper;
    const auto& shipments = profile.letter.shipments;
    if (digital && std::ranges::find(shipments, ShipmentKind::Digital) == shipments.end())
        reader.complain("lines.product", Problem::DeliveryRefused,
                        profile.productCode + " has no digital letter");
}

} // namespace

LineChecked checkLine(FieldReader& reader, const OrderFacts& order, const CheckContext& context)
{
    LineChecked checked{reader.number("lines.number"), {}};
    checked.line.number = checked.number.value_or(0);
    checked.line.product = reader.text("lines.product");
    checked.line.holder = readHolder(reader);
    const bool findable = !checked.line.product.empty() && context.findProfile;
    const auto* profile = findable ? context.findProfile(checked.line.product) : nullptr;
    if (profile == nullptr && !checked.line.product.empty())
        reader.complain("lines.product", Problem::UnknownProduct, checked.line.product);
    settleIdentity(reader, order, profile, checked.line);
    if (profile != nullptr)
        checkProduct(reader, order, *profile, checked.line);
    return checked;
}

} // namespace intake
