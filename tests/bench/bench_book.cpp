// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// How the station grows with its order book: searches, pages of lists and the import of order files
// in books of 10,000 and more orders, while three workers personalise.
// bench_book [ORDERS [FOLDER]]: the biggest book (100,000 otherwise, or what
// CARDSTATION_BENCH_ORDERS says), and where the books are made and left. What was measured stands
// on standard error too.
#include "cardprofiles/profile_loader.h"
#include "fixtures/testbench/temporary_folder.h"
#include "station/database/rows.h"
#include "station/orders/intake/order_file.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/book_questions.h"
#include "tests/bench/book_workers.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <stdexcept>

namespace {

using bench::BigBook;
using bench::percentile;
using bench::Times;

constexpr int kSmallest = 10'000;
constexpr int kUsual = 100'000;
constexpr int kTimes = 200;
constexpr int kTimesInATrial = 10; ///< where the biggest book is a small one
constexpr int kWorkers = 3;
constexpr double kPromisedMilliseconds = 50;

/// What was measured in one book.
struct Measured
{
    int orders = 0;
    Times quiet;
    Times atWork;
    Times lists;
};

template <typename T>
T valueOf(foundation::Result<T> result)
{
    if (!result)
        throw std::runtime_error{foundation::describe(result.error())};
    return std::move(*result);
}

template <typename Work>
double seconds(Work&& work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>{std::chrono::steady_clock::now() - begin}.count();
}

void tell(const char* where, const Times& times)
{
    for (const auto& [kind, each] : times)
        std::fprintf(stderr, "%-20s %-34s p50 %8.2f ms   p99 %8.2f ms\n", where, kind.c_str(),
                     percentile(each, 50), percentile(each, 99));
}

Measured measure(int orders, int times, const std::filesystem::path& folder)
{
    const BigBook book{orders};
    const auto file = folder / ("book-" + std::to_string(orders) + ".sqlite");
    if (!std::filesystem::exists(file)) {
        const auto took = seconds([&] { book.make(file); });
        std::fprintf(stderr, "%d orders: made in %.0f s, %.0f MiB\n", orders, took,
                     static_cast<double>(std::filesystem::file_size(file)) / 1048576);
    }
    auto database = valueOf(database::Database::open(file));
    Measured measured{orders, bench::askSearches(*database, book, times), {}, {}};
    tell("quiet", measured.quiet);
    measured.lists = bench::askLists(*database, book, times / 10);
    tell("lists", measured.lists);
    bench::BookWorkers workers{file, kWorkers};
    const auto took =
        seconds([&] { measured.atWork = bench::askSearches(*database, book, times); });
    const int made = workers.finish();
    tell("three at work", measured.atWork);
    std::fprintf(stderr, "%d cards meanwhile, in %.1f s\n", made, took);
    return measured;
}

void compare(const char* what, const Times& big, const Times& small, const std::string& name)
{
    for (const auto& [kind, times] : big)
        bench::row(std::string{what} + kind + ", p99" + name, "ms", percentile(times, 99),
                   percentile(small.at(kind), 99), "");
}

void report(const Measured& big, const Measured& small)
{
    const auto orders = std::to_string(big.orders);
    const auto name = ", " + orders + " orders against " + std::to_string(small.orders);
    compare("search by ", big.atWork, small.atWork, name);
    compare("list of ", big.lists, small.lists, name);
    double slowest = 0;
    for (const auto& [kind, times] : big.atWork)
        slowest = std::max(slowest, percentile(times, 99));
    bench::row("slowest search of " + orders + " orders, p99, against what is promised", "ms",
               slowest, kPromisedMilliseconds, ", \"bound\": 1");
}

/// Orders that come after those of the book, as the portal sends them.
std::string fileOf(int first, int count)
{
    std::string text = R"({"format": "cardstation-orders", "version": 1, "orders": [)";
    for (int number = first; number < first + count; ++number) {
        const auto order = BigBook::order(number);
        text += (number == first ? "" : ",\n") + std::string{R"({"number": ")"} +
                order.number.text() +
                R"(", "received": "2026-02-24", "signing": "digital", "signedOn": "2026-02-24", )"
                R"("letterDelivery": "paper", "invoiceReference": ")" +
                order.invoiceReference + R"(", "organisation": {"name": ")" +
                order.organisation.name + R"(", "number": ")" + order.organisation.number.text() +
                R"(", "kind": "limited-company"}, "orderer": {"name": ")" + order.orderer.name +
                R"(", "email": ")" + order.orderer.email.text() + R"("}, "delivery": {"name": ")" +
                order.delivery.name +
                R"(", "lines": ["Gatan 1"], "postcode": "123 45", "city": "Ort", )"
                R"("country": "SE"}, "lines": [)";
        for (const auto& line : order.lines)
            text += (line.number == 1 ? "" : ", ") + std::string{R"({"number": )"} +
                    std::to_string(line.number) +
                    R"(, "product": "ETJ-KORT", "holder": {"givenName": ")" +
                    line.holder.givenName + R"(", "surname": ")" + line.holder.surname +
                    R"(", "title": "ekonom", "employmentNumber": ")" +
                    line.holder.employmentNumber + R"(", "email": "a@exempel.example"}})";
        text += "]}";
    }
    return text + "]}";
}

