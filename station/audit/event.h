// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/order_line_id.h"
#include "station/audit/act.h"
#include "station/database/rows.h"

namespace audit {

/// What an event happened to.
enum class SubjectKind {
    Order,
    OrderLine,
    Card,
    Certificate,
    Letter,
    Shipment,
    File,
    Lot,
    Run,
    Destruction,
    PrintRun,
    Person,   ///< of the staff, by name
    Approval, ///< a question that takes two in union, by its number
    Product,  ///< a card product, by its code
    Printer,
    DispatchList, ///< of one carrier and day, by its number
    Task,         ///< what time or a carrier made due, and a person decides; by its number
    Station       ///< by its name: the rules that are in force there
};

inline constexpr std::array kSubjectKinds{
    cardprofiles::WireName{SubjectKind::Order, "order"},
    cardprofiles::WireName{SubjectKind::OrderLine, "order-line"},
    cardprofiles::WireName{SubjectKind::Card, "card"},
    cardprofiles::WireName{SubjectKind::Certificate, "certificate"},
    cardprofiles::WireName{SubjectKind::Letter, "letter"},
    cardprofiles::WireName{SubjectKind::Shipment, "shipment"},
    cardprofiles::WireName{SubjectKind::File, "file"},
    cardprofiles::WireName{SubjectKind::Lot, "lot"},
    cardprofiles::WireName{SubjectKind::Run, "run"},
    cardprofiles::WireName{SubjectKind::Destruction, "destruction"},
    cardprofiles::WireName{SubjectKind::PrintRun, "print-run"},
    cardprofiles::WireName{SubjectKind::Person, "person"},
    cardprofiles::WireName{SubjectKind::Product, "product"},
    cardprofiles::WireName{SubjectKind::Approval, "approval"},
    cardprofiles::WireName{SubjectKind::Printer, "printer"},
    cardprofiles::WireName{SubjectKind::DispatchList, "dispatch-list"},
    cardprofiles::WireName{SubjectKind::Task, "task"},
    cardprofiles::WireName{SubjectKind::Station, "station"},
};

/// One order, line, card, letter or shipment, by its own number, and the order that it belongs to.
struct Subject
{
    SubjectKind kind{};
    std::string id; ///< order number, B2026-0107/2, chip serial, letter number, shipment id, ...
    std::optional<foundation::OrderNumber> order{};
    std::optional<std::uint32_t> line{};

    static Subject ofOrder(const foundation::OrderNumber& order);
    static Subject ofLine(const foundation::OrderLineId& line);
    static Subject of(SubjectKind kind, std::string id,
                      const std::optional<foundation::OrderLineId>& line = {});
};

/// What happened: a step from one state to another, or an act that leaves the state as it is.
struct Happening
{
    std::string what;     ///< "state", "imported", "printed", ...: one word, never translated
    std::string from{};   ///< stored name of the state before, where a state changed
    std::string to{};     ///< and after
    std::string detail{}; ///< reason, tracking number, print job. Never a code
};

/// A happening as it stands in the trail, for good.
struct Event
{
    std::int64_t id = 0; ///< rises with time
    Act act;
    Subject subject;
    Happening happening;
    /// The operating system's account that did it, where that is not `act.who`; empty: it is.
    std::string account{};
};

} // namespace audit

template <>
struct database::EnumText<audit::SubjectKind>
{
    static constexpr const auto& kNames = audit::kSubjectKinds;
};
