// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// A30, PCI-2: card and letter leave apart by days, and in the order that the station keeps.

#include "station/workplace/days_apart.h"
#include "station/workplace/shipping_acts.h"
#include "tests/station/workplace/made_line.h"

#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <sstream>

namespace {

using flow::mustSucceed;
using flow::valueOf;
using foundation::ErrorCode;
using workplace::Desk;

class DaysApart : public testing::Test
{
protected:
    support::MadeLine m_made;
    std::unique_ptr<workplace::Workplace> m_workplace;
    std::int64_t m_card = 0;
    std::int64_t m_letter = 0;

    void SetUp() override
    {
        m_made.printAndConfirm();
        m_card = m_made.packCard();
        m_letter = m_made.packLetter();
    }
    /// The station with other settings; the answer is a desk that hands over.
    Desk keeping(int days, const std::string& first)
    {
        const auto file = m_made.station().home() / "settings.toml";
        std::stringstream text;
        text << std::ifstream{file}.rdbuf();
        auto settings = std::regex_replace(text.str(), std::regex{"\ndays = [0-9]+"},
                                           "\ndays = " + std::to_string(days));
        settings = std::regex_replace(settings, std::regex{"\nfirst = \"[a-z]+\""},
                                      "\nfirst = \"" + first + '"');
        std::ofstream{file} << settings;
        m_workplace = valueOf(workplace::Workplace::open(m_made.station().home()));
        return support::deskOf(*m_workplace, "Bo Bud");
    }
    /// As if it had left so many days ago.
    void leftBefore(std::int64_t shipment, int days)
    {
        m_made.station().tamperedOnPurpose();
        const auto then = m_made.maker().act().when - std::chrono::days{days};
        mustSucceed(database::inTransaction(
            *m_made.maker().database, [&](database::Transaction& t) -> foundation::Result<void> {
                auto changed = t.change("UPDATE shipments SET dispatched_at = ? WHERE id = ?",
                                        database::values(then, shipment));
                return changed ? foundation::Result<void>{} : changed.error();
            }));
    }
    std::string refusal(Desk& desk, std::int64_t shipment)
    {
        const auto left = workplace::dispatch(desk, shipment);
        EXPECT_FALSE(left.ok());
        EXPECT_EQ(left.error().code, ErrorCode::RuleViolated);
        return left.error().context;
    }
};

TEST_F(DaysApart, TheLetterLeavesTwoDaysAfterTheCard)
{
    auto desk = keeping(2, "card");
    EXPECT_NE(refusal(desk, m_letter).find("leaves after its card"), std::string::npos);
    mustSucceed(workplace::dispatch(desk, m_card));
    EXPECT_NE(refusal(desk, m_letter).find("may leave from"), std::string::npos);
    leftBefore(m_card, 1);
    refusal(desk, m_letter);
    leftBefore(m_card, 2);
    mustSucceed(workplace::dispatch(desk, m_letter));
}

TEST_F(DaysApart, OrTheOtherWayRound)
{
    auto desk = keeping(3, "letter");
    refusal(desk, m_card);
    mustSucceed(workplace::dispatch(desk, m_letter));
    leftBefore(m_letter, 2);
    refusal(desk, m_card);
    leftBefore(m_letter, 3);
    mustSucceed(workplace::dispatch(desk, m_card));
}

TEST_F(DaysApart, EitherFirstButNeverOnOneDay)
{
    auto desk = keeping(1, "either");
    mustSucceed(workplace::dispatch(desk, m_letter));
    refusal(desk, m_card);
    leftBefore(m_letter, 1);
    mustSucceed(workplace::dispatch(desk, m_card));
}

TEST_F(DaysApart, NeverOnOneListHoweverFew)
{
    auto desk = keeping(0, "card");
    const auto card = valueOf(workplace::findShipment(desk, std::to_string(m_card)));
    const auto letter = valueOf(workplace::findShipment(desk, std::to_string(m_letter)));
    EXPECT_TRUE(workplace::checkOneList(desk, {card}).ok());
    EXPECT_TRUE(workplace::checkOneList(desk, {letter, letter}).ok());
    const auto refused = workplace::checkOneList(desk, {letter, card});
    ASSERT_FALSE(refused.ok());
    EXPECT_NE(refused.error().context.find("A30"), std::string::npos);
}

TEST_F(DaysApart, NotAtAllWhereNoneAreKept)
{
    auto desk = keeping(0, "card");
    mustSucceed(workplace::dispatch(desk, m_letter));
    mustSucceed(workplace::dispatch(desk, m_card));
}

} // namespace