/// Orders a second, of a file with so many, into a new book or the one of so many orders, which
/// keeps them.
double import(const std::filesystem::path& folder, int there, int count)
{
    const auto file = folder / (there == 0 ? "import-" + std::to_string(count) + ".sqlite"
                                           : "book-" + std::to_string(there) + ".sqlite");
    double took = 0;
    {
        const auto profiles = valueOf(cardprofiles::ProfileSet::load(
            std::filesystem::path{CARDSTATION_SOURCE_DIR} / "cardprofiles" / "profiles"));
        const auto find = [&](const std::string& product) -> const cardprofiles::CardProfile* {
            auto profile = profiles.find(product);
            return profile ? *profile : nullptr;
        };
        auto database = valueOf(database::Database::open(file, {.create = true}));
        const auto known = valueOf(database::readOne<std::int64_t>(
            database->query("SELECT count(*) FROM orders"), "orders"));
        const auto text = foundation::bytesOf(fileOf(static_cast<int>(known), count));
        took = seconds([&] {
            const auto taken = valueOf(intake::takeIn(
                *database, text, "orders.json", {false, find},
                {"Anna Provsson", "desk-1", *foundation::parseInstant("2026-03-02T12:00:00Z")}));
            if (!taken.complete())
                throw std::runtime_error{intake::toError(taken.errors).context};
        });
    }
    if (there == 0)
        std::filesystem::remove(file);
    std::fprintf(stderr, "%d orders taken in where %d were: %.1f s\n", count, there, took);
    return count / took;
}

void compareImports(const std::filesystem::path& folder, int most)
{
    const auto base = import(folder, 0, 1'000);
    for (const int count : {10'000, 100'000})
        if (count <= most)
            bench::row("import of " + std::to_string(count) + " orders against 1000 at a time",
                       "orders/s", import(folder, 0, count), base,
                       R"(, "bound": 0.5, "better": "higher")");
    bench::row("import of 1000 orders where " + std::to_string(most) + " are, against none",
               "orders/s", import(folder, most, 1'000), base,
               R"(, "bound": 0.3, "better": "higher")");
}

int ordersAskedFor(int argc, char** argv)
{
    const char* told = argc > 1 ? argv[1] : std::getenv("CARDSTATION_BENCH_ORDERS");
    const int orders = told == nullptr ? kUsual : std::atoi(told);
    if (orders < 1'000)
        throw std::runtime_error{"so many orders: 1000 or more"};
    return orders;
}

} // namespace

int main(int argc, char** argv)
try {
    const int most = ordersAskedFor(argc, argv);
    std::optional<testbench::TemporaryFolder> temporary;
    if (argc <= 2)
        temporary.emplace();
    const std::filesystem::path folder = argc > 2 ? argv[2] : temporary->path();
    const int times = most < kUsual ? kTimesInATrial : kTimes;
    const auto small = measure(std::min(kSmallest, most / 2), times, folder);
    for (int orders = kSmallest * 10; orders < most; orders *= 10)
        report(measure(orders, times, folder), small);
    report(measure(most, times, folder), small);
    compareImports(folder, most);
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "bench_book: %s\n", error.what());
    return 1;
}
