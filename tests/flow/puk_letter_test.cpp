// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// A41, S-6: a lost letter is an order of its own, for a letter with the PUK alone, out of escrow,
// by two, to where the first letter went.

#include "cardprofiles/profile_loader.h"
#include "fixtures/testbench/process.h"
#include "fixtures/testprinter/test_printer.h"
#include "foundation/passphrase.h"
#include "station/workplace/approval_acts.h"
#include "station/workplace/card_acts.h"
#include "station/workplace/letter_acts.h"
#include "station/workplace/order_acts.h"
#include "station/workplace/puk_letter_acts.h"
#include "station/workplace/shipping_acts.h"
#include "tests/flow/books.h"
#include "tests/flow/ready_letters.h"
#include "tests/station/support/signed_in.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace flow;
using foundation::ErrorCode;
using letters::LetterKind;
using letters::LetterState;
using testing::HasSubstr;
using testing::Not;
using testprinter::TestPrinter;

const auto kQuiet = [](const print::LetterEvent&) {};
constexpr auto kReason = "the holder has thrown it away";

class ALostLetter : public testing::Test
{
protected:
    TestPrinter m_printer;
    FlowStation m_station{m_printer.uri()};
    ReadyLetters m_letters{m_station, 1};
    workplace::Desk m_support{m_station.deskOf("Sara Support")};
    workplace::Desk m_mailroom{m_station.deskOf("Mats Mailroom")};

    /// The new station keeps all its keys in one folder until escrow's is carried to the safe.
    workplace::EscrowKey escrow()
    {
        const auto folder = m_station.home() / "escrow";
        return {folder, valueOf(foundation::readPassphraseFile(folder / "escrow.passphrase"))};
    }
    std::string refusalOf(std::optional<workplace::EscrowKey> key,
                          const std::string& reason = kReason)
    {
        const auto refused =
            ended(workplace::orderPukLetter(m_support, m_letters.chip(0), reason, std::move(key)));
        return refused.ok() ? "done" : foundation::describe(refused.error());
    }
    letters::Letter ordered()
    {
        for (const auto& letter : valueOf(workplace::listLetters(m_support, {})))
            if (letter.plan.kind == LetterKind::PukLetter)
                return letter;
        throw std::runtime_error{"no letter with the PUK"};
    }
};

TEST_F(ALostLetter, IsAnOrderForALetterWithThePukAlone)
{
    mustSucceed(workplace::orderPukLetter(m_support, m_letters.chip(0), kReason, escrow()));
    const auto letter = ordered();
    EXPECT_EQ(letter.state, LetterState::Ready);
    EXPECT_EQ(letter.plan.recipient, m_letters.letter(0).plan.recipient);
    EXPECT_EQ(m_letters.state(0), "spoiled") << "the first letter was still in the house";
    const auto order =
        valueOf(orders::OrderStore{*m_support.database}.find(letter.plan.orderLine.order));
    EXPECT_EQ(order.order.number.text(), "PUK-" + letter.plan.number.text());
    EXPECT_EQ(order.order.letterDelivery, orders::LetterDelivery::Paper);
    EXPECT_THAT(order.order.comment, HasSubstr("Beställ nytt PIN-kodsbrev"));
    Books books{m_station};
    EXPECT_EQ(books.line(letter.plan.orderLine.text()), "made");
    EXPECT_EQ(valueOf(orders::OrderStore{*m_support.database}.countWaiting()), 0)
        << "nothing for production";

    const auto ends = valueOf(workplace::printLetters(m_mailroom, {}, kQuiet));
    ASSERT_EQ(ends.size(), 1U);
    ASSERT_EQ(ends[0].state, print::LetterState::Printed)
        << (ends[0].error ? foundation::nameOf(*ends[0].error) : "") << ends[0].context;
    auto page =
        testbench::runProcess({"pdftotext", "-raw", m_printer.documents().back().string(), "-"})
            .output;
    std::erase_if(page, [](char c) { return c == ' ' || c == '\n'; });
    EXPECT_THAT(page, HasSubstr(ReadyLetters::pukOf(0)));
    EXPECT_THAT(page, HasSubstr("Upplåsningskod"));
    EXPECT_THAT(page, HasSubstr(letter.plan.number.text()));
    EXPECT_THAT(page, Not(HasSubstr(ReadyLetters::pinOf(0))));
    EXPECT_THAT(page, Not(HasSubstr("730164")));
}

