// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/book_questions.h"

#include "station/audit/event_search.h"
#include "station/letters/letter_store.h"
#include "station/orders/order_store.h"
#include "station/shipping/shipment_store.h"
#include "station/stock/card_store.h"
#include "station/stock/certificate_store.h"
#include "station/workplace/find_acts.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <stdexcept>

namespace bench {
namespace {

using database::Database;

/// A line of a delivered order, so that it has all that a line can have.
struct Chosen
{
    int order;
    int line;
};

template <typename Work>
double milliseconds(Work&& work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>{std::chrono::steady_clock::now() - begin}
        .count();
}

Chosen chosen(const BigBook& book, int time)
{
    for (auto seed = static_cast<std::uint64_t>(time);; seed += 1'000'003) {
        const auto order =
            static_cast<int>(scrambled(seed + 77) % static_cast<std::uint64_t>(book.orders()));
        if (!book.isOpen(order) && order % 200 != 7)
            return {order, BigBook::lineIndex(order)};
    }
}

bool isWithin(const std::string& text, std::size_t at)
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// At least so many bytes, and no half letter.
std::string beginningOf(const std::string& text, std::size_t bytes)
{
    while (isWithin(text, bytes))
        ++bytes;
    return text.substr(0, bytes);
}

std::string endOf(const std::string& text)
{
    auto from = text.size() > 6 ? text.size() - 6 : 0;
    while (isWithin(text, from))
        ++from;
    return text.substr(from);
}

struct Search
{
    const char* kind;
    std::function<std::string(const Chosen&)> typed;
    bool isThere = true;
};

const std::vector<Search>& searches()
{
    static const std::vector<Search> all{
        {"order number", [](const Chosen& c) { return BigBook::orderNumber(c.order); }},
        {"order line", [](const Chosen& c) { return BigBook::orderNumber(c.order) + "/1"; }},
        {"card serial", [](const Chosen& c) { return BigBook::cardSerial(c.line); }},
        {"chip serial", [](const Chosen& c) { return BigBook::chipSerial(c.line); }},
        {"certificate serial", [](const Chosen& c) { return BigBook::certificateSerial(c.line); }},
        {"letter number", [](const Chosen& c) { return BigBook::letterNumber(c.line); }},
        {"carrier's label", [](const Chosen& c) { return BigBook::label(c.line); }},
        {"HSA-id", [](const Chosen& c) { return BigBook::hsaId(c.order, c.line); }},
        {"service identity",
         [](const Chosen& c) {
             return "16" + BigBook::organisation(c.order).number.text() +
                    BigBook::employmentNumber(c.line);
         }},
        {"employment number", [](const Chosen& c) { return BigBook::employmentNumber(c.line); }},
        {"organisation number",
         [](const Chosen& c) { return BigBook::organisation(c.order).number.withHyphen(); }},
        {"organisation's name",
         [](const Chosen& c) { return BigBook::organisation(c.order).name; }},
        {"part of an organisation's name",
         [](const Chosen& c) { return beginningOf(BigBook::organisation(c.order).name, 5); }},
        {"orderer's e-mail", [](const Chosen& c) { return BigBook::ordererEmail(c.order); }},
        {"invoice reference", [](const Chosen& c) { return BigBook::invoiceReference(c.order); }},
        {"beginning of an order number",
         [](const Chosen& c) { return BigBook::orderNumber(c.order).substr(0, 9); }},
        {"beginning of a label",
         [](const Chosen& c) { return BigBook::label(c.line).substr(0, 6); }},
        {"given name and surname",
         [](const Chosen& c) {
             return BigBook::givenName(c.line) + ' ' + BigBook::surname(c.line);
         }},
        {"surname and given name",
         [](const Chosen& c) {
             return BigBook::surname(c.line) + ' ' + BigBook::givenName(c.line);
         }},
        {"surname", [](const Chosen& c) { return BigBook::surname(c.line); }},
        {"end of a surname", [](const Chosen& c) { return endOf(BigBook::surname(c.line)); }},
        {"parts of both names",
         [](const Chosen& c) {
             return beginningOf(BigBook::givenName(c.line), 3) + ' ' +
                    endOf(BigBook::surname(c.line));
         }},
        {"two usual endings", [](const Chosen&) { return std::string{"sson erg"}; }, false},
        {"nobody's name, of usual parts",
         [](const Chosen& c) {
             return BigBook::givenName(c.line) + ' ' + BigBook::givenName(c.line + 1) + ' ' +
                    BigBook::surname(c.line) + " ström lund";
         },
         false},
        {"nothing of the kind", [](const Chosen& c) { return "xq" + std::to_string(c.line); },
         false},
    };
    return all;
}

template <typename Row>
void mustHave(const foundation::Result<std::vector<Row>>& rows, const std::string& what)
{
    if (!rows)
        throw std::runtime_error{what + ": " + foundation::describe(rows.error())};
    if (rows->empty())
        throw std::runtime_error{what + ": nothing there"};
}

} // namespace

double percentile(std::vector<double> times, double percent)
{
    if (times.empty())
        throw std::runtime_error{"nothing was measured"};
    const auto at =
        static_cast<std::size_t>(std::ceil(percent / 100 * static_cast<double>(times.size())) - 1);
    std::ranges::nth_element(times, times.begin() + static_cast<std::ptrdiff_t>(at));
    return times[at];
}

Times askSearches(Database& database, const BigBook& book, int times)
{
    Times all;
    for (int time = 0; time < times; ++time)
        for (const auto& search : searches()) {
            const auto typed = search.typed(chosen(book, time));
            all[search.kind].push_back(milliseconds([&] {
                const auto found = workplace::findIn(database, typed);
                if (!found)
                    throw std::runtime_error{foundation::describe(found.error())};
                if (search.isThere && found->hits.empty())
                    throw std::runtime_error{std::string{search.kind} + " not found: " + typed};
            }));
        }
    return all;
}

Times askLists(Database& database, const BigBook& book, int times)
{
    Times all;
    const auto ask = [&](const std::string& what, const auto& work) {
        for (int time = 0; time < times; ++time)
            all[what].push_back(milliseconds([&] { mustHave(work(time), what); }));
    };
    orders::OrderStore orders{database};
    const auto far = [&](int time) {
        return *foundation::OrderNumber::parse(
            BigBook::orderNumber(chosen(book, time).order / 2 + book.orders() * 2 / 5));
    };
    ask("orders, first page", [&](int) { return orders.list({}); });
    ask("orders, a far page", [&](int time) { return orders.list({.after = far(time)}); });
    ask("delivered orders, a far page", [&](int time) {
        return orders.list({.state = orders::OrderState::Delivered, .after = far(time)});
    });
    ask("orders of one organisation", [&](int time) {
        return orders.list(
            {.organisation = BigBook::organisation(chosen(book, time).order).number});
    });
    ask("worklist, 500", [&](int) { return orders.worklist(500); });
    ask("late orders, 500",
        [&](int) { return orders.late(*foundation::parseCivilDate("2030-01-01"), 500); });
    ask("shipments, a far page", [&](int time) {
        return shipping::ShipmentStore{database}.list({.after = chosen(book, time).line});
    });
    ask("letters, a far page", [&](int time) {
        return letters::LetterStore{database}.list(
            {.after = *foundation::LetterNumber::parse(
                 BigBook::letterNumber(chosen(book, time).line / 2))});
    });
    ask("cards, a far page",
        [&](int) { return stock::CardStore{database}.list({.afterChipSerial = "80"}); });
    ask("certificates on cards, a far page", [&](int) {
        return stock::CertificateStore{database}.in(stock::CertificateState::OnCard, 500, "80");
    });
    ask("events of an order", [&](int time) {
        audit::EventFilter filter;
        filter.number = BigBook::orderNumber(chosen(book, time).order);
        return audit::findEvents(database, filter, 0, 500);
    });
    ask("newest events", [&](int) { return audit::findEvents(database, {}, 0, 500); });
    return all;
}

} // namespace bench
