// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <QTransform>
#include <QXmlStreamAttributes>

#include <optional>

namespace stationery {

/// How a text of a template is set: the properties of SVG 1.1 that letters use.
struct TextStyle
{
    enum class Anchor { Start, Middle, End };

    QString family{"Open Sans"};
    double size = 3.5; ///< user units; a template's are millimetres
    int weight = 400;  ///< 100 to 900, as CSS counts
    bool italic = false;
    QColor fill{Qt::black};
    Anchor anchor = Anchor::Start;
    double letterSpacing = 0; ///< user units
    double lineHeight = 1.25; ///< of `size`
    bool hidden = false;      ///< display:none, here or further out

    /// A font of 100 pixels, to be scaled when it is painted: so that every size of a face is one
    /// embedded font and measures alike on every device.
    [[nodiscard]] QFont font() const;
    static constexpr double kFontPixels = 100;
};

/// The style of an element inside one of style `outer`, from its attributes and its style="...".
/// Absent when a value is of a kind that letters do not take (a size in points or per cent, say);
/// `fault` then says which.
std::optional<TextStyle> inheritStyle(const TextStyle& outer, const QXmlStreamAttributes& own,
                                      QString& fault);

/// The value of transform="..." (SVG 1.1, 7.6). Absent when it is not well formed.
std::optional<QTransform> parseTransform(QStringView text);

/// A length in user units: "12.5" or "12.5px".
std::optional<double> parseLength(QStringView text);

} // namespace stationery
