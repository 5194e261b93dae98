// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/toml_table.h"

#include "cardprofiles/nearest_name.h"

// The parser is compiled into this file alone; its failures come back as values.
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace cardprofiles {

/// Keeps the whole document alive for as long as one of its tables is being read.
struct TomlTable::Node
{
    std::shared_ptr<const toml::table> document;
    const toml::table* table;
};

namespace {

std::string kindOf(const toml::node& node)
{
    switch (node.type()) {
    case toml::node_type::string:
        return "a text";
    case toml::node_type::integer:
        return "a whole number";
    case toml::node_type::boolean:
        return "true or false";
    case toml::node_type::array:
        return "a list";
    case toml::node_type::table:
        return "a table";
    case toml::node_type::floating_point:
        return "a decimal number";
    case toml::node_type::date:
    case toml::node_type::time:
    case toml::node_type::date_time:
        return "a date or time";
    case toml::node_type::none:
        break;
    }
    return "nothing";
}

std::string mustBe(const std::string& wanted, const toml::node& node)
{
    return "must be " + wanted + ", is " + kindOf(node);
}

std::string join(const std::vector<std::string>& words)
{
    std::string joined;
    for (const auto& word : words)
        joined += (joined.empty() ? "" : ", ") + word;
    return joined;
}

} // namespace

TomlTable::TomlTable(std::shared_ptr<const Node> node, std::string path, FaultList& faults)
    : m_node{std::move(node)}, m_path{std::move(path)}, m_faults{&faults}
{
    m_faults->locate(m_path, m_node->table->source().begin.line);
    for (const auto& [key, value] : *m_node->table)
        m_faults->locate(pathOf(std::string{key.str()}), key.source().begin.line);
}

std::string TomlTable::pathOf(const std::string& key) const
{
    return m_path.empty() ? key : m_path + "." + key;
}

std::string TomlTable::name() const
{
    return m_path.substr(m_path.rfind('.') + 1);
}

bool TomlTable::has(const std::string& key) const
{
    return m_node->table->contains(key);
}

void TomlTable::refuse(const std::string& key, std::string rule)
{
    m_faults->add(pathOf(key), std::move(rule));
}

void TomlTable::refuseValue(const std::string& key, const std::string& value,
                            const std::vector<std::string>& allowed)
{
    refuse(key, "is \"" + value + "\"; must be one of: " + join(allowed) + hintFor(value, allowed));
}

bool TomlTable::ask(const std::string& key, bool required)
{
    m_asked.push_back(key);
    if (has(key))
        return true;
    if (required)
        refuse(key, "is missing");
    return false;
}

std::string TomlTable::text(const std::string& key)
{
    ask(key, true);
    return optionalText(key).value_or("");
}

std::string TomlTable::text(const std::string& key, std::string fallback)
{
    return optionalText(key).value_or(std::move(fallback));
}

std::optional<std::string> TomlTable::optionalText(const std::string& key)
{
    if (!ask(key, false))
        return std::nullopt;
    const auto& node = *m_node->table->get(key);
    const auto value = node.value_exact<std::string>();
    if (!value)
        refuse(key, mustBe("a text", node));
    else if (value->empty())
        refuse(key, "must not be empty");
    return value;
}

std::string TomlTable::textOrEmpty(const std::string& key)
{
    if (!ask(key, false))
        return {};
    const auto& node = *m_node->table->get(key);
    const auto value = node.value_exact<std::string>();
    if (!value)
        refuse(key, mustBe("a text", node));
    return value.value_or("");
}

long TomlTable::integer(const std::string& key, long least, long most)
{
    ask(key, true);
    return integer(key, least, most, least);
}

long TomlTable::integer(const std::string& key, long least, long most, long fallback)
{
    if (!ask(key, false))
        return fallback;
    const auto& node = *m_node->table->get(key);
    const auto value = node.value_exact<std::int64_t>();
    if (!value)
        refuse(key, mustBe("a whole number", node));
    else if (*value < least || *value > most)
        refuse(key, "is " + std::to_string(*value) + "; must be from " + std::to_string(least) +
                        " to " + std::to_string(most));
    else
        return static_cast<long>(*value);
    return fallback;
}

bool TomlTable::flag(const std::string& key, bool fallback)
{
    if (!ask(key, false))
        return fallback;
    const auto& node = *m_node->table->get(key);
    const auto value = node.value_exact<bool>();
    if (!value)
        refuse(key, mustBe("true or false", node));
    return value.value_or(fallback);
}

std::vector<std::string> TomlTable::texts(const std::string& key)
{
    if (ask(key, true) && m_node->table->get(key)->is_array() &&
        m_node->table->get(key)->as_array()->empty())
        refuse(key, "must not be empty");
    return optionalTexts(key);
}

std::vector<std::string> TomlTable::optionalTexts(const std::string& key)
{
    std::vector<std::string> values;
    if (!ask(key, false))
        return values;
    const auto& node = *m_node->table->get(key);
    if (!node.is_array()) {
        refuse(key, mustBe("a list of texts", node));
        return values;
    }
    for (const auto& element : *node.as_array()) {
        const auto value = element.value_exact<std::string>();
        if (!value)
            refuse(key, "holds " + kindOf(element) + "; must hold texts only");
        else if (std::ranges::find(values, *value) != values.end())
            refuse(key, "holds \"" + *value + "\" twice");
        if (value)
            values.push_back(*value);
    }
    return values;
}

std::optional<TomlTable> TomlTable::table(const std::string& key)
{
    ask(key, true);
    return optionalTable(key);
}

std::optional<TomlTable> TomlTable::optionalTable(const std::string& key)
{
    if (!ask(key, false))
        return std::nullopt;
    const auto& node = *m_node->table->get(key);
    if (!node.is_table()) {
        refuse(key, mustBe("a table", node));
        return std::nullopt;
    }
    auto child = std::make_shared<const Node>(Node{m_node->document, node.as_table()});
    return TomlTable{std::move(child), pathOf(key), *m_faults};
}

std::vector<TomlTable> TomlTable::tablesIn(const std::string& key)
{
    std::vector<TomlTable> tables;
    if (!ask(key, false))
        return tables;
    const auto& node = *m_node->table->get(key);
    if (!node.is_array()) {
        refuse(key, mustBe("a list of tables", node));
        return tables;
    }
    for (std::size_t i = 0; i < node.as_array()->size(); ++i) {
        const auto* element = node.as_array()->get(i);
        const auto path = pathOf(key) + "[" + std::to_string(i + 1) + "]";
        m_faults->locate(path, element->source().begin.line);
        if (element->is_table())
            tables.emplace_back(
                std::make_shared<const Node>(Node{m_node->document, element->as_table()}), path,
                *m_faults);
        else
            m_faults->add(path, mustBe("a table", *element));
    }
    return tables;
}

std::vector<TomlTable> TomlTable::children()
{
    std::vector<std::pair<toml::source_position, std::string>> order;
    for (const auto& [key, value] : *m_node->table)
        order.emplace_back(key.source().begin, std::string{key.str()});
    std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.first < b.first; });

    std::vector<TomlTable> tables;
    for (const auto& [position, key] : order) {
        if (auto child = optionalTable(key))
            tables.push_back(std::move(*child));
    }
    return tables;
}

void TomlTable::finish()
{
    for (const auto& [key, value] : *m_node->table) {
        const std::string name{key.str()};
        if (std::ranges::find(m_asked, name) == m_asked.end())
            refuse(name, "is not a key of this table" + hintFor(name, m_asked));
    }
}

foundation::Result<std::optional<TomlTable>> readToml(const std::filesystem::path& file,
                                                      FaultList& faults)
{
    std::ifstream stream{file, std::ios::binary};
    std::ostringstream content;
    if (!stream)
        return foundation::Error{.code = foundation::ErrorCode::FileUnreadable,
                                 .context = file.string()};
    content << stream.rdbuf();
    auto parsed = toml::parse(content.view(), file.string());
    if (!parsed) {
        faults.addAt(parsed.error().source().begin.line,
                     "not TOML: " + std::string{parsed.error().description()});
        return std::optional<TomlTable>{};
    }
    auto document = std::make_shared<const toml::table>(std::move(parsed).table());
    const auto* root = document.get();
    auto node = std::make_shared<const TomlTable::Node>(TomlTable::Node{std::move(document), root});
    return std::optional<TomlTable>{TomlTable{std::move(node), "", faults}};
}

} // namespace cardprofiles
