// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// A long run: pinletter's memory stays as it is, and no code is left in it, nor in the spool, the
// logs and the other files of the CUPS server that it printed to. CARDSTATION_LETTERS says how
// many.

#include "fixtures/testprinter/cups_server.h"
#include "fixtures/testprinter/test_printer.h"
#include "foundation/letter_number.h"
#include "tests/print/gui_environment.h"
#include "tests/print/pinletter_bench.h"
#include "tests/print/process_memory.h"

#include <QFont>
#include <QRawFont>
#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <thread>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using print::LetterEvent;
using print::LetterState;
using samples::Codes;
using testprinter::CupsServer;
using testprinter::TestPrinter;

constexpr std::size_t kLetters = CARDSTATION_LETTERS;
constexpr std::size_t kSearched = CARDSTATION_SEARCHED; ///< by way of CUPS, which takes its time
constexpr std::size_t kWarm = 40; ///< by then fonts are loaded and buffers have their size

/// How much more memory the end of a run may hold than its beginning.
constexpr double kFlat = 1.15;

/// The glyph for 0 in the codes' font; its digits stand in a row.
unsigned glyphOfZero()
{
    QFont font{"DejaVu Sans Mono"};
    font.setWeight(QFont::Bold);
    const auto glyphs = QRawFont::fromFont(font).glyphIndexesForString("0123456789");
    for (qsizetype i = 0; i < glyphs.size(); ++i)
        EXPECT_EQ(glyphs[i], glyphs[0] + static_cast<quint32>(i));
    return glyphs[0];
}

/// Letters with codes of eight digits, each code another one.
class Letters
{
public:
    Letters(const samples::Mailroom& mailroom, std::size_t count)
    {
        std::mt19937 numbers{std::random_device{}()};
        std::uniform_int_distribution draw{10'000'000, 99'999'999};
        for (std::size_t i = 0; i < count; ++i) {
            Codes codes;
            for (const auto* name : {"pin1", "pin2", "puk1"}) {
                auto code = std::to_string(draw(numbers));
                while (!m_codes.insert(code).second)
                    code = std::to_string(draw(numbers));
                codes.emplace_back(name, code);
                if (i + 1 < count)
                    m_before.insert(code);
            }
            const auto number = foundation::LetterNumber::assign(i + 1)->text();
            m_tasks.push_back(mailroom.sealed(samples::personalLetter(number), codes));
        }
    }

    [[nodiscard]] const std::vector<print::LetterTask>& tasks() const { return m_tasks; }
    [[nodiscard]] const std::set<std::string>& codes() const { return m_codes; }
    /// Of all letters but the last.
    [[nodiscard]] const std::set<std::string>& codesBefore() const { return m_before; }

private:
    std::vector<print::LetterTask> m_tasks;
    std::set<std::string> m_codes;
    std::set<std::string> m_before;
};

std::string contentOf(const fs::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

fs::path pinletter()
{
    return fs::canonical(fs::path{CARDSTATION_BIN_DIR} / "pinletter");
}

TEST(ManyLetters, MemoryStaysAsItIs)
{
#ifdef CARDSTATION_SANITIZED
    GTEST_SKIP() << "the sanitizer's heap keeps what is freed";
#endif
    samples::needGui();
    const samples::Mailroom mailroom;
    const TestPrinter printer;
    const Letters run{mailroom, kLetters};
    std::size_t printed = 0;
    long early = 0;
    long late = 0;
    const auto ends =
        mailroom.print(mailroom.request(printer.uri(), run.tasks()), [&](const LetterEvent& event) {
            printed += event.state == LetterState::Printed ? 1U : 0U;
            if (event.state != LetterState::Printed ||
                (printed != kWarm && printed != kLetters - 1))
                return;
            (printed == kWarm ? early : late) =
                samples::residentKilobytes(samples::childRunning(pinletter()));
        });
    EXPECT_EQ(printed, kLetters);
    ASSERT_GT(early, 0);
    ASSERT_GT(late, 0);
    std::printf("%zu letters: %ld kB after %zu, %ld kB at the end\n", kLetters, early, kWarm, late);
    EXPECT_LT(static_cast<double>(late), kFlat * static_cast<double>(early));
}

TEST(ManyLetters, LeaveNoCodeInMemorySpoolOrLogs)
{
    if (::geteuid() != 0)
        GTEST_SKIP() << "pinletter shows its memory to root alone";
#ifdef CARDSTATION_SANITIZED
    GTEST_SKIP() << "the sanitizer's heap keeps what is freed";
#endif
    samples::needGui();
    const auto zero = glyphOfZero();
    const samples::Mailroom mailroom;
    TestPrinter printer;
    const CupsServer server{"PreserveJobFiles No\nDirtyCleanInterval 0\nLogLevel debug\n",
                            printer.uri()};
    const Letters run{mailroom, kSearched};
    std::size_t printed = 0;
    std::vector<std::string> memory;
    const auto ends = mailroom.print(
        mailroom.request(server.queue(), run.tasks()), [&](const LetterEvent& event) {
            printed += event.state == LetterState::Printed ? 1U : 0U;
            // It waits for the last envelope now.
            if (event.state == LetterState::Printed && printed == kSearched - 1)
                memory = samples::memoryOf(samples::childRunning(pinletter()));
        });
    ASSERT_EQ(printed, kSearched);
    ASSERT_FALSE(memory.empty()) << "it had ended before it was read";
    std::size_t size = 0;
    for (const auto& area : memory) {
        size += area.size();
        EXPECT_EQ(samples::codesIn(area, run.codesBefore(), zero).size(), 0U);
    }
    EXPECT_GT(size, 1'000'000U);
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator{server.folder()}) {
        if (!entry.is_regular_file())
            continue;
        ++files;
        const auto content = contentOf(entry.path());
        EXPECT_TRUE(samples::codesIn(content, run.codes(), zero).empty()) << entry.path();
        EXPECT_EQ(content.find("%PDF"), std::string::npos) << entry.path();
    }
    EXPECT_GT(files, 3U);
    EXPECT_EQ(server.documents(), 0U);
    EXPECT_EQ(printer.documents().size(), kSearched);
}

TEST(CodesIn, FindsACodeInEachShape)
{
    const std::set<std::string> codes{"83920471", "60718253"};
    const auto as = [](unsigned width, unsigned zero, bool big) {
        std::string bytes = "xy9";
        for (const char digit : std::string{"60718253"}) {
            const auto value = zero + static_cast<unsigned>(digit - '0');
            for (unsigned i = 0; i < width; ++i)
                bytes += static_cast<char>(value >> (8U * (big ? width - 1 - i : i)));
        }
        return bytes + "z";
    };
    const std::set<std::string> found{"60718253"};
    EXPECT_EQ(samples::codesIn(as(1, '0', false), codes, 19), found);
    EXPECT_EQ(samples::codesIn(as(2, '0', false), codes, 19), found);
    EXPECT_EQ(samples::codesIn(as(2, '0', true), codes, 19), found);
    EXPECT_EQ(samples::codesIn(as(2, 19, false), codes, 19), found);
    EXPECT_EQ(samples::codesIn(as(4, 19, false), codes, 19), found);
    EXPECT_TRUE(samples::codesIn("8392047 1 6071825", codes, 19).empty());
}

} // namespace
