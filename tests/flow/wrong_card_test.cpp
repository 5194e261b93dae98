// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// The wrong card at the wrong moment: refused for its own reason, and not a byte on it changed.

#include "fixtures/testbench/card_connection.h"
#include "tests/flow/books.h"
#include "tests/flow/untouched.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>

namespace {

using namespace flow;
using foundation::ErrorCode;
using production::Panel;
using production::PanelState;
using testbench::CardGuise;
using testing::HasSubstr;
using testing::IsEmpty;

/// What a reader makes up for a MyEID card of two interfaces that it reaches without contacts.
const std::string kContactless = "3B8580014D7945494478";
const std::string kUnknown = "3BF59600008131FE45464F524D453B";
const std::string kNoPrinter = "ipp://localhost:1/ipp/print";
const std::string kLine = "B2026-0101/1";

/// The shipped products, to be changed.
class Products
{
public:
    Products()
    {
        std::filesystem::copy(workplace::productsFolder(), folder(),
                              std::filesystem::copy_options::recursive);
    }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder.path(); }
    void remove(const std::string& name) { std::filesystem::remove(file(name)); }
    void addToProduct(const std::string& name, const std::string& row)
    {
        auto text = contentOf(file(name));
        const std::string table = "[product]\n";
        text.insert(text.find(table) + table.size(), row + "\n");
        std::ofstream{file(name)} << text;
    }

private:
    testbench::TemporaryFolder m_folder;

    [[nodiscard]] std::filesystem::path file(const std::string& name) const
    {
        return m_folder / "profiles" / (name + ".toml");
    }
};

class AWrongCard : public testing::Test
{
protected:
    FlowStation m_station;
    Workshop m_workshop{1};

    void SetUp() override { m_station.importDemo(); }

    /// Two lines of the RSA product wait.
    void beginWork(const std::function<void(production::LineSetup&)>& adjust = {})
    {
        m_station.approve("B2026-0101");
        m_workshop.startLine(m_station, adjust);
    }
    [[nodiscard]] std::uint64_t commandsSent() { return m_workshop.cards().count(0).exchanges; }
    Panel expectRefused(ErrorCode code)
    {
        return expectRefusedUntouched(m_station, m_workshop, {code});
    }
    /// It was the wrong card, not the station's fault: a good blank in the same reader is made.
    void expectAGoodBlankIsMade()
    {
        m_workshop.cards().dress(0, {});
        m_workshop.cards().blank(0);
        const auto made = m_workshop.process(0);
        EXPECT_EQ(made.state, PanelState::Done) << (made.error ? describe(*made.error) : "");
    }
};

TEST_F(AWrongCard, OfAnUnknownKindIsSentNotOneCommand)
{
    m_workshop.cards().dress(0, {.atr = kUnknown});
    beginWork();
    const auto shown = expectRefused(ErrorCode::FamilyUnknown);
    EXPECT_THAT(shown.error ? shown.error->context : "", HasSubstr(kUnknown));
    EXPECT_EQ(commandsSent(), 0U);
    expectAGoodBlankIsMade();
}

TEST_F(AWrongCard, ThatOnlyLooksLikeTheFamilyIsRefused)
{
    beginWork();
    for (const auto answer : std::to_array<std::uint16_t>({0x6D00, 0x6A82, 0x6F00, 0x6982})) {
        SCOPED_TRACE(answer);
        m_workshop.cards().dress(0, {.onlyAnswer = answer});
        expectRefused(ErrorCode::FamilyUnknown);
    }
}

TEST_F(AWrongCard, ThatSaysYesToEverythingAndTellsNothingIsRefused)
{
    beginWork();
    m_workshop.cards().dress(0, {.onlyAnswer = 0x9000});
    expectRefused(ErrorCode::CardAnswerMalformed);
}

TEST_F(AWrongCard, TheOperatorsOwnIsRefusedHoweverBlankItIs)
{
    beginWork([this](production::LineSetup& setup) {
        setup.protectedChips.insert(m_workshop.cards().serial(0));
    });
    expectRefused(ErrorCode::CardIsOperators);
    expectAGoodBlankIsMade(); // which is another chip
}

TEST_F(AWrongCard, TheOperatorsOwnWorkingCardIsCalledTheirsFirst)
{
    m_station.approve("B2026-0103");
    m_workshop.startLine(m_station);
    ASSERT_EQ(m_workshop.process(0).state, PanelState::Done);
    m_workshop.stopLine();
    beginWork([this](production::LineSetup& setup) {
        setup.protectedChips.insert(m_workshop.cards().serial(0));
    });
    expectRefused(ErrorCode::CardIsOperators);
}

