// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/intake/json_tree.h"

#include "station/orders/intake/row_error.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace intake {
namespace {

constexpr std::size_t kDeepest = 8;

/// Hands the parser byte after byte and notes the line of the last one that was no blank: the
/// parser looks one byte ahead at the end of a number.
class CountingIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    struct Place
    {
        std::size_t line = 1;
        std::size_t lineOfLast = 1;
    };

    CountingIterator(const char* at, Place* place) : m_at{at}, m_place{place} {}
    reference operator*() const { return *m_at; }
    CountingIterator& operator++()
    {
        if (*m_at == '\n')
            ++m_place->line;
        else if (*m_at != ' ' && *m_at != '\t' && *m_at != '\r')
            m_place->lineOfLast = m_place->line;
        ++m_at;
        return *this;
    }
    CountingIterator operator++(int)
    {
        auto before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator& other) const { return m_at == other.m_at; }

private:
    const char* m_at;
    Place* m_place;
};

/// Builds the tree. Its functions are named by the library's SAX interface.
class TreeBuilder
{
    // NOLINTBEGIN(readability-identifier-naming): the names are the SAX interface's
public:
    explicit TreeBuilder(const CountingIterator::Place& place) : m_place{place}
    {
        m_open.push_back({});
    }

    bool null() { return add(JsonKind::Null, {}); }
    bool boolean(bool value) { return add(JsonKind::Boolean, value ? "true" : "false"); }
    bool number_integer(std::int64_t value)
    {
        return add(JsonKind::Integer, std::to_string(value));
    }
    bool number_unsigned(std::uint64_t value)
    {
        return add(JsonKind::Integer, std::to_string(value));
    }
    bool number_float(double, const std::string& text) { return add(JsonKind::Fraction, text); }
    bool string(std::string& text) { return add(JsonKind::Text, std::move(text)); }
    bool binary(std::vector<std::uint8_t>&) { return false; } // not in JSON text

    bool start_object(std::size_t) { return open(JsonKind::Object); }
    bool start_array(std::size_t) { return open(JsonKind::Array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name)
    {
        if (m_open.back().member(name) != nullptr)
            return refuse({m_place.lineOfLast, true, false, shortened(name)});
        m_key = std::move(name);
        return true;
    }

    bool parse_error(std::size_t, const std::string& met, const nlohmann::detail::exception&)
    {
        return refuse({m_place.lineOfLast, false, false, shortened(met)});
    }

    JsonReading take()
    {
        JsonReading reading{{}, std::move(m_fault)};
        if (!reading.fault)
            reading.root = std::move(m_open.front().children.front());
        return reading;
    }

    // NOLINTEND(readability-identifier-naming)
private:
    bool add(JsonKind kind, std::string text)
    {
        m_open.back().children.push_back(
            {kind, m_place.lineOfLast, std::exchange(m_key, {}), std::move(text), {}});
        return true;
    }
    bool open(JsonKind kind)
    {
        if (m_open.size() > kDeepest)
            return refuse({m_place.lineOfLast, false, true, {}});
        m_open.push_back({kind, m_place.lineOfLast, std::exchange(m_key, {}), {}, {}});
        return true;
    }
    bool close()
    {
        auto done = std::move(m_open.back());
        m_open.pop_back();
        m_open.back().children.push_back(std::move(done));
        return true;
    }
    bool refuse(JsonFault fault)
    {
        m_fault = std::move(fault);
        return false;
    }

    const CountingIterator::Place& m_place;
    std::vector<JsonNode> m_open; ///< from the outermost; the first only holds the root
    std::string m_key;
    std::optional<JsonFault> m_fault;
};

} // namespace

const JsonNode* JsonNode::member(std::string_view name) const
{
    const auto found = std::ranges::find(children, name, &JsonNode::key);
    return found == children.end() ? nullptr : &*found;
}

JsonReading readJson(std::string_view text)
{
    CountingIterator::Place place;
    TreeBuilder builder{place};
    nlohmann::json::sax_parse(CountingIterator{text.data(), &place},
                              CountingIterator{text.data() + text.size(), &place}, &builder);
    return builder.take();
}

} // namespace intake
