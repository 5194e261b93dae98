// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/personalize/cards/opensc_listing.h"

#include <array>
#include <sstream>

namespace testcards {

namespace {

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t");
    const auto last = text.find_last_not_of(" \t");
    return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

/// An object as it is being read: "PIN [Legitimering]" and the lines below it.
struct Object
{
    std::string kind;
    std::map<std::string, std::string> properties;
};

Object begun(const std::string& line)
{
    const auto bracket = line.find('[');
    if (bracket == std::string::npos)
        return {};
    Object object{trimmed(line.substr(0, bracket)), {}};
    object.properties["Label"] = trimmed(line.substr(bracket));
    return object;
}

void keep(Listing& listing, const Object& object)
{
    const auto id = object.properties.find("ID");
    if (id != object.properties.end())
        listing[object.kind + " " + id->second] = object.properties;
}

} // namespace

Listing listingOf(const std::string& dump)
{
    Listing listing;
    Object object;
    std::istringstream lines{dump};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('\t')) {
            const auto colon = line.find(':');
            if (colon != std::string::npos)
                object.properties[trimmed(line.substr(0, colon))] = trimmed(line.substr(colon + 1));
            continue;
        }
        keep(listing, object);
        object = begun(line);
    }
    keep(listing, object);
    return listing;
}

Listing withoutWhereabouts(Listing listing)
{
    constexpr std::array kWhereabouts{"Path",        "Key ref",        "MD",    "MD:guid",
                                      "DirectValue", "Encoded serial", "Length"};
    for (auto& [name, properties] : listing) {
        for (const auto* property : kWhereabouts)
            properties.erase(property);
    }
    return listing;
}

std::string text(const Listing& listing)
{
    std::string lines;
    for (const auto& [name, properties] : listing) {
        for (const auto& [property, value] : properties)
            lines += name + ": " + property + " = " + value + "\n";
    }
    return lines;
}

} // namespace testcards
