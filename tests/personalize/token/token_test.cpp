// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/token/opensc_configuration.h"
#include "personalize/token/secret_input.h"

#include "fixtures/testbench/environment_variable.h"
#include "foundation/file_descriptor.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <thread>
#include <unistd.h>

using namespace token;
using foundation::Bytes;
using foundation::ErrorCode;

namespace {

ReaderChoice choose(const std::string& ours, const std::vector<std::string>& all)
{
    return {{ours}, all};
}

} // namespace

TEST(OpenscConfiguration, IgnoresAllReadersButOurs)
{
    const auto text = openscConfiguration(choose("Reader B", {"Reader A", "Reader B", "Reader C"}));
    EXPECT_NE(text.find("ignored_readers = \"Reader A\", \"Reader C\";"), std::string::npos)
        << text;
    EXPECT_NE(text.find("use_file_caching = no;"), std::string::npos);
    EXPECT_NE(text.find("use_pin_caching = no;"), std::string::npos);
    EXPECT_EQ(openscConfiguration(choose("Reader B", {"Reader B"})).find("ignored_readers"),
              std::string::npos);
}

TEST(OpenscConfiguration, NeverIgnoresOurReaderWithAnother)
{
    // OpenSC ignores every reader whose name holds the string
    const auto text =
        openscConfiguration(choose("Reader 00 00", {"Reader 00 00", "Reader 00", ""}));
    EXPECT_EQ(text.find("ignored_readers"), std::string::npos) << text;
    const auto hostile = openscConfiguration(choose("B", {"A\"; debug = 9; x = \"", "B"}));
    EXPECT_EQ(hostile.find("debug = 9"), std::string::npos) << hostile;
}

TEST(OpenscConfiguration, IsAFileInMemoryThatOpenscCanRead)
{
    const testbench::EnvironmentVariable before{"OPENSC_CONF", "/nowhere"};
    std::string path;
    {
        const auto request = choose("B", {"A", "B"});
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
