// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/person.h"

#include "fixtures/testbench/process.h"
#include "tests/station/support/order_book.h"
#include "tests/station/support/sqlite_shell.h"

using audit::isSamePerson;
using audit::personNamed;

TEST(Person, IsNamedWithoutBlanksAroundAndWithSingleOnesInside)
{
    EXPECT_EQ(*personNamed("Petra Produktion"), "Petra Produktion");
    EXPECT_EQ(*personNamed(" Petra \t Produktion\n"), "Petra Produktion");
    EXPECT_EQ(*personNamed("A\xCC\x8Asa"), "\xC3\x85sa"); // A and a ring above: one letter in NFC
}

TEST(Person, IsNobodyWithoutAName)
{
    for (const auto* name : {"", " ", "\t\n", "\xC2\xA0", "Petra\xE2\x80\x8BProduktion",
                             "Petra\x01", "Petra \xFF", "station", " STATION", "Un known"}) {
        const auto named = personNamed(name);
        ASSERT_FALSE(named) << '"' << name << '"';
        EXPECT_EQ(named.error().code, foundation::ErrorCode::InvalidIdentifier);
    }
}

TEST(Person, IsTheSameInWhateverSpelling)
{
    EXPECT_TRUE(isSamePerson("Petra Produktion", "petra produktion"));
    EXPECT_TRUE(isSamePerson("Petra Produktion", " Petra  Produktion "));
    EXPECT_TRUE(isSamePerson("\xC3\x85sa", "a\xCC\x8ASA"));
    EXPECT_TRUE(isSamePerson("Petra", "\xEF\xBC\xB0"
                                      "etra")); // a full-width P
    EXPECT_FALSE(isSamePerson("Petra Produktion", "Petra Produktionsson"));
    EXPECT_FALSE(isSamePerson("Asa", "\xC3\x85sa"));
}

TEST(Person, HasTheAccountOfTheOperatingSystemBesideTheName)
{
    auto account = testbench::runProcess({"id", "-un"}).output;
    account.erase(account.find_last_not_of('\n') + 1);
    EXPECT_EQ(audit::ownAccount(), account);

    support::OrderBook book;
    for (const auto& who : {std::string{"Anna Provsson"}, account})
        support::done(book, [&](database::Transaction& transaction) {
            return audit::record(transaction, support::anAct(who),
                                 audit::Subject::ofOrder(support::lineId().order), {"registered"});
        });
    EXPECT_EQ(support::askShell(book.file(), "SELECT who, account FROM events ORDER BY id"),
              "Anna Provsson|" + account + '\n' + account + '|');
    const auto events = *audit::history(book.database(), support::lineId().order);
    EXPECT_EQ(events.at(0).account, account);
    EXPECT_EQ(events.at(1).account, "");
}