TEST_F(ALostLetter, TravelsAsRekAndEndsItsOrderWithoutTouchingTheCard)
{
    mustSucceed(workplace::orderPukLetter(m_support, m_letters.chip(0), kReason, escrow()));
    const auto letter = ordered();
    const auto line = letter.plan.orderLine.text();
    valueOf(workplace::printLetters(m_mailroom, {}, kQuiet));
    mustSucceed(workplace::confirmLetter(m_mailroom, letter.plan.number));
    const auto shipment =
        valueOf(workplace::pack(m_mailroom, {letter.plan.number.text(), "RR473124829GB"}));
    EXPECT_EQ(shipment.packing.kind, cardprofiles::ShipmentKind::RegisteredMail);
    EXPECT_FALSE(shipment.packing.mustBeCollected) << "an uncollected one revokes no card (A36)";
    EXPECT_EQ(shipment.packing.recipient, letter.plan.recipient);
    mustSucceed(workplace::dispatch(m_mailroom, shipment.id));
    Books books{m_station};
    EXPECT_EQ(books.line(line), "shipped");
    mustSucceed(workplace::markReturned(m_mailroom, shipment.id, "not collected"));
    EXPECT_EQ(books.line(line), "returned");
    EXPECT_EQ(books.card(m_letters.chip(0)), "ready");
}

TEST_F(ALostLetter, IsNotOrderedWithoutItsKeyOrReasonOrTwice)
{
    EXPECT_THAT(refusalOf({}), HasSubstr("escrow key"));
    EXPECT_THAT(refusalOf(escrow(), " "), HasSubstr("PCI-3"));
    auto wrong = escrow();
    wrong.passphrase = foundation::SecretBytes::copyOf(foundation::bytesOf(std::string{"öppna"}));
    EXPECT_THAT(refusalOf(std::move(wrong)), HasSubstr("KeyUnusable"));
    EXPECT_EQ(m_letters.state(0), "ready") << "nothing was changed";
    EXPECT_EQ(refusalOf(escrow()), "done");
    EXPECT_THAT(refusalOf(escrow()), HasSubstr("LetterUnderWay"));
}

TEST_F(ALostLetter, MeansNothingForACardThatIsGivenUp)
{
    mustSucceed(workplace::rejectCard(m_station.desk(), m_letters.chip(0), "broken"));
    EXPECT_THAT(refusalOf(escrow()), HasSubstr("S-7"));
}

TEST_F(ALostLetter, EndsWithItsOrder)
{
    mustSucceed(workplace::orderPukLetter(m_support, m_letters.chip(0), kReason, escrow()));
    const auto letter = ordered();
    mustSucceed(workplace::cancelOrder(m_support, letter.plan.orderLine.order,
                                       orders::CancelGround::OrderersWish, "he has found it"));
    EXPECT_EQ(ordered().state, LetterState::Spoiled);
    EXPECT_FALSE(ordered().hasEnvelope);
    EXPECT_EQ(Books{m_station}.card(m_letters.chip(0)), "ready");
}

TEST_F(ALostLetter, TakesTwoAndTheSecondBringsTheKey)
{
    const auto strict = m_station.reopened("two_in_union = []", "two_in_union = [\"open-escrow\"]");
    auto asker = support::deskOf(*strict, "Sara Support");
    const auto asked =
        valueOf(workplace::orderPukLetter(asker, m_letters.chip(0), kReason, escrow()));
    ASSERT_TRUE(asked.has_value()) << "also when the one who asks has the key";
    EXPECT_EQ(workplace::confirmApproval(asker, *asked, escrow()).error().code,
              ErrorCode::RuleViolated);
    auto production = support::deskOf(*strict, "Maja Maskin", {staff::Role::Production});
    EXPECT_EQ(workplace::confirmApproval(production, *asked, escrow()).error().code,
              ErrorCode::RightMissing);
    auto issuer = support::deskOf(*strict, "Ines Utgivare", {staff::Role::Issuer});
    EXPECT_THAT(workplace::confirmApproval(issuer, *asked).error().context,
                HasSubstr("brings the escrow key"));
    valueOf(workplace::confirmApproval(issuer, *asked, escrow()));
    EXPECT_EQ(ordered().state, LetterState::Ready);
}

TEST(TheShippedProducts, SayWhatALostLetterMeans)
{
    const auto folder = std::filesystem::path{CARDSTATION_SOURCE_DIR} / "cardprofiles";
    const auto products =
        valueOf(cardprofiles::ProfileSet::load(folder / "profiles", folder / "letters"));
    for (const auto* code : {"ETJ-KORT", "ETJ-KORT-EC", "573"})
        EXPECT_EQ(products.lostLetter(code).means, cardprofiles::LostLetter::PukLetter) << code;
    EXPECT_EQ(products.lostLetter("473").means, cardprofiles::LostLetter::NewCard) << "S-6";
}

} // namespace
