// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// Everything is found by each of its numbers and names.

#include "station/workplace/find_acts.h"

#include "station/stock/certificate_store.h"
#include "station/workplace/sign_in.h"
#include "tests/flow/flow_station.h"
#include "tests/station/support/order_book.h"

#include <gmock/gmock.h>

namespace {

using foundation::ErrorCode;
using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;
using workplace::Found;
using workplace::FoundBy;
using workplace::FoundKind;

auto is(FoundKind kind, const std::string& number, FoundBy by)
{
    return AllOf(Field(&Found::kind, kind), Field(&Found::number, number), Field(&Found::by, by));
}

class Find : public testing::Test
{
protected:
    support::OrderBook m_book;

    void SetUp() override
    {
        add("B2026-0101", "Åsa", "Öberg-Test");
        add("B2026-0102", "Asa", "Provsson");
        add("C7", "Bo", "Ek");
        addShipped();
    }

    void add(const std::string& number, const std::string& givenName, const std::string& surname)
    {
        auto order = support::anOrder();
        order.number = *foundation::OrderNumber::parse(number);
        auto& line = order.lines.front();
        line.holder.givenName = givenName;
        line.holder.surname = surname;
        line.holder.commonName = givenName + ' ' + surname;
        line.holder.employmentNumber =
            "E" + number.substr(number.find_last_not_of("0123456789") + 1);
        line.holder.hsaId =
            *foundation::HsaId::parse("SE5599990016-" + line.holder.employmentNumber);
        line.serviceIdentity = *foundation::ServiceIdentityNumber::make(
            order.organisation.number, line.holder.employmentNumber);
        order.invoiceReference = "KST 4711 " + number;
        add(order);
    }
    void add(const orders::Order& order)
    {
        support::done(m_book, [&](database::Transaction& transaction) {
            return orders::OrderStore{m_book.database()}.add(transaction, order, support::anAct());
        });
    }
    /// The card of the first order, with all that belongs to it.
    void addShipped()
    {
        const auto line = support::lineId("B2026-0101");
        const auto letter = support::addCard(m_book, line, "0A0B0C0D");
        support::done(m_book, [&](database::Transaction& transaction) -> foundation::Result<void> {
            const auto now = support::anAct().when;
            auto issued = stock::CertificateStore{m_book.database()}.add(
                transaction,
                {"7F0011", "authentication", "0A0B0C0D", line, "R1", foundation::bytesOf("der"),
                 "F1", now, now + std::chrono::years{2}},
                support::anAct());
            if (!issued)
                return issued;
            auto packed = shipping::ShipmentStore{m_book.database()}.pack(
                transaction,
                {cardprofiles::ShipmentKind::RegisteredMail,
                 line,
                 "0A0B0C0D",
                 {},
                 *shipping::CarrierLabel::parse(cardprofiles::ShipmentKind::RegisteredMail,
                                                "RR473124829GB"),
                 support::anOrder().delivery,
                 true},
                cardprofiles::LetterTravel::Apart, support::anAct());
            return packed ? foundation::Result<void>{} : packed.error();
        });
        m_letter = letter.text();
    }

    std::string m_letter;

    workplace::Finds find(const std::string& typed, std::uint32_t most = 50)
    {
        auto found = workplace::findIn(m_book.database(), typed, most);
        EXPECT_TRUE(found) << typed << ": " << foundation::describe(found.error());
        return found ? *found : workplace::Finds{};
    }
    std::vector<Found> hits(const std::string& typed) { return find(typed).hits; }
    std::vector<std::string> numbers(const std::string& typed)
    {
        std::vector<std::string> all;
        for (const auto& hit : hits(typed))
            all.push_back(hit.number);
        return all;
    }
};

} // namespace

