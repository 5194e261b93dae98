// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/pin_letter_runner.h"

#include "fixtures/testbench/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace {

using namespace print;
using foundation::ErrorCode;

/// A program in pinletter's place that tells what `script` prints and ends.
class RunnerTest : public testing::Test
{
protected:
    PinLetterProgram standIn(const std::string& script)
    {
        const auto path = m_folder / "pinletter";
        std::ofstream{path} << "#!/bin/sh\n" << script << "\n";
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        PinLetterProgram program;
        program.program = path;
        program.passphraseFile = m_folder / "passphrase";
        return program;
    }

    static PinLetterRequest threeLetters()
    {
        PinLetterRequest request;
        for (const auto* number : {"L1", "L2", "L3"}) {
            LetterTask task;
            task.letterNumber = number;
            request.letters.push_back(task);
        }
        return request;
    }

    testbench::TemporaryFolder m_folder;
};

TEST_F(RunnerTest, EveryLetterHasAnEndAlsoWhenTheProgramDies)
{
    auto program = standIn(R"(
        echo '{"letter":"L1","state":"printing"}'
        echo '{"letter":"L1","state":"printed","job":1}'
        echo '{"letter":"L2","state":"printing","job":2}'
        kill -9 $$)");
    std::vector<LetterEvent> heard;
    const auto endings =
        printPinLetters(std::move(program), threeLetters(),
                        {.onEvent = [&](const auto& event) { heard.push_back(event); }});
    ASSERT_TRUE(endings.ok()) << describe(endings.error());
    ASSERT_EQ(endings->size(), 3U);
    EXPECT_EQ((*endings)[0], (LetterEvent{"L1", LetterState::Printed, {}, "", 1}));
    EXPECT_EQ((*endings)[1].state, LetterState::Spoiled);
    EXPECT_EQ((*endings)[1].error, ErrorCode::JobLost);
    EXPECT_EQ((*endings)[1].job, 2);
    EXPECT_EQ((*endings)[2].state, LetterState::Refused);
    EXPECT_EQ((*endings)[2].error, ErrorCode::ProgramFailed);
    ASSERT_EQ(heard.size(), 5U);
    EXPECT_EQ(heard[3], (*endings)[1]);
    EXPECT_EQ(heard[4], (*endings)[2]);
}

TEST_F(RunnerTest, PassphraseComesBeforeTheRequestAndNotAsAnArgument)
{
    auto program = standIn("read -r passphrase; read -r request; printf '%s' \"$request\" > '" +
                           (m_folder / "request").string() + "'; printf '%s' \"$passphrase\" > '" +
                           (m_folder / "heard").string() + "'; printf '%s' \"$*\" > '" +
                           (m_folder / "arguments").string() + "'");
    program.passphraseFile.clear();
    program.passphrase = foundation::SecretBytes::copyOf(foundation::bytesOf("öppna dig"));
    ASSERT_TRUE(printPinLetters(std::move(program), threeLetters()).ok());

    const auto content = [&](const char* name) {
        std::ifstream stream{m_folder / name};
        return std::string{std::istreambuf_iterator<char>{stream}, {}};
    };
    EXPECT_EQ(content("heard"), "öppna dig");
    EXPECT_EQ(content("arguments"), "");
    EXPECT_EQ(content("request"), encode(threeLetters()));
}

TEST_F(RunnerTest, AnEnvelopeLeavesOnlyWhenItsLetterIsAskedFor)
{
    auto program = standIn(R"(
        read -r request
        echo '{"letter":"L1","state":"waiting","job":1}'
        read -r first
        echo '{"letter":"L1","state":"printing","job":1}'
        echo '{"letter":"L1","state":"printed","job":1}'
        echo '{"letter":"L2","state":"waiting","job":2}'
        read -r second
        printf '%s\n%s\n%s\n' "$request" "$first" "$second" > ')" +
                           (m_folder / "heard").string() + R"('
        echo '{"letter":"L9","state":"waiting","job":3}'
        read -r third
        printf '%s\n' "$third" >> ')" +
                           (m_folder / "heard").string() + "'");
    std::vector<std::string> released;
    std::vector<LetterEvent> heard;
    const auto endings = printPinLetters(
        std::move(program), threeLetters(),
        {.onEvent = [&](const auto& event) { heard.push_back(event); },
         .release = [&](const LetterTask& task) -> foundation::Result<foundation::Bytes> {
             released.push_back(task.letterNumber);
             if (task.letterNumber == "L2")
                 return foundation::Error{ErrorCode::OrderStopped, "B1"};
             return foundation::Bytes{1, 2, 3};
         }});
    ASSERT_TRUE(endings.ok()) << describe(endings.error());
    EXPECT_EQ(released, (std::vector<std::string>{"L1", "L2"})) << "L3 was never asked for";
    EXPECT_EQ((*endings)[0].state, LetterState::Printed);
    EXPECT_EQ((*endings)[1].state, LetterState::Refused) << "it waited, and was not begun";
    EXPECT_EQ((*endings)[2].state, LetterState::Refused);
    EXPECT_EQ(heard.size(), 4U) << "Waiting is nobody's concern";
    std::ifstream stream{m_folder / "heard"};
    const std::string said{std::istreambuf_iterator<char>{stream}, {}};
    EXPECT_EQ(said, encode(threeLetters()) + "\n" + R"({"envelope":"AQID","letter":"L1"})" + "\n" +
                        R"({"context":"B1","error":"OrderStopped","letter":"L2"})" + "\n" +
                        R"({"context":"L9","error":"NotFound","letter":"L9"})" + "\n");
}

TEST_F(RunnerTest, AProgramThatIsNotThereTouchesNoLetter)
{
    PinLetterProgram program;
    program.program = m_folder / "none";
    program.passphraseFile = m_folder / "passphrase";
    const auto endings = printPinLetters(std::move(program), threeLetters());
    ASSERT_FALSE(endings.ok());
    EXPECT_EQ(endings.error().code, ErrorCode::ProgramFailed);
}

} // namespace
