// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/testbench/reader_watch.h"
#include "foundation/certificate.h"
#include "tests/personalize/proof/card_to_prove.h"

using namespace proof;
using foundation::bytesOf;
using foundation::Certificate;
using foundation::ErrorCode;
using foundation::SecretBytes;
using testbench::CardProtocol;

namespace {

class ProveCardInBothProtocols : public ProveCard, public testing::WithParamInterface<CardProtocol>
{
protected:
    ProveCardInBothProtocols() : ProveCard{GetParam()} {}
};

} // namespace

TEST_P(ProveCardInBothProtocols, PassesOnAGoodCardAndTouchesNoOther)
{
    personalise();
    m_cards.resetCount(1);
    const auto proven = report(request());
    EXPECT_TRUE(proven.passed()) << textOf(proven);
    Names names;
    for (const auto& check : proven.checks)
        names.push_back(check.name);
    EXPECT_EQ(names,
              (Names{"token", "certificate authentication", "chain authentication",
                     "certificate signature", "chain signature", "login pin1",
                     "sign authentication", "login pin2", "sign signature", "guard authentication",
                     "guard signature", "login pin1", "apart signature", "login pin2",
                     "apart authentication", "tries pin1", "tries pin2"}))
        << textOf(proven);
    EXPECT_EQ(m_cards.count(1).exchanges, 0U) << "the card in the other reader";
}

INSTANTIATE_TEST_SUITE_P(Protocols, ProveCardInBothProtocols,
                         testing::Values(CardProtocol::T0, CardProtocol::T1),
                         [](const auto& it) { return it.param == CardProtocol::T0 ? "T0" : "T1"; });

TEST_F(ProveCard, PassesWithEllipticCurves)
{
    for (const char* curve : {"ec/prime256v1", "ec/secp384r1"}) {
        personalise({"--key", curve});
        const auto proven = report(request());
        EXPECT_TRUE(proven.passed()) << curve << "\n" << textOf(proven);
        m_cards.remove(0);
        m_cards.blank(0);
        m_cards.insert(0);
    }
}

TEST_F(ProveCard, ProvesAKeyWhoseCertificateIsFetchedLater)
{
    personalise();
    auto asked = request();
    asked.keys[0].certificate.reset();
    const auto proven = report(asked);
    EXPECT_EQ(failures(proven), Names{"certificate authentication"}) << textOf(proven);

    const auto deleted =
        testbench::runProcess({"pkcs15-init", "--reader", m_cards.reader(0), "--delete-objects",
                               "cert", "--id", "45", "--pin", kPin1});
    ASSERT_TRUE(deleted.succeeded()) << deleted.text();
    const auto later = report(asked);
    EXPECT_TRUE(later.passed()) << textOf(later);
    EXPECT_EQ(detailOf(later, "certificate authentication"), "none, as expected");
    EXPECT_EQ(detailOf(later, "chain authentication"), "(no such check)");
}

TEST_F(ProveCard, GivesThePinOnceMoreToAKeyThatWantsItForEachSignature)
{
    personalise();
    const auto asked = [&](std::vector<std::string> command) {
        command.insert(command.begin() + 1, {"--reader", m_cards.reader(0)});
        const auto result = testbench::runProcess(command);
        EXPECT_TRUE(result.succeeded()) << result.text();
        return result.output;
    };
    asked({"pkcs15-init", "--generate-key", "rsa/2048", "--auth-id", "01", "--id", "47",
           "--user-consent", "1", "--key-usage", "nonRepudiation", "--pin", kPin1});
    const auto pem = asked({"pkcs15-tool", "--read-public-key", "47"});
    const auto der =
        testbench::runProcess({"openssl", "pkey", "-pubin", "-outform", "DER"}, {.input = pem});
    auto request = this->request();
    request.keys.push_back({"consent", 0x47, "pin1", bytesOf(der.output), std::nullopt});
    const auto proven = report(request);
    EXPECT_TRUE(proven.passed()) << textOf(proven);
    EXPECT_EQ(detailOf(proven, "sign consent").substr(0, 4), "key ");
}

TEST_F(ProveCard, FailsWhenAnotherCertificateOrKeyIsExpected)
{
    personalise();
    auto asked = request();
    asked.keys[0].certificate = asked.keys[1].certificate;
    const auto swapped = report(asked);
    EXPECT_EQ(failures(swapped), Names{"certificate authentication"}) << textOf(swapped);

    asked = request();
    asked.keys[0].spki = asked.keys[1].spki;
    const auto other = report(asked);
    EXPECT_EQ(failures(other), (Names{"certificate authentication", "sign authentication"}))
        << textOf(other);
}

