// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// A card whose codes nobody will get stays here, and its line gets another; what was packed may be
// taken apart again; what nobody collects is revoked (A36).

#include "foundation/file_lock.h"
#include "station/workplace/card_acts.h"
#include "station/workplace/letter_acts.h"
#include "station/workplace/order_acts.h"
#include "station/workplace/station_home.h"
#include "tests/station/workplace/made_line.h"

#include <gtest/gtest.h>

namespace {

using flow::mustSucceed;
using foundation::ErrorCode;
using support::Count;
using support::kLine;

class Reject : public testing::Test
{
protected:
    support::MadeLine m_made;

    foundation::Result<void> reject(const std::string& scanned, const std::string& why = "bent")
    {
        return flow::ended(workplace::rejectCard(m_made.maker(), scanned, why));
    }
    void spoil()
    {
        mustSucceed(workplace::spoilLetter(m_made.mailroom(), m_made.letter(), "smeared"));
    }
    void force(const std::string& sql)
    {
        m_made.station().tamperedOnPurpose();
        mustSucceed(database::inTransaction(
            *m_made.maker().database, [&](database::Transaction& t) -> foundation::Result<void> {
                auto changed = t.change(sql);
                return changed ? foundation::Result<void>{} : changed.error();
            }));
    }
    void expectGivenUp()
    {
        EXPECT_EQ(m_made.books().cards(kLine), (Count{{"rejected", 1}}));
        EXPECT_EQ(m_made.books().letters(kLine), (Count{{"spoiled, opened no more", 1}}));
        EXPECT_EQ(m_made.books().certificates(kLine), (Count{{"revoked", 2}}));
        EXPECT_EQ(m_made.books().line(kLine), "waiting");
    }
};

TEST_F(Reject, ACardWhoseLetterIsSpoiledIsNeitherPackedNorHandedOver)
{
    const auto packed = m_made.packCard();
    spoil();
    EXPECT_EQ(workplace::dispatch(m_made.maker(), packed).error().code, ErrorCode::RuleViolated);
    EXPECT_EQ(m_made.shipment(packed), "packed");
    mustSucceed(workplace::unpack(m_made.maker(), packed));
    EXPECT_EQ(workplace::pack(m_made.maker(), {m_made.card(), {}}).error().code,
              ErrorCode::RuleViolated);
}

TEST_F(Reject, GivesTheLineAnotherCardWithAnotherLetter)
{
    spoil();
    mustSucceed(reject(m_made.card()));
    expectGivenUp();
    m_made.make("0C0D");
    EXPECT_EQ(m_made.books().line(kLine), "made");
    m_made.printAndConfirm();
    m_made.sendCard();
    m_made.sendLetter();
    EXPECT_EQ(m_made.books().line(kLine), "shipped");
}

TEST_F(Reject, SpoilsALetterThatIsInTheHouseAndUnpacksBoth)
{
    m_made.printAndConfirm();
    const auto card = m_made.packCard();
    const auto letter = m_made.packLetter();
    mustSucceed(reject("0a0b")); // by its chip, as people type it
    expectGivenUp();
    EXPECT_EQ(m_made.shipment(card), "unpacked");
    EXPECT_EQ(m_made.shipment(letter), "unpacked");
}

TEST_F(Reject, FollowsALetterThatHasLeftWithoutTheNewCardsLine)
{
    m_made.printAndConfirm();
    const auto letter = m_made.sendLetter();
    mustSucceed(reject(m_made.card()));
    EXPECT_EQ(m_made.books().letters(kLine), (Count{{"dispatched, opened no more", 1}}));
    EXPECT_EQ(m_made.books().line(kLine), "waiting");
    m_made.make("0C0D");
    m_made.sendCard(); // of the new card; the old letter does not count for it
    mustSucceed(workplace::markDelivered(m_made.maker(), letter, {}));
    EXPECT_EQ(m_made.books().line(kLine), "made");
}

TEST_F(Reject, TakesACardThatWasBegunOnlyWhileNoReaderWorks)
{
    force("UPDATE cards SET state = 'in-production'");
    force("UPDATE letters SET state = 'reserved'");
    force("UPDATE order_lines SET state = 'claimed', claimed_by = 'a', claimed_at_place = 'b' "
          "WHERE order_number = 'B2026-0103'");
    {
        const auto line = flow::valueOf(
            foundation::FileLock::take(workplace::lineLockFile(m_made.station().home())));
        EXPECT_EQ(reject(m_made.chip()).error().code, ErrorCode::LineRunning);
    }
    mustSucceed(reject(m_made.chip()));
    expectGivenUp();
}

TEST_F(Reject, TakesAQuarantinedCardAndLeavesTheLineThatHasAnother)
{
    force("UPDATE cards SET state = 'quarantined'");
    force("UPDATE order_lines SET state = 'waiting' WHERE order_number = 'B2026-0103'");
    m_made.make("0C0D");
    mustSucceed(reject("0A0B"));
    EXPECT_EQ(m_made.books().cards(kLine), (Count{{"rejected", 1}, {"ready", 1}}));
    EXPECT_EQ(m_made.books().line(kLine), "made");
    EXPECT_EQ(m_made.books().certificates(kLine), (Count{{"revoked", 2}, {"on-card", 2}}));
}

TEST_F(Reject, NeedsAReasonAndACardInTheHouse)
{
    EXPECT_EQ(reject(m_made.card(), "").error().code, ErrorCode::RuleViolated);
    EXPECT_EQ(reject("7F7F").error().code, ErrorCode::NotFound);
    m_made.sendCard();
    EXPECT_EQ(reject(m_made.card()).error().code, ErrorCode::IllegalStep);
    EXPECT_EQ(m_made.books().certificates(kLine), (Count{{"on-card", 2}}));
}

TEST_F(Reject, UnpackedThingsMayBePackedAnewUnderAnotherLabel)
{
    m_made.printAndConfirm();
    const auto used = m_made.label();
    const auto first =
        flow::valueOf(workplace::pack(m_made.mailroom(), {m_made.letter().text(), used}));
    mustSucceed(workplace::unpack(m_made.mailroom(), first.id));
    EXPECT_EQ(m_made.shipment(first.id), "unpacked");
    EXPECT_EQ(workplace::pack(m_made.mailroom(), {m_made.letter().text(), used}).error().code,
              ErrorCode::RuleViolated);
    const auto letter = m_made.sendLetter();
    EXPECT_EQ(workplace::unpack(m_made.mailroom(), letter).error().code, ErrorCode::IllegalStep);
    const auto card = m_made.packCard();
    mustSucceed(workplace::unpack(m_made.maker(), card));
    m_made.sendCard();
    EXPECT_EQ(m_made.books().line(kLine), "shipped");
}

TEST_F(Reject, A36ALetterThatNobodyCollectsEndsInRevocation)
{
    m_made.printAndConfirm();
    const auto card = m_made.sendCard();
    const auto letter = m_made.sendLetter();
    mustSucceed(workplace::markReturned(m_made.maker(), letter, "RETURNED"));
    EXPECT_EQ(m_made.books().certificates(kLine), (Count{{"revoked", 2}}));
    EXPECT_EQ(m_made.books().letters(kLine), (Count{{"spoiled, opened no more", 1}}));
    EXPECT_EQ(m_made.books().line(kLine), "returned");
    EXPECT_EQ(m_made.books().cards(kLine), (Count{{"shipped", 1}})); // and is followed
    mustSucceed(workplace::markReturned(m_made.maker(), card, {}));
    EXPECT_EQ(m_made.books().cards(kLine), (Count{{"rejected", 1}}));
}

TEST_F(Reject, A36ALetterThatNobodyCollectsEndsACardThatHasNotLeft)
{
    m_made.printAndConfirm();
    const auto card = m_made.packCard();
    mustSucceed(workplace::markReturned(m_made.maker(), m_made.sendLetter(), "RETURNED"));
    EXPECT_EQ(m_made.shipment(card), "unpacked");
    EXPECT_EQ(m_made.books().cards(kLine), (Count{{"rejected", 1}}));
    EXPECT_EQ(m_made.books().certificates(kLine), (Count{{"revoked", 2}}));
    EXPECT_EQ(m_made.books().line(kLine), "returned");
    mustSucceed(workplace::cancelOrder(m_made.maker(), support::MadeLine::order(),
                                       orders::CancelGround::NotApprovable, "not collected"));
}

TEST_F(Reject, A36DoesNotEndWhatNeedNotBeCollected)
{
    m_made.printAndConfirm();
    mustSucceed(workplace::markReturned(m_made.maker(), m_made.sendCard(), {})); // ordinary mail
    EXPECT_EQ(m_made.books().cards(kLine), (Count{{"returned", 1}}));
    EXPECT_EQ(m_made.books().certificates(kLine), (Count{{"on-card", 2}}));
}

} // namespace
