// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "print/svg_style.h"

#include <QByteArray>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QTransform>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace print {

/// A piece of text that stands on every letter. Runs of one line follow each other: a run without a
/// place of its own begins where the one before it ended.
struct TextRun
{
    QString text;
    TextStyle style;
    std::optional<QPointF> at; ///< the baseline's start, user units
    QTransform transform;      ///< from user units to the page's millimetres
};

/// Where the value of a field goes.
struct FieldPlace
{
    QPointF at; ///< the first line's baseline
    TextStyle style;
    QTransform transform;
    QRectF frame; ///< millimetres on the page; the value must stay inside
};

/// A PIN letter as a designer drew it: an SVG of one A4 page with user units of a millimetre
/// (docs/letters.md). What varies is a <text> with an id "field-NAME" and a <rect> with an id
/// "frame-NAME" that bounds it. Never changes once loaded; any thread.
class LetterTemplate
{
public:
    /// Needs a QGuiApplication, for its fonts. Errors: FileUnreadable; TemplateInvalid when it is
    /// not such an SVG, when a field is unknown, has no frame or stands twice, or when a font is
    /// not installed.
    static foundation::Result<LetterTemplate> load(const std::filesystem::path& file);

    /// By name without the prefix: "recipient", "pin1". nullptr when the template has no such
    /// field.
    [[nodiscard]] const FieldPlace* field(const std::string& name) const;
    [[nodiscard]] const std::map<std::string, FieldPlace>& fields() const { return m_fields; }
    /// Where the letter number stands as a barcode; its margins are inside the frame.
    [[nodiscard]] QRectF barcode() const { return m_barcode; }
    [[nodiscard]] const std::vector<TextRun>& texts() const { return m_texts; }
    /// The SVG without its texts and frames: lines, boxes, a logotype.
    [[nodiscard]] const QByteArray& drawing() const { return m_drawing; }

    static constexpr double kPageWidth = 210; ///< millimetres
    static constexpr double kPageHeight = 297;

private:
    friend class TemplateReader;
    LetterTemplate() = default;

    std::map<std::string, FieldPlace> m_fields;
    QRectF m_barcode;
    std::vector<TextRun> m_texts;
    QByteArray m_drawing;
};

/// The name is one of a code: "pin1" to "pin9", "puk1" to "puk9".
bool isCodeField(const std::string& name);

} // namespace print
