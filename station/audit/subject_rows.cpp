// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/subject_rows.h"

#include "foundation/digest.h"
#include "station/audit/row_encoding.h"
#include "station/database/migrations.h"

#include <algorithm>
#include <array>

namespace audit {

using database::values;
using foundation::Bytes;
using foundation::Result;

namespace {

constexpr std::string_view kDomain = "cardstation subject 1\n";

constexpr std::array kOrder{RowsOf{"orders", "SELECT * FROM orders WHERE number = ?"}};
constexpr std::array kOrderLine{
    RowsOf{"order_lines",
           "WITH asked (id) AS (SELECT ?) SELECT order_lines.* FROM asked JOIN order_lines ON "
           "order_number = substr(id, 1, instr(id, '/') - 1) AND line_number = CAST(substr(id, "
           "instr(id, '/') + 1) AS INTEGER)"}};
// While a card is being made its journal grows without events: then what earlier attempts left.
constexpr std::array kCard{
    RowsOf{"cards", "SELECT * FROM cards WHERE chip_serial = ?"},
    RowsOf{"journal", "SELECT journal.* FROM journal JOIN cards ON cards.chip_serial = "
                      "journal.chip_serial WHERE journal.chip_serial = ? AND (cards.state <> "
                      "'in-production' OR journal.attempt < cards.attempt) ORDER BY journal.id"},
    RowsOf{"test_records", "SELECT * FROM test_records WHERE chip_serial = ? ORDER BY id"},
    RowsOf{"test_results",
           "SELECT test_results.* FROM test_results JOIN test_records ON test_records.id = "
           "test_results.record_id WHERE test_records.chip_serial = ? ORDER BY "
           "test_results.record_id, test_results.position"},
    RowsOf{"activations", "SELECT * FROM activations WHERE chip_serial = ?", 18}};
constexpr std::array kCertificate{
    RowsOf{"certificates", "SELECT * FROM certificates WHERE serial = ?"}};
// Without production's own copy of the codes, which is destroyed when the card is proven.
constexpr std::array kLetter{
    RowsOf{"letters", "SELECT * FROM letters WHERE number = ?"},
    RowsOf{"sealed_codes", "SELECT chip_serial, letter_number, for_escrow, sealed_at FROM "
                           "sealed_codes WHERE letter_number = ? ORDER BY chip_serial"},
    RowsOf{"portal_letters", "SELECT * FROM portal_letters WHERE letter_number = ?", 15},
    RowsOf{"one_time_codes", "SELECT * FROM one_time_codes WHERE letter_number = ?", 15}};
constexpr std::array kShipment{
    RowsOf{"shipments", "SELECT * FROM shipments WHERE id = CAST(? AS INTEGER)"},
    RowsOf{"hand_overs", "SELECT * FROM hand_overs WHERE shipment = CAST(? AS INTEGER)", 18}};
// A certificate is a file too, named by the same digest.
constexpr std::array kFile{
    RowsOf{"order_files", "SELECT * FROM order_files WHERE sha256 = ?"},
    RowsOf{"trail_signers", "SELECT * FROM trail_signers WHERE fingerprint = ?"}};
constexpr std::array kLot{RowsOf{"lots", "SELECT * FROM lots WHERE name = ?"}};
constexpr std::array kRun{
    RowsOf{"runs", "SELECT * FROM runs WHERE number = CAST(? AS INTEGER)"},
    RowsOf{"run_blanks",
           "SELECT * FROM run_blanks WHERE run_number = CAST(? AS INTEGER) ORDER BY lot"}};
constexpr std::array kDestruction{
    RowsOf{"destructions", "SELECT * FROM destructions WHERE number = CAST(? AS INTEGER)"},
    RowsOf{"destroyed_things", "SELECT * FROM destroyed_things WHERE destruction = CAST(? AS "
                               "INTEGER) ORDER BY kind, id"}};
// Its letters once it has ended: until then they are stepped one by one.
constexpr std::array kPrintRun{
    RowsOf{"print_runs", "SELECT * FROM print_runs WHERE number = CAST(? AS INTEGER)"},
    RowsOf{"print_run_letters",
           "SELECT print_run_letters.* FROM print_run_letters JOIN print_runs ON print_runs.number "
           "= print_run_letters.run_number WHERE print_run_letters.run_number = CAST(? AS INTEGER) "
           "AND print_runs.outcome IS NOT NULL ORDER BY print_run_letters.letter_number"}};
// Of the sessions those that are open: a session is used many times an hour, and ended for good.
constexpr std::array kPerson{
    RowsOf{"members", "SELECT name, name_key, roles, products, identity, state, password, "
                      "password_is_code, code_ends_at, added_at, changed_at FROM members WHERE "
                      "name = ?"},
    RowsOf{"sessions", "SELECT number, token_sha256, member, station, method, card, begun_at FROM "
                       "sessions WHERE member = ? AND ended_at IS NULL ORDER BY number"},
    RowsOf{"member_cards", "SELECT * FROM member_cards WHERE member = ? ORDER BY fingerprint", 15}};
constexpr std::array kApproval{
    RowsOf{"approvals", "SELECT * FROM approvals WHERE number = CAST(? AS INTEGER)"}};

constexpr std::array kProduct{RowsOf{"products", "SELECT * FROM products WHERE code = ?"}};

constexpr std::array kPrinter{
    RowsOf{"printers", "SELECT * FROM printers WHERE printer = ? ORDER BY station"}};

// Whether each was seen once more, once the list is closed: until then that is no event.
constexpr std::array kDispatchList{
    RowsOf{"dispatch_lists", "SELECT * FROM dispatch_lists WHERE number = CAST(? AS INTEGER)", 18},
    RowsOf{"dispatch_entries",
           "SELECT dispatch_entries.* FROM dispatch_entries JOIN dispatch_lists ON "
           "dispatch_lists.number = dispatch_entries.list WHERE dispatch_entries.list = CAST(? AS "
           "INTEGER) AND dispatch_lists.closed_at IS NOT NULL ORDER BY dispatch_entries.shipment",
           18}};

constexpr std::array kTask{
    RowsOf{"tasks", "SELECT * FROM tasks WHERE number = CAST(? AS INTEGER)", 18}};

constexpr std::array kAll{
    SubjectRows{SubjectKind::Order, kOrder,
                "SELECT number FROM orders WHERE NOT EXISTS (SELECT 1 FROM events WHERE "
                "subject_kind = 'order' AND subject = orders.number)"},
    SubjectRows{SubjectKind::OrderLine, kOrderLine,
                "SELECT order_number || '/' || line_number FROM order_lines WHERE NOT EXISTS "
                "(SELECT 1 FROM events WHERE subject_kind = 'order-line' AND subject = "
                "order_lines.order_number || '/' || order_lines.line_number)"},
    SubjectRows{SubjectKind::Card, kCard,
                "SELECT chip_serial FROM cards WHERE NOT EXISTS (SELECT 1 FROM events WHERE "
                "subject_kind = 'card' AND subject = cards.chip_serial)"},
    SubjectRows{SubjectKind::Certificate, kCertificate,
                "SELECT serial FROM certificates WHERE NOT EXISTS (SELECT 1 FROM events WHERE "
                "subject_kind = 'certificate' AND subject = certificates.serial)"},
    SubjectRows{SubjectKind::Letter, kLetter,
                "SELECT number FROM (SELECT number FROM letters UNION SELECT letter_number FROM "
                "sealed_codes UNION SELECT letter_number FROM portal_letters UNION SELECT "
                "letter_number FROM one_time_codes) AS those WHERE NOT EXISTS (SELECT 1 FROM "
                "events WHERE subject_kind "
                "= 'letter' AND subject = those.number)"},
    SubjectRows{SubjectKind::Shipment, kShipment,
                "SELECT CAST(id AS TEXT) FROM shipments WHERE NOT EXISTS (SELECT 1 FROM events "
                "WHERE subject_kind = 'shipment' AND subject = CAST(shipments.id AS TEXT))"},
    SubjectRows{SubjectKind::File, kFile,
                "SELECT sha256 FROM (SELECT sha256 FROM order_files UNION SELECT fingerprint FROM "
                "trail_signers) AS those WHERE NOT EXISTS (SELECT 1 FROM events WHERE subject_kind "
                "= 'file' AND subject = those.sha256)"},
    SubjectRows{SubjectKind::Lot, kLot,
                "SELECT name FROM lots WHERE NOT EXISTS (SELECT 1 FROM events WHERE subject_kind = "
                "'lot' AND subject = lots.name)"},
    SubjectRows{SubjectKind::Run, kRun,
                "SELECT CAST(number AS TEXT) FROM runs WHERE NOT EXISTS (SELECT 1 FROM events "
                "WHERE subject_kind = 'run' AND subject = CAST(runs.number AS TEXT))"},
    SubjectRows{SubjectKind::Destruction, kDestruction,
                "SELECT CAST(number AS TEXT) FROM destructions WHERE NOT EXISTS (SELECT 1 FROM "
                "events WHERE subject_kind = 'destruction' AND subject = CAST(destructions.number "
                "AS TEXT))"},
    SubjectRows{SubjectKind::PrintRun, kPrintRun,
                "SELECT CAST(number AS TEXT) FROM print_runs WHERE NOT EXISTS (SELECT 1 FROM "
                "events WHERE subject_kind = 'print-run' AND subject = CAST(print_runs.number AS "
                "TEXT))"},
    SubjectRows{SubjectKind::Person, kPerson,
                "SELECT name FROM (SELECT name FROM members UNION SELECT member FROM sessions "
                "WHERE ended_at IS NULL UNION SELECT member FROM member_cards) AS those WHERE NOT "
                "EXISTS (SELECT 1 FROM events WHERE "
                "subject_kind = 'person' AND subject = those.name)"},
    SubjectRows{SubjectKind::Approval, kApproval,
                "SELECT CAST(number AS TEXT) FROM approvals WHERE NOT EXISTS (SELECT 1 FROM events "
                "WHERE subject_kind = 'approval' AND subject = CAST(approvals.number AS TEXT))"},
    SubjectRows{SubjectKind::Product, kProduct,
                "SELECT code FROM products WHERE NOT EXISTS (SELECT 1 FROM events WHERE "
                "subject_kind = 'product' AND subject = products.code)"},
    SubjectRows{SubjectKind::Printer, kPrinter,
                "SELECT printer FROM printers WHERE NOT EXISTS (SELECT 1 FROM events WHERE "
                "subject_kind = 'printer' AND subject = printers.printer)"},
    SubjectRows{SubjectKind::DispatchList, kDispatchList,
                "SELECT CAST(number AS TEXT) FROM dispatch_lists WHERE NOT EXISTS (SELECT 1 FROM "
                "events WHERE subject_kind = 'dispatch-list' AND subject = "
                "CAST(dispatch_lists.number AS TEXT))",
                18},
    SubjectRows{SubjectKind::Task, kTask,
                "SELECT CAST(number AS TEXT) FROM tasks WHERE NOT EXISTS (SELECT 1 FROM events "
                "WHERE subject_kind = 'task' AND subject = CAST(tasks.number AS TEXT))",
                18},
    SubjectRows{SubjectKind::Station, {}, "SELECT '' WHERE FALSE"}, // it has none
};

/// Those that the question names, or all of its table.
Result<std::vector<std::string>> columnsIn(database::Database& database, const RowsOf& part)
{
    constexpr std::string_view kSelect = "SELECT ";
    const auto end = part.sql.find(" FROM ");
    if (part.sql.find('*') != part.sql.npos)
        return columnsOf(database, part.name);
    auto list = part.sql.substr(kSelect.size(), end - kSelect.size());
    std::vector<std::string> names;
    while (!list.empty()) {
        const auto comma = std::min(list.find(", "), list.size());
        names.emplace_back(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 2, list.size()));
    }
    return names;
}

Bytes beginningOf(std::string_view kind, const std::string& id)
{
    Bytes bytes = foundation::bytesOf(kDomain);
    appendText(bytes, kind);
    appendText(bytes, id);
    return bytes;
}

/// None of a kind that this program does not know.
std::span<const RowsOf> partsOf(std::string_view kind)
{
    const auto found = std::ranges::find_if(
        kAll, [&](const SubjectRows& each) { return database::storedName(each.kind) == kind; });
    return found == kAll.end() ? std::span<const RowsOf>{} : found->parts;
}

} // namespace

