// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/intake/order_file.h"

#include "cardprofiles/profile_loader.h"
#include "tests/station/support/order_book.h"
#include "tests/station/support/sqlite_shell.h"

#include <fstream>
#include <iterator>

using foundation::ErrorCode;
using intake::IntakeReport;
using intake::Problem;
using support::anAct;
using support::askShell;

namespace {

const std::filesystem::path kFixtures =
    std::filesystem::path{CARDSTATION_SOURCE_DIR} / "fixtures" / "orders";

std::string contentsOf(const std::string& name)
{
    std::ifstream in{kFixtures / name, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

class TakeIn : public ::testing::Test
{
protected:
    foundation::Result<IntakeReport> tryTake(const std::string& text, bool acceptGood = false)
    {
        const auto find = [this](const std::string& product) -> const cardprofiles::CardProfile* {
            auto profile = m_profiles.find(product);
            return profile ? *profile : nullptr;
        };
        return intake::takeIn(m_book.database(), foundation::bytesOf(text), "orders",
                              {acceptGood, find}, anAct());
    }
    IntakeReport take(const std::string& text, bool acceptGood = false)
    {
        auto report = tryTake(text, acceptGood);
        EXPECT_TRUE(report) << foundation::describe(report.error());
        return *report;
    }
    std::string count(const std::string& table)
    {
        return askShell(m_book.file(), "SELECT count(*) FROM " + table);
    }

    support::OrderBook m_book;
    orders::OrderStore m_orders{m_book.database()};
    cardprofiles::ProfileSet m_profiles = *cardprofiles::ProfileSet::load(
        std::filesystem::path{CARDSTATION_SOURCE_DIR} / "cardprofiles" / "profiles");
};

/// The text with one thing in it replaced; it must be there.
std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    const auto at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

} // namespace

TEST_F(TakeIn, AFileIsTakenInWholeAndOnce)
{
    const auto text = contentsOf("good/demo.json");
    const auto first = take(text);
    EXPECT_EQ(first.added.size(), 3U);
    EXPECT_EQ(first.linesAdded, 4U);
    EXPECT_TRUE(first.complete());
    EXPECT_EQ(count("orders"), "3");
    EXPECT_EQ(count("order_lines"), "4");
    EXPECT_EQ(askShell(m_book.file(), "SELECT group_concat(state) FROM orders"),
              "Ankommen,Ankommen,Ankommen");

    const auto before = askShell(m_book.file(), ".dump");
    const auto second = take(text);
    EXPECT_TRUE(second.seenBefore);
    EXPECT_TRUE(second.added.empty());
    EXPECT_EQ(second.alreadyThere, first.added);
    EXPECT_TRUE(second.complete());
    EXPECT_EQ(askShell(m_book.file(), ".dump"), before);
}

TEST_F(TakeIn, TheSameOrdersInAnotherFormAreThereAlready)
{
    take(contentsOf("good/demo.json"));
    const auto report = take(contentsOf("good/demo-windows-1252.csv"));
    EXPECT_FALSE(report.seenBefore);
    EXPECT_TRUE(report.added.empty());
    EXPECT_EQ(report.alreadyThere.size(), 3U);
    EXPECT_TRUE(report.complete());
    EXPECT_EQ(count("orders"), "3");
}

TEST_F(TakeIn, AnOrderThatIsThereWithOtherContentIsRefused)
{
    const auto text = contentsOf("good/demo.json");
    take(text);
    const auto changed = take(replaced(text, "\"Émile\"", "\"Emil\""));
    ASSERT_EQ(changed.errors.size(), 1U);
    EXPECT_EQ(changed.errors[0].problem, Problem::OrderDiffers);
    EXPECT_EQ(changed.errors[0].order, "B2026-0101");
    EXPECT_EQ(changed.alreadyThere.size(), 2U);
    EXPECT_EQ(
        m_orders.line({*foundation::OrderNumber::parse("B2026-0101"), 2})->line.holder.givenName,
        "Émile");
}

TEST_F(TakeIn, AnIdentityInTheBookIsRefusedUntilItsLineIsCancelled)
{
    const auto text = contentsOf("good/demo.json");
    take(text);
    auto other = replaced(text, "B2026-0101", "B2026-0201");
    other = replaced(other, "B2026-0102", "B2026-0202");
    other = replaced(other, "B2026-0103", "B2026-0203");
    const auto refused = take(other);
    ASSERT_EQ(refused.errors.size(), 3U);
    EXPECT_EQ(refused.errors[0].problem, Problem::DuplicateIdentity);
    EXPECT_EQ(refused.errors[0].value, "order line B2026-0101/1");
    EXPECT_EQ(count("orders"), "3");
    for (const auto* number : {"B2026-0101", "B2026-0103"})
        support::done(m_book, [&](database::Transaction& t) {
            return m_orders.cancel(t, *foundation::OrderNumber::parse(number),
                                   orders::CancelGround::OrderersWish, anAct(), "moved");
        });
    EXPECT_EQ(take(other).added.size(), 3U);
}

TEST_F(TakeIn, AllOrNothingUnlessTheGoodOnesAreAccepted)
{
    const auto text = contentsOf("bad/rules.json") + "\n"; // a digest of its own
    const auto one = replaced(contentsOf("good/demo.json"), "TSTNMT2321000156", "TSTNMT2321000157");
    const auto nothing = take(one);
    EXPECT_EQ(nothing.errors.size(), 1U);
    EXPECT_EQ(count("orders"), "0");
    EXPECT_EQ(count("events"), "0");

    const auto good = take(one, true);
    EXPECT_EQ(good.errors.size(), 1U);
    EXPECT_EQ(good.added.size(), 2U);
    EXPECT_EQ(count("orders"), "2");
    EXPECT_EQ(count("order_files"), "0"); // not taken in whole: it may come again
    const auto again = take(one, true);
    EXPECT_EQ(again.alreadyThere.size(), 2U);
    EXPECT_EQ(count("orders"), "2");
    EXPECT_TRUE(take(text).added.empty());
}

TEST_F(TakeIn, AFailedWriteLeavesNothingAndTheFileMayComeAgain)
{
    const auto text = contentsOf("good/demo.csv");
    const auto before = askShell(m_book.file(), ".dump");
    for (std::uint64_t n = 1;; ++n) {
        m_book.writes().failAt(n);
        const auto report = tryTake(text);
        m_book.writes().failAt(0);
        if (report) {
            EXPECT_GT(n, 10U);
            EXPECT_EQ(report->added.size(), 3U);
            return;
        }
        EXPECT_EQ(report.error().context, "made to fail");
        ASSERT_EQ(askShell(m_book.file(), ".dump"), before) << n;
    }
}

TEST_F(TakeIn, TheTrailSaysWhichFileAndWho)
{
    const auto report = take(contentsOf("good/demo.json"));
    const auto events =
        audit::historyOf(m_book.database(), audit::SubjectKind::File, report.sha256);
    ASSERT_EQ(events->size(), 1U);
    EXPECT_EQ(events->front().act.who, "Anna Provsson");
    EXPECT_EQ(events->front().happening.detail, "orders: 3 orders, 4 lines");
}

TEST_F(TakeIn, AFileThatIsNotThereIsUnreadable)
{
    for (const auto& path : {kFixtures / "no-such-file.json", kFixtures})
        EXPECT_EQ(intake::takeIn(m_book.database(), path, {}, anAct()).error().code,
                  ErrorCode::FileUnreadable);
}

TEST_F(TakeIn, WithoutAnyProductEveryLineIsRefused)
{
    auto report = intake::takeIn(m_book.database(), kFixtures / "good" / "demo.json", {}, anAct());
    ASSERT_TRUE(report);
    EXPECT_EQ(report->errors.size(), 4U);
    EXPECT_EQ(report->fileName, "demo.json");
    EXPECT_EQ(report->errors[0].problem, Problem::UnknownProduct);
}
