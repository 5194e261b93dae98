// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/destruction_store.h"

#include "tests/station/support/order_book.h"

#include <gmock/gmock.h>

using audit::SubjectKind;
using foundation::ErrorCode;
using support::anAct;

namespace {

class DestructionStore : public ::testing::Test
{
protected:
    foundation::Result<std::uint32_t> add(const std::string& witness,
                                          const std::string& method = "shredder",
                                          const std::string& chip = "0A0B")
    {
        auto act = anAct();
        act.secondPerson = witness;
        return database::inTransaction(m_book.database(), [&](database::Transaction& t) {
            return m_log.add(t, method,
                             {{SubjectKind::Card, chip, "LOT-1", "no key"},
                              {SubjectKind::Letter, chip + "L", {}, "jam"}},
                             act);
        });
    }

    support::OrderBook m_book;
    stock::DestructionStore m_log{m_book.database()};
};

} // namespace

TEST_F(DestructionStore, AnEntryHasTwoPersonsAndWhatTheySaw) // PCI-4
{
    const auto number = add("Kim Vittne");
    ASSERT_TRUE(number) << describe(number.error());
    const auto entry = *m_log.find(*number);
    EXPECT_EQ(entry.who, anAct().who);
    EXPECT_EQ(entry.witness, "Kim Vittne");
    ASSERT_EQ(entry.things.size(), 2U);
    EXPECT_EQ(entry.things[0].lot, "LOT-1");
    EXPECT_EQ(entry.things[1].why, "jam");
    EXPECT_EQ(m_log.list(0, 10)->size(), 1U);
}

TEST_F(DestructionStore, NobodyIsHisOwnWitness) // PCI-4
{
    EXPECT_EQ(add("").error().code, ErrorCode::RuleViolated);
    EXPECT_EQ(add(anAct().who).error().code, ErrorCode::RuleViolated);
    EXPECT_EQ(add(" " + anAct().who + "  ").error().code, ErrorCode::RuleViolated);
    EXPECT_EQ(add("Kim Vittne", " ").error().code, ErrorCode::RuleViolated);
    EXPECT_TRUE(m_log.list(0, 10)->empty());
}

TEST_F(DestructionStore, AThingIsDestroyedOnce)
{
    ASSERT_TRUE(add("Kim Vittne"));
    EXPECT_EQ(add("Kim Vittne").error().code, ErrorCode::AlreadyExists);
    EXPECT_EQ(m_log.list(0, 10)->size(), 1U) << "nothing of the second entry stays";
}

TEST_F(DestructionStore, TheDatabaseRefusesToChangeTheLog)
{
    ASSERT_TRUE(add("Kim Vittne"));
    for (const auto* sql : {"UPDATE destructions SET witness = 'X'", "DELETE FROM destructions",
                            "UPDATE destroyed_things SET why = ''", "DELETE FROM destroyed_things",
                            "INSERT OR REPLACE INTO destructions SELECT number, 'X', witness, "
                            "place, at, method FROM destructions"})
        EXPECT_FALSE(database::inTransaction(m_book.database(), [&](database::Transaction& t) {
            return t.change(sql);
        })) << sql;
}
