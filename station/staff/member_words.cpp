// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/staff/member_words.h"

#include "foundation/hsa_id.h"
#include "foundation/service_identity_number.h"

namespace staff {

std::string described(const Member& member)
{
    auto text = toText(member.roles);
    if (!member.products.empty())
        text += " for " + toText(member.products);
    return member.identity.empty() ? text : text + ", identity " + member.identity;
}

std::string describedChange(const Member& before, const Member& after)
{
    const auto step = [](const std::string& from, const std::string& to, const std::string& empty) {
        return (from.empty() ? empty : from) + " -> " + (to.empty() ? empty : to);
    };
    return "roles " + step(toText(before.roles), toText(after.roles), "none") + "; products " +
           step(toText(before.products), toText(after.products), "all") + "; identity " +
           step(before.identity, after.identity, "none");
}

foundation::Result<std::string> identityIn(std::string_view typed)
{
    constexpr auto kBlanks = " \t\r\n";
    const auto begin = typed.find_first_not_of(kBlanks);
    if (begin == typed.npos)
        return std::string{};
    const auto text = typed.substr(begin, typed.find_last_not_of(kBlanks) - begin + 1);
    if (auto hsaId = foundation::HsaId::parse(text))
        return hsaId->text();
    auto number = foundation::ServiceIdentityNumber::parse(text);
    if (!number)
        return foundation::invalidIdentifier("identity",
                                             "neither an HSA-id nor a service identity number");
    return number->text();
}

} // namespace staff
