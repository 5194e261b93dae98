// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/activation.h"

#include "station/audit/step_check.h"
#include "station/stock/card_store.h"

namespace stock {

using database::values;
using foundation::Result;

Result<void> markActivated(database::Transaction& transaction, const std::string& chipSerial,
                           const audit::Act& act)
{
    auto& database = transaction.database();
    auto card = CardStore{database}.findByChip(chipSerial);
    if (!card)
        return card.error();
    if (!*card)
        return foundation::Error{foundation::ErrorCode::NotFound, "card " + chipSerial};
    if ((**card).state != CardState::Delivered && (**card).state != CardState::Shipped)
        return foundation::illegalStep("card " + chipSerial, database::storedName((**card).state),
                                       "activated");
    auto before = activatedAt(database, chipSerial);
    if (!before || *before)
        return before ? Result<void>{} : before.error();
    auto kept = transaction.change("INSERT INTO activations (chip_serial, at) VALUES (?, ?)",
                                   values(chipSerial, act.when));
    if (!kept)
        return kept.error();
    return audit::record(
        transaction, act,
        audit::Subject::of(audit::SubjectKind::Card, chipSerial, (**card).orderLine),
        {"activated"});
}

Result<std::optional<foundation::Instant>> activatedAt(database::Database& database,
                                                       const std::string& chipSerial)
{
    return database::readFirst<foundation::Instant>(
        database.query("SELECT at FROM activations WHERE chip_serial = ?", values(chipSerial)));
}

} // namespace stock
