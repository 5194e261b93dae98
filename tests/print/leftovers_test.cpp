// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// What is left of a code in pinletter while it waits for the printer: nothing.

#include "fixtures/testprinter/test_printer.h"
#include "tests/print/gui_environment.h"
#include "tests/print/pinletter_bench.h"
#include "tests/print/process_memory.h"

#include <QFont>
#include <QRawFont>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <thread>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using testprinter::TestPrinter;

/// Eight digits, so that no table in a library holds them by chance.
const samples::Codes kCodes{{"pin1", "83920471"}, {"pin2", "60718253"}, {"puk1", "49173826"}};

template <typename T>
std::string bytesOf(const std::vector<T>& values)
{
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

/// How a code looks in memory: typed, as Qt's text, as glyph numbers of its font.
std::vector<std::string> shapesOf(const std::string& code)
{
    QFont font{"DejaVu Sans Mono"};
    font.setWeight(QFont::Bold);
    const auto glyphs =
        QRawFont::fromFont(font).glyphIndexesForString(QString::fromStdString(code));
    return {code, bytesOf(std::vector<char16_t>(code.begin(), code.end())),
            bytesOf(std::vector<quint32>(glyphs.begin(), glyphs.end())),
            bytesOf(std::vector<quint16>(glyphs.begin(), glyphs.end()))};
}

int countIn(const std::vector<std::string>& areas, const std::string& shape)
{
    int count = 0;
    for (const auto& area : areas) {
        for (auto at = area.find(shape); at != std::string::npos; at = area.find(shape, at + 1))
            ++count;
    }
    return count;
}

/// Until pinletter has asked what became of its job: then its page has been sent and wiped.
void waitUntilItAsks(const TestPrinter& printer)
{
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{100};
    while (std::chrono::steady_clock::now() < until) {
        std::ifstream log{printer.folder() / "printer.log"};
        const std::string said{std::istreambuf_iterator<char>{log}, {}};
        if (said.find("Get-Job-Attributes successful-ok") != std::string::npos)
            return;
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
}

TEST(Leftovers, NoCodeIsInMemoryOnceItsPageHasGone)
{
    if (::geteuid() != 0)
        GTEST_SKIP() << "pinletter shows its memory to root alone";
#ifdef CARDSTATION_SANITIZED
    GTEST_SKIP() << "the sanitizer's heap keeps what is freed";
#endif
    samples::needGui();
    const samples::Mailroom mailroom;
    TestPrinter printer{TestPrinter::Mode::Slow};
    const auto program = fs::canonical(fs::path{CARDSTATION_BIN_DIR} / "pinletter");
    std::vector<print::LetterEvent> ends;
    std::thread printing{[&] {
        ends = mailroom.print(mailroom.request(
            printer.uri(), {mailroom.sealed(samples::personalLetter("L000000017"), kCodes)}));
    }};

    pid_t pid = 0;
    std::vector<std::string> areas;
    if (printer.waitForDocuments(1, std::chrono::seconds{150})) {
        pid = samples::childRunning(program);
        waitUntilItAsks(printer);
        areas = samples::memoryOf(pid);
    }
    std::vector<fs::path> open;
    std::error_code gone;
    for (const auto& entry :
         fs::directory_iterator{fs::path{"/proc"} / std::to_string(pid) / "fd", gone})
        open.push_back(fs::read_symlink(entry.path(), gone));
    printer.setMode(TestPrinter::Mode::Ok);
    printing.join();

    ASSERT_NE(pid, 0);
    ASSERT_EQ(ends.at(0).state, print::LetterState::Printed);
    ASSERT_GT(countIn(areas, "L000000017"), 0) << "the right process was read";
    for (const auto& [name, code] : kCodes) {
        for (const auto& shape : shapesOf(code))
            EXPECT_EQ(countIn(areas, shape), 0) << name << " in " << shape.size() << " bytes";
    }
    EXPECT_EQ(countIn(areas, "%PDF-"), 0) << "the page itself";
    // A page's content before compression: each character of a code by itself, at the width of the
    // codes' font.
    EXPECT_EQ(countIn(areas, "> Tj\n60.2187500 0 Td <"), 0) << "the page before compression";
    for (const auto& file : open) {
        EXPECT_FALSE(file.string().starts_with("/tmp/") || file.string().starts_with("/var/"))
            << file << " is open: codes never go through a file";
    }
}

} // namespace
