// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// A34, A38, A40: a letter that goes to the portal is sealed for it, fetched with the latest
// one-time code, three times at most; and none of an order that was signed on paper ever goes
// there.

#include "fixtures/testbench/process.h"
#include "fixtures/testprinter/test_printer.h"
#include "foundation/envelope_identity.h"
#include "station/audit/event_log.h"
#include "station/workplace/letter_acts.h"
#include "station/workplace/order_acts.h"
#include "station/workplace/portal_acts.h"
#include "station/workplace/shipping_acts.h"
#include "tests/flow/books.h"
#include "tests/flow/ready_letters.h"
#include "tests/station/support/signed_in.h"
#include "tests/station/support/sqlite_shell.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace {

using namespace flow;
using foundation::Bytes;
using foundation::ErrorCode;
using foundation::SecretBytes;
using letters::LetterState;
using testing::HasSubstr;
using testing::Not;

std::filesystem::path digitalProducts(const testbench::TemporaryFolder& folder)
{
    const std::string paper = "\nshipments = [\"registered-mail\", \"courier\"";
    return changedProducts(folder, "etjanstelegitimation-kort.toml", paper,
                           paper + ", \"digital\"");
}

SecretBytes typed(const std::string& text)
{
    return SecretBytes::copyOf(foundation::bytesOf(text));
}
std::string digitsOf(const SecretBytes& code)
{
    return {code.view().begin(), code.view().end()};
}

constexpr auto kNoCode = "OneTimeCodeOver";
constexpr auto kWrongCode = "OneTimeCodeWrong";
constexpr auto kUsedUp = "LetterUsedUp";

class APortal : public testing::Test
{
protected:
    testbench::TemporaryFolder m_folder;
    FlowStation m_station{"ipp://localhost:1/ipp/print", digitalProducts(m_folder)};
    ReadyLetters m_letters{m_station, 2, "sms"};
    std::unique_ptr<workplace::Workplace> m_workplace = withPortal();
    std::unique_ptr<workplace::Workplace> m_keeping;
    workplace::Desk m_desk{support::deskOf(*m_workplace, "Mats Mailroom")};

    const foundation::LetterNumber& number() { return m_letters.number(0); }

    std::unique_ptr<workplace::Workplace> withPortal()
    {
        const auto folder = m_station.home() / "portal";
        std::filesystem::create_directories(folder);
        foundation::SystemClock clock;
        valueOf(foundation::createEnvelopeIdentity(
            folder, {.name = "portal", .commonName = "The portal"}, typed("portalens"), clock));
        return m_station.reopened("# [portal]\n# certificate =", "[portal]\ncertificate =");
    }
    /// What keeps the letter from being fetched with this code.
    std::string refusalOf(const std::string& code)
    {
        const auto fetched = workplace::fetchLetter(m_desk, number(), typed(code));
        return fetched.ok() ? "fetched" : nameOf(fetched.error());
    }
    static std::string nameOf(const foundation::Error& error)
    {
        EXPECT_EQ(error.context.substr(0, 1), "L") << "the letter, in no language";
        return std::string{foundation::nameOf(error.code)};
    }
    static std::string ruleOf(const foundation::Error& error)
    {
        return error.context.substr(0, error.context.find(" ("));
    }
    foundation::Result<shipping::Shipment> packCardAs(workplace::Desk& desk)
    {
        const auto card = valueOf(stock::CardStore{*m_desk.database}.findByChip(m_letters.chip(0)));
        return workplace::pack(desk, {card->serial->text(), {}});
    }
    /// The station keeps days between card and letter, and one of them first.
    workplace::Desk keeping(int days, const std::string& first)
    {
        m_keeping = m_station.reopened("\ndays = 0", "\ndays = " + std::to_string(days));
        m_keeping = m_station.reopened("\nfirst = \"card\"", "\nfirst = \"" + first + '"');
        return support::deskOf(*m_keeping, "Bo Bud");
    }
    /// As if it had been so many days ago.
    void backdate(const std::string& column, const std::string& table, int days)
    {
        m_station.tamperedOnPurpose();
        EXPECT_EQ(support::askShell(m_desk.database->file(),
                                    "UPDATE " + table + " SET " + column +
                                        " = strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '-" +
                                        std::to_string(days) + " days')"),
                  "");
    }
    std::string draw() { return digitsOf(valueOf(workplace::drawLetterCode(m_desk, number()))); }
    Bytes fetch() { return valueOf(workplace::fetchLetter(m_desk, number(), typed(draw()))); }

