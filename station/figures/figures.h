// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/wire_names.h"
#include "foundation/civil_date.h"
#include "station/database/database.h"

#include <array>
#include <string>
#include <vector>

namespace figures {

/// What is counted. Each count stands under its month and what it counts; nobody is named.
enum class FigureKind {
    Shipments, ///< that left, by how they went and where they are now
    Spoilage,  ///< cards rejected, by their product, and letters spoiled
    DueDays,   ///< orders delivered in time and late (A16), and those that are late and still open
    Issued,    ///< certificates that the authority issued, by their name
    Ending,    ///< certificates on cards, by the month in which they end (A42)
};

inline constexpr std::array kFigureKinds{
    cardprofiles::WireName{FigureKind::Shipments, "shipments"},
    cardprofiles::WireName{FigureKind::Spoilage, "spoilage"},
    cardprofiles::WireName{FigureKind::DueDays, "due-days"},
    cardprofiles::WireName{FigureKind::Issued, "issued"},
    cardprofiles::WireName{FigureKind::Ending, "ending"},
};

/// Both days are in it.
struct Period
{
    foundation::CivilDate from;
    foundation::CivilDate to;
};

struct FigureRow
{
    std::string month; ///< YYYY-MM, UTC
    /// Stored words and reasons as they stand, such as "registered-mail, delivered".
    std::string what;
    std::int64_t count;
};

/// By month, then by what is counted. `today` tells late from not due yet. Errors: those of the
/// database.
foundation::Result<std::vector<FigureRow>> count(database::Database& database, FigureKind kind,
                                                 const Period& period,
                                                 const foundation::CivilDate& today);

} // namespace figures
