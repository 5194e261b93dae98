// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/event_search.h"
#include "station/audit/trail_check.h"
#include "station/audit/trail_head.h"
#include "station/workplace/desk.h"

#include <functional>

namespace workplace {

// Each needs the right to read the trail (RightMissing).

/// A page of the audit trail, the newest first: events before one (0: from the end).
foundation::Result<std::vector<audit::ChainedEvent>>
findEvents(Desk& desk, const audit::EventFilter& filter, std::int64_t before, std::uint32_t most);

/// The filter's number may be a card's own serial: its events stand under its chip's. Errors:
/// NotFound where no card has it.
foundation::Result<audit::EventFilter> ofCard(Desk& desk, audit::EventFilter filter,
                                              const std::string& card);

/// What an auditor brings from elsewhere.
struct Evidence
{
    std::vector<std::filesystem::path> heads;        ///< copies of the file of signed heads
    std::vector<std::filesystem::path> certificates; ///< the station's, kept apart; none: its own
};

/// audit::checkTrail() with the station's own file of heads and certificate, and the evidence.
/// Errors: FileUnreadable, CertificateInvalid, Cancelled, those of the database.
foundation::Result<audit::TrailReport>
verifyTrail(Desk& desk, const Evidence& evidence,
            const std::function<void(const audit::TrailFinding&)>& told,
            const std::function<bool(const audit::TrailProgress&)>& progress = {});

/// signTrail() by somebody who wants it now.
foundation::Result<std::optional<audit::TrailHead>>
signTrailNow(Desk& desk, const std::filesystem::path& copy = {});

enum class ExportFormat { JsonLines, Csv };

/// Writes what the filter lets through to a new file (mode 0600), the oldest first and as of one
/// moment; whole or not at all, with an event "trail-exported" that says how many, in which format
/// and by which filter. The answer is how many events. docs/audit.md has the members. Errors:
/// FileExists, FileUnwritable, Cancelled when `goOn` says no, those of the database.
foundation::Result<std::int64_t> exportTrail(Desk& desk, const audit::EventFilter& filter,
                                             ExportFormat format, const std::filesystem::path& file,
                                             const std::function<bool(std::int64_t)>& goOn = {});

/// One event as a line of JSON Lines, without its line feed.
std::string jsonLineOf(const audit::ChainedEvent& event);

} // namespace workplace
