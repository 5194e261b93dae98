// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/staff/product_store.h"

#include "station/audit/event_log.h"
#include "station/database/rows.h"

namespace database {

template <>
struct Reader<staff::AcceptedProduct> : InOrder<staff::AcceptedProduct, std::string, std::string,
                                                std::string, std::string, foundation::Instant>
{
};

} // namespace database

namespace staff {

using database::values;
using foundation::Result;

Result<void> ProductStore::accept(database::Transaction& transaction, const std::string& code,
                                  const std::string& fingerprint, const audit::Act& act)
{
    auto put = transaction.change(
        "INSERT INTO products (code, fingerprint, accepted_by, second_person, accepted_at) VALUES "
        "(?, ?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET fingerprint = excluded.fingerprint, "
        "accepted_by = excluded.accepted_by, second_person = excluded.second_person, accepted_at = "
        "excluded.accepted_at",
        values(code, fingerprint, act.who, act.secondPerson, act.when));
    if (!put)
        return put.error();
    return audit::record(transaction, act, audit::Subject::of(audit::SubjectKind::Product, code),
                         {"accepted", {}, {}, "SHA-256 " + fingerprint});
}

Result<std::optional<AcceptedProduct>> ProductStore::find(const std::string& code)
{
    return database::readFirst<AcceptedProduct>(
        m_database.query("SELECT code, fingerprint, accepted_by, second_person, accepted_at FROM "
                         "products WHERE code = ?",
                         values(code)));
}

} // namespace staff