/// Applets before 3.5 make no keys on elliptic curves.
TEST_F(AWrongCard, ThatNoWaitingOrderCanUseIsRefusedAndTakenAsSoonAsOneCan)
{
    const auto order = m_station.importMany(1, "ETJ-KORT-EC").front();
    m_station.approve(order);
    m_workshop.cards().dress(0, {.appletVersion = "3.3.3", .longestRsa = 2048, .longestEc = 0});
    m_workshop.startLine(m_station);
    const auto shown = expectRefusedUntouched(m_station, m_workshop, {ErrorCode::CapabilityMissing},
                                              {order + "/1"});
    EXPECT_THAT(shown.error ? shown.error->context : "", HasSubstr("3.3.3"));
    m_station.approve("B2026-0101"); // RSA-2048, which it can
    EXPECT_EQ(m_workshop.process(0).state, PanelState::Done);
}

TEST_F(AWrongCard, ThatNoProductOfTheHouseIsMadeOfIsRefusedBeforeAnyOrderWaits)
{
    Products products;
    for (const auto* other : {"etjanstelegitimation-kort", "reservkort", "siths-ordinarie"})
        products.remove(other);
    FlowStation elliptic{kNoPrinter, products.folder()};
    m_workshop.cards().dress(0, {.appletVersion = "3.3.3", .longestRsa = 2048, .longestEc = 0});
    m_workshop.startLine(elliptic);
    expectRefusedUntouched(elliptic, m_workshop, {ErrorCode::CapabilityMissing}, {});
}

TEST_F(AWrongCard, HeldToAContactlessInterfaceIsSentNotOneCommand)
{
    beginWork();
    m_workshop.cards().dress(0, {.atr = kContactless});
    expectRefused(ErrorCode::CardContactless);
    EXPECT_EQ(commandsSent(), 0U);
    expectAGoodBlankIsMade();
}

TEST_F(AWrongCard, IsMadeWithoutContactsOnlyForAProductThatSaysSo)
{
    Products products;
    products.addToProduct("siths-ordinarie", "contactless = true");
    FlowStation station{kNoPrinter, products.folder()};
    station.importDemo();
    station.approve("B2026-0101");
    m_workshop.cards().dress(0, {.atr = kContactless});
    m_workshop.startLine(station);
    expectRefusedUntouched(station, m_workshop, {ErrorCode::CardContactless});
    station.approve("B2026-0102"); // product 573
    const auto made = m_workshop.process(0);
    EXPECT_EQ(made.state, PanelState::Done) << (made.error ? describe(*made.error) : "");
    EXPECT_EQ(made.orderLine, "B2026-0102/1");
}

TEST_F(AWrongCard, BegunAndHeldToAContactlessInterfaceWaitsForItsContacts)
{
    beginWork();
    m_workshop.panels().atEachStep([this](const Panel& panel) {
        if (panel.step == "generate-key signature")
            m_workshop.cards().tearAfter(0, 1);
    });
    ASSERT_EQ(m_workshop.process(0).state, PanelState::Paused);
    m_workshop.panels().atEachStep({});
    m_workshop.cards().dress(0, {.atr = kContactless});
    const auto before = wholeCard(m_workshop, 0);
    const auto shown = m_workshop.process(0);
    EXPECT_EQ(production::nameOf(shown.state), "refused");
    EXPECT_EQ(shown.error ? nameOf(shown.error->code) : "", "CardContactless");
    EXPECT_EQ(wholeCard(m_workshop, 0), before);
    EXPECT_EQ(Books{m_station}.card(m_workshop.cards().serial(0)), "in-production");
    m_workshop.cards().dress(0, {});
    const auto made = m_workshop.process(0);
    EXPECT_EQ(made.state, PanelState::Done) << (made.error ? describe(*made.error) : "");
    EXPECT_EQ(made.orderLine, kLine);
}

