// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/template_reader.h"

#include <QFontDatabase>
#include <QRawFont>

#include <algorithm>
#include <array>
#include <cmath>

namespace print {

namespace {

using foundation::Error;
using foundation::ErrorCode;

/// What a letter may show apart from codes and its barcode. No number of the card is among them:
/// a code never stands where it can be linked to the card (ISO 9564-1).
constexpr std::array kTextFields{
    "senderName",   "senderAddress",  "returnLine",     "recipient",      "holder",
    "organisation", "identityNumber", "productSwedish", "productEnglish", "letterNumber",
    "barcodeText",  "date",           "contact"};

bool isKnownField(const std::string& name)
{
    return isCodeField(name) || std::ranges::find(kTextFields, name) != kTextFields.end();
}

std::optional<QPointF> placeOf(const QXmlStreamAttributes& attributes)
{
    // A list of numbers would place each letter by itself: the first one places the run.
    const auto first = [&](const char* name) {
        return parseLength(attributes.value(QLatin1String{name}).toString().section(' ', 0, 0));
    };
    const auto x = first("x");
    const auto y = first("y");
    return x && y ? std::optional{QPointF{*x, *y}} : std::nullopt;
}

/// Blanks as xml:space="default" has them, but kept between two runs of a line.
QString collapsed(const QString& text)
{
    const auto simple = text.simplified();
    if (simple.isEmpty())
        return text.contains('\n') ? QString{} : text.left(1);
    const auto blank = [](QChar c) { return c.isSpace() && c != '\n'; };
    return (blank(text.front()) ? " " : "") + simple + (blank(text.back()) ? " " : "");
}

} // namespace

bool isCodeField(const std::string& name)
{
    return name.size() == 4 && (name.starts_with("pin") || name.starts_with("puk")) &&
           name[3] >= '1' && name[3] <= '9';
}

TemplateReader::TemplateReader(const QByteArray& svg, std::string name)
    : m_reader{svg}, m_name{std::move(name)}, m_writer{&m_template.m_drawing}, m_around{{}}
{
}

foundation::Result<LetterTemplate> TemplateReader::read()
{
    while (!m_reader.atEnd() && m_fault.empty()) {
        m_reader.readNext();
        if (m_reader.isStartElement()) {
            readElement();
        } else if (m_reader.isEndElement()) {
            m_around.pop_back();
            m_writer.writeCurrentToken(m_reader);
        } else if (m_reader.tokenType() != QXmlStreamReader::Invalid) {
            m_writer.writeCurrentToken(m_reader);
        }
    }
    if (m_reader.hasError())
        refuse("not XML: " + m_reader.errorString().toStdString());
    joinFrames();
    checkFonts();
    if (!m_fault.empty())
        return Error{.code = ErrorCode::TemplateInvalid, .context = m_fault};
    return std::move(m_template);
}

void TemplateReader::readElement()
{
    const bool root = m_around.size() == 1;
    if (!enter())
        return;
    if (root)
        readRoot();
    const auto element = m_reader.name();
    const auto frame = ownId("frame-");
    if (element == QLatin1String{"text"}) {
        readText();
        m_around.pop_back();
    } else if (element == QLatin1String{"rect"} && !frame.empty()) {
        readFrame(frame);
        m_around.pop_back();
    } else if (element == QLatin1String{"flowRoot"} || element == QLatin1String{"script"} ||
               element == QLatin1String{"foreignObject"}) {
        refuse("<" + element.toString().toStdString() + "> is not for letters");
    } else {
        m_writer.writeCurrentToken(m_reader);
    }
}

/// Takes up the style and transform of the element that begins.
bool TemplateReader::enter()
{
    QString fault;
    const auto attributes = m_reader.attributes();
    const auto style = inheritStyle(m_around.back().style, attributes, fault);
    const auto transform = parseTransform(attributes.value(QLatin1String{"transform"}));
    if (!style)
        refuse("style not for letters: " + fault.toStdString());
    else if (!transform)
        refuse("transform not understood");
    else
        m_around.push_back({*style, *transform * m_around.back().transform});
    return m_fault.empty();
}

void TemplateReader::readRoot()
{
    const auto attributes = m_reader.attributes();
    const auto is = [&](const char* name, const char* value) {
        return attributes.value(QLatin1String{name}) == QLatin1String{value};
    };
    if (m_reader.name() != QLatin1String{"svg"})
        refuse("not an SVG");
    else if (!is("width", "210mm") || !is("height", "297mm") || !is("viewBox", "0 0 210 297"))
        refuse("must be A4 in millimetres: width=\"210mm\" height=\"297mm\" "
               "viewBox=\"0 0 210 297\"");
}

void TemplateReader::readFrame(const std::string& name)
{
    const auto attributes = m_reader.attributes();
    const auto number = [&](const char* key) {
        return parseLength(attributes.value(QLatin1String{key})).value_or(0);
    };
    const QRectF rect{number("x"), number("y"), number("width"), number("height")};
    const auto frame = m_around.back().transform.mapRect(rect);
    const QRectF page{0, 0, LetterTemplate::kPageWidth, LetterTemplate::kPageHeight};
    if (frame.isEmpty() || !page.contains(frame))
        refuse("frame-" + name + " is empty or beyond the page");
    else if (!m_frames.emplace(name, frame).second)
        refuse("frame-" + name + " stands twice");
    m_reader.skipCurrentElement();
}

void TemplateReader::readText()
{
    const auto name = ownId("field-");
    const auto runs = readRuns();
    if (!name.empty())
        addField(name, runs);
    else
        std::ranges::copy_if(runs, std::back_inserter(m_template.m_texts),
                             [](const TextRun& run) { return !run.style.hidden; });
}

std::vector<TextRun> TemplateReader::readRuns()
{
    const auto depth = m_around.size();
    std::vector<TextRun> runs;
    auto at = placeOf(m_reader.attributes());
    while (m_around.size() >= depth && m_fault.empty() && !m_reader.atEnd()) {
        m_reader.readNext();
        if (m_reader.isStartElement()) {
            if (m_reader.name() != QLatin1String{"tspan"})
                refuse("<text> may hold <tspan> alone");
            if (const auto own = placeOf(m_reader.attributes()))
                at = own;
            enter();
        } else if (m_reader.isEndElement()) {
            if (m_around.size() == depth)
                break;
            m_around.pop_back();
        } else if (m_reader.isCharacters()) {
            const auto text = collapsed(m_reader.text().toString());
            if (text.isEmpty() || (at && text.trimmed().isEmpty()))
                continue;
            runs.push_back({text, m_around.back().style, at, m_around.back().transform});
            at.reset();
        }
    }
    return runs;
}

void TemplateReader::addField(const std::string& name, const std::vector<TextRun>& runs)
{
    if (!isKnownField(name))
        refuse("field-" + name + " is not a field of a letter");
    else if (runs.empty() || !runs.front().at)
        refuse("field-" + name + " has no sample text or no place");
    else if (!m_template.m_fields
                  .emplace(name, FieldPlace{*runs.front().at, runs.front().style,
                                            runs.front().transform, QRectF{}})
                  .second)
        refuse("field-" + name + " stands twice");
}

void TemplateReader::joinFrames()
{
    for (auto& [name, place] : m_template.m_fields) {
        const auto frame = m_frames.find(name);
        if (frame == m_frames.end())
            refuse("field-" + name + " has no frame-" + name);
        else
            place.frame = frame->second;
    }
    for (const auto& [name, frame] : m_frames) {
        if (name == "barcode")
            m_template.m_barcode = frame;
        else if (name != "window" && m_template.field(name) == nullptr)
            refuse("frame-" + name + " has no field-" + name);
    }
}

void TemplateReader::checkFonts()
{
    const auto check = [&](const TextStyle& style) {
        if (!QFontDatabase::hasFamily(style.family))
            refuse("the font \"" + style.family.toStdString() + "\" is not installed");
    };
    for (const auto& run : m_template.m_texts)
        check(run.style);
    for (const auto& [name, place] : m_template.m_fields)
        check(place.style);
}

void TemplateReader::refuse(const std::string& why)
{
    if (m_fault.empty())
        m_fault = m_name + ":" + std::to_string(m_reader.lineNumber()) + ": " + why;
}

std::string TemplateReader::ownId(const char* prefix) const
{
    const auto id = m_reader.attributes().value(QLatin1String{"id"}).toString().toStdString();
    const std::string start{prefix};
    return id.starts_with(start) ? id.substr(start.size()) : "";
}

} // namespace print
