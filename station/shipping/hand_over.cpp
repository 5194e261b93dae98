// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/shipping/hand_over.h"

#include "station/audit/step_check.h"

namespace database {

template <>
struct Reader<shipping::HandOver>
    : InOrder<shipping::HandOver, std::string, shipping::IdentityDocument, std::string>
{
};
template <>
struct Reader<shipping::HandedOver>
    : InOrder<shipping::HandedOver, shipping::HandOver, std::string, foundation::Instant>
{
};

} // namespace database

namespace shipping {

using audit::ruleViolated;
using database::values;
using foundation::Result;

namespace {

constexpr std::size_t kMostOfNumber = 4;

Result<void> check(const HandOver& what, const std::string& whom)
{
    if (audit::isBlank(what.receiver))
        return ruleViolated("S-10", "say who took it, as the document has the name", whom);
    if (audit::isBlank(what.documentEnds))
        return ruleViolated("S-10", "say by what the person showed who it is", whom);
    if (what.document != IdentityDocument::Attested && what.documentEnds.size() > kMostOfNumber)
        return ruleViolated("S-10", "of the document's number the last four characters, no more",
                            whom);
    return {};
}

} // namespace

Result<void> keepHandOver(database::Transaction& transaction, std::int64_t shipment,
                          const foundation::OrderLineId& line, const HandOver& what,
                          const audit::Act& act)
{
    const auto whom = "shipment " + std::to_string(shipment);
    if (auto sound = check(what, whom); !sound)
        return sound;
    auto there = handOverOf(transaction.database(), shipment);
    if (!there)
        return there.error();
    if (*there)
        return foundation::Error{foundation::ErrorCode::AlreadyExists, "receipt of " + whom};
    auto kept = transaction.change(
        "INSERT INTO hand_overs (shipment, receiver, document, document_ends, handed_by, "
        "handed_at) VALUES (?, ?, ?, ?, ?, ?)",
        values(shipment, what.receiver, what.document, what.documentEnds, act.who, act.when));
    if (!kept)
        return kept.error();
    return audit::record(
        transaction, act,
        audit::Subject::of(audit::SubjectKind::Shipment, std::to_string(shipment), line),
        {"handed-over",
         {},
         {},
         std::string{database::storedName(what.document)}}); // whose: in its row alone
}

Result<std::optional<HandedOver>> handOverOf(database::Database& database, std::int64_t shipment)
{
    return database::readFirst<HandedOver>(
        database.query("SELECT receiver, document, document_ends, handed_by, handed_at FROM "
                       "hand_overs WHERE shipment = ?",
                       values(shipment)));
}

} // namespace shipping
