// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/stationery/svg_style.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <cmath>

namespace stationery {

namespace {

/// The properties that an element sets, presentation attributes first, so that style="..." wins
/// (SVG 1.1, 6.4).
QHash<QString, QString> properties(const QXmlStreamAttributes& attributes)
{
    QHash<QString, QString> found;
    QString inlineStyle;
    for (const auto& attribute : attributes) {
        if (attribute.name() == QLatin1String{"style"})
            inlineStyle = attribute.value().toString();
        else
            found.insert(attribute.name().toString(), attribute.value().toString().trimmed());
    }
    for (const auto& declaration : inlineStyle.split(';', Qt::SkipEmptyParts)) {
        const auto colon = declaration.indexOf(':');
        if (colon > 0)
            found.insert(declaration.left(colon).trimmed(), declaration.mid(colon + 1).trimmed());
    }
    return found;
}

std::optional<int> parseWeight(const QString& text)
{
    if (text == "normal")
        return 400;
    if (text == "bold")
        return 700;
    bool ok = false;
    const auto weight = text.toInt(&ok);
    if (!ok || weight < 1 || weight > 1000)
        return std::nullopt;
    return weight;
}

std::optional<TextStyle::Anchor> parseAnchor(const QString& text)
{
    if (text == "start")
        return TextStyle::Anchor::Start;
    if (text == "middle")
        return TextStyle::Anchor::Middle;
    if (text == "end")
        return TextStyle::Anchor::End;
    return std::nullopt;
}

/// A bare number, or in Inkscape's way "125%".
std::optional<double> parseLineHeight(QString text)
{
    const bool percent = text.endsWith('%');
    if (percent)
        text.chop(1);
    bool ok = false;
    const auto value = text.toDouble(&ok);
    if (!ok || value <= 0)
        return std::nullopt;
    return percent ? value / 100 : value;
}

/// `font-family: 'Open Sans', sans-serif`: the first is the one that is meant.
QString firstFamily(const QString& text)
{
    auto family = text.section(',', 0, 0).trimmed();
    if (family.size() > 1 && (family.front() == '\'' || family.front() == '"'))
        family = family.mid(1, family.size() - 2);
    return family;
}

/// Applies one property; false when the value is not understood.
bool apply(TextStyle& style, const QString& name, const QString& value)
{
    const auto set = [](auto& target, const auto& parsed) {
        if (parsed)
            target = *parsed;
        return parsed.has_value();
    };
    if (name == "font-family")
        style.family = firstFamily(value);
    else if (name == "font-size")
        return set(style.size, parseLength(value));
    else if (name == "font-weight")
        return set(style.weight, parseWeight(value));
    else if (name == "font-style")
        style.italic = value == "italic" || value == "oblique";
    else if (name == "text-anchor")
        return set(style.anchor, parseAnchor(value));
    else if (name == "letter-spacing")
        return value == "normal" || set(style.letterSpacing, parseLength(value));
    else if (name == "line-height")
        return value == "normal" || set(style.lineHeight, parseLineHeight(value));
    else if (name == "display")
        style.hidden = style.hidden || value == "none";
    else if (name == "fill" && value != "none" && value != "inherit") {
        style.fill = QColor{value};
        return style.fill.isValid();
    }
    return true;
}

/// The numbers between the brackets of one function of a transform.
QList<double> arguments(const QString& text, bool& ok)
{
    static const QRegularExpression separator{"[\\s,]+"};
    QList<double> numbers;
    ok = true;
    for (const auto& part : text.split(separator, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        numbers.append(part.toDouble(&isNumber));
        ok = ok && isNumber;
    }
    return numbers;
}

std::optional<QTransform> transformFunction(const QString& name, const QList<double>& a)
{
    if (name == "matrix" && a.size() == 6)
        return QTransform{a[0], a[1], a[2], a[3], a[4], a[5]};
    if (name == "translate" && (a.size() == 1 || a.size() == 2))
        return QTransform::fromTranslate(a[0], a.size() == 2 ? a[1] : 0);
    if (name == "scale" && (a.size() == 1 || a.size() == 2))
        return QTransform::fromScale(a[0], a.size() == 2 ? a[1] : a[0]);
    if (name == "rotate" && a.size() == 1)
        return QTransform{}.rotate(a[0]);
    if (name == "rotate" && a.size() == 3)
        return QTransform{}.translate(a[1], a[2]).rotate(a[0]).translate(-a[1], -a[2]);
    return std::nullopt;
}

} // namespace

QFont TextStyle::font() const
{
    QFont font{family};
    font.setPixelSize(static_cast<int>(kFontPixels));
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setItalic(italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Any spacing, however small, switches ligatures off: "ﬁ" as one glyph would come back from the
    // PDF as one character.
    font.setLetterSpacing(QFont::AbsoluteSpacing,
                          letterSpacing != 0 ? letterSpacing / size * kFontPixels
                                             : 0.02); // Qt counts in 64ths
    return font;
}

std::optional<double> parseLength(QStringView text)
{
    if (text.endsWith(QLatin1String{"px"}))
        text.chop(2);
    bool ok = false;
    const auto value = text.trimmed().toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional{value} : std::nullopt;
}

std::optional<QTransform> parseTransform(QStringView text)
{
    static const QRegularExpression function{"^[\\s,]*([A-Za-z]+)\\s*\\(([^()]*)\\)"};
    QTransform all;
    auto rest = text.toString().trimmed();
    while (!rest.isEmpty()) {
        const auto match = function.match(rest);
        bool ok = false;
        const auto numbers = arguments(match.captured(2), ok);
        const auto step = transformFunction(match.captured(1), numbers);
        if (!match.hasMatch() || !ok || !step)
            return std::nullopt;
        all = *step * all; // the rightmost is applied first
        rest = rest.mid(match.capturedLength()).trimmed();
    }
    return all;
}

std::optional<TextStyle> inheritStyle(const TextStyle& outer, const QXmlStreamAttributes& own,
                                      QString& fault)
{
    auto style = outer;
    const auto all = properties(own);
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        if (!apply(style, it.key(), it.value())) {
            fault = it.key() + ": " + it.value();
            return std::nullopt;
        }
    }
    if (style.size <= 0) {
        fault = "font-size must be above zero";
        return std::nullopt;
    }
    return style;
}

} // namespace stationery
