// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/staff/member_words.h"

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

} // namespace staff
