// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/fault_list.h"
#include "cardprofiles/wire_names.h"
#include "foundation/result.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cardprofiles {

/// A TOML table being read by somebody who wants every fault, not the first.
///
/// Each question names a key, its kind and its bounds. A wrong answer goes to the fault list with
/// line, key and rule, and the question yields the fallback or an empty value, so that reading goes
/// on. Keys that nobody asked for are refused by `finish`, with the nearest asked one as a hint.
/// Refers to its document and fault list, which outlive it. Move only; one thread.
class TomlTable
{
public:
    /// What toml++ knows of the table; its headers stay in toml_table.cpp.
    struct Node;

    TomlTable(std::shared_ptr<const Node> node, std::string path, FaultList& faults);

    /// Required unless a fallback is given.
    std::string text(const std::string& key);
    std::optional<std::string> optionalText(const std::string& key);
    std::string text(const std::string& key, std::string fallback);
    /// May be missing, and may be empty: a setting that is not in use.
    std::string textOrEmpty(const std::string& key);
    long integer(const std::string& key, long least, long most);
    long integer(const std::string& key, long least, long most, long fallback);
    bool flag(const std::string& key, bool fallback);
    /// A list of texts without repetition. Required; `optionalTexts` gives an empty list.
    std::vector<std::string> texts(const std::string& key);
    std::vector<std::string> optionalTexts(const std::string& key);
    /// A table inside this one. Required; absent when it is missing or not a table.
    std::optional<TomlTable> table(const std::string& key);
    std::optional<TomlTable> optionalTable(const std::string& key);
    /// The tables in a list: `subject = [{...}, {...}]`. May be missing.
    std::vector<TomlTable> tablesIn(const std::string& key);
    /// Every key of this table is a name for a table: `[pins.pin1]`, `[pins.pin2]`, in the order of
    /// the file.
    std::vector<TomlTable> children();

    template <typename Names>
    auto choice(const std::string& key, const Names& names) -> decltype(names.front().value);
    template <typename Names>
    auto choices(const std::string& key, const Names& names)
        -> std::vector<decltype(names.front().value)>;

    /// For a key whose fallback is only there to let reading go on.
    void require(const std::string& key) { ask(key, true); }
    /// Refuses every key that was not asked for.
    void finish();
    void refuse(const std::string& key, std::string rule);

    [[nodiscard]] bool has(const std::string& key) const;
    /// The last part of the path: "pin1" of "pins.pin1".
    [[nodiscard]] std::string name() const;
    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] std::string pathOf(const std::string& key) const;
    [[nodiscard]] FaultList& faults() { return *m_faults; }

private:
    std::shared_ptr<const Node> m_node;
    std::string m_path;
    FaultList* m_faults;
    std::vector<std::string> m_asked;

    /// Notes that the key was asked for; says whether it is there.
    bool ask(const std::string& key, bool required);
    void refuseValue(const std::string& key, const std::string& value,
                     const std::vector<std::string>& allowed);
};

/// Reads a TOML file. A syntax error goes to the fault list (then: nothing). Errors:
/// FileUnreadable.
foundation::Result<std::optional<TomlTable>> readToml(const std::filesystem::path& file,
                                                      FaultList& faults);

template <typename Names>
auto TomlTable::choice(const std::string& key, const Names& names) -> decltype(names.front().value)
{
    const auto name = text(key);
    const auto value = valueOf(names, name);
    if (!value)
        refuseValue(key, name, allNames(names));
    return value.value_or(names.front().value);
}

template <typename Names>
auto TomlTable::choices(const std::string& key, const Names& names)
    -> std::vector<decltype(names.front().value)>
{
    std::vector<decltype(names.front().value)> values;
    for (const auto& name : optionalTexts(key)) {
        if (const auto value = valueOf(names, name))
            values.push_back(*value);
        else
            refuseValue(key, name, allNames(names));
    }
    return values;
}

} // namespace cardprofiles
