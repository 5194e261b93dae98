// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace command {

/// A column of a listing: the member of each row's object, and its heading for people.
struct Column
{
    QString key;
    QString heading;
};

/// Where a command's answer goes: a table or sentences for people, JSON for programs. Standard
/// output holds the answer alone; errors go to standard error.
class Console
{
public:
    explicit Console(bool json) : m_json{json} {}

    [[nodiscard]] bool json() const { return m_json; }

    /// A listing: a table with these columns, or the rows as they are.
    void list(const QJsonArray& rows, const std::vector<Column>& columns) const;
    /// One thing: its members a line each, or the object.
    void show(const QJsonObject& object, const std::vector<Column>& members) const;
    /// What was done, for people; `object` for programs.
    void say(const QString& sentence, const QJsonObject& object = {}) const;
    /// One line of progress: for people, or one JSON object a line. Flushed at once.
    void progress(const QString& sentence, const QJsonObject& object) const;
    /// The sentence of an error; with --json an object {error, sentence, context}.
    void complain(const foundation::Error& error) const;

private:
    bool m_json;
};

} // namespace command
