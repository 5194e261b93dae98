// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/card_store.h"

#include "tests/station/support/order_book.h"
#include "tests/station/support/step_table.h"

using foundation::ErrorCode;
using stock::CardState;
using support::anAct;
using support::lineId;

namespace {

class CardStore : public ::testing::Test
{
protected:
    void SetUp() override { support::addVerified(m_book, support::anOrder("B1", 2)); }

    foundation::Result<std::uint32_t> admit(const std::string& chip,
                                            const foundation::OrderLineId& line = lineId())
    {
        return database::inTransaction(m_book.database(), [&](database::Transaction& t) {
            auto serial = m_cards.drawSerial(t, "97520");
            return m_cards.admit(t, {chip, "ETJ-KORT", line, *serial}, anAct());
        });
    }
    foundation::Result<void> step(const std::string& chip, CardState to,
                                  const std::string& leftBehind = {})
    {
        return database::inTransaction(m_book.database(), [&](database::Transaction& t) {
            return m_cards.step(t, chip, to, anAct(), leftBehind);
        });
    }

    support::OrderBook m_book;
    stock::CardStore m_cards{m_book.database()};
};

} // namespace

TEST_F(CardStore, EveryStepFollowsTheTable)
{
    const std::set<std::string> legal{
        "blank -> rejected",
        "in-production -> blank",
        "in-production -> interrupted",
        "in-production -> ready",
        "in-production -> rejected",
        "in-production -> quarantined",
        "interrupted -> blank",
        "interrupted -> rejected",
        "interrupted -> quarantined",
        "quarantined -> blank",
        "quarantined -> interrupted",
        "quarantined -> ready",
        "quarantined -> rejected",
        "ready -> shipped",
        "ready -> rejected",
        "ready -> revoked",
        "shipped -> delivered",
        "shipped -> returned",
        "shipped -> lost",
        "shipped -> revoked",
        "delivered -> returned",
        "delivered -> lost",
        "delivered -> revoked",
        "returned -> shipped",
        "returned -> rejected",
        "returned -> revoked",
        "lost -> delivered",
        "lost -> returned",
        "lost -> revoked",
        "rejected -> destroyed",
        "revoked -> destroyed",
    };
    ASSERT_TRUE(admit("0A0B"));
    support::tryEveryStep<CardState>(legal, [&](CardState from, CardState to) {
        support::done(m_book, [&](database::Transaction& t) {
            return t.change("UPDATE cards SET state = ?", database::values(from));
        });
        return step("0A0B", to, "a reason");
    });
}

TEST_F(CardStore, IsAdmittedFromBlankAndInterruptedAlone)
{
    std::set<CardState> admitted;
    for (const auto& state : stock::kCardStates) {
        const auto chip = "0A" + std::to_string(static_cast<int>(state.value));
        ASSERT_TRUE(admit(chip));
        support::done(m_book, [&](database::Transaction& t) {
            return t.change("UPDATE cards SET state = ? WHERE chip_serial = ?",
                            database::values(state.value, chip));
        });
        auto again = admit(chip, lineId("B1", 2));
        if (again)
            admitted.insert(state.value);
        else
            EXPECT_EQ(again.error().code, ErrorCode::IllegalStep);
    }
    EXPECT_EQ(admitted, (std::set{CardState::Blank, CardState::Interrupted}));
}

TEST_F(CardStore, CountsItsAttemptsAndTakesANewSerialForEach)
{
    EXPECT_EQ(*admit("0A0B"), 1U);
    const auto first = **m_cards.findByChip("0A0B");
    EXPECT_EQ(first.state, CardState::InProduction);
    EXPECT_EQ(first.orderLine, lineId());
    ASSERT_TRUE(step("0A0B", CardState::Interrupted, "torn after generate-key authentication"));
    EXPECT_EQ((**m_cards.findByChip("0A0B")).leftBehind, "torn after generate-key authentication");
    EXPECT_EQ(*admit("0A0B", lineId("B1", 2)), 2U);
    const auto second = **m_cards.findByChip("0A0B");
    EXPECT_NE(second.serial, first.serial);
    EXPECT_EQ(second.orderLine, lineId("B1", 2));
    EXPECT_EQ(second.leftBehind, "");
    EXPECT_EQ(m_cards.findBySerial(*second.serial)->chipSerial, "0A0B");
    EXPECT_EQ(m_cards.findBySerial(*first.serial).error().code, ErrorCode::NotFound);
}

TEST_F(CardStore, ABlankAgainHasNeitherOrderNorSerial)
{
    ASSERT_TRUE(admit("0A0B"));
    ASSERT_TRUE(step("0A0B", CardState::Blank));
    const auto card = **m_cards.findByChip("0A0B");
    EXPECT_EQ(card.serial, std::nullopt);
    EXPECT_EQ(card.orderLine, std::nullopt);
    EXPECT_EQ(card.product, "");
    EXPECT_TRUE(m_cards.ofLine(lineId())->empty());
    // its history says that it was there
    EXPECT_EQ(audit::historyOf(m_book.database(), audit::SubjectKind::Card, "0A0B")->size(), 2U);
}

TEST_F(CardStore, AFaultNeedsItsCause)
{
    ASSERT_TRUE(admit("0A0B"));
    for (const auto to : {CardState::Rejected, CardState::Quarantined})
        EXPECT_TRUE(step("0A0B", to).error().context.starts_with("PCI-3"));
    EXPECT_EQ(step("FFFF", CardState::Ready).error().code, ErrorCode::NotFound);
}

TEST_F(CardStore, SerialsAreLuhnNumbersInARow)
{
    support::done(m_book, [&](database::Transaction& t) -> foundation::Result<void> {
        EXPECT_EQ(m_cards.drawSerial(t, "97520")->text().substr(0, 18), "975200000000000001");
        EXPECT_EQ(m_cards.drawSerial(t, "97520")->text().substr(0, 18), "975200000000000002");
        EXPECT_EQ(m_cards.drawSerial(t, "97521")->text().substr(0, 18), "975210000000000001");
        EXPECT_EQ(m_cards.drawSerial(t, "97x").error().code, ErrorCode::InvalidIdentifier);
        return {};
    });
}

TEST_F(CardStore, ReceivesBlanksOnceAndListsInPages)
{
    auto receive = [&](const std::string& chip) {
        return database::inTransaction(m_book.database(), [&](database::Transaction& t) {
            return m_cards.addBlank(t, chip, anAct());
        });
    };
    for (const auto* chip : {"03", "01", "02"})
        ASSERT_TRUE(receive(chip));
    EXPECT_EQ(receive("02").error().code, ErrorCode::AlreadyExists);
    ASSERT_TRUE(admit("02"));
    auto page = m_cards.list({.most = 2});
    ASSERT_EQ(page->size(), 2U);
    EXPECT_EQ(page->back().chipSerial, "02");
    page = m_cards.list({.afterChipSerial = "02"});
    ASSERT_EQ(page->size(), 1U);
    EXPECT_EQ(page->front().chipSerial, "03");
    EXPECT_EQ(m_cards.list({.state = CardState::Blank})->size(), 2U);
    EXPECT_EQ(m_cards.list({.product = "ETJ-KORT"})->size(), 1U);
    using Count = std::vector<std::pair<CardState, std::int64_t>>;
    EXPECT_EQ(*m_cards.count(), (Count{{CardState::Blank, 2}, {CardState::InProduction, 1}}));
}
