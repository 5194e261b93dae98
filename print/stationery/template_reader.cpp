// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/stationery/template_reader.h"

#include "print/stationery/template_checks.h"

#include <algorithm>

namespace stationery {

namespace {

using foundation::Error;
using foundation::ErrorCode;

/// Marks that a template of any kind, or of that one, may have beside the frames of its fields.
bool isMark(PaperKind kind, const std::string& name)
{
    return name == "barcode" || name == "window" ||
           (kind == PaperKind::CardCarrier && name == "card") ||
           (kind == PaperKind::Calibration && (name == "scaleX" || name == "scaleY"));
}

/// "210mm" as millimetres.
std::optional<double> millimetres(QStringView text)
{
    if (!text.endsWith(QLatin1String{"mm"}))
        return std::nullopt;
    return parseLength(text.chopped(2));
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

TemplateReader::TemplateReader(const QByteArray& svg, std::string name)
    : m_reader{svg}, m_name{std::move(name)}, m_writer{&m_template.m_drawing}, m_around{{}}
{
    m_template.m_kind = kindOf(m_name);
}

foundation::Result<PageTemplate> TemplateReader::read()
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
    sortLabels();
    if (m_fault.empty())
        TemplateChecks{m_template,
                       [this](const auto& id, const auto& why) { refuseAt(lineOf(id), why); }}
            .run();
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
    if (element == QLatin1String{"text"}) {
        readText();
        m_around.pop_back();
    } else if (element == QLatin1String{"rect"} && readArea()) {
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
    const auto text = [&](const char* name) { return attributes.value(QLatin1String{name}); };
    const auto width = millimetres(text("width")).value_or(0);
    const auto height = millimetres(text("height")).value_or(0);
    const auto wanted = QStringLiteral("0 0 %1 %2").arg(width).arg(height);
    const QSizeF a4{PageTemplate::kA4Width, PageTemplate::kA4Height};
    m_template.m_size = {width, height};
    if (m_reader.name() != QLatin1String{"svg"})
        refuse("not an SVG");
    else if (m_template.kind() != PaperKind::AddressLabel &&
             (m_template.m_size != a4 || text("viewBox") != wanted))
        refuse("must be A4 in millimetres: width=\"210mm\" height=\"297mm\" "
               "viewBox=\"0 0 210 297\"");
    else if (m_template.m_size.isEmpty() || width > a4.height() || height > a4.height() ||
             text("viewBox") != wanted)
        refuse("must be drawn in millimetres and be no larger than A4: a label of 89 by 36 has "
               "width=\"89mm\" height=\"36mm\" viewBox=\"0 0 89 36\"");
}

/// A rect that is not drawn but says where something is; false for any other rect.
bool TemplateReader::readArea()
{
    for (const auto* prefix : {"frame-", "label-", "blind-", "scratch-"}) {
        const auto name = ownId(prefix);
        if (name.empty())
            continue;
        const auto rect = readRect(prefix + name);
        if (std::string_view{prefix} == "frame-")
            m_frames.emplace(name, rect);
        else if (std::string_view{prefix} == "label-")
            addLabel(name, rect);
        else
            m_template.m_shields.push_back(
                {*prefix == 'b' ? Shield::Blind : Shield::Scratch, name, rect});
        m_reader.skipCurrentElement();
        return true;
    }
    return false;
}

QRectF TemplateReader::readRect(const std::string& id)
{
    const auto attributes = m_reader.attributes();
    const auto number = [&](const char* key) {
        return parseLength(attributes.value(QLatin1String{key})).value_or(0);
    };
    const QRectF rect{number("x"), number("y"), number("width"), number("height")};
    const auto area = m_around.back().transform.mapRect(rect);
    const QRectF page{{}, m_template.size()};
    if (area.isEmpty() || !page.contains(area))
        refuse(id + " is empty or beyond the page");
    else if (!m_lines.emplace(id, m_reader.lineNumber()).second)
        refuse(id + " stands twice");
    return area;
}

void TemplateReader::addLabel(const std::string& number, const QRectF& rect)
{
    const bool isNumber = number.size() < 4 && number.front() != '0' &&
                          std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
    if (m_template.kind() != PaperKind::AddressLabel || !isNumber)
        refuse("label-" + number + " is not the place of an address label");
    else
        m_labels.emplace(std::stoul(number), rect);
}

void TemplateReader::sortLabels()
{
    for (const auto& [number, rect] : m_labels) {
        m_template.m_labels.push_back(rect);
        if (number != m_template.m_labels.size())
            refuseAt(lineOf("label-" + std::to_string(number)),
                     "label-" + std::to_string(m_template.m_labels.size()) + " is missing");
    }
}

void TemplateReader::readText()
{
    const auto name = ownId("field-");
    if (!name.empty())
        m_lines.emplace("field-" + name, m_reader.lineNumber());
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
    const auto kind = m_template.kind();
    const auto& known = fieldsOf(kind);
    const bool code = isCodeField(name);
    if (code && kind != PaperKind::PinLetter)
        refuse("field-" + name + " is a code, and no code stands on a " +
               std::string{nameOf(kind)});
    else if (!code && std::ranges::find(known, name) == known.end())
        refuse("field-" + name + " is not a field of a " + std::string{nameOf(kind)});
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
            refuseAt(lineOf("field-" + name), "field-" + name + " has no frame-" + name);
        else
            place.frame = frame->second;
    }
    for (const auto& [name, frame] : m_frames) {
        if (isMark(m_template.kind(), name))
            m_template.m_marks.emplace(name, frame);
        else if (m_template.field(name) == nullptr)
            refuseAt(lineOf("frame-" + name), "frame-" + name + " has no field-" + name);
    }
}

void TemplateReader::refuse(const std::string& why)
{
    refuseAt(m_reader.lineNumber(), why);
}

void TemplateReader::refuseAt(qint64 line, const std::string& why)
{
    if (m_fault.empty())
        m_fault = m_name + ":" + std::to_string(line) + ": " + why;
}

/// Where the element of this id ends; the file's end for none.
qint64 TemplateReader::lineOf(const std::string& id) const
{
    const auto found = m_lines.find(id);
    return found == m_lines.end() ? m_reader.lineNumber() : found->second;
}

std::string TemplateReader::ownId(const char* prefix) const
{
    const auto id = m_reader.attributes().value(QLatin1String{"id"}).toString().toStdString();
    const std::string start{prefix};
    return id.starts_with(start) ? id.substr(start.size()) : "";
}

} // namespace stationery
