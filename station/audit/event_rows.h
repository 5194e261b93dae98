// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/event.h"
#include "station/database/rows.h"

namespace audit {

/// The beginning of a question for events, in the order in which they are read below.
inline const std::string kEventColumns =
    "SELECT events.id, who, place, at, second_person, subject_kind, subject, order_number, "
    "line_number, what, from_state, to_state, detail, account ";

} // namespace audit

namespace database {

template <>
struct Reader<audit::Act>
    : InOrder<audit::Act, std::string, std::string, foundation::Instant, std::string>
{
};
template <>
struct Reader<audit::Subject>
    : InOrder<audit::Subject, audit::SubjectKind, std::string,
              std::optional<foundation::OrderNumber>, std::optional<std::uint32_t>>
{
};
template <>
struct Reader<audit::Happening>
    : InOrder<audit::Happening, std::string, std::string, std::string, std::string>
{
};
template <>
struct Reader<audit::Event>
    : InOrder<audit::Event, std::int64_t, audit::Act, audit::Subject, audit::Happening, std::string>
{
};

} // namespace database
