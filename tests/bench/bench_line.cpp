// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// The production line with 1, 2, 4 and 8 readers, and cards that take as long as real ones
// (RSA-2048 keys drawn from 4 to 20 s, 115,200 baud, 10 ms of the reader's own). The ideal is a
// line whose readers never wait for anything but their own card: what a reader reaches of it is the
// share of a card's time in the reader in which card and line were busy.
#include "tests/bench/bench_report.h"
#include "tests/flow/workshop.h"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

using bench::mostMemoryInMebibytes;
using bench::row;

using Seconds = std::chrono::duration<double>;

constexpr unsigned kCardsPerReader = 2;

struct Pace
{
    double cardsPerHour = 0;
    double idealPerHour = 0;
    [[nodiscard]] double share() const { return cardsPerHour / idealPerHour; }
};

/// One operator's hand at one reader: blanks in, good cards out.
struct Hand
{
    Seconds inReader{};
    Seconds busy{};
    std::string failure{};

    void feed(flow::Workshop& workshop, std::size_t slot)
    try {
        for (unsigned made = 0; made < kCardsPerReader; ++made) {
            workshop.cards().blank(slot);
            workshop.cards().resetCount(slot);
            const auto end = workshop.process(slot);
            inReader += workshop.lastDuration(slot);
            if (end.state != production::PanelState::Done)
                throw std::runtime_error{end.error ? foundation::describe(*end.error) : "not made"};
            busy += workshop.cards().count(slot).busy;
        }
    } catch (const std::exception& error) {
        failure = error.what();
    }
};

Pace run(unsigned readers)
{
    flow::FlowStation station;
    for (const auto& order : station.importMany(readers * kCardsPerReader))
        station.approve(order);
    flow::Workshop workshop{readers, {.realTiming = true, .seed = 20260224}};
    workshop.startLine(station);
    std::vector<Hand> hands(readers);
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 0; i < readers; ++i)
            threads.emplace_back([&, i] { hands[i].feed(workshop, i); });
    }
    Pace pace;
    for (const auto& hand : hands) {
        if (!hand.failure.empty())
            throw std::runtime_error{hand.failure};
        pace.cardsPerHour += kCardsPerReader * 3600 / hand.inReader.count();
        pace.idealPerHour += kCardsPerReader * 3600 / hand.busy.count();
    }
    return pace;
}

} // namespace

int main()
try {
    const auto one = run(1);
    row("cards per hour, 1 reader, against its card alone", "cards", one.cardsPerHour,
        one.idealPerHour, "");
    for (const unsigned readers : {2U, 4U, 8U}) {
        const auto many = run(readers);
        row("cards per hour, " + std::to_string(readers) + " readers, against their cards alone",
            "cards", many.cardsPerHour, many.idealPerHour, "");
        row("a reader of " + std::to_string(readers) + ", against one alone", "share", many.share(),
            one.share(), ", \"bound\": 0.95, \"better\": \"higher\"");
    }
    row("memory with 8 readers, against what is promised", "MiB", mostMemoryInMebibytes(), 100,
        ", \"bound\": 1");
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "bench_line: %s\n", error.what());
    return 1;
}
