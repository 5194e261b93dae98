// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace print {

/// What a printer or queue says of itself (RFC 8011, 5.4), so far as it matters to a letter.
struct PrinterCondition
{
    enum class State { Idle, Processing, Stopped, Unknown };

    State state = State::Unknown;
    bool accepting = false;
    int queuedJobs = 0;
    bool isCups = false;              ///< a queue of a CUPS server, which has a spool
    std::vector<std::string> reasons; ///< printer-state-reasons
    std::vector<std::string> formats; ///< document-format-supported
    std::vector<std::string> media;   ///< media-supported; empty when it does not say
    std::vector<int> operations;      ///< operations-supported
    std::vector<std::string> trays;   ///< media-source-supported; empty when it does not say
};

/// Why a job would wait for a person: "stopped", "media-jam"; "" when it would not.
std::string waitingReason(const PrinterCondition& condition);

/// The letter may be sent now. Errors: QueueUnsafe when it is stopped, held, not accepting, out of
/// paper, jammed or not empty: a letter would wait there with its codes; PrinterRefused when it
/// cannot print what letters are (PDF, A4, Create-Job and Send-Document).
foundation::Result<void> checkCondition(const PrinterCondition& condition);

/// Whether the printer has this tray; any printer has "", its own choice. Errors: PrinterRefused,
/// naming those that it has.
foundation::Result<void> checkTray(const PrinterCondition& condition, const std::string& tray);

/// Checks the settings of a CUPS server, the text of its cupsd.conf (CUPS-1). Errors: QueueUnsafe,
/// naming each setting to change and its value.
foundation::Result<void> checkCupsSettings(std::string_view cupsdConf);
/// All that it must say, for whoever cannot see what it says: "PreserveJobFiles No, ...".
std::string demandedCupsSettings();

} // namespace print
