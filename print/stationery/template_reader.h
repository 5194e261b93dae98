// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "print/stationery/page_template.h"

#include <QByteArray>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <vector>

namespace stationery {

/// Reads one template, element by element, and copies what is neither text nor a place to the
/// drawing. Used once.
class TemplateReader
{
public:
    TemplateReader(const QByteArray& svg, std::string name);

    foundation::Result<PageTemplate> read();

private:
    struct Surroundings
    {
        TextStyle style;
        QTransform transform;
    };

    QXmlStreamReader m_reader;
    std::string m_name;
    PageTemplate m_template;
    QXmlStreamWriter m_writer;
    std::vector<Surroundings> m_around;
    std::map<std::string, QRectF> m_frames;
    std::map<unsigned long, QRectF> m_labels;
    std::map<std::string, qint64> m_lines; ///< of elements, by their ids
    std::string m_fault;

    void readElement();
    void readRoot();
    void readText();
    bool readArea();
    QRectF readRect(const std::string& id);
    void addLabel(const std::string& number, const QRectF& rect);
    void sortLabels();
    bool enter();
    /// The runs of the <text> whose start has just been read, up to its end.
    std::vector<TextRun> readRuns();
    void addField(const std::string& name, const std::vector<TextRun>& runs);
    void joinFrames();
    void refuse(const std::string& why);
    void refuseAt(qint64 line, const std::string& why);
    [[nodiscard]] qint64 lineOf(const std::string& id) const;
    [[nodiscard]] std::string ownId(const char* prefix) const;
};

} // namespace stationery
