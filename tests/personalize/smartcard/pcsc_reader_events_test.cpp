// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/reader_events.h"

#include "fixtures/testbench/virtual_cards.h"
#include "personalize/smartcard/reader_list.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <set>
#include <thread>

using namespace smartcard;
using namespace std::chrono_literals;
using foundation::ErrorCode;
using testbench::PrivatePcscd;
using testbench::VirtualCardOptions;
using testbench::VirtualCards;

namespace {

std::string said(const ReaderEvent& event)
{
    struct Say
    {
        std::string operator()(const ReaderAdded& e) { return "+" + e.reader.value; }
        std::string operator()(const ReaderRemoved& e) { return "-" + e.reader.value; }
        std::string operator()(const CardInserted& e)
        {
            return (e.atr.empty() ? "mute " : "in ") + e.reader.value;
        }
        std::string operator()(const CardRemoved& e) { return "out " + e.reader.value; }
    };
    return std::visit(Say{}, event);
}

/// Waits until so many events have come; a retry where pcscd is not there.
std::multiset<std::string> next(ReaderEvents& events, std::size_t count)
{
    std::multiset<std::string> all;
    while (all.size() < count) {
        const auto some = events.wait();
        if (!some && some.error().code != ErrorCode::PcscUnavailable) {
            ADD_FAILURE() << foundation::describe(some.error());
            break;
        }
        if (some)
            for (const auto& event : *some)
                all.insert(said(event));
        else
            std::this_thread::sleep_for(20ms);
    }
    return all;
}

using Said = std::multiset<std::string>;

VirtualCardOptions outside()
{
    VirtualCardOptions options;
    options.inserted = false;
    return options;
}

} // namespace

TEST(ReaderEvents, TellOfReadersAndOfCardsThatComeAndGo)
{
    const PrivatePcscd pcscd{2};
    VirtualCards cards{pcscd, outside()};
    cards.insert(0);
    const auto a = cards.reader(0);
    const auto b = cards.reader(1);

    ReaderEvents events;
    EXPECT_EQ(next(events, 3), (Said{"+" + a, "+" + b, "in " + a}));
    cards.insert(1);
    EXPECT_EQ(next(events, 1), Said{"in " + b});
    cards.remove(0);
    EXPECT_EQ(next(events, 1), Said{"out " + a});
    EXPECT_EQ(*listReaders(), (std::vector<ReaderName>{{a}, {b}}));
}

TEST(ReaderEvents, SeeACardThatWasOutBetweenTwoLooks)
{
    const PrivatePcscd pcscd{2};
    VirtualCards cards{pcscd, outside()};
    cards.insert(0);
    const auto a = cards.reader(0);
    ReaderEvents events;
    EXPECT_EQ(next(events, 3), (Said{"+" + a, "+" + cards.reader(1), "in " + a}));
    cards.remove(0);
    cards.insert(0);
    EXPECT_EQ(next(events, 2), (Said{"out " + a, "in " + a}));
}

TEST(ReaderEvents, EndAtOnceWhenCancelledHoweverTheThreadsMeet)
{
    const PrivatePcscd pcscd{2};
    VirtualCards cards{pcscd, outside()};
    for (int round = 0; round < 100; ++round) {
        ReaderEvents events;
        ASSERT_EQ(next(events, 2).size(), 2U);
        std::atomic<bool> waiting = false;
        std::thread waiter{[&] {
            waiting = true;
            EXPECT_EQ(events.wait().error().code, ErrorCode::Cancelled);
        }};
        while (!waiting)
            std::this_thread::yield();
        std::this_thread::sleep_for(std::chrono::microseconds{round * 20});
        const auto begin = std::chrono::steady_clock::now();
        events.cancel();
        waiter.join();
        EXPECT_LT(std::chrono::steady_clock::now() - begin, 8s); // the longest wait is 10 s
        EXPECT_EQ(events.wait().error().code, ErrorCode::Cancelled) << "and for ever after";
    }
}

TEST(ReaderEvents, SurviveARestartOfPcscd)
{
    auto pcscd = std::make_unique<PrivatePcscd>(2);
    auto cards = std::make_unique<VirtualCards>(*pcscd);
    ReaderEvents events;
    EXPECT_EQ(next(events, 4), (Said{"+" + cards->reader(0), "in " + cards->reader(0),
                                     "+" + cards->reader(1), "in " + cards->reader(1)}));

    cards.reset();
    pcscd.reset();
    // its reader may be seen going first
    auto some = events.wait();
    while (some)
        some = events.wait();
    EXPECT_EQ(some.error().code, ErrorCode::PcscUnavailable);
    EXPECT_EQ(events.wait().error().code, ErrorCode::PcscUnavailable);

    pcscd = std::make_unique<PrivatePcscd>(2);
    cards = std::make_unique<VirtualCards>(*pcscd, outside());
    EXPECT_EQ(next(events, 2), (Said{"+" + cards->reader(0), "+" + cards->reader(1)}));
    cards->insert(1);
    EXPECT_EQ(next(events, 1), Said{"in " + cards->reader(1)});
}

TEST(ReaderList, SaysThatPcscdIsNotThere)
{
    const testbench::EnvironmentVariable nowhere{"PCSCLITE_CSOCK_NAME", "/nonexistent/pcscd.comm"};
    const auto readers = listReaders();
    ASSERT_FALSE(readers.ok());
    EXPECT_EQ(readers.error().code, ErrorCode::PcscUnavailable);
    EXPECT_TRUE(readers.error().nativeCode.has_value());
}