    /// What poppler reads of the document once OpenSSL's own command has opened it for the portal.
    std::string textOf(const Bytes& document)
    {
        const auto sealed = m_folder / "letter.p7m";
        const auto pdf = m_folder / "letter.pdf";
        std::ofstream{sealed, std::ios::binary}.write(
            reinterpret_cast<const char*>(document.data()),
            static_cast<std::streamsize>(document.size()));
        const auto portal = m_station.home() / "portal";
        const auto opened = testbench::runProcess(
            {"openssl", "cms", "-decrypt", "-inform", "DER", "-in", sealed, "-recip",
             (portal / "portal.crt").string(), "-inkey", (portal / "portal.key").string(),
             "-passin", "stdin", "-out", pdf},
            {.input = "portalens\n"});
        EXPECT_TRUE(opened.succeeded()) << opened.text();
        auto text = testbench::runProcess({"pdftotext", "-raw", pdf, "-"}).output;
        std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
        return text;
    }
};

TEST_F(APortal, GetsALetterThatItAloneCanRead)
{
    mustSucceed(workplace::publishLetter(m_desk, number()));
    EXPECT_EQ(m_letters.state(0), "published");
    EXPECT_FALSE(m_letters.letter(0).hasEnvelope) << "the sealed page stands in its place";
    const auto document = fetch();
    EXPECT_EQ(m_letters.state(0), "delivered");
    const auto page = textOf(document);
    for (const auto& each : {ReadyLetters::pinOf(0), ReadyLetters::pukOf(0), number().text()})
        EXPECT_THAT(page, HasSubstr(each));
    const std::string bytes{document.begin(), document.end()};
    EXPECT_THAT(bytes, Not(HasSubstr("%PDF")));
    EXPECT_EQ(workplace::publishLetter(m_desk, number()).error().code, ErrorCode::IllegalStep);
}

TEST_F(APortal, S3GivesNoCodeToWhoeverMadeTheCard)
{
    mustSucceed(workplace::publishLetter(m_desk, number()));
    auto maker = support::deskOf(*m_workplace, m_station.desk().who);
    const auto drawn = workplace::drawLetterCode(maker, number());
    ASSERT_FALSE(drawn.ok());
    EXPECT_THAT(drawn.error().context, HasSubstr("S-3"));
    const auto code = draw();
    EXPECT_THAT(ruleOf(workplace::fetchLetter(maker, number(), typed(code)).error()),
                HasSubstr("S-3"));
    EXPECT_TRUE(workplace::fetchLetter(m_desk, number(), typed(code)).ok()) << "nothing was spent";
}

TEST_F(APortal, TheOrderFollowsItsDigitalLetterAndItsCard)
{
    Books books{m_station};
    const auto line = m_letters.order(0) + "/1";
    const auto card = valueOf(stock::CardStore{*m_desk.database}.findByChip(m_letters.chip(0)));
    mustSucceed(workplace::publishLetter(m_desk, number()));
    EXPECT_EQ(books.line(line), "made") << "the card is in the house";
    const auto shipment = valueOf(workplace::pack(m_station.desk(), {card->serial->text(), {}}));
    mustSucceed(workplace::dispatch(m_station.desk(), shipment.id));
    EXPECT_EQ(books.line(line), "shipped");
    mustSucceed(workplace::markDelivered(m_station.desk(), shipment.id, "delivered"));
    EXPECT_EQ(books.line(line), "shipped") << "nobody has fetched the letter";
    fetch();
    EXPECT_EQ(books.line(line), "delivered");
}

TEST_F(APortal, HandsALetterOutThreeTimes)
{
    mustSucceed(workplace::publishLetter(m_desk, number()));
    const auto first = fetch();
    EXPECT_EQ(fetch(), first);
    EXPECT_EQ(fetch(), first);
    EXPECT_EQ(refusalOf("12345678"), kUsedUp);
    EXPECT_EQ(nameOf(workplace::drawLetterCode(m_desk, number()).error()), kUsedUp);
    EXPECT_EQ(support::askShell(m_desk.database->file(),
                                "SELECT count(*) FROM portal_letters WHERE document IS NOT NULL"),
              "0");
    const auto events =
        valueOf(audit::historyOf(*m_desk.database, audit::SubjectKind::Letter, number().text()));
    EXPECT_EQ(std::ranges::count(events, "fetched",
                                 [](const audit::Event& event) { return event.happening.what; }),
              3);
}

