// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "print/stationery/paper_kind.h"
#include "print/stationery/svg_style.h"

#include <QByteArray>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QTransform>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace stationery {

/// A piece of text that stands on every page. Runs of one line follow each other: a run without a
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

/// What keeps a code from being read through a closed envelope.
enum class Shield {
    Blind,   ///< a pattern is printed behind the code
    Scratch, ///< a scratch-off label is laid over the code; marks say where
};

struct ShieldedArea
{
    Shield shield;
    std::string code; ///< "pin1"
    QRectF area;      ///< millimetres on the page
};

/// A paper as a designer drew it: an SVG of one page with user units of a millimetre
/// (docs/letters.md). What varies is a <text> with an id "field-NAME" and a <rect> with an id
/// "frame-NAME" that bounds it. Never changes once loaded; any thread.
class PageTemplate
{
public:
    /// As the kind that the file's name tells. Needs a QGuiApplication, for its fonts. Errors:
    /// FileUnreadable; TemplateInvalid, with file and line, when it is not such an SVG, when a
    /// field is not one of this kind, has no frame or stands twice, when a code would stand on
    /// another paper than a PIN letter, or when a font is not installed.
    static foundation::Result<PageTemplate> load(const std::filesystem::path& file);

    [[nodiscard]] PaperKind kind() const { return m_kind; }
    /// By name without the prefix: "recipient", "pin1". nullptr when the template has no such
    /// field.
    [[nodiscard]] const FieldPlace* field(const std::string& name) const;
    [[nodiscard]] const std::map<std::string, FieldPlace>& fields() const { return m_fields; }
    /// A place that is not a text's: "barcode" (its margins are inside), "window", "scaleX". Empty
    /// when the template has none.
    [[nodiscard]] QRectF mark(const std::string& name) const;
    [[nodiscard]] const std::vector<TextRun>& texts() const { return m_texts; }
    /// The SVG without its texts and frames: lines, boxes, a logotype.
    [[nodiscard]] const QByteArray& drawing() const { return m_drawing; }
    [[nodiscard]] const std::vector<ShieldedArea>& shields() const { return m_shields; }
    /// The places of a sheet of labels, the one that is drawn first; empty for other papers.
    [[nodiscard]] const std::vector<QRectF>& labels() const { return m_labels; }
    [[nodiscard]] QSizeF size() const { return m_size; } ///< millimetres

    static constexpr double kA4Width = 210; ///< millimetres
    static constexpr double kA4Height = 297;

private:
    friend class TemplateReader;
    friend class TemplateChecks;
    PageTemplate() = default;

    PaperKind m_kind = PaperKind::PinLetter;
    std::map<std::string, FieldPlace> m_fields;
    std::map<std::string, QRectF> m_marks;
    std::vector<TextRun> m_texts;
    std::vector<ShieldedArea> m_shields;
    std::vector<QRectF> m_labels;
    QByteArray m_drawing;
    QSizeF m_size{kA4Width, kA4Height};
};

} // namespace stationery
