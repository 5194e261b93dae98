// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/proof/report_lines.h"

#include "personalize/token/report_fields.h"

namespace proof {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using token::field;
using token::numberOf;
using token::takeField;

} // namespace

std::string lineOf(const ProofCheck& check)
{
    return std::string{check.passed ? "pass" : "fail"} + '\t' + field(check.name) + '\t' +
           field(check.detail);
}

std::string lineOf(const Error& error)
{
    return token::errorLine(error);
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
        const auto told = token::errorOf(text);
        m_error = told.value_or(Error{ErrorCode::ProgramFailed, std::string{text}});
        return told.has_value();
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
