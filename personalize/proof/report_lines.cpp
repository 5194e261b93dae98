// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/proof/report_lines.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace proof {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

/// The reasons for which cardproof cannot do its work.
constexpr std::array kErrors{
    ErrorCode::ModuleUnusable,  ErrorCode::ModuleFailed,       ErrorCode::NoCard,
    ErrorCode::CardRemoved,     ErrorCode::CardIsAnother,      ErrorCode::FileUnwritable,
    ErrorCode::InvalidEncoding, ErrorCode::RandomSourceFailed, ErrorCode::SecureMemoryFailed};

std::string field(std::string text)
{
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return text;
}

/// Takes the text up to the next tabulator from the front.
std::string_view takeField(std::string_view& line)
{
    const auto end = line.find('\t');
    const auto taken = line.substr(0, end);
    line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
    return taken;
}

template <typename Number>
std::optional<Number> numberOf(std::string_view text)
{
    Number number{};
    const auto* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, number);
    if (error != std::errc{} || end != last)
        return std::nullopt;
    return number;
}

std::optional<ErrorCode> errorNamed(std::string_view name)
{
    const auto* const found = std::ranges::find(kErrors, name, foundation::nameOf);
    return found == kErrors.end() ? std::nullopt : std::optional{*found};
}

} // namespace

std::string lineOf(const ProofCheck& check)
{
    return std::string{check.passed ? "pass" : "fail"} + '\t' + field(check.name) + '\t' +
           field(check.detail);
}

std::string lineOf(const Error& error)
{
    const auto native = error.nativeCode ? std::to_string(*error.nativeCode) : std::string{};
    return "error\t" + std::string{foundation::nameOf(error.code)} + '\t' + native + '\t' +
           field(error.context);
}

std::string endLine(std::size_t count)
{
    return "end\t" + std::to_string(count);
}

void ReportReader::line(std::string_view text)
{
    const auto kind = takeField(text);
    const bool isOver = m_end || m_error; // nothing follows the end
    if (isOver || !take(kind, text))
        m_understood = false;
}

bool ReportReader::take(std::string_view kind, std::string_view text)
{
    if (kind == "pass" || kind == "fail") {
        const auto name = takeField(text);
        m_report.checks.push_back({std::string{name}, kind == "pass", std::string{text}});
        return true;
    }
    if (kind == "error") {
        const auto code = errorNamed(takeField(text));
        const auto native = numberOf<long>(takeField(text));
        m_error =
            Error{code.value_or(ErrorCode::ProgramFailed), std::string{text}, std::nullopt, native};
        return code.has_value();
    }
    if (kind == "end")
        m_end = numberOf<std::size_t>(text);
    return m_end.has_value();
}

Result<ProofReport> ReportReader::finish(int exitCode) const
{
    if (m_understood && m_error && exitCode == static_cast<int>(ProofExit::NotDone))
        return *m_error;
    const auto expected = m_report.passed() ? ProofExit::Passed : ProofExit::NotPassed;
    if (m_understood && !m_error && m_end == m_report.checks.size() &&
        exitCode == static_cast<int>(expected))
        return m_report;
    return Error{ErrorCode::ProgramFailed, "cardproof: its lines and exit code do not fit",
                 std::nullopt, exitCode};
}

} // namespace proof
