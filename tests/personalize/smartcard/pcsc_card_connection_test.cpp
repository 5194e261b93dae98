// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/card_connection.h"

#include "fixtures/testbench/virtual_cards.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

using namespace smartcard;
using namespace std::chrono_literals;
using foundation::Bytes;
using foundation::ErrorCode;
using testbench::CardProtocol;
using testbench::PrivatePcscd;
using testbench::VirtualCardOptions;
using testbench::VirtualCards;

namespace {

/// GET DATA 01A0: name, version, serial, change counter; 20 bytes and more.
const CommandApdu& appletInfo()
{
    static const CommandApdu command{{0x00, 0xCA, 0x01, 0xA0}, kAll};
    return command;
}

VirtualCardOptions speaking(CardProtocol protocol)
{
    VirtualCardOptions options;
    options.protocol = protocol;
    return options;
}

ReaderName readerOf(const VirtualCards& cards, std::size_t slot = 0)
{
    return ReaderName{cards.reader(slot)};
}

CardConnection connected(const VirtualCards& cards, std::size_t slot = 0,
                         CardTimeLimits limits = {})
{
    auto connection = CardConnection::connect(readerOf(cards, slot), limits);
    if (!connection)
        throw std::runtime_error{foundation::describe(connection.error())};
    return *std::move(connection);
}

ErrorCode whyNotConnected(const ReaderName& reader)
{
    const auto connection = CardConnection::connect(reader);
    return connection ? ErrorCode::Cancelled : connection.error().code;
}

} // namespace

class BothProtocols : public ::testing::TestWithParam<CardProtocol>
{
};

TEST_P(BothProtocols, BringWholeAnswers)
{
    const PrivatePcscd pcscd{1};
    VirtualCards cards{pcscd, speaking(GetParam())};
    auto connection = connected(cards);
    EXPECT_EQ(connection.protocol(), GetParam() == CardProtocol::T0 ? Protocol::T0 : Protocol::T1);
    EXPECT_EQ(connection.atr()[0], 0x3B);

    auto transaction = connection.begin();
    ASSERT_TRUE(transaction.ok());
    const auto info = transaction->transmit(appletInfo());
    ASSERT_TRUE(info.ok()) << foundation::describe(info.error());
    EXPECT_TRUE(info->status.isSuccess());
    EXPECT_NE(foundation::toHex(info->data).find(cards.serial(0)), std::string::npos);
    // case 4: the applet by name, with its answer
    const auto name = *foundation::fromHex("A000000063504B43532D3135");
    const auto selected = transaction->transmit(CommandApdu::open({0, 0xA4, 4, 0}, name, kAll));
    ASSERT_TRUE(selected.ok()) << foundation::describe(selected.error());
    const auto missing =
        transaction->transmit(CommandApdu::open({0, 0xA4, 0, 0x0C}, Bytes{0x12, 0x34}));
    ASSERT_TRUE(missing.ok());
    EXPECT_FALSE(missing->status.isSuccess());
    EXPECT_EQ(transaction->mostCommandData(), 255U);
    EXPECT_TRUE(transaction->end(CardDisposition::Leave).ok());
}

INSTANTIATE_TEST_SUITE_P(CardConnection, BothProtocols,
                         ::testing::Values(CardProtocol::T0, CardProtocol::T1),
                         [](const auto& param) {
                             return param.param == CardProtocol::T0 ? "T0" : "T1";
                         });

TEST(CardConnection, SaysWhatIsMissing)
{
    const PrivatePcscd pcscd{1};
    VirtualCardOptions options;
    options.inserted = false;
    VirtualCards cards{pcscd, options};
    EXPECT_EQ(whyNotConnected(readerOf(cards)), ErrorCode::NoCard);
    EXPECT_EQ(whyNotConnected({"No Such Reader 00 00"}), ErrorCode::ReaderGone);
}

TEST(CardConnection, KeepsAnotherProcessAwayDuringATransaction)
{
    const PrivatePcscd pcscd{1};
    VirtualCards cards{pcscd};
    auto connection = connected(cards);
    auto transaction = connection.begin();
    ASSERT_TRUE(transaction.ok());
    ASSERT_TRUE(transaction->transmit(appletInfo()).ok());
    const auto before = cards.count(0).exchanges;

    const std::vector<std::string> command{"opensc-tool", "--reader", "0", "--send-apdu",
                                           "00CA01A000"};
    testbench::ProcessOptions options;
    options.limit = 3s;
    EXPECT_TRUE(testbench::runProcess(command, options).timedOut);
    EXPECT_EQ(cards.count(0).exchanges, before) << "not one command of its came through";

    ASSERT_TRUE(transaction->end(CardDisposition::Leave).ok());
    const auto after = testbench::runProcess(command);
    EXPECT_TRUE(after.succeeded()) << after.text();
    EXPECT_GT(cards.count(0).exchanges, before);
}

