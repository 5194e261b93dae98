// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "print/letter_template.h"

#include <QByteArray>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <vector>

namespace print {

/// Reads one template, element by element, and copies what is neither text nor frame to the
/// drawing. Used once.
class TemplateReader
{
public:
    TemplateReader(const QByteArray& svg, std::string name);

    foundation::Result<LetterTemplate> read();

private:
    struct Surroundings
    {
        TextStyle style;
        QTransform transform;
    };

    QXmlStreamReader m_reader;
    std::string m_name;
    LetterTemplate m_template;
    QXmlStreamWriter m_writer;
    std::vector<Surroundings> m_around;
    std::map<std::string, QRectF> m_frames;
    std::string m_fault;

    void readElement();
    void readRoot();
    void readText();
    void readFrame(const std::string& name);
    bool enter();
    /// The runs of the <text> whose start has just been read, up to its end.
    std::vector<TextRun> readRuns();
    void addField(const std::string& name, const std::vector<TextRun>& runs);
    void joinFrames();
    void checkFonts();
    void refuse(const std::string& why);
    [[nodiscard]] std::string ownId(const char* prefix) const;
};

} // namespace print