TEST_F(Find, EachNumberFindsItsOwn)
{
    EXPECT_THAT(hits("B2026-0101"),
                ElementsAre(is(FoundKind::Order, "B2026-0101", FoundBy::OrderNumber)));
    EXPECT_THAT(hits("B2026-0101/1"),
                ElementsAre(is(FoundKind::OrderLine, "B2026-0101/1", FoundBy::LineNumber)));
    const auto cards = hits("0A0B0C0D");
    ASSERT_THAT(cards, SizeIs(1));
    EXPECT_EQ(cards.front().by, FoundBy::ChipSerial);
    EXPECT_EQ(cards.front().order, "B2026-0101/1");
    EXPECT_EQ(cards.front().name, "Åsa Öberg-Test");
    const auto serial = cards.front().number;
    EXPECT_THAT(serial, SizeIs(19)) << "a card is called by its serial, whatever found it";
    EXPECT_THAT(hits(serial), ElementsAre(is(FoundKind::Card, serial, FoundBy::CardSerial)));
    EXPECT_THAT(hits(m_letter),
                ElementsAre(is(FoundKind::Letter, m_letter, FoundBy::LetterNumber)));
    EXPECT_THAT(hits("7F0011"),
                ElementsAre(is(FoundKind::Certificate, "7F0011", FoundBy::CertificateSerial)));
    const auto shipments = hits("RR473124829GB");
    EXPECT_THAT(shipments, ElementsAre(is(FoundKind::Shipment, "1", FoundBy::CarrierLabel)));
    EXPECT_EQ(shipments.at(0).matched, "RR473124829GB");
    EXPECT_THAT(hits("SE5599990016-E0101"),
                ElementsAre(is(FoundKind::OrderLine, "B2026-0101/1", FoundBy::HsaId)));
    EXPECT_THAT(hits("165599990016E0102"),
                ElementsAre(is(FoundKind::OrderLine, "B2026-0102/1", FoundBy::ServiceIdentity)));
    EXPECT_THAT(hits("E7"),
                ElementsAre(is(FoundKind::OrderLine, "C7/1", FoundBy::EmploymentNumber)));
    EXPECT_THAT(hits("KST 4711 C7"),
                ElementsAre(is(FoundKind::Order, "C7", FoundBy::InvoiceReference)));
}

TEST_F(Find, TheLineOfACancelledOrderIsFoundByItsIdentity)
{
    support::done(m_book, [&](database::Transaction& transaction) {
        return orders::OrderStore{m_book.database()}.cancel(
            transaction, *foundation::OrderNumber::parse("C7"), orders::CancelGround::OrderersWish,
            support::anAct(), "not needed");
    });
    EXPECT_THAT(hits("165599990016E7"),
                ElementsAre(is(FoundKind::OrderLine, "C7/1", FoundBy::ServiceIdentity)));
}

TEST_F(Find, NumbersAreFoundHoweverTheyAreTyped)
{
    EXPECT_EQ(numbers(" b2026-0101 "), numbers("B2026-0101"));
    EXPECT_EQ(numbers("0a:0b:0c:0d"), numbers("0A0B0C0D"));
    EXPECT_EQ(numbers("rr 473 124 829 gb"), numbers("RR473124829GB"));
    for (const auto* typed :
         {"5599990016", "559999-0016", "16559999-0016", "ORJAN@exempel.example"})
        EXPECT_THAT(numbers(typed), ElementsAre("C7", "B2026-0102", "B2026-0101")) << typed;
    EXPECT_THAT(hits(m_letter.substr(0, 2) + " " + m_letter.substr(2)), SizeIs(1));
}

TEST_F(Find, BeginningsOfNumbersFindTheHighestFirst)
{
    EXPECT_THAT(hits("b2026"),
                ElementsAre(is(FoundKind::Order, "B2026-0102", FoundBy::OrderNumber),
                            is(FoundKind::Order, "B2026-0101", FoundBy::OrderNumber)));
    EXPECT_THAT(hits("RR4731"), ElementsAre(is(FoundKind::Shipment, "1", FoundBy::CarrierLabel)));
    EXPECT_THAT(hits("7F"), IsEmpty()) << "two characters begin too much";
}