TEST(CardConnection, WaitsForAnotherTransactionOnlySoLong)
{
    const PrivatePcscd pcscd{1};
    VirtualCards cards{pcscd};
    auto first = connected(cards);
    CardTimeLimits limits;
    limits.begin = 200ms;
    {
        auto second = connected(cards, 0, limits);
        auto transaction = first.begin();
        ASSERT_TRUE(transaction.ok());
        EXPECT_EQ(second.begin().error().code, ErrorCode::CardBusy);
        EXPECT_EQ(second.begin().error().code, ErrorCode::CardBusy) << "and is dead from then on";
        EXPECT_EQ(whyNotConnected(readerOf(cards)), ErrorCode::CardBusy);
        EXPECT_TRUE(transaction->transmit(appletInfo()).ok());
    }
    // once the first has ended, the thread left behind gets its turn, and ends
    for (int i = 0; i < 500 && whyNotConnected(readerOf(cards)) == ErrorCode::CardBusy; ++i)
        std::this_thread::sleep_for(20ms);
    EXPECT_TRUE(connected(cards).begin().ok());
}

TEST(CardConnection, NoticesAResetByOthers)
{
    const PrivatePcscd pcscd{1};
    VirtualCards cards{pcscd};
    auto ours = connected(cards);
    auto theirs = connected(cards);
    ASSERT_TRUE(theirs.begin()->end(CardDisposition::Reset).ok());
    EXPECT_EQ(ours.begin().error().code, ErrorCode::CardReset);
    EXPECT_EQ(ours.begin().error().code, ErrorCode::CardReset) << "until it is accepted";
    ASSERT_TRUE(ours.reconnect().ok());
    auto transaction = ours.begin();
    ASSERT_TRUE(transaction.ok()) << foundation::describe(transaction.error());
    EXPECT_TRUE(transaction->transmit(appletInfo()).ok());
}

TEST(CardConnection, DoesNotComplainOfItsOwnReset)
{
    const PrivatePcscd pcscd{1};
    VirtualCards cards{pcscd};
    auto connection = connected(cards);
    for (const auto disposition :
         {CardDisposition::Reset, CardDisposition::Unpower, CardDisposition::Leave}) {
        auto transaction = connection.begin();
        ASSERT_TRUE(transaction.ok()) << foundation::describe(transaction.error());
        ASSERT_TRUE(transaction->transmit(appletInfo()).ok());
        EXPECT_TRUE(transaction->end(disposition).ok());
    }
    EXPECT_TRUE(connection.begin().ok());
}

TEST(CardConnection, PowersTheCardDownAndUp)
{
    const PrivatePcscd pcscd{1};
    VirtualCards cards{pcscd};
    auto connection = connected(cards);
    auto witness = connected(cards);
    const Bytes atr{connection.atr().begin(), connection.atr().end()};
    ASSERT_TRUE(connection.powerCycle().ok());
    EXPECT_EQ(atr, (Bytes{connection.atr().begin(), connection.atr().end()}));
    EXPECT_EQ(witness.begin().error().code, ErrorCode::CardReset);
    EXPECT_TRUE(connection.begin()->transmit(appletInfo()).ok());
}

TEST(CardConnection, TellsACardThatIsPulledFromAFault)
{
    const PrivatePcscd pcscd{1};
    VirtualCards cards{pcscd};
    auto connection = connected(cards);
    auto transaction = connection.begin();
    ASSERT_TRUE(transaction.ok());
    cards.tearAfter(0, 1);
    EXPECT_TRUE(transaction->transmit(appletInfo()).ok());
    const auto torn = transaction->transmit(appletInfo());
    ASSERT_FALSE(torn.ok());
    EXPECT_EQ(torn.error().code, ErrorCode::CardRemoved) << foundation::describe(torn.error());
    EXPECT_EQ(transaction->transmit(appletInfo()).error().code, ErrorCode::CardRemoved);
}

