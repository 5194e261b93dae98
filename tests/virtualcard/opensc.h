// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "fixtures/testbench/virtual_cards.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace virtualcard {

/// A blank card in a reader, and Debian's own OpenSC beside it. Runs in T=0 and in T=1.
class OpenSc : public testing::TestWithParam<testbench::CardProtocol>
{
protected:
    static constexpr const char* kPin1 = "246810";
    static constexpr const char* kPuk1 = "13579246";
    static constexpr const char* kPin2 = "975310";
    static constexpr const char* kSoPin = "19283746";

    OpenSc() : m_cards{m_pcscd, withProtocol(GetParam())} {}

    static testbench::VirtualCardOptions withProtocol(testbench::CardProtocol protocol)
    {
        testbench::VirtualCardOptions options;
        options.protocol = protocol;
        return options;
    }

    testbench::ProcessResult run(std::vector<std::string> command, const std::string& input = {})
    {
        testbench::ProcessOptions options;
        options.folder = m_folder.path();
        options.environment = {{"HOME", m_folder.path()}, {"XDG_CACHE_HOME", std::nullopt}};
        options.input = input;
        options.limit = std::chrono::minutes{2};
        return testbench::runProcess(command, options);
    }

    /// A tool of OpenSC's with its reader.
    testbench::ProcessResult tool(const std::string& name, std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), {name, "--reader", m_pcscd.readerNames().front()});
        return run(std::move(arguments));
    }

    /// The whole personalisation, by fixtures/readers/personalise-with-opensc.
    testbench::ProcessResult personalise(std::vector<std::string> options = {})
    {
        options.insert(
            options.begin(),
            {std::string{CARDSTATION_SOURCE_DIR} + "/fixtures/readers/personalise-with-opensc",
             "--reader", m_pcscd.readerNames().front(), "--folder", m_folder.path()});
        return run(std::move(options));
    }

    /// Only with --secret, under the code's identifier, does pkcs15-init take the SO code here.
    testbench::ProcessResult erase(const std::string& soPin)
    {
        return tool("pkcs15-init", {"--erase-card", "--secret", "@ff=" + soPin});
    }

    /// Whether it succeeded; with all that it said when not.
    static testing::AssertionResult succeeded(const testbench::ProcessResult& result)
    {
        if (result.succeeded())
            return testing::AssertionSuccess();
        return testing::AssertionFailure() << result.text();
    }

    testbench::PrivatePcscd m_pcscd{1};
    testbench::VirtualCards m_cards;
    testbench::TemporaryFolder m_folder;
};

} // namespace virtualcard