TEST_F(APortal, TakesTheLatestCodeAlone)
{
    mustSucceed(workplace::publishLetter(m_desk, number()));
    EXPECT_EQ(refusalOf("12345678"), kNoCode) << "none was drawn";
    const auto older = draw();
    auto latest = draw();
    while (latest == older)
        latest = draw();
    EXPECT_EQ(latest.size(), 8U);
    EXPECT_EQ(refusalOf(older), kWrongCode);
    EXPECT_EQ(refusalOf(""), kWrongCode);
    EXPECT_TRUE(workplace::fetchLetter(m_desk, number(), typed(" \t" + latest + " \r\n")).ok())
        << "blanks around it do not count (A38)";
    EXPECT_EQ(refusalOf(latest), kNoCode) << "one time";
}

TEST_F(APortal, StandsFiveGuesses)
{
    mustSucceed(workplace::publishLetter(m_desk, number()));
    const auto code = draw();
    const std::string wrong = code == "00000000" ? "00000001" : "00000000";
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(refusalOf(wrong), kWrongCode);
    EXPECT_EQ(refusalOf(code), kNoCode) << "also the right one";
    EXPECT_TRUE(workplace::fetchLetter(m_desk, number(), typed(draw())).ok());
}

TEST_F(APortal, ForgetsACodeAndADocumentInTime)
{
    mustSucceed(workplace::publishLetter(m_desk, number()));
    const auto code = draw();
    const auto file = m_desk.database->file();
    m_station.tamperedOnPurpose();
    support::askShell(file, "UPDATE one_time_codes SET ends_at = '2020-01-01T00:00:00Z'");
    EXPECT_EQ(refusalOf(code), kNoCode);
    support::askShell(file, "UPDATE portal_letters SET ends_at = '2020-01-01T00:00:00Z'");
    EXPECT_EQ(refusalOf(code), kUsedUp);
    const auto next = support::deskOf(*m_workplace, "Sara Support");
    EXPECT_EQ(support::askShell(file, "SELECT count(*) FROM portal_letters WHERE document IS NOT "
                                      "NULL"),
              "0");
}

TEST_F(APortal, LetsNoCardLeaveWhoseLetterRanOutUnfetched)
{
    mustSucceed(workplace::publishLetter(m_desk, number()));
    const auto packed = valueOf(packCardAs(m_station.desk()));
    m_station.tamperedOnPurpose();
    support::askShell(m_desk.database->file(),
                      "UPDATE portal_letters SET ends_at = '2020-01-01T00:00:00Z'");
    const auto left = workplace::dispatch(m_station.desk(), packed.id);
    ASSERT_FALSE(left.ok()) << "its time is over, and the document is there still";
    EXPECT_THAT(left.error().context, HasSubstr("A29"));
    const auto later = support::deskOf(*m_workplace, "Sara Support"); // the document ends
    EXPECT_EQ(m_letters.state(0), "published");
    const auto still = workplace::dispatch(m_station.desk(), packed.id);
    ASSERT_FALSE(still.ok());
    EXPECT_THAT(still.error().context, HasSubstr("A29"));
}

TEST_F(APortal, WhoPublishedTheLetterDoesNotPackItsCard)
{
    mustSucceed(workplace::publishLetter(m_desk, number()));
    EXPECT_EQ(packCardAs(m_desk).error().code, ErrorCode::RuleViolated);
    EXPECT_TRUE(packCardAs(m_station.desk()).ok());
}

TEST_F(APortal, ACardLeavesSoManyDaysAfterItsLetterWasPublished)
{
    auto desk = keeping(2, "letter");
    const auto card = valueOf(packCardAs(m_station.desk()));
    EXPECT_THAT(workplace::dispatch(desk, card.id).error().context,
                HasSubstr("leaves after its letter"));
    auto mats = support::deskOf(*m_keeping, "Mats Mailroom");
    mustSucceed(workplace::publishLetter(mats, number()));
    EXPECT_EQ(workplace::dispatch(desk, card.id).error().code, ErrorCode::RuleViolated);
    backdate("published_at", "portal_letters", 2);
    mustSucceed(workplace::dispatch(desk, card.id));
}

