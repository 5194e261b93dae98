// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

namespace foundation {

/// Where post goes, as the sender of an order wrote it. Not checked against any register.
struct PostalAddress
{
    std::string name;               ///< the person or office that receives
    std::vector<std::string> lines; ///< c/o, unit, street or box: one to four
    std::string postcode;           ///< in Sweden five digits as "123 45"
    std::string city;
    std::string country; ///< ISO 3166-1 alpha-2: "SE"

    friend bool operator==(const PostalAddress&, const PostalAddress&) = default;
};

} // namespace foundation
