// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/error.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cardprofiles {

/// One thing wrong in a file that a person wrote: where it stands and which rule it breaks.
struct Fault
{
    std::string file;
    unsigned line = 0; ///< from 1; 0 when the whole file is meant
    std::string key;   ///< dotted, as in TOML: "pins.pin2.same_as"; may be empty
    std::string rule;  ///< what is wrong and what would be right, in English

    friend bool operator==(const Fault&, const Fault&) = default;
};

/// `etj.toml:23: pins.pin2.same_as: names pin3, which is not an earlier PIN`.
std::string describe(const Fault& fault);

/// All that is wrong in one file, and where its keys stand, so that a rule which is checked after
/// reading can still name the line. Holds at most one fault for a key: the first found is the
/// cause, the next would be its echo.
class FaultList
{
public:
    explicit FaultList(std::string file) : m_file{std::move(file)} {}

    void locate(const std::string& key, unsigned line) { m_lines[key] = line; }
    void add(const std::string& key, std::string rule);
    /// For a fault at a line that belongs to no key, such as a syntax error.
    void addAt(unsigned line, std::string rule);

    [[nodiscard]] const std::string& file() const { return m_file; }
    /// In the order of their lines.
    [[nodiscard]] std::vector<Fault> faults() const;

private:
    std::string m_file;
    std::map<std::string, unsigned, std::less<>> m_lines;
    std::vector<Fault> m_faults;

    /// The key's own line, or that of the nearest table around it.
    [[nodiscard]] unsigned lineOf(std::string_view key) const;
};

/// ProfileInvalid (or another code) whose context is every fault, a line each.
foundation::Error toError(foundation::ErrorCode code, const std::vector<Fault>& faults);

} // namespace cardprofiles
