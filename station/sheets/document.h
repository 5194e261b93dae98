// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace sheets {

/// A line of a sheet's head: "Station  STATION-1".
struct Fact
{
    QString name;
    QString value;
};

struct TableColumn
{
    QString heading;
    bool isNumber = false; ///< stands to the right
};

/// A table with a heading of its own; without rows it says so in words.
struct Table
{
    QString heading;
    std::vector<TableColumn> columns;
    std::vector<QStringList> rows; ///< as many texts in each as there are columns
    QString empty;                 ///< what stands there when there is no row
};

/// A line to sign on, with what the station knows of who signs.
struct Signature
{
    QString role;
    QString name; ///< empty: to be written by hand
    QString when; ///< as name
};

/// A paper to be printed, signed and filed. All texts are plain and in the reader's language;
/// none holds a code, and a holder's name only where the paper cannot do without.
struct Document
{
    QString title;
    QString mark; ///< what it is filed by, on every page: "Run 7"
    std::vector<Fact> facts{};
    std::vector<Table> tables{};
    QString note{}; ///< a sentence under the tables; may be empty
    std::vector<Signature> signatures{};
    QString madeBy{}; ///< who made the sheet, where and when; on every page
};

} // namespace sheets
