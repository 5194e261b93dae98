// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/console.h"

#include "station/command/words.h"
#include "station/sentences/sentences.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

namespace command {
namespace {

QString textOf(const QJsonValue& value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isBool())
        return value.toBool() ? Words::tr("yes") : Words::tr("no");
    if (value.isArray()) {
        QStringList parts;
        for (const auto& part : value.toArray())
            parts << textOf(part);
        return parts.join(QStringLiteral(", "));
    }
    return value.toString();
}

void put(std::FILE* stream, const QString& line)
{
    const auto bytes = line.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument{object}.toJson(QJsonDocument::Compact));
}

} // namespace

void Console::list(const QJsonArray& rows, const std::vector<Column>& columns) const
{
    if (m_json)
        return put(
            stdout,
            QString::fromUtf8(QJsonDocument{rows}.toJson(QJsonDocument::Indented)).trimmed());
    std::vector<qsizetype> widths;
    for (const auto& column : columns) {
        qsizetype width = column.heading.size();
        for (const auto& row : rows)
            width = std::max(width, textOf(row.toObject().value(column.key)).size());
        widths.push_back(width);
    }
    const auto putRow = [&](const auto& textAt) {
        QString line;
        for (std::size_t i = 0; i < columns.size(); ++i)
            line += textAt(columns[i]).leftJustified(widths[i] + 2);
        put(stdout, line.trimmed());
    };
    putRow([](const Column& column) { return column.heading; });
    for (const auto& row : rows)
        putRow([&](const Column& column) { return textOf(row.toObject().value(column.key)); });
}

void Console::show(const QJsonObject& object, const std::vector<Column>& members) const
{
    if (m_json)
        return put(
            stdout,
            QString::fromUtf8(QJsonDocument{object}.toJson(QJsonDocument::Indented)).trimmed());
    qsizetype width = 0;
    for (const auto& member : members)
        width = std::max(width, member.heading.size());
    for (const auto& member : members)
        if (const auto text = textOf(object.value(member.key)); !text.isEmpty())
            put(stdout, member.heading.leftJustified(width + 2) + text);
}

void Console::say(const QString& sentence, const QJsonObject& object) const
{
    put(stdout, m_json ? compact(object) : sentence);
}

void Console::progress(const QString& sentence, const QJsonObject& object) const
{
    put(stdout, m_json ? compact(object) : sentence);
}

void Console::complain(const foundation::Error& error) const
{
    if (!m_json)
        return put(stderr, sentences::sentenceFor(error));
    const auto name = foundation::nameOf(error.code);
    put(stderr,
        compact({{"error", QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))},
                 {"sentence", sentences::sentenceFor(error.code)},
                 {"context", QString::fromStdString(error.context)}}));
}

} // namespace command