TEST(CardConnection, GivesUpASilentCardAndLeavesOneThreadAtMost)
{
    const PrivatePcscd pcscd{3}; // two copies of the driver
    VirtualCards cards{pcscd};
    CardTimeLimits limits;
    limits.exchange = 200ms;
    auto connection = connected(cards, 0, limits);
    auto transaction = connection.begin();
    ASSERT_TRUE(transaction.ok());
    cards.hangAt(0, 1);
    EXPECT_EQ(transaction->transmit(appletInfo()).error().code, ErrorCode::CardSilent);
    EXPECT_EQ(transaction->transmit(appletInfo()).error().code, ErrorCode::CardSilent);
    EXPECT_EQ(whyNotConnected(readerOf(cards, 0)), ErrorCode::CardSilent);

    EXPECT_TRUE(connected(cards, 2).begin()->transmit(appletInfo()).ok()) << "others go on";

    cards.remove(0);
    for (int i = 0; i < 500 && whyNotConnected(readerOf(cards, 0)) == ErrorCode::CardSilent; ++i)
        std::this_thread::sleep_for(20ms);
    EXPECT_EQ(whyNotConnected(readerOf(cards, 0)), ErrorCode::NoCard) << "the thread has ended";
    cards.insert(0);
    EXPECT_TRUE(connected(cards, 0).begin()->transmit(appletInfo()).ok()) << "usable again";
}

TEST(CardConnection, SaysThatPcscdHasEnded)
{
    auto pcscd = std::make_unique<PrivatePcscd>(1);
    auto cards = std::make_unique<VirtualCards>(*pcscd);
    auto connection = connected(*cards);
    auto transaction = connection.begin();
    ASSERT_TRUE(transaction.ok());
    const auto reader = readerOf(*cards);
    cards.reset();
    pcscd.reset();
    const auto answer = transaction->transmit(appletInfo());
    ASSERT_FALSE(answer.ok());
    EXPECT_EQ(answer.error().code, ErrorCode::PcscUnavailable)
        << foundation::describe(answer.error());
    EXPECT_EQ(whyNotConnected(reader), ErrorCode::PcscUnavailable);
}

namespace {

/// Whether PIN 1 counts as verified now: VERIFY without data (ISO/IEC 7816-4, 11.5.6).
bool pinIsVerified(CardTransaction& transaction)
{
    const auto name = *foundation::fromHex("A000000063504B43532D3135");
    const auto selected = transaction.transmit(CommandApdu::open({0, 0xA4, 4, 0x0C}, name));
    const auto state = transaction.transmit(CommandApdu{{0, 0x20, 0, 1}});
    if (!selected || !state) {
        ADD_FAILURE() << "the card cannot be asked";
        return false;
    }
    EXPECT_TRUE(state->status.isSuccess() || state->status == StatusWord{0x63C3})
        << state->status.value;
    return state->status.isSuccess();
}

void verifyPin(CardTransaction& transaction)
{
    auto code = foundation::SecretBytes::copyOf(foundation::bytesOf("246810"));
    code.padTo(8, 0xFF);
    const auto verified =
        transaction.transmit(CommandApdu::secret({0, 0x20, 0, 1}, std::move(code)));
    ASSERT_TRUE(verified.ok());
    ASSERT_TRUE(verified->status.isSuccess()) << verified->status.value;
}

} // namespace

TEST(CardTransaction, LeavesNoVerifiedPinBehindUnlessToldTo)
{
    const PrivatePcscd pcscd{1};
    VirtualCards cards{pcscd};
    const testbench::TemporaryFolder folder;
    const auto made =
        testbench::runProcess({CARDSTATION_SOURCE_DIR "/fixtures/readers/personalise-with-opensc",
                               "--reader", cards.reader(0), "--folder", folder.path()});
    ASSERT_TRUE(made.succeeded()) << made.text();
    auto connection = connected(cards);
    {
        auto transaction = connection.begin();
        ASSERT_TRUE(transaction.ok());
        verifyPin(*transaction);
        EXPECT_TRUE(pinIsVerified(*transaction));
        EXPECT_TRUE(transaction->end(CardDisposition::Leave).ok());
    }
    {
        auto transaction = connection.begin();
        ASSERT_TRUE(transaction.ok());
        EXPECT_TRUE(pinIsVerified(*transaction)) << "told to leave it";
    } // ends by itself
    {
        auto transaction = connection.begin();
        ASSERT_TRUE(transaction.ok());
        EXPECT_FALSE(pinIsVerified(*transaction)) << "the end of a scope forgets it";
        verifyPin(*transaction);
        EXPECT_TRUE(transaction->end(CardDisposition::Leave).ok());
    }
    ASSERT_TRUE(connection.powerCycle().ok());
    auto transaction = connection.begin();
    ASSERT_TRUE(transaction.ok());
    EXPECT_FALSE(pinIsVerified(*transaction)) << "so does taking its power";
}
