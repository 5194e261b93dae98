// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/station/support/order_book.h"

namespace support {

using orders::OrderState;

namespace {

std::unique_ptr<database::Database> opened(const std::filesystem::path& file,
                                           const database::OpenOptions& options)
{
    auto database = database::Database::open(file, options);
    if (!database)
        throw std::runtime_error{foundation::describe(database.error())};
    return std::move(*database);
}

orders::OrderLine aLine(const foundation::OrganisationNumber& organisation,
                        const std::string& order, std::uint32_t number)
{
    const auto employment = order + std::to_string(number);
    return {number,
            "ETJ-KORT",
            {"Åsa", "Öberg-Test", "Åsa Öberg-Test", "handläggare", employment, std::nullopt,
             *foundation::EmailAddress::parse("asa.oberg@exempel.example"), "",
             orders::Language::Swedish},
            *foundation::ServiceIdentityNumber::make(organisation, employment)};
}

} // namespace

OrderBook::OrderBook()
{
    m_database = opened(m_folder / "orderbook.sqlite",
                        {.create = true, .busyTime = std::chrono::seconds{20}, .hook = m_writes});
    m_writes->failAt(0);
}

std::unique_ptr<database::Database> OrderBook::connect()
{
    return opened(file(), {.hook = m_writes});
}

audit::Act anAct(const std::string& who)
{
    return {who, "desk-1", *foundation::parseInstant("2026-03-02T12:00:00Z")};
}

orders::Order anOrder(const std::string& number, std::uint32_t lines)
{
    const auto organisation = *foundation::OrganisationNumber::parse("5599990016");
    orders::Order order{
        *foundation::OrderNumber::parse(number),
        {"Påhittade Bolaget AB", organisation, orders::OrganisationKind::LimitedCompany},
        {"Örjan Exempelsson", *foundation::EmailAddress::parse("orjan@exempel.example")},
        {"Påhittade Bolaget AB",
         {"Att. Örjan Exempelsson", "Låtsasgatan 1"},
         "123 45",
         "Ingenstans",
         "SE"},
        orders::Signing::Digital,
        orders::LetterDelivery::Paper,
        "FR-1",
        "",
        false,
        *foundation::parseCivilDate("2026-02-27"),
        *foundation::parseCivilDate("2026-02-28"),
        {}};
    for (std::uint32_t line = 1; line <= lines; ++line)
        order.lines.push_back(aLine(organisation, number, line));
    return order;
}

foundation::OrderLineId lineId(const std::string& order, std::uint32_t line)
{
    return {*foundation::OrderNumber::parse(order), line};
}

void addVerified(OrderBook& book, const orders::Order& order)
{
    orders::OrderStore store{book.database()};
    done(book, [&](database::Transaction& transaction) {
        auto added = store.add(transaction, order, anAct());
        return added ? store.step(transaction, order.number, OrderState::Verified, anAct()) : added;
    });
}

foundation::LetterNumber addCard(OrderBook& book, const foundation::OrderLineId& line,
                                 const std::string& chipSerial)
{
    stock::CardStore cards{book.database()};
    letters::LetterStore letters{book.database()};
    return done(book, [&](database::Transaction& transaction) {
        auto serial = cards.drawSerial(transaction, "97520");
        EXPECT_TRUE(cards.admit(transaction, {chipSerial, "ETJ-KORT", line, *serial}, anAct()));
        auto drawn = letters.drawNumber(transaction);
        const letters::LetterPlan plan{*drawn,
                                       letters::LetterKind::PinLetter,
                                       line,
                                       chipSerial,
                                       cardprofiles::LetterLayout::ThreeCodes,
                                       cardprofiles::LetterTravel::Apart,
                                       "sv",
                                       anOrder().delivery};
        EXPECT_TRUE(letters.reserve(transaction, plan, foundation::bytesOf("sealed"), anAct()));
        return drawn;
    });
}

} // namespace support
