// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/digest.h"
#include "foundation/files.h"
#include "station/audit/event_log.h"
#include "station/orders/intake/order_file.h"
#include "station/orders/order_store.h"

namespace intake {

using audit::Act;
using database::Transaction;
using database::values;
using foundation::ByteView;
using foundation::Result;

namespace {

/// The portal may be in a zone up to fourteen hours ahead of UTC.
constexpr std::chrono::hours kFurthestAhead{14};

Result<bool> seenBefore(Transaction& transaction, const std::string& sha256)
{
    auto seen = database::readFirst<std::string>(
        transaction.query("SELECT name FROM order_files WHERE sha256 = ?", values(sha256)));
    if (!seen)
        return seen.error();
    return seen->has_value();
}

/// The line of the book that has this identity already: "B2026-0107/2", or nothing.
Result<std::optional<foundation::OrderLineId>>
ownerOf(Transaction& transaction, const foundation::ServiceIdentityNumber& identity)
{
    return database::readFirst<foundation::OrderLineId>(
        transaction.query("SELECT order_number, line_number FROM order_lines "
                          "WHERE service_identity = ? AND state <> ?",
                          values(identity, orders::LineState::Cancelled)));
}

/// Takes one file in, within one transaction.
class Intake
{
public:
    Intake(Transaction& transaction, IntakeReport& report, const Act& act)
        : m_transaction{transaction}, m_orders{transaction.database()}, m_report{report}, m_act{act}
    {
    }

    /// Sorts the file's orders into new ones, known ones and wrong ones.
    Result<void> compare(std::vector<FileOrder>& fromFile)
    {
        for (auto& each : fromFile) {
            if (auto compared = compare(each); !compared)
                return compared;
        }
        return {};
    }

    Result<void> store()
    {
        for (const auto& order : m_new) {
            if (auto added = m_orders.add(m_transaction, order, m_act); !added)
                return added;
            m_report.added.push_back(order.number);
            m_report.linesAdded += static_cast<std::uint32_t>(order.lines.size());
        }
        if (m_report.complete()) {
            auto kept = m_transaction.change(
                "INSERT INTO order_files (sha256, name, taken_at, taken_by) VALUES (?, ?, ?, ?)",
                values(m_report.sha256, m_report.fileName, m_act.when, m_act.who));
            if (!kept)
                return kept.error();
        }
        return audit::record(m_transaction, m_act,
                             audit::Subject::of(audit::SubjectKind::File, m_report.sha256),
                             {"taken-in",
                              {},
                              {},
                              m_report.fileName + ": " + std::to_string(m_report.added.size()) +
                                  " orders, " + std::to_string(m_report.linesAdded) + " lines"});
    }

private:
    Result<void> compare(FileOrder& each)
    {
        auto there = m_orders.asPlaced(each.order.number);
        if (!there)
            return there.error();
        if (!*there)
            return admitNew(each);
        if (**there == each.order)
            m_report.alreadyThere.push_back(each.order.number);
        else
            m_report.errors.push_back(
                {each.line, each.order.number.text(), {}, Problem::OrderDiffers, {}});
        return {};
    }

    Result<void> admitNew(FileOrder& each)
    {
        bool right = true;
        for (const auto& line : each.order.lines) {
            if (!line.serviceIdentity)
                continue;
            auto owner = ownerOf(m_transaction, *line.serviceIdentity);
            if (!owner)
                return owner.error();
            if (!*owner)
                continue;
            right = false;
            m_report.errors.push_back({each.linesAt.at(line.number), each.order.number.text(),
                                       "lines.serviceIdentityNumber", Problem::DuplicateIdentity,
                                       "order line " + (**owner).text()});
        }
        if (right)
            m_new.push_back(std::move(each.order));
        return {};
    }

    Transaction& m_transaction;
    orders::OrderStore m_orders;
    IntakeReport& m_report;
    const Act& m_act;
    std::vector<orders::Order> m_new;
};

Result<void> takeInWithin(Transaction& transaction, OrderFile& file, bool acceptGood,
                          IntakeReport& report, const Act& act)
{
    auto seen = seenBefore(transaction, report.sha256);
    if (!seen)
        return seen.error();
    report.seenBefore = *seen;
    if (report.seenBefore) {
        report.errors.clear();
        for (const auto& each : file.orders)
            report.alreadyThere.push_back(each.order.number);
        return {};
    }
    Intake intake{transaction, report, act};
    if (auto compared = intake.compare(file.orders); !compared)
        return compared;
    if (!report.complete() && !acceptGood)
        return {};
    return intake.store();
}

} // namespace

Result<IntakeReport> takeIn(database::Database& database, ByteView bytes,
                            const std::string& fileName, const IntakeOptions& options,
                            const Act& act)
{
    auto file =
        readOrderFile(bytes, options.findProfile, foundation::dayOf(act.when + kFurthestAhead));
    IntakeReport report;
    report.fileName = fileName;
    report.sha256 = foundation::sha256Hex(bytes);
    report.format = file.format;
    report.encoding = file.encoding;
    report.errors = file.errors;
    auto taken = database::inTransaction(database, [&](Transaction& transaction) {
        return takeInWithin(transaction, file, options.acceptGood, report, act);
    });
    return taken ? Result<IntakeReport>{std::move(report)} : taken.error();
}

Result<IntakeReport> takeIn(database::Database& database, const std::filesystem::path& file,
                            const IntakeOptions& options, const Act& act)
{
    auto bytes = foundation::readFile(file, kLargestOrderFile);
    if (!bytes)
        return bytes.error();
    return takeIn(database, *bytes, file.filename().string(), options, act);
}

} // namespace intake
