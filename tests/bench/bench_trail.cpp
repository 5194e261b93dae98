// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// What the audit trail costs: an act whose events are chained, with the digests of what they speak
// of, against the same act without; and `audit verify` against SQLite's own shell that reads the
// same tables. bench_trail EVENTS takes as many (20,000 otherwise).
#include "fixtures/testbench/process.h"
#include "station/audit/event_search.h"
#include "station/audit/trail_check.h"
#include "station/database/closing.h"
#include "tests/bench/bench_report.h"
#include "tests/station/support/order_book.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace {

using bench::mostMemoryInMebibytes;
using bench::processorSeconds;
using bench::row;

using audit::Subject;
using database::Transaction;
using Seconds = std::chrono::duration<double>;

constexpr int kActs = 400;
constexpr int kFirstEvents = 20'000;
constexpr int kOrdersAtOnce = 500;
constexpr int kEventsOfALine = 8;

template <typename T>
T valueOf(foundation::Result<T> result)
{
    if (!result)
        throw std::runtime_error{foundation::describe(result.error())};
    return std::move(*result);
}

template <typename Work>
double seconds(Work&& work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return Seconds{std::chrono::steady_clock::now() - begin}.count();
}

/// Of this process and those that it has waited for: what else the machine does at the time does
/// not count.
template <typename Work>
double processorTime(Work&& work)
{
    const auto begin = processorSeconds();
    work();
    return processorSeconds() - begin;
}

std::string numberOf(int order)
{
    return "B" + std::to_string(1'000'000 + order);
}

/// An order of one line is taken in: two rows, two events.
void takeIn(support::OrderBook& book, int order, bool chained)
{
    support::done(book, [&](Transaction& transaction) {
        auto added = orders::OrderStore{book.database()}.add(
            transaction, support::anOrder(numberOf(order)), support::anAct());
        if (!chained)
            database::closeWith(transaction, nullptr);
        return added;
    });
}

/// The two take turns, so that what else the machine does falls on both.
void compareActs()
{
    support::OrderBook with;
    support::OrderBook without;
    double chained = 0;
    double plain = 0;
    for (int act = 0; act < kActs; ++act) {
        chained += seconds([&] { takeIn(with, act, true); });
        plain += seconds([&] { takeIn(without, act, false); });
    }
    row("an order taken in, chained, against the same unchained", "ms", 1000 * chained / kActs,
        1000 * plain / kActs, ", \"bound\": 2");
}

/// Ten events an order, of two things.
void fill(support::OrderBook& book, int from, int to)
{
    for (int begin = from; begin < to; begin += kOrdersAtOnce)
        support::done(book, [&](Transaction& transaction) -> foundation::Result<void> {
            for (int order = begin; order < std::min(to, begin + kOrdersAtOnce); ++order) {
                auto added = orders::OrderStore{book.database()}.add(
                    transaction, support::anOrder(numberOf(order)), support::anAct());
                if (!added)
                    return added;
                const auto line = Subject::ofLine(support::lineId(numberOf(order)));
                for (int i = 0; i < kEventsOfALine; ++i)
                    if (auto told = audit::record(transaction, support::anAct(), line,
                                                  {"packed", {}, {}, "tracking number"});
                        !told)
                        return told;
            }
            return {};
        });
}

double verify(support::OrderBook& book, int events)
{
    return processorTime([&] {
        const auto report =
            valueOf(audit::checkTrail(book.database(), {}, [](const audit::TrailFinding& finding) {
                throw std::runtime_error{"found what nobody did, at event " +
                                         std::to_string(finding.event)};
            }));
        if (report.events != events)
            throw std::runtime_error{std::to_string(report.events) + " events"};
    });
}

double readByShell(const std::filesystem::path& file)
{
    return processorTime([&] {
        const auto read = testbench::runProcess(
            {"sh", "-c",
             "sqlite3 \"$0\" 'PRAGMA integrity_check; PRAGMA foreign_key_check; "
             "SELECT * FROM events ORDER BY id; SELECT event_id, schema, hex(subject_digest), "
             "hex(hash) FROM event_hashes ORDER BY event_id; SELECT * FROM orders; "
             "SELECT * FROM order_lines' >/dev/null",
             file.string()},
            {.limit = std::chrono::minutes{10}});
        if (!read.succeeded())
            throw std::runtime_error{read.text()};
    });
}

/// The slowest of the questions of the auditor's page that find nothing, or few.
double search(support::OrderBook& book)
{
    double slowest = 0;
    const auto ask = [&](const audit::EventFilter& filter, std::size_t expected) {
        slowest = std::max(
            slowest, processorTime([&] {
                if (valueOf(audit::findEvents(book.database(), filter, 0, 500)).size() != expected)
                    throw std::runtime_error{"other events than expected"};
            }));
    };
    ask({}, 500);
    audit::EventFilter order;
    order.number = numberOf(3);
    ask(order, 10);
    audit::EventFilter line;
    line.number = numberOf(3) + "/1";
    ask(line, 9);
    audit::EventFilter refused;
    refused.refusedOnly = true;
    ask(refused, 0);
    return slowest;
}

void compareReading(int events)
{
    support::OrderBook book;
    const int orders = events / (kEventsOfALine + 2);
    fill(book, 0, orders / 10);
    const auto tenth = verify(book, events / 10);
    const auto memory = mostMemoryInMebibytes();
    fill(book, orders / 10, orders);
    const auto name = std::to_string(events) + " events";
    const auto whole = verify(book, events);
    row("verify " + name + ", against a shell that reads them", "s", whole,
        readByShell(book.file()), ", \"bound\": 10");
    row("verify " + name + ", an event, against a tenth of them", "us", 1e6 * whole / events,
        1e7 * tenth / events, ", \"bound\": 1.5");
    row("memory with " + name + ", against a tenth of them", "MiB", mostMemoryInMebibytes(), memory,
        ", \"bound\": 1.2");
    row("slowest look-up in " + name + ", against what is promised", "s", search(book), 0.2,
        ", \"bound\": 1");
}

} // namespace

int main(int argc, char** argv)
try {
    const int events = argc > 1 ? std::atoi(argv[1]) : kFirstEvents;
    if (events < 1000 || events % 1000 != 0)
        throw std::runtime_error{"so many events: a multiple of 1000"};
    compareActs();
    compareReading(events);
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "bench_trail: %s\n", error.what());
    return 1;
}