/// However far the look over has come when it is gone again.
TEST_F(AWrongCard, SeenForAMomentIsLeftAsItIsAndMadeWhenItStays)
{
    beginWork();
    auto& cards = m_workshop.cards();
    for (unsigned exchanges = 0;; ++exchanges) {
        SCOPED_TRACE(exchanges);
        const auto before = wholeCard(m_workshop, 0);
        cards.tearAfter(0, exchanges);
        bool looking = true;
        m_workshop.panels().atEachStep(
            [&](const Panel& panel) { looking = looking && panel.step != "seal-codes"; });
        const auto shown = m_workshop.process(0);
        if (!looking) {
            EXPECT_GT(exchanges, 5U);
            break;
        }
        EXPECT_EQ(shown.state, PanelState::Refused);
        EXPECT_EQ(shown.error ? nameOf(shown.error->code) : "", "CardRemoved");
        EXPECT_EQ(wholeCard(m_workshop, 0), before);
        EXPECT_EQ(Books{m_station}.line(kLine), "waiting");
        EXPECT_EQ(Books{m_station}.card(cards.serial(0)), "blank");
    }
    m_workshop.panels().atEachStep({});
    EXPECT_EQ(m_workshop.process(0).state, PanelState::Done);
}

/// How somebody spends a card's tries: which code is asked for, and the commands that do it.
struct Spent
{
    std::string name;
    std::string counter;             ///< as the error names it
    std::vector<std::string> before; ///< on a blank
    std::string wrong;               ///< a wrong code, once
    unsigned times;
};

// NOLINTNEXTLINE(readability-identifier-naming): GoogleTest's
void PrintTo(const Spent& spent, std::ostream* out)
{
    *out << spent.name;
}

class SpentTries : public AWrongCard, public testing::WithParamInterface<Spent>
{
protected:
    /// Sends the commands to the card while the line stands still; it is out of the reader before
    /// and after.
    void handle(bool isBlank)
    {
        m_workshop.cards().insert(0);
        {
            testbench::CardConnection hand{m_workshop.reader(0)};
            if (isBlank)
                for (const auto& command : GetParam().before)
                    EXPECT_EQ(hand.transmit(command), "9000") << command;
            else
                EXPECT_EQ(hand.transmit("00A4040C 0C A000000063504B43532D3135"), "9000");
            for (unsigned i = 0; i < GetParam().times; ++i)
                EXPECT_THAT(hand.transmit(GetParam().wrong).value_or(""),
                            testing::AnyOf(testing::StartsWith("63C"), "6983"));
        }
        m_workshop.cards().remove(0);
        m_workshop.cards().resetCount(0);
    }
};

TEST_P(SpentTries, MakeABlankNoBlank)
{
    handle(true);
    beginWork();
    const auto shown = expectRefused(ErrorCode::CardTriesExhausted);
    EXPECT_THAT(shown.error ? shown.error->context : "", HasSubstr(GetParam().counter + " has 0"));
    expectAGoodBlankIsMade();
}

/// Pulled in its proof: every access rule is in force.
TEST_P(SpentTries, RejectACardThatWasBegun)
{
    beginWork();
    m_workshop.panels().atEachStep([this](const Panel& panel) {
        if (panel.step == "power-cycle")
            m_workshop.cards().tearAfter(0, 2);
    });
    ASSERT_EQ(m_workshop.process(0).state, PanelState::Paused);
    m_workshop.panels().atEachStep({});
    m_workshop.stopLine();
    handle(false);
    m_workshop.startLine(m_station);
    const auto chip = m_workshop.cards().serial(0);
    const auto before = wholeCard(m_workshop, 0);
    const auto shown = m_workshop.process(0);
    EXPECT_EQ(production::nameOf(shown.state), "rejected");
    EXPECT_EQ(shown.error ? nameOf(shown.error->code) : "", "CardTriesExhausted");
    EXPECT_EQ(wholeCard(m_workshop, 0), before);
    Books books{m_station};
    EXPECT_EQ(books.card(chip), "rejected");
    EXPECT_EQ(books.line(kLine), "waiting");
    EXPECT_EQ(books.certificates(kLine)["revoked"], 2U);
    expectAGoodBlankIsMade();
}

const std::string kInitialize = "00DA01E0 08 FFFF 333FFF 333FFF";

std::string setCode(char reference)
{
    return std::string{"00DA010"} + reference + "13 313131313131FFFF 323232323232FFFF 030500";
}

INSTANTIATE_TEST_SUITE_P(
    Flow, SpentTries,
    testing::Values(
        Spent{"Pin", "pin1", {kInitialize, setCode('1')}, "00200001 08 393939393939FFFF", 3},
        Spent{"Puk",
              "puk1",
              {kInitialize, setCode('1')},
              "002C0001 10 393939393939FFFF 313131313131FFFF",
              5},
        Spent{"AdministrationCode",
              "administration",
              {kInitialize, setCode('1'), setCode('2'), setCode('3')},
              "00200003 08 393939393939FFFF",
              5}),
    [](const auto& spent) { return spent.param.name; });

} // namespace