TEST_F(ProveCard, FailsUnderAnAuthorityThatDidNotIssueIt)
{
    personalise();
    auto asked = request();
    const auto stranger = testbench::runProcess(
        {"openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj",
         "/O=Test authority of the virtual cards/CN=Test CA", "-keyout", "/dev/null"});
    asked.chain = {Certificate::parse(bytesOf(stranger.output))->der()};
    const auto proven = report(asked);
    EXPECT_EQ(failures(proven), (Names{"chain authentication", "chain signature"}))
        << textOf(proven);
}

TEST_F(ProveCard, SpendsOneTryOnAWrongPinAndStopsThere)
{
    personalise();
    auto wrong = request();
    wrong.pins[0].code = SecretBytes::copyOf(bytesOf("111112"));
    const auto proven = report(wrong);
    EXPECT_EQ(failures(proven),
              (Names{"login pin1", "sign authentication", "login pin2", "sign signature"}))
        << textOf(proven);
    EXPECT_EQ(detailOf(proven, "login pin1"), "the card refused the PIN: at least 2 tries left");
    EXPECT_EQ(detailOf(proven, "login pin2"), "not tried: a PIN was refused");

    const auto again = report(wrong);
    EXPECT_EQ(detailOf(again, "login pin1"), "the card refused the PIN: 1 of 3 tries left");
    EXPECT_EQ(detailOf(again, "tries pin1"), "1 of 3 tries left") << textOf(again);
}

TEST_F(ProveCard, NeverSpendsTheLastTry)
{
    personalise();
    auto wrong = request();
    wrong.pins[0].code = SecretBytes::copyOf(bytesOf("111112"));
    for (int i = 0; i < 2; ++i)
        EXPECT_FALSE(report(wrong).passed());
    for (const auto* asked : {&wrong, &wrong, &wrong}) {
        const auto proven = report(*asked);
        EXPECT_EQ(failures(proven), (Names{"tries pin1", "login pin1", "sign authentication"}))
            << textOf(proven);
        EXPECT_EQ(detailOf(proven, "login pin1"), "not tried: tries were lost");
        EXPECT_EQ(detailOf(proven, "sign signature").substr(0, 4), "key ")
            << "the other PIN is tried";
    }
    const auto holder = testbench::runProcess({"pkcs15-tool", "--reader", m_cards.reader(0),
                                               "--verify-pin", "--auth-id", "01", "--pin", kPin1});
    EXPECT_TRUE(holder.succeeded()) << "the last try is still there\n" << holder.text();
}

TEST_F(ProveCard, TriesNothingOnAnotherCard)
{
    personalise();
    auto asked = request();
    asked.chipSerial = "00000000000000000001";
    const auto another = prove(asked);
    ASSERT_FALSE(another.ok());
    EXPECT_EQ(another.error().code, ErrorCode::CardIsAnother)
        << foundation::describe(another.error());
    asked = request();
    asked.cardLabel = "Another card";
    const auto proven = report(asked);
    EXPECT_EQ(failures(proven), Names{"token"});
    EXPECT_EQ(proven.checks.size(), 1U) << textOf(proven);
}

TEST_F(ProveCard, SaysOfACardThatWasNotClosedThatItsKeysAreOpen)
{
    personalise({"--open"});
    const auto proven = report(request());
    EXPECT_FALSE(proven.passed());
    EXPECT_EQ(detailOf(proven, "guard signature"), "it signed without its PIN") << textOf(proven);
}

TEST_F(ProveCard, SaysThatThereIsNoCard)
{
    personalise();
    const auto asked = request();
    m_cards.remove(0);
    const auto none = prove(asked);
    ASSERT_FALSE(none.ok());
    EXPECT_EQ(none.error().code, ErrorCode::NoCard) << foundation::describe(none.error());
}

/// Pulled after every tenth exchange: never a passed proof, never anything but the card's absence.
TEST_F(ProveCard, SaysThatTheCardWasPulled)
{
    personalise();
    const auto asked = request();
    m_cards.resetCount(0);
    ASSERT_TRUE(report(asked).passed());
    const auto exchanges = m_cards.count(0).exchanges;
    ASSERT_GT(exchanges, 30U);
    for (unsigned n = 5; n < exchanges; n += static_cast<unsigned>(exchanges / 6)) {
        m_cards.tearAfter(0, n);
        const auto torn = prove(asked);
        if (torn)
            ADD_FAILURE() << "after " << n << ":\n" << textOf(*torn);
        else
            EXPECT_TRUE(torn.error().code == ErrorCode::CardRemoved ||
                        torn.error().code == ErrorCode::NoCard)
                << "after " << n << ": " << foundation::describe(torn.error());
        ASSERT_TRUE(testbench::waitForCard(asked.readerName, false));
        m_cards.insert(0);
    }
    EXPECT_TRUE(report(asked).passed()) << "and no try was lost by it";
}
