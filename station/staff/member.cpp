// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/staff/member.h"

#include <algorithm>

namespace staff {

bool Member::mayHandle(const std::string& product) const
{
    return products.empty() || std::ranges::find(products, product) != products.end();
}

std::string toText(const std::vector<std::string>& names)
{
    std::string all;
    for (const auto& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

std::string toText(const Roles& roles)
{
    std::vector<std::string> names;
    for (const auto role : roles)
        names.emplace_back(database::storedName(role));
    return toText(names);
}

std::vector<std::string> namesIn(std::string_view text)
{
    std::vector<std::string> names;
    while (!text.empty()) {
        const auto comma = text.find(',');
        auto name = text.substr(0, comma);
        const auto begin = name.find_first_not_of(' ');
        if (begin != name.npos)
            names.emplace_back(name.substr(begin, name.find_last_not_of(' ') - begin + 1));
        text = comma == text.npos ? std::string_view{} : text.substr(comma + 1);
    }
    return names;
}

std::optional<Roles> rolesIn(std::string_view text)
{
    Roles roles;
    for (const auto& name : namesIn(text)) {
        const auto role = cardprofiles::valueOf(kRoles, name);
        if (!role)
            return std::nullopt;
        roles.insert(*role);
    }
    return roles;
}

} // namespace staff
