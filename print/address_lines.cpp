// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/address_lines.h"

#include <QLocale>
#include <QString>

namespace print {

namespace {

/// Large letters, as the Universal Postal Union asks of the country's line.
std::string countryLine(const std::string& code)
{
    const auto territory = QLocale::codeToTerritory(QString::fromStdString(code));
    const auto name = territory == QLocale::AnyTerritory ? QString::fromStdString(code)
                                                         : QLocale::territoryToString(territory);
    return name.toUpper().toStdString();
}

} // namespace

std::vector<std::string> addressLines(const foundation::PostalAddress& address)
{
    const bool domestic = address.country.empty() || address.country == "SE";
    std::vector<std::string> lines{address.name};
    lines.insert(lines.end(), address.lines.begin(), address.lines.end());
    const std::string gap = address.postcode.empty() || address.city.empty() ? "" : "  ";
    lines.push_back(address.postcode + gap + address.city);
    if (!domestic)
        lines.push_back(countryLine(address.country));
    std::erase(lines, "");
    return lines;
}

} // namespace print