std::span<const SubjectRows> subjectRows()
{
    return kAll;
}

Result<Bytes> subjectDigest(database::Database& database, std::string_view kind,
                            const std::string& id)
{
    return SubjectDigests{database}.of(kind, id);
}

Bytes digestOfNothing(std::string_view kind, const std::string& id)
{
    auto bytes = beginningOf(kind, id);
    for (const auto& part : partsOf(kind)) {
        appendText(bytes, part.name);
        appendCount(bytes, 0);
    }
    return foundation::sha256(bytes);
}

SubjectDigests::SubjectDigests(database::Database& database)
    : SubjectDigests{database, database::migrations().back().number}
{
}

Result<const std::vector<std::string>*> SubjectDigests::columnsOf(const RowsOf& part)
{
    auto known = m_columns.find(part.sql);
    if (known == m_columns.end()) {
        auto names = columnsIn(m_database, part);
        if (!names)
            return names.error();
        known = m_columns.emplace(part.sql, std::move(*names)).first;
    }
    return &known->second;
}

Result<Bytes> SubjectDigests::of(std::string_view kind, const std::string& id)
{
    return in(m_database, kind, id);
}

Result<Bytes> SubjectDigests::in(database::Database& other, std::string_view kind,
                                 const std::string& id)
{
    auto bytes = beginningOf(kind, id);
    for (const auto& part : partsOf(kind)) {
        if (part.since > m_schema)
            continue;
        appendText(bytes, part.name);
        auto names = columnsOf(part);
        if (!names)
            return names.error();
        if (auto added = appendRows(bytes, **names, other.query(part.sql, values(id))); !added)
            return added.error();
    }
    return foundation::sha256(bytes);
}

} // namespace audit
