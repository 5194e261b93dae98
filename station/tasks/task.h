// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"
#include "foundation/order_line_id.h"
#include "station/database/value.h"

#include <array>
#include <optional>
#include <string>

namespace tasks {

/// What time or a carrier made due.
enum class TaskKind {
    NotCollected,    ///< a registered item that had to be collected was not (S-1, A36)
    ComesBack,       ///< the carrier brings it back, or should have (PN-1)
    CarrierTrouble,  ///< the carrier says that something is wrong
    NotActivated,    ///< a card was not activated in time (S-11)
    BlanksEnd,       ///< a lot of blanks is soon too old (S-12)
    CollectReminder, ///< told to the orderer: an item waits to be collected (S-1)
    RenewalReminder, ///< told to the orderer: a card's certificates end (A42, A48)
};

inline constexpr std::array kTaskKinds{
    cardprofiles::WireName{TaskKind::NotCollected, "not-collected"},
    cardprofiles::WireName{TaskKind::ComesBack, "comes-back"},
    cardprofiles::WireName{TaskKind::CarrierTrouble, "carrier-trouble"},
    cardprofiles::WireName{TaskKind::NotActivated, "not-activated"},
    cardprofiles::WireName{TaskKind::BlanksEnd, "blanks-end"},
    cardprofiles::WireName{TaskKind::CollectReminder, "collect-reminder"},
    cardprofiles::WireName{TaskKind::RenewalReminder, "renewal-reminder"},
};

enum class TaskState {
    Open,      ///< a person decides
    Done,      ///< what it asked for was done, or has come about by itself
    Dismissed, ///< a person said why not
    Told,      ///< a reminder, which waits for nobody
};

inline constexpr std::array kTaskStates{
    cardprofiles::WireName{TaskState::Open, "open"},
    cardprofiles::WireName{TaskState::Done, "done"},
    cardprofiles::WireName{TaskState::Dismissed, "dismissed"},
    cardprofiles::WireName{TaskState::Told, "told"},
};

/// True for what is told and not asked.
bool isReminder(TaskKind kind);

/// A task that is due. It is opened once for the same thing on the same occasion, however often
/// the clocks are looked at.
struct NewTask
{
    TaskKind kind;
    std::string about;    ///< the number of what it concerns: shipment, chip serial, lot
    std::string occasion; ///< what tells it from the next of its kind: a day, mostly
    std::optional<std::int64_t> shipment{};
    std::optional<std::string> chipSerial{};
    std::optional<foundation::OrderLineId> line{};
    std::string ground; ///< the number of the rule
    std::string detail; ///< in words, for people; never a code
};

struct Task
{
    std::int64_t number;
    NewTask what;
    TaskState state;
    foundation::Instant openedAt;
    std::optional<foundation::Instant> closedAt;
    std::optional<std::string> closedBy;
    std::string outcome; ///< what a person said, or what came about
};

} // namespace tasks

template <>
struct database::EnumText<tasks::TaskKind>
{
    static constexpr const auto& kNames = tasks::kTaskKinds;
};
template <>
struct database::EnumText<tasks::TaskState>
{
    static constexpr const auto& kNames = tasks::kTaskStates;
};
