// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/fault_list.h"

#include <algorithm>

namespace cardprofiles {

std::string describe(const Fault& fault)
{
    std::string text = fault.file;
    if (fault.line != 0)
        text += ":" + std::to_string(fault.line);
    if (!fault.key.empty())
        text += ": " + fault.key;
    return text + ": " + fault.rule;
}

void FaultList::add(const std::string& key, std::string rule)
{
    const auto sameKey = [&](const Fault& fault) { return fault.key == key; };
    if (!key.empty() && std::ranges::any_of(m_faults, sameKey))
        return;
    m_faults.push_back({m_file, lineOf(key), key, std::move(rule)});
}

void FaultList::addAt(unsigned line, std::string rule)
{
    m_faults.push_back({m_file, line, "", std::move(rule)});
}

std::vector<Fault> FaultList::faults() const
{
    auto sorted = m_faults;
    std::ranges::stable_sort(sorted, {}, &Fault::line);
    return sorted;
}

unsigned FaultList::lineOf(std::string_view key) const
{
    while (true) {
        if (const auto found = m_lines.find(key); found != m_lines.end())
            return found->second;
        const auto end = key.find_last_of(".[");
        if (end == std::string_view::npos)
            return 0;
        key = key.substr(0, end);
    }
}

foundation::Error toError(foundation::ErrorCode code, const std::vector<Fault>& faults)
{
    std::string context;
    for (const auto& fault : faults) {
        if (!context.empty())
            context += '\n';
        context += describe(fault);
    }
    return {.code = code, .context = context};
}

} // namespace cardprofiles
