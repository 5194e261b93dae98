// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/printer_condition.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

namespace print {

namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

constexpr std::string_view kPdf = "application/pdf";
constexpr std::string_view kA4 = "iso_a4_210x297mm";
constexpr int kCreateJob = 0x0005;
constexpr int kSendDocument = 0x0006;

constexpr const char* kNoFiles = "PreserveJobFiles No";
constexpr const char* kHistory = "PreserveJobHistory Yes";
constexpr const char* kCleanAtOnce = "DirtyCleanInterval 0";

/// Reasons (PWG 5100.9 and RFC 8011, 5.4.12) for which a job would wait for a person.
constexpr std::array<std::string_view, 15> kWaits{
    "paused",      "moving-to-paused",    "hold-new-jobs",      "offline",
    "shutdown",    "media-empty",         "media-jam",          "media-needed",
    "cover-open",  "door-open",           "input-tray-missing", "output-area-full",
    "toner-empty", "marker-supply-empty", "cups-missing-filter"};

/// Of whatever severity: a printer that reports an empty tray (media-empty-report) may have paper
/// in another, but a letter that waits for paper lies about with its codes.
bool waitsForPerson(std::string_view reason)
{
    for (const std::string_view severity : {"-error", "-warning", "-report"}) {
        if (reason.ends_with(severity))
            reason.remove_suffix(severity.size());
    }
    return std::ranges::find(kWaits, reason) != kWaits.end();
}

Error unsafe(std::string why)
{
    return {.code = ErrorCode::QueueUnsafe, .context = std::move(why)};
}

Error refused(std::string why)
{
    return {.code = ErrorCode::PrinterRefused, .context = std::move(why)};
}

template <typename T, typename V>
bool holds(const std::vector<T>& values, const V& wanted)
{
    return std::ranges::find(values, wanted) != values.end();
}

std::string lowered(std::string_view text)
{
    std::string lower{text};
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return std::tolower(c); });
    return lower;
}

std::string_view trimmed(std::string_view text)
{
    const auto blank = " \t\r";
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

/// The directives outside any <section>, the last of each name; names and values in small letters.
std::map<std::string, std::string> directives(std::string_view text)
{
    std::map<std::string, std::string> found;
    int depth = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const auto line = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.starts_with("</"))
            --depth;
        else if (line.starts_with('<'))
            ++depth;
        else if (depth == 0 && !line.empty() && line.front() != '#') {
            const auto blank = line.find_first_of(" \t");
            const auto value = blank == std::string_view::npos ? "" : trimmed(line.substr(blank));
            found[lowered(line.substr(0, blank))] = lowered(value);
        }
    }
    return found;
}

bool isOff(const std::string& value)
{
    return value == "no" || value == "off" || value == "false" || value == "0";
}

} // namespace

std::string waitingReason(const PrinterCondition& condition)
{
    for (const auto& reason : condition.reasons) {
        if (waitsForPerson(reason))
            return reason;
    }
    return condition.state == PrinterCondition::State::Stopped ? "stopped" : "";
}

Result<void> checkCondition(const PrinterCondition& condition)
{
    if (!holds(condition.formats, kPdf))
        return refused("the printer does not take PDF");
    if (!holds(condition.operations, kCreateJob) || !holds(condition.operations, kSendDocument))
        return refused("the printer has no Create-Job or Send-Document");
    if (!condition.media.empty() && !holds(condition.media, kA4))
        return refused("the printer does not take A4");
    if (!condition.accepting)
        return unsafe("the queue does not accept jobs");
    if (const auto reason = waitingReason(condition); !reason.empty())
        return unsafe("the printer waits: " + reason);
    if (condition.queuedJobs > 0)
        return unsafe("the queue is not empty: " + std::to_string(condition.queuedJobs) + " jobs");
    return {};
}

Result<void> checkTray(const PrinterCondition& condition, const std::string& tray)
{
    if (tray.empty() || holds(condition.trays, tray))
        return {};
    std::string known;
    for (const auto& each : condition.trays)
        known += (known.empty() ? "" : ", ") + each;
    return refused("the printer has no tray \"" + tray + "\"; it names " +
                   (known.empty() ? "none" : known));
}

std::string demandedCupsSettings()
{
    return std::string{kNoFiles} + ", " + kHistory + ", " + kCleanAtOnce;
}

Result<void> checkCupsSettings(std::string_view cupsdConf)
{
    const auto all = directives(cupsdConf);
    const auto value = [&](const char* name, const char* standard) {
        const auto found = all.find(name);
        return found == all.end() ? std::string{standard} : found->second;
    };
    std::string changes;
    const auto demand = [&](bool met, const char* setting) {
        if (!met)
            changes += (changes.empty() ? "" : ", ") + std::string{setting};
    };
    demand(isOff(value("preservejobfiles", "86400")), kNoFiles);
    demand(!isOff(value("preservejobhistory", "yes")), kHistory);
    demand(value("dirtycleaninterval", "30") == "0", kCleanAtOnce);
    if (!changes.empty())
        return unsafe("cupsd.conf must say: " + changes);
    return {};
}

} // namespace print
