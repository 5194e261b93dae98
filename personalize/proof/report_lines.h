// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/error.h"
#include "foundation/result.h"
#include "personalize/proof/proof_report.h"

#include <optional>
#include <string>
#include <string_view>

namespace proof {

/// What cardproof says on its standard output, a line each, fields apart by a tabulator, as soon as
/// it knows:
///
///     pass NAME DETAIL
///     fail NAME DETAIL
///     error CODE NATIVE CONTEXT     the proof could not be done; nothing follows
///     end COUNT                     so many checks were said, and these are all
///
/// Control characters within a field become blanks. Its exit code says the same once more.
enum class ProofExit {
    Passed = 0,
    NotPassed = 1,
    NotDone = 2, ///< after an error line
};

std::string lineOf(const ProofCheck& check);
std::string lineOf(const foundation::Error& error);
std::string endLine(std::size_t count);

/// Puts a report together from lines. One thread.
class ReportReader
{
public:
    void line(std::string_view text);

    /// Once the program has ended. Errors: the error that the program told of; ProgramFailed when
    /// its lines, their end and its exit code do not belong together.
    [[nodiscard]] foundation::Result<ProofReport> finish(int exitCode) const;

private:
    ProofReport m_report;
    std::optional<foundation::Error> m_error;
    std::optional<std::size_t> m_end;
    bool m_understood = true;

    bool take(std::string_view kind, std::string_view text);
};

} // namespace proof
