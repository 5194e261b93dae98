// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// Each act, by somebody of each role: whoever lacks the right is refused, and nobody else; each
// refusal stands in the trail.

#include "foundation/files.h"
#include "station/audit/event_log.h"
#include "station/workplace/approval_acts.h"
#include "station/workplace/audit_acts.h"
#include "station/workplace/authority_acts.h"
#include "station/workplace/card_acts.h"
#include "station/workplace/destruction_acts.h"
#include "station/workplace/letter_acts.h"
#include "station/workplace/order_acts.h"
#include "station/workplace/paper_acts.h"
#include "station/workplace/permission.h"
#include "station/workplace/portal_acts.h"
#include "station/workplace/printer_acts.h"
#include "station/workplace/product_acts.h"
#include "station/workplace/production_acts.h"
#include "station/workplace/puk_letter_acts.h"
#include "station/workplace/reprint_acts.h"
#include "station/workplace/run_acts.h"
#include "station/workplace/shipping_acts.h"
#include "station/workplace/staff_acts.h"
#include "station/workplace/staff_card_acts.h"
#include "station/workplace/station_acts.h"
#include "station/workplace/stock_acts.h"
#include "tests/station/workplace/made_line.h"

#include <gtest/gtest.h>

namespace {

using flow::mustSucceed;
using foundation::ErrorCode;
using staff::Right;
using staff::Role;
using workplace::Desk;

std::optional<ErrorCode> codeOf(const auto& result)
{
    return result ? std::nullopt : std::optional{result.error().code};
}

/// An act that fails for reasons of its own where the right does not stop it: on things that are
/// not there, mostly.
struct Attempt
{
    const char* name;
    Right right;
    std::function<std::optional<ErrorCode>(Desk&)> act;
};

const auto kOrder = *foundation::OrderNumber::parse("B2026-9999");
const auto kLetter = *foundation::LetterNumber::assign(999);

using Attempts = std::vector<Attempt>;

Attempts onOrders(const std::filesystem::path& folder)
{
    const auto order = support::MadeLine::order();
    return {
        {"importOrders", Right::TakeInOrders,
         [=](Desk& d) { return codeOf(workplace::importOrders(d, folder / "none", false)); }},
        {"markArrived", Right::TakeInOrders,
         [=](Desk& d) { return codeOf(workplace::markArrived(d, order)); }},
        {"approveOrder", Right::ApproveOrders,
         [=](Desk& d) { return codeOf(workplace::approveOrder(d, order)); }},
        {"resumeOrder", Right::StopOrders,
         [=](Desk& d) { return codeOf(workplace::resumeOrder(d, order)); }},
        {"stopOrder", Right::StopOrders,
         [=](Desk& d) { return codeOf(workplace::stopOrder(d, kOrder, "why")); }},
        {"cancelOrder", Right::CancelOrders,
         [=](Desk& d) {
             return codeOf(
                 workplace::cancelOrder(d, kOrder, orders::CancelGround::OrderersWish, "why"));
         }},
        {"rejectCard", Right::RejectCards,
         [](Desk& d) { return codeOf(workplace::rejectCard(d, "none", "why")); }},
    };
}

Attempts onStock()
{
    return {
        {"receiveLot", Right::KeepStock,
         [](Desk& d) { return codeOf(workplace::receiveLot(d, {})); }},
        {"testLot", Right::KeepStock,
         [](Desk& d) {
             return codeOf(
                 workplace::testLot(d, {.lot = "none", .readers = {}}, [](const auto&) {}));
         }},
        {"acceptLot", Right::KeepStock,
         [](Desk& d) { return codeOf(workplace::acceptLot(d, "none", "why")); }},
        {"refuseLot", Right::KeepStock,
         [](Desk& d) { return codeOf(workplace::refuseLot(d, "none", "why")); }},
        {"scrapLot", Right::KeepStock,
         [](Desk& d) { return codeOf(workplace::scrapLot(d, "none", "why")); }},
        {"moveLot", Right::KeepStock,
         [](Desk& d) { return codeOf(workplace::moveLot(d, "none", "there")); }},
        {"countLot", Right::KeepStock,
         [](Desk& d) { return codeOf(workplace::countLot(d, "none", 1, "why")); }},
        {"openRun", Right::MakeCards,
         [](Desk& d) { return codeOf(workplace::openRun(d, {.blanks = 1})); }},
        {"takeForRun", Right::MakeCards,
         [](Desk& d) { return codeOf(workplace::takeForRun(d, {.blanks = 1})); }},
        {"missInRun", Right::MakeCards,
         [](Desk& d) {
             return codeOf(workplace::missInRun(d, {"none", 1}, "why"));
         }},
        {"writeOffInRun", Right::MakeCards,
         [](Desk& d) {
             return codeOf(workplace::writeOffInRun(d, {"none", 1}, "why"));
         }},
        {"closeRun", Right::MakeCards, [](Desk& d) { return codeOf(workplace::closeRun(d, {})); }},
        {"lineSetupFor", Right::MakeCards,
         [](Desk& d) { return codeOf(workplace::lineSetupFor(d)); }},
        {"reviewRun", Right::ReviewRuns,
         [](Desk& d) { return codeOf(workplace::reviewRun(d, 99)); }},
        {"destroy", Right::Destroy,
         [](Desk& d) { return codeOf(workplace::destroy(d, {"none"}, "shredder")); }},
    };
}

/// Those of the line that was made.
Attempts onLetters(support::MadeLine& made)
{
    return {
        {"printLetters", Right::PrintLetters,
         [](Desk& d) { return codeOf(workplace::printLetters(d, {kLetter}, [](const auto&) {})); }},
        {"confirmLetter", Right::PrintLetters,
         [letter = made.letter()](Desk& d) { return codeOf(workplace::confirmLetter(d, letter)); }},
        {"spoilLetter", Right::PrintLetters,
         [](Desk& d) { return codeOf(workplace::spoilLetter(d, kLetter, "why")); }},
        {"pack the letter", Right::PrintLetters,
         [letter = made.letter().text()](Desk& d) {
             return codeOf(workplace::pack(d, {letter, "none"}));
         }},
        {"pack the card", Right::PackCards,
         [card = made.card()](Desk& d) {
             return codeOf(workplace::pack(d, {card, "none"}));
         }},
        {"dispatch", Right::HandOver, [](Desk& d) { return codeOf(workplace::dispatch(d, 99)); }},
        {"markDelivered", Right::FollowShipments,
         [](Desk& d) { return codeOf(workplace::markDelivered(d, 99, {})); }},
        {"markReturned", Right::FollowShipments,
         [](Desk& d) { return codeOf(workplace::markReturned(d, 99, {})); }},
    };
}

/// What comes after the first printing, and papers.
Attempts onOtherLetters()
{
    return {
        {"reprintLetter", Right::ReprintLetters,
         [](Desk& d) { return codeOf(workplace::reprintLetter(d, kLetter, "why")); }},
        {"giveUpLetter", Right::PrintLetters,
         [](Desk& d) { return codeOf(workplace::giveUpLetter(d, kLetter, "why")); }},
        {"orderPukLetter", Right::OrderLetters,
         [](Desk& d) { return codeOf(workplace::orderPukLetter(d, "none", "why", {})); }},
        {"publishLetter", Right::PrintLetters,
         [](Desk& d) { return codeOf(workplace::publishLetter(d, kLetter)); }},
        {"drawLetterCode", Right::OrderLetters,
         [](Desk& d) { return codeOf(workplace::drawLetterCode(d, kLetter)); }},
        {"fetchLetter", Right::OrderLetters,
         [](Desk& d) { return codeOf(workplace::fetchLetter(d, kLetter, {})); }},
        {"printPaper", Right::HandOver,
         [](Desk& d) { return codeOf(workplace::printPaper(d, "paper", {}, {})); }},
        {"enterOffset", Right::ManageStation,
         [](Desk& d) { return codeOf(workplace::enterOffset(d, {.printer = "none"})); }},
        {"calibrate", Right::ManageStation,
         [](Desk& d) { return codeOf(workplace::calibrate(d, "none")); }},
    };
}

Attempts onTheTrail(const std::filesystem::path& folder)
{
    return {
        {"findEvents", Right::ReadTrail,
         [](Desk& d) { return codeOf(workplace::findEvents(d, {}, 0, 1)); }},
        {"verifyTrail", Right::ReadTrail,
         [](Desk& d) { return codeOf(workplace::verifyTrail(d, {}, [](const auto&) {})); }},
        {"signTrailNow", Right::ReadTrail,
         [](Desk& d) { return codeOf(workplace::signTrailNow(d)); }},
        {"exportTrail", Right::ReadTrail,
         [=](Desk& d) {
             return codeOf(workplace::exportTrail(d, {}, workplace::ExportFormat::Csv,
                                                  folder / "none/x.csv"));
         }},
    };
}

/// As it would be found in a reader; what is certified does not matter here.
workplace::FoundCard aCard(const std::filesystem::path& home)
{
    const auto file = flow::valueOf(foundation::readFile(home / "keys/station.crt"));
    return {.card = {.reader = {},
                     .tokenLabel = {},
                     .tokenSerial = {},
                     .certificate = flow::valueOf(foundation::Certificate::parse(file))},
            .holder = {},
            .member = {}};
}

Attempts onTheStation(const std::filesystem::path& folder)
{
    return {
        {"createLocalAuthority", Right::RunAuthority,
         [](Desk& d) { return codeOf(workplace::createLocalAuthority(d, "X", {})); }},
        {"publishCrl", Right::RunAuthority,
         [](Desk& d) { return codeOf(workplace::publishCrl(d)); }},
        {"confirmRevocations", Right::Revoke,
         [](Desk& d) { return codeOf(workplace::confirmRevocations(d)); }},
        {"addMember", Right::ManageStaff,
         [](Desk& d) {
             return codeOf(
                 workplace::addMember(d, {.name = "Petra Produktion", .roles = {Role::Auditor}}));
         }},
        {"changeMember", Right::ManageStaff,
         [](Desk& d) { return codeOf(workplace::changeMember(d, {.name = "Nobody"})); }},
        {"unlockMember", Right::ManageStaff,
         [](Desk& d) { return codeOf(workplace::unlockMember(d, "Nobody")); }},
        {"dismissMember", Right::ManageStaff,
         [](Desk& d) { return codeOf(workplace::dismissMember(d, "Nobody")); }},
        {"resetPassword", Right::ManageStaff,
         [](Desk& d) { return codeOf(workplace::resetPassword(d, "Nobody")); }},
        {"lockMember", Right::ManageStaff,
         [](Desk& d) { return codeOf(workplace::lockMember(d, "Nobody", "why")); }},
        {"addStaffCard", Right::ManageStaff,
         [=](Desk& d) { return codeOf(workplace::addStaffCard(d, "Nobody", aCard(folder), {})); }},
        {"removeStaffCard", Right::ManageStaff,
         [](Desk& d) { return codeOf(workplace::removeStaffCard(d, "none")); }},
        {"acceptProduct", Right::ManageProducts,
         [](Desk& d) { return codeOf(workplace::acceptProduct(d, "none")); }},
        {"backUp", Right::ManageStation,
         [=](Desk& d) { return codeOf(workplace::backUp(d, folder / "no folder/copy")); }},
    };
}

/// Each act of the workplace's that changes something, or shows the trail.
Attempts attempts(support::MadeLine& made)
{
    const auto folder = made.station().home();
    Attempts all;
    for (const auto& some : {onOrders(folder), onStock(), onLetters(made), onOtherLetters(),
                             onTheTrail(folder), onTheStation(folder)})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

class Rights : public testing::Test
{
protected:
    support::MadeLine m_made;

    std::int64_t refusalsOf(Desk& desk)
    {
        const auto events =
            flow::valueOf(audit::historyOf(*desk.database, audit::SubjectKind::Person, desk.who));
        return std::ranges::count_if(
            events, [](const audit::Event& event) { return event.happening.what == "refused"; });
    }
};

TEST_F(Rights, EachActIsForItsRolesAlone)
{
    for (const auto& role : staff::kRoles) {
        const auto who = "Only " + std::string{role.name};
        auto desk = support::deskOf(m_made.station().workplace(), who, {role.value});
        std::int64_t refused = 0;
        for (const auto& attempt : attempts(m_made)) {
            const auto code = attempt.act(desk);
            if (staff::have({role.value}, attempt.right)) {
                EXPECT_NE(code, ErrorCode::RightMissing) << attempt.name << " by " << role.name;
                continue;
            }
            EXPECT_EQ(code, ErrorCode::RightMissing) << attempt.name << " by " << role.name;
            EXPECT_EQ(refusalsOf(desk), ++refused) << attempt.name << " by " << role.name;
        }
    }
}

TEST_F(Rights, AreForTheNamedProductsAlone)
{
    auto& station = m_made.station();
    const staff::Member member{
        .name = "Rut Reserv", .roles = support::everyRole(), .products = {"473"}};
    support::deskOf(station.workplace(), member.name);
    mustSucceed(flow::ended(workplace::changeMember(station.desk(), member)));
    auto rut = support::deskOf(station.workplace(), member.name);
    const auto order = support::MadeLine::order();
    EXPECT_EQ(codeOf(workplace::cancelOrder(rut, order, orders::CancelGround::OrderersWish, "x")),
              ErrorCode::RightMissing);
    EXPECT_EQ(codeOf(workplace::printLetters(rut, {m_made.letter()}, [](const auto&) {})),
              ErrorCode::RightMissing);
    EXPECT_EQ(codeOf(workplace::pack(rut, {m_made.card(), {}})), ErrorCode::RightMissing);
    EXPECT_EQ(codeOf(workplace::spoilLetter(rut, m_made.letter(), "x")), ErrorCode::RightMissing);
    EXPECT_EQ(codeOf(workplace::giveUpLetter(rut, m_made.letter(), "x")), ErrorCode::RightMissing);
    EXPECT_EQ(codeOf(workplace::drawLetterCode(rut, m_made.letter())), ErrorCode::RightMissing);
    EXPECT_EQ(codeOf(workplace::rejectCard(rut, m_made.card(), "x")), ErrorCode::RightMissing);
    mustSucceed(workplace::spoilLetter(m_made.mailroom(), m_made.letter(), "torn"));
    EXPECT_EQ(codeOf(workplace::destroy(rut, {m_made.letter().text()}, "shredder")),
              ErrorCode::RightMissing);
    EXPECT_EQ(flow::valueOf(workplace::lineSetupFor(rut)).products, member.products);
}

TEST_F(Rights, RefusedWithinAUnitOfWorkStandInTheTrailAfterIt)
{
    auto desk = support::deskOf(m_made.station().workplace(), "Pål Postrum", {Role::Mailroom});
    const auto undone = database::inTransaction(
        *desk.database, [&](database::Transaction&) -> foundation::Result<void> {
            auto may = workplace::mayDo(desk, Right::MakeCards);
            EXPECT_EQ(codeOf(may), ErrorCode::RightMissing);
            return may;
        });
    EXPECT_EQ(codeOf(undone), ErrorCode::RightMissing);
    EXPECT_EQ(refusalsOf(desk), 1);
}

TEST_F(Rights, EndWithTheSession)
{
    auto& station = m_made.station();
    auto desk = station.deskOf("Lena Ledig");
    ASSERT_TRUE(workplace::lineSetupFor(desk).ok());
    mustSucceed(workplace::lockMember(station.desk(), "lena ledig", "left her card"));
    EXPECT_EQ(codeOf(workplace::lineSetupFor(desk)), ErrorCode::SessionEnded);
    EXPECT_EQ(codeOf(workplace::lockMember(station.desk(), station.desk().who, "oops")),
              ErrorCode::RuleViolated);
}

} // namespace
