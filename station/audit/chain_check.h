// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/trail_check.h"

namespace audit {

/// Whoever looks at a part of the trail tells its findings here, and asks whether to go on.
class CheckTalk
{
public:
    CheckTalk(const std::function<void(const TrailFinding&)>& told,
              const std::function<bool(const TrailProgress&)>& progress)
        : m_told{told}, m_progress{progress}
    {
    }

    void tell(const TrailFinding& finding)
    {
        ++m_findings;
        m_told(finding);
    }
    /// Asked for each thing that is looked at; asks on now and then. Errors: Cancelled.
    foundation::Result<void> goOn(TrailPhase phase, std::int64_t done, std::int64_t total);
    [[nodiscard]] std::int64_t findings() const { return m_findings; }

private:
    const std::function<void(const TrailFinding&)>& m_told;
    const std::function<bool(const TrailProgress&)>& m_progress;
    std::int64_t m_findings = 0;
};

/// Each event with its hash, in the order of their ids. Fills in how many events there are and the
/// last one.
foundation::Result<void> checkChain(database::Database& database, CheckTalk& talk,
                                    TrailReport& report);

/// The heads of the book, then those of each file. Fills in heads, signers and the newest head.
foundation::Result<void> checkHeads(database::Database& database, const TrailCheck& check,
                                    CheckTalk& talk, TrailReport& report);

} // namespace audit
