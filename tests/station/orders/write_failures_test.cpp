// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/station/support/order_book.h"
#include "tests/station/support/sqlite_shell.h"

using orders::LineState;
using support::anAct;
using support::anOrder;
using support::lineId;

namespace {

/// Everything that is in the book, as SQLite's shell writes it out.
std::string contents(const support::OrderBook& book)
{
    return support::askShell(book.file(), ".dump");
}

/// Does the work once for each of its writes with that write failing: each time nothing may have
/// changed. Then once whole.
void letEachWriteFail(support::OrderBook& book,
                      const std::function<foundation::Result<void>(database::Transaction&)>& work)
{
    const auto before = contents(book);
    for (std::uint64_t n = 1;; ++n) {
        book.writes().failAt(n);
        const auto result = database::inTransaction(book.database(), work);
        const auto seen = book.writes().seen();
        book.writes().failAt(0);
        if (result) {
            EXPECT_EQ(seen, n - 1);
            EXPECT_GE(seen, 4U); // BEGIN, the change, its event, COMMIT
            break;
        }
        EXPECT_EQ(result.error().context, "made to fail") << n;
        ASSERT_EQ(contents(book), before) << "write " << n;
    }
    EXPECT_NE(contents(book), before);
}

} // namespace

TEST(WriteFailures, LeaveTheOrderBookAsItWas)
{
    support::OrderBook book;
    orders::OrderStore orders{book.database()};
    const auto order = anOrder("B1", 3);
    letEachWriteFail(book, [&](database::Transaction& t) { return orders.add(t, order, anAct()); });
    letEachWriteFail(book, [&](database::Transaction& t) {
        return orders.step(t, order.number, orders::OrderState::Verified, anAct());
    });
    letEachWriteFail(book, [&](database::Transaction& t) -> foundation::Result<void> {
        auto claimed = orders.claimNext(t, anAct());
        return claimed ? foundation::Result<void>{} : claimed.error();
    });
    letEachWriteFail(book, [&](database::Transaction& t) {
        return orders.stepLine(t, lineId(), LineState::Made, anAct());
    });
    letEachWriteFail(book, [&](database::Transaction& t) {
        return orders.cancel(t, order.number, orders::CancelGround::NotApprovable, anAct(), "no");
    });
}

TEST(WriteFailures, LeaveCardsAndLettersAsTheyWere)
{
    support::OrderBook book;
    support::addVerified(book, anOrder());
    stock::CardStore cards{book.database()};
    letters::LetterStore letters{book.database()};
    letEachWriteFail(book, [&](database::Transaction& t) -> foundation::Result<void> {
        auto serial = cards.drawSerial(t, "97520");
        if (!serial)
            return serial.error();
        auto attempt = cards.admit(t, {"0A0B", "ETJ-KORT", lineId(), *serial}, anAct());
        return attempt ? foundation::Result<void>{} : attempt.error();
    });
    letEachWriteFail(book, [&](database::Transaction& t) {
        return cards.step(t, "0A0B", stock::CardState::Ready, anAct());
    });
}