TEST_F(APortal, ALetterIsPublishedSoManyDaysAfterItsCardLeft)
{
    auto desk = keeping(2, "card");
    auto mats = support::deskOf(*m_keeping, "Mats Mailroom");
    EXPECT_THAT(workplace::publishLetter(mats, number()).error().context,
                HasSubstr("leaves after its card"));
    mustSucceed(workplace::dispatch(desk, valueOf(packCardAs(m_station.desk())).id));
    EXPECT_EQ(workplace::publishLetter(mats, number()).error().code, ErrorCode::RuleViolated);
    backdate("dispatched_at", "shipments", 2);
    mustSucceed(workplace::publishLetter(mats, number()));
}

TEST_F(APortal, KeepsNoCodeInClear)
{
    mustSucceed(workplace::publishLetter(m_desk, number()));
    const auto code = draw();
    const auto file = m_desk.database->file();
    EXPECT_EQ((contentOf(file) + contentOf(file.string() + "-wal")).find(code), std::string::npos);
}

TEST_F(APortal, NeverGetsALetterOfAnOrderThatChosePaper)
{
    const auto file = m_desk.database->file();
    const auto change = [&](const std::string& sql) { return support::askShell(file, sql); };
    m_station.tamperedOnPurpose();
    // Nothing gets round the wall, not even behind the program's back.
    EXPECT_THAT(change("UPDATE orders SET signing = 'paper' WHERE letter_delivery = 'sms'"),
                HasSubstr("A34"));
    change("UPDATE orders SET letter_delivery = 'paper', signing = 'paper'");
    EXPECT_THAT(change("UPDATE orders SET letter_delivery = 'sms'"), HasSubstr("A34"));
    const auto refused = workplace::publishLetter(m_desk, number());
    EXPECT_EQ(refused.error().code, ErrorCode::RuleViolated);
    EXPECT_THAT(refused.error().context, HasSubstr("A34"));
    EXPECT_EQ(m_letters.state(0), "ready");
    EXPECT_TRUE(m_letters.letter(0).hasEnvelope);
    EXPECT_THAT(change("INSERT INTO portal_letters (letter_number, document, fetched, "
                       "published_at, ends_at) VALUES ('" +
                       number().text() + "', x'00', 0, '', '')"),
                HasSubstr("A34"));
    change("UPDATE orders SET signing = 'digital'");
    EXPECT_THAT(workplace::publishLetter(m_desk, number()).error().context, HasSubstr("A34"))
        << "signed digitally, and on paper all the same";
}

TEST_F(APortal, GetsNothingOfAStoppedOrderNorOfWhoMadeTheCard)
{
    auto maker = support::deskOf(*m_workplace, m_station.desk().who);
    EXPECT_THAT(workplace::publishLetter(maker, number()).error().context, HasSubstr("S-3"));
    mustSucceed(workplace::publishLetter(m_desk, number()));
    mustSucceed(workplace::stopOrder(m_station.desk(),
                                     *foundation::OrderNumber::parse(m_letters.order(0)), "wait"));
    EXPECT_EQ(workplace::drawLetterCode(m_desk, number()).error().code, ErrorCode::OrderStopped);
    mustSucceed(workplace::stopOrder(m_station.desk(),
                                     *foundation::OrderNumber::parse(m_letters.order(1)), "wait"));
    EXPECT_EQ(workplace::publishLetter(m_desk, m_letters.number(1)).error().code,
              ErrorCode::OrderStopped);
    auto production = support::deskOf(*m_workplace, "Maja Maskin", {staff::Role::Production});
    EXPECT_EQ(workplace::drawLetterCode(production, number()).error().code,
              ErrorCode::RightMissing);
}

TEST_F(APortal, LosesTheDocumentOfALetterThatIsGivenUp)
{
    mustSucceed(workplace::publishLetter(m_desk, number()));
    mustSucceed(workplace::spoilLetter(m_desk, number(), "the wrong holder"));
    EXPECT_EQ(refusalOf("12345678"), kUsedUp);
}

TEST_F(APortal, LettersForItAreNotPrintedUnasked)
{
    EXPECT_TRUE(valueOf(workplace::printLetters(m_desk, {}, [](const auto&) {})).empty());
    EXPECT_EQ(valueOf(workplace::printLetters(m_desk, {number()}, [](const auto&) {})).size(), 1U)
        << "paper is always right";
}

TEST(AStationWithoutAPortal, PublishesNothing)
{
    FlowStation station;
    const ReadyLetters letters{station, 1};
    auto mailroom = station.deskOf("Mats Mailroom");
    EXPECT_EQ(workplace::publishLetter(mailroom, letters.number(0)).error().code,
              ErrorCode::SettingsInvalid);
}

} // namespace
