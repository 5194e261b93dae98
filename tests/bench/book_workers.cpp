// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/book_workers.h"

#include "station/letters/letter_store.h"
#include "station/orders/order_store.h"
#include "station/stock/card_store.h"
#include "station/stock/journal_store.h"
#include "tests/bench/big_book.h"

#include <chrono>
#include <stdexcept>

namespace bench {
namespace {

using database::Database;
using database::Transaction;
using foundation::Result;

constexpr int kSteps = 16;
/// After each unit of work: a real card takes ten times as long and more.
constexpr std::chrono::milliseconds kPause{20};

/// One reader's writing of one card after the other.
class Worker
{
private:
    Database& m_database;
    audit::Act m_act;

    template <typename Work>
    auto inUnit(Work&& work)
    {
        std::this_thread::sleep_for(kPause);
        return database::inTransaction(m_database, std::forward<Work>(work));
    }

public:
    Worker(Database& database, int worker)
        : m_database{database}, m_act{"Petra Produktion", "desk-1/Läsare " + std::to_string(worker),
                                      *foundation::parseInstant("2026-03-02T12:00:00Z")}
    {
    }

    /// False when no line waits.
    Result<bool> makeOne(const std::string& chip)
    {
        auto line = inUnit([&](Transaction& transaction) {
            return orders::OrderStore{m_database}.claimNext(transaction, m_act);
        });
        if (!line)
            return line.error();
        if (!*line)
            return false;
        if (auto begun = begin((**line).id, chip); !begun)
            return begun.error();
        for (int step = 0; step < kSteps; ++step)
            for (const auto phase : {stock::StepPhase::Begun, stock::StepPhase::Done})
                if (auto written = journal((**line).id, chip, step, phase); !written)
                    return written.error();
        auto ended = end((**line).id, chip);
        return ended ? Result<bool>{true} : ended.error();
    }

private:
    Result<void> begin(const foundation::OrderLineId& line, const std::string& chip)
    {
        return inUnit([&](Transaction& transaction) -> Result<void> {
            stock::CardStore cards{m_database};
            auto serial = cards.drawSerial(transaction, "97521");
            if (!serial)
                return serial.error();
            auto admitted = cards.admit(transaction, {chip, "ETJ-KORT", line, *serial}, m_act);
            return admitted ? Result<void>{} : admitted.error();
        });
    }

    Result<void> journal(const foundation::OrderLineId& line, const std::string& chip, int step,
                         stock::StepPhase phase)
    {
        return inUnit([&](Transaction& transaction) {
            return stock::JournalStore{m_database}.append(
                transaction,
                {chip, line, 1, "step " + std::to_string(step), phase, m_act.when, ""});
        });
    }

    Result<void> end(const foundation::OrderLineId& line, const std::string& chip)
    {
        return inUnit([&](Transaction& transaction) -> Result<void> {
            letters::LetterStore letters{m_database};
            auto number = letters.drawNumber(transaction);
            if (!number)
                return number.error();
            const letters::LetterPlan plan{*number,
                                           letters::LetterKind::PinLetter,
                                           line,
                                           chip,
                                           cardprofiles::LetterLayout::ThreeCodes,
                                           cardprofiles::LetterTravel::Apart,
                                           "sv",
                                           BigBook::order(0).delivery};
            if (auto reserved =
                    letters.reserve(transaction, plan, foundation::Bytes(600, 1), m_act);
                !reserved)
                return reserved;
            if (auto ready = stock::CardStore{m_database}.step(transaction, chip,
                                                               stock::CardState::Ready, m_act);
                !ready)
                return ready;
            return orders::OrderStore{m_database}.stepLine(transaction, line,
                                                           orders::LineState::Made, m_act);
        });
    }
};

} // namespace

BookWorkers::BookWorkers(const std::filesystem::path& file, int workers)
    : m_failures(static_cast<std::size_t>(workers))
{
    for (int worker = 0; worker < workers; ++worker)
        m_threads.emplace_back([this, file, worker] { work(file, worker); });
}

void BookWorkers::work(const std::filesystem::path& file, int worker)
{
    auto& failure = m_failures[static_cast<std::size_t>(worker)];
    auto database = Database::open(file);
    if (!database) {
        failure = foundation::describe(database.error());
        return;
    }
    Worker one{**database, worker};
    // A book may be measured again: no chip of an earlier time.
    const auto first = std::chrono::system_clock::now().time_since_epoch().count();
    for (int card = 0; m_goOn; ++card) {
        auto made = one.makeOne("FF0" + std::to_string(worker) + std::to_string(first + card));
        if (!made)
            failure = foundation::describe(made.error());
        else if (!*made)
            failure = "no line waits any more";
        if (!failure.empty())
            return;
        ++m_made;
    }
}

void BookWorkers::stop()
{
    m_goOn = false;
    for (auto& thread : m_threads)
        if (thread.joinable())
            thread.join();
}

int BookWorkers::finish()
{
    stop();
    for (const auto& failure : m_failures)
        if (!failure.empty())
            throw std::runtime_error{"a worker: " + failure};
    return m_made;
}

} // namespace bench
