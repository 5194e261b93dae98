// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/intake/json_orders.h"

#include "station/orders/intake/field.h"
#include "station/orders/intake/json_tree.h"

#include <algorithm>

namespace intake {
namespace {

constexpr std::string_view kFormat = "cardstation-orders";
constexpr std::string_view kVersion = "1";
constexpr std::string_view kLines = "lines";

/// Takes the fields out of one order's object.
class OrderReader
{
public:
    OrderReader(const JsonNode& node, std::vector<RowError>& errors)
        : m_node{node}, m_errors{errors}, m_order{node.line, {}, {}, false, false}
    {
        const auto* number = node.member("number");
        if (number != nullptr && number->kind == JsonKind::Text)
            m_number = shortened(trimmed(number->text));
    }

    RawOrder read()
    {
        if (m_node.kind != JsonKind::Object) {
            complain(m_node.line, {}, Problem::WrongType);
            m_order.shapeless = true;
            return std::move(m_order);
        }
        for (const auto& member : m_node.children) {
            if (member.key == kLines)
                readLines(member);
            else
                readMember(member, {}, m_order.fields);
        }
        return std::move(m_order);
    }

private:
    void readLines(const JsonNode& lines)
    {
        if (lines.kind != JsonKind::Array)
            return complain(lines.line, kLines, Problem::WrongType);
        for (const auto& node : lines.children) {
            RawLine line{node.line, {}};
            if (node.kind != JsonKind::Object)
                complain(node.line, kLines, Problem::WrongType);
            for (const auto& member : node.children)
                readMember(member, "lines.", line.fields);
            m_order.lines.push_back(std::move(line));
        }
    }

    /// A field, or an object that groups fields.
    void readMember(const JsonNode& node, const std::string& prefix, RawFields& fields)
    {
        const auto path = prefix + node.key;
        if (const auto* field = findField(path))
            return readField(node, *field, fields);
        if (!isGroup(path))
            return complain(node.line, shortened(path), Problem::UnknownField);
        if (node.kind != JsonKind::Object && node.kind != JsonKind::Null)
            return refuseGroup(node, path, fields);
        for (const auto& member : node.children)
            readMember(member, path + '.', fields);
    }

    /// All that the group should hold counts as told.
    void refuseGroup(const JsonNode& node, const std::string& path, RawFields& fields)
    {
        complain(node.line, path, Problem::WrongType);
        for (const auto& field : intake::fields()) {
            if (field.path.starts_with(path + '.'))
                fields.emplace(field.path, RawValue{{}, node.line, true});
        }
    }

    void refuseField(const JsonNode& node, const Field& field, RawFields& fields)
    {
        complain(node.line, field.path, Problem::WrongType);
        fields.emplace(field.path, RawValue{{}, node.line, true});
    }

    static bool isGroup(const std::string& path)
    {
        return std::ranges::any_of(
            fields(), [&](const Field& field) { return field.path.starts_with(path + '.'); });
    }

    void readField(const JsonNode& node, const Field& field, RawFields& fields)
    {
        if (node.kind == JsonKind::Null)
            return; // as if it were not there
        RawValue value{{}, node.line, false};
        if (field.kind == FieldKind::List) {
            const bool allText = std::ranges::all_of(
                node.children, [](const JsonNode& part) { return part.kind == JsonKind::Text; });
            if (node.kind != JsonKind::Array || !allText)
                return refuseField(node, field, fields);
            for (const auto& part : node.children)
                value.parts.emplace_back(trimmed(part.text));
        } else if (node.kind == kindOf(field)) {
            value.parts.emplace_back(trimmed(node.text));
        } else {
            return refuseField(node, field, fields);
        }
        fields.emplace(field.path, std::move(value));
    }

    static JsonKind kindOf(const Field& field)
    {
        switch (field.kind) {
        case FieldKind::Flag:
            return JsonKind::Boolean;
        case FieldKind::Number:
            return JsonKind::Integer;
        case FieldKind::List:
            return JsonKind::Array;
        case FieldKind::Text:
        case FieldKind::Prose:
            break;
        }
        return JsonKind::Text;
    }

    void complain(std::size_t line, std::string_view path, Problem problem)
    {
        m_order.faulty = true;
        m_errors.push_back({line, m_number, std::string{path}, problem, {}});
    }

    const JsonNode& m_node;
    std::vector<RowError>& m_errors;
    RawOrder m_order;
    std::string m_number;
};

RowError toRowError(const JsonFault& fault)
{
    if (fault.duplicateKey)
        return {fault.line, {}, fault.met, Problem::DuplicateField, {}};
    if (fault.tooDeep)
        return {fault.line, {}, {}, Problem::TooLarge, "nested too deeply"};
    return {fault.line, {}, {}, Problem::Syntax, fault.met};
}

bool isText(const JsonNode* node, std::string_view text)
{
    return node != nullptr && node->kind == JsonKind::Text && node->text == text;
}

/// The head of the file: what it says that it is.
void checkHead(const JsonNode& root, RawFile& file)
{
    const auto* version = root.member("version");
    const bool ours = root.kind == JsonKind::Object && isText(root.member("format"), kFormat) &&
                      version != nullptr && version->kind == JsonKind::Integer &&
                      version->text == kVersion;
    if (!ours) {
        file.errors.push_back({0,
                               {},
                               {},
                               Problem::FormatUnknown,
                               "it must say \"format\": \"cardstation-orders\", \"version\": 1"});
        return;
    }
    for (const auto& member : root.children) {
        if (member.key != "format" && member.key != "version" && member.key != "orders")
            file.errors.push_back(
                {member.line, {}, shortened(member.key), Problem::UnknownField, {}});
    }
    const auto* orders = root.member("orders");
    if (orders == nullptr)
        file.errors.push_back({root.line, {}, "orders", Problem::Missing, {}});
    else if (orders->kind != JsonKind::Array)
        file.errors.push_back({orders->line, {}, "orders", Problem::WrongType, {}});
}

} // namespace

RawFile ordersFromJson(std::string_view text)
{
    RawFile file;
    const auto reading = readJson(text);
    if (reading.fault)
        file.errors.push_back(toRowError(*reading.fault));
    else
        checkHead(reading.root, file);
    file.unusable = !file.errors.empty();
    if (file.unusable)
        return file;
    for (const auto& node : reading.root.member("orders")->children)
        file.orders.push_back(OrderReader{node, file.errors}.read());
    return file;
}

} // namespace intake