TEST_F(Find, NamesAreFoundByTheirWordsInAnyOrder)
{
    const auto asa = is(FoundKind::OrderLine, "B2026-0101/1", FoundBy::HolderName);
    EXPECT_THAT(hits("åsa öberg"), ElementsAre(asa));
    EXPECT_THAT(hits("ÖBERG Åsa"), ElementsAre(asa));
    EXPECT_THAT(hits("öberg-test"), ElementsAre(asa));
    EXPECT_THAT(hits("test öberg"), ElementsAre(asa));
    EXPECT_THAT(hits("berg"), ElementsAre(asa)) << "in the middle of a word";
    EXPECT_THAT(hits("berg nobody"), IsEmpty());
    EXPECT_EQ(hits("åsa öberg").front().name, "Åsa Öberg-Test");
}

TEST_F(Find, WhoTypesNoSignsFindsBothAndWhoTypesThemFindsOne)
{
    EXPECT_THAT(numbers("asa"), ElementsAre("B2026-0102/1", "B2026-0101/1")) << "the last first";
    EXPECT_THAT(numbers("åsa"), ElementsAre("B2026-0101/1"));
    EXPECT_THAT(numbers("oberg"), ElementsAre("B2026-0101/1"));
}

TEST_F(Find, ShortNamesAreFoundWhereTheyBeginAWord)
{
    EXPECT_THAT(numbers("bo ek"), ElementsAre("C7/1"));
    EXPECT_THAT(numbers("ek"), ElementsAre("C7/1"));
    EXPECT_THAT(numbers("Ek, Bo"), IsEmpty()) << "a comma is none of a name";
}

TEST_F(Find, OrganisationsAndOrderersAreFoundByPartsOfTheirNames)
{
    for (const auto* typed : {"påhittade", "hittade bolag", "bolaget ab"}) {
        EXPECT_THAT(numbers(typed), ElementsAre("C7", "B2026-0102", "B2026-0101")) << typed;
        EXPECT_EQ(hits(typed).at(0).by, FoundBy::OrganisationName);
    }
    const auto orders = hits("exempelsson");
    ASSERT_THAT(orders, SizeIs(3));
    EXPECT_EQ(orders.at(0).by, FoundBy::OrdererName);
    EXPECT_EQ(orders.at(0).matched, "Örjan Exempelsson");
}

TEST_F(Find, ManyHoldersDoNotHideAnOrganisation)
{
    for (int number = 10; number < 30; ++number)
        add("D" + std::to_string(number), "Påhit", "Tadelius");
    const auto found = find("påhit", 6);
    ASSERT_THAT(found.hits, SizeIs(6));
    EXPECT_TRUE(found.more);
    EXPECT_EQ(found.hits.at(0).by, FoundBy::OrganisationName);
    EXPECT_EQ(found.hits.at(5).by, FoundBy::HolderName);
}

TEST_F(Find, SaysWhetherThereIsMore)
{
    EXPECT_TRUE(find("B2026", 1).more);
    EXPECT_FALSE(find("B2026", 2).more);
    EXPECT_THAT(find("B2026", 1).hits, SizeIs(1));
    EXPECT_THAT(find("", 5).hits, IsEmpty());
    EXPECT_FALSE(find("nobody at all", 5).more);
}

TEST_F(Find, NothingThatIsTypedBreaksTheQuestion)
{
    for (const auto* typed :
         {"\"", "'; DROP TABLE orders", "a\" OR \"b", "***", "%_%", "(((", "NEAR(a b)", "words:abc",
          "^abc", "-abc", "+46", "\xEF\xBF\xBD", "\xFF\xFE\xFD"})
        EXPECT_TRUE(workplace::findIn(m_book.database(), typed)) << typed;
}

TEST(FindAtADesk, IsForWhoIsSignedInAndTheTrailStaysWhole)
{
    flow::FlowStation station;
    ASSERT_GT(station.importDemo(), 0U);
    const auto token = support::signedIn(station.workplace(), "Rut Reader", {staff::Role::Auditor});
    auto desk = flow::valueOf(workplace::Desk::open(station.workplace(), token));
    EXPECT_THAT(flow::valueOf(workplace::find(desk, "prov-ågren")).hits, SizeIs(1));
    flow::mustSucceed(workplace::signOut(station.workplace(), token));
    EXPECT_EQ(workplace::find(desk, "prov-ågren").error().code, ErrorCode::SessionEnded);
    EXPECT_THAT(station.trailFaults(), IsEmpty());
}
