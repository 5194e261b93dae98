// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// S-3, ISO-1: nobody gets hold of a card and of its letter, in whichever order he tries, and
// however he spells his name.

#include "station/workplace/letter_acts.h"
#include "tests/station/workplace/made_line.h"

#include <gtest/gtest.h>

namespace {

using flow::mustSucceed;
using foundation::ErrorCode;

class TwoPersons : public testing::Test
{
protected:
    support::MadeLine m_made;

    workplace::Desk desk(const std::string& who) { return m_made.station().deskOf(who); }
    foundation::Result<shipping::Shipment> packCardAs(const std::string& who)
    {
        auto at = desk(who);
        return workplace::pack(at, {m_made.card(), {}});
    }
    foundation::Result<shipping::Shipment> packLetterAs(const std::string& who)
    {
        auto at = desk(who);
        return workplace::pack(at, {m_made.letter().text(), m_made.label()});
    }
    void expectNoLetterFor(const std::string& who)
    {
        auto at = desk(who);
        EXPECT_EQ(workplace::printLetters(at, {m_made.letter()}, [](const auto&) {}).error().code,
                  ErrorCode::RuleViolated)
            << who;
        EXPECT_EQ(workplace::confirmLetter(at, m_made.letter()).error().code,
                  ErrorCode::RuleViolated)
            << who;
        EXPECT_EQ(packLetterAs(who).error().code, ErrorCode::RuleViolated) << who;
    }
};

TEST_F(TwoPersons, WhoPackedTheCardDoesNotHandleItsLetter)
{
    ASSERT_TRUE(packCardAs("Paul Packare").ok());
    expectNoLetterFor("Paul Packare");
    m_made.printAndConfirm();
    expectNoLetterFor("Paul Packare");
    EXPECT_TRUE(packLetterAs(support::kMailroom).ok());
}

TEST_F(TwoPersons, NorItsLetterWithThePuk)
{
    ASSERT_TRUE(packCardAs("Paul Packare").ok());
    m_made.orderPukLetter();
    expectNoLetterFor("Paul Packare");
    m_made.printAndConfirm();
    expectNoLetterFor("Paul Packare");
    EXPECT_TRUE(packLetterAs(support::kMailroom).ok());
}

TEST_F(TwoPersons, WhoPackedTheLetterDoesNotHandleItsCard)
{
    m_made.printAndConfirm();
    ASSERT_TRUE(packLetterAs("Paul Packare").ok());
    EXPECT_EQ(packCardAs("Paul Packare").error().code, ErrorCode::RuleViolated);
    EXPECT_EQ(packCardAs(support::kMailroom).error().code, ErrorCode::RuleViolated);
    const auto card = packCardAs(support::kMaker);
    ASSERT_TRUE(card.ok());
    auto paul = desk("Paul Packare");
    EXPECT_EQ(workplace::unpack(paul, card->id).error().code, ErrorCode::RuleViolated);
}

TEST_F(TwoPersons, WhoMadeACardOnlyPacksTheLetterThatTravelsWithIt)
{
    auto& maker = m_made.maker();
    m_made.station().tamperedOnPurpose();
    ASSERT_TRUE(database::inTransaction(*maker.database, [](database::Transaction& t) {
                    return t.change("UPDATE letters SET travels = 'with-card'");
                }).ok());
    EXPECT_EQ(workplace::printLetters(maker, {m_made.letter()}, [](const auto&) {}).error().code,
              ErrorCode::RuleViolated);
    m_made.print();
    EXPECT_EQ(workplace::confirmLetter(maker, m_made.letter()).error().code,
              ErrorCode::RuleViolated);
    mustSucceed(workplace::confirmLetter(m_made.mailroom(), m_made.letter()));
    EXPECT_TRUE(packLetterAs(support::kMaker).ok()) << "in one cover (B10)";
}

TEST_F(TwoPersons, WhoUnpackedTheCardDoesNotHandleItsLetter)
{
    auto rut = desk("Rut Uppackare");
    mustSucceed(workplace::unpack(rut, packCardAs(support::kMaker)->id));
    expectNoLetterFor("Rut Uppackare");
}

TEST_F(TwoPersons, HandingCoversToTheCarrierIsNoHandling)
{
    auto bud = desk("Bo Bud");
    mustSucceed(workplace::dispatch(bud, packCardAs(support::kMaker)->id));
    m_made.printAndConfirm();
    EXPECT_TRUE(packLetterAs("Bo Bud").ok());
}

TEST_F(TwoPersons, ASpellingMakesNobodyAnother)
{
    for (const auto* who : {"petra produktion", "PETRA PRODUKTION", " Petra  Produktion "})
        expectNoLetterFor(who);
}

TEST_F(TwoPersons, NobodyIsAtNoDesk)
{
    const foundation::SecretBytes none;
    EXPECT_EQ(workplace::Desk::open(m_made.station().workplace(), none).error().code,
              ErrorCode::NotSignedIn);
    EXPECT_EQ(desk("  Mats   Mailroom ").who, "Mats Mailroom");
}

} // namespace
