// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/proof/cardproof/opensc_configuration.h"
#include "personalize/proof/cardproof/pin_tries.h"
#include "personalize/proof/cardproof/request_input.h"
#include "personalize/proof/cardproof/token_finder.h"

#include "fixtures/testbench/environment_variable.h"
#include "foundation/file_descriptor.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <thread>
#include <unistd.h>

using namespace cardproof;
using foundation::Bytes;
using foundation::ErrorCode;
using smartcard::PinState;
using smartcard::Pkcs11Token;

namespace {

Pkcs11Token labelled(const std::string& label)
{
    Pkcs11Token token;
    token.label = label;
    return token;
}

Pkcs11Token withSerial(const std::string& serial)
{
    Pkcs11Token token;
    token.serial = serial;
    return token;
}

proof::ProofRequest readers(const std::string& ours, const std::vector<std::string>& all)
{
    proof::ProofRequest request;
    request.readerName = ours;
    request.allReaderNames = all;
    return request;
}

} // namespace

TEST(TokenFinder, KnowsTheCardsLabelWholeOrCut)
{
    EXPECT_TRUE(hasCardLabel(labelled("Reservkort"), "Reservkort"));
    EXPECT_TRUE(hasCardLabel(labelled("Reservkort (legitimering)"), "Reservkort"));
    EXPECT_TRUE(
        hasCardLabel(labelled("0123456789ABCD... (Legitimering)"), "0123456789ABCDEFGHIJKL"));
    EXPECT_TRUE(hasCardLabel(labelled("0123456789ABCDEFGHIJKLMNOPQRSTUV"),
                             "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
    EXPECT_FALSE(hasCardLabel(labelled("Reserv (legitimering)"), "Reservkort")) << "no need to cut";
    EXPECT_FALSE(hasCardLabel(labelled("0123456789ABCX... (Legitimering)"), "0123456789ABCDEFGH"));
    EXPECT_FALSE(hasCardLabel(labelled("Another card (legitimering)"), "Reservkort"));
    EXPECT_FALSE(hasCardLabel(labelled(""), "Reservkort"));
    EXPECT_FALSE(hasCardLabel(labelled(""), ""));
}

TEST(TokenFinder, KnowsTheSerialByItsEnd)
{
    EXPECT_TRUE(hasSerial(withSerial("8064ddf7c8b81a26"), "00118064DDF7C8B81A26"));
    EXPECT_TRUE(hasSerial(withSerial("00118064DDF7C8B81A26"), "00118064DDF7C8B81A26"));
    EXPECT_FALSE(hasSerial(withSerial("8064ddf7c8b81a27"), "00118064DDF7C8B81A26"));
    EXPECT_FALSE(hasSerial(withSerial(""), "00118064DDF7C8B81A26"));
    EXPECT_FALSE(hasSerial(withSerial("FF00118064DDF7C8B81A26"), "00118064DDF7C8B81A26"));
}

TEST(PinTries, AreToldAsFarAsTheFlagsGo)
{
    EXPECT_EQ(triesShown(PinState::Full, 3), "the module shows no lost try");
    EXPECT_EQ(triesShown(PinState::TriesLost, 3), "2 of 3 tries left");
    EXPECT_EQ(triesShown(PinState::TriesLost, 5), "at least 2, but not all of 5 tries left");
    EXPECT_EQ(triesShown(PinState::LastTry, 3), "1 of 3 tries left");
    EXPECT_EQ(triesAfterRefusal(PinState::Full, 3), "at least 2 tries left");
    EXPECT_EQ(triesAfterRefusal(PinState::Blocked, 3), "blocked");
    EXPECT_EQ(triesAfterRefusal(std::nullopt, 3),
              "the module does not say how many tries are left");
}

TEST(OpenscConfiguration, IgnoresAllReadersButOurs)
{
    const auto text =
        openscConfiguration(readers("Reader B", {"Reader A", "Reader B", "Reader C"}));
    EXPECT_NE(text.find("ignored_readers = \"Reader A\", \"Reader C\";"), std::string::npos)
        << text;
    EXPECT_NE(text.find("use_file_caching = no;"), std::string::npos);
    EXPECT_NE(text.find("use_pin_caching = no;"), std::string::npos);
    EXPECT_EQ(openscConfiguration(readers("Reader B", {"Reader B"})).find("ignored_readers"),
              std::string::npos);
}

TEST(OpenscConfiguration, NeverIgnoresOurReaderWithAnother)
{
    // OpenSC ignores every reader whose name holds the string
    const auto text =
        openscConfiguration(readers("Reader 00 00", {"Reader 00 00", "Reader 00", ""}));
    EXPECT_EQ(text.find("ignored_readers"), std::string::npos) << text;
    const auto hostile = openscConfiguration(readers("B", {"A\"; debug = 9; x = \"", "B"}));
    EXPECT_EQ(hostile.find("debug = 9"), std::string::npos) << hostile;
}

TEST(OpenscConfiguration, IsAFileInMemoryThatOpenscCanRead)
{
    const testbench::EnvironmentVariable before{"OPENSC_CONF", "/nowhere"};
    std::string path;
    {
        const auto request = readers("B", {"A", "B"});
        const auto configuration = OpenscConfiguration::make(request);
        ASSERT_TRUE(configuration.ok());
        path = std::getenv("OPENSC_CONF");
        std::ifstream file{path};
        std::ostringstream text;
        text << file.rdbuf();
        EXPECT_EQ(text.str(), openscConfiguration(request));
    }
    EXPECT_FALSE(std::ifstream{path}.is_open()) << "and goes with its owner";
}

TEST(RequestInput, IsReadToItsEndAndNotBeyondItsLimit)
{
    for (const std::size_t size : {0U, 1U, 8191U, 8192U, 8193U, 100'000U}) {
        std::array<int, 2> ends{};
        ASSERT_EQ(::pipe(ends.data()), 0);
        const foundation::FileDescriptor reading{ends[0]};
        std::thread writer{[&, writing = ends[1]] {
            const Bytes sent(size, 0x5A);
            std::size_t done = 0;
            while (done < size) {
                const auto count = ::write(writing, sent.data() + done, size - done);
                if (count <= 0)
                    break;
                done += static_cast<std::size_t>(count);
            }
            ::close(writing);
        }};
        const auto read = readSecretly(reading.value(), 100'000);
        ASSERT_TRUE(read.ok());
        EXPECT_EQ(read->size(), size);
        EXPECT_TRUE(std::ranges::all_of(read->view(), [](auto byte) { return byte == 0x5A; }));
        writer.join();
    }
    const foundation::FileDescriptor endless{::open("/dev/zero", O_RDONLY)};
    EXPECT_EQ(readSecretly(endless.value(), 1000).error().code, ErrorCode::InvalidEncoding);
    EXPECT_EQ(readSecretly(-1, 1000).error().code, ErrorCode::FileUnreadable);
}
