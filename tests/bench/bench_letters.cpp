// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// PIN letters per second of processor time, against the two usual ways to make such pages: a
// template that a script fills in and hands to rsvg-convert, a process for each letter; and
// CairoSVG, a Python process for all of them. Once the page alone, and once the whole of pinletter
// from the sealed envelope to the printer's answer, against the same by openssl cms and
// rsvg-convert without the printing.

#include "fixtures/testbench/process.h"
#include "fixtures/testbench/temporary_folder.h"
#include "fixtures/testprinter/test_printer.h"
#include "foundation/letter_number.h"
#include "print/letter_renderer.h"
#include "tests/bench/bench_report.h"
#include "tests/print/gui_environment.h"
#include "tests/print/letter_samples.h"
#include "tests/print/pinletter_bench.h"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace {

constexpr int kOurLetters = 150;
constexpr int kTheirLetters = 30;

/// Promised: at least so many times as many letters in the same time.
constexpr double kBound = 5;
constexpr double kCairoSvgBound = 2;
constexpr double kWholeBound = 3;

double ourLettersPerSecond(const print::LetterTask& task)
{
    auto letter = stationery::PageTemplate::load(samples::letters() / task.templateFile);
    if (!letter)
        throw std::runtime_error{describe(letter.error())};
    const print::LetterRenderer renderer{*std::move(letter)};
    const auto codes = samples::sheetOf(task.letterNumber, samples::threeCodes());
    const auto begin = bench::processorSeconds();
    for (int i = 0; i < kOurLetters; ++i) {
        const auto page = renderer.render(task, codes);
        if (!page || page->size() < 10000)
            throw std::runtime_error{"no page"};
    }
    return kOurLetters / (bench::processorSeconds() - begin);
}

/// The template with its samples replaced, as a script does it.
std::string filledIn(std::string svg, const print::LetterTask& task)
{
    const auto replace = [&](const std::string& sample, const std::string& value) {
        for (auto at = svg.find(sample); at != std::string::npos;
             at = svg.find(sample, at + value.size()))
            svg.replace(at, sample.size(), value);
    };
    replace(">Anna Exempelsson<", ">" + task.text.holder + "<");
    replace(">Exempelkommunen<", ">" + task.text.organisation + "<");
    replace(">L000000000<", ">" + task.letterNumber + "<");
    replace(">00000000<", ">5829 1047<");
    replace(">000000<", ">492 817<");
    return svg;
}

double theirLettersPerSecond(const print::LetterTask& task)
{
    const testbench::TemporaryFolder folder;
    std::ifstream file{samples::letters() / task.templateFile};
    const std::string svg{std::istreambuf_iterator<char>{file}, {}};
    const auto begin = bench::processorSeconds();
    for (int i = 0; i < kTheirLetters; ++i) {
        std::ofstream{folder / "letter.svg"} << filledIn(svg, task);
        const auto made = testbench::runProcess({"rsvg-convert", "--format=pdf", "--output",
                                                 folder / "letter.pdf", folder / "letter.svg"});
        if (!made.succeeded())
            throw std::runtime_error{"rsvg-convert: " + made.text()};
    }
    const auto seconds = bench::processorSeconds() - begin;
    if (samples::withoutBlanks(samples::textOf(folder / "letter.pdf")).find("58291047") ==
        std::string::npos)
        throw std::runtime_error{"rsvg-convert's letter lacks its code"};
    return kTheirLetters / seconds;
}

double cairoSvgLettersPerSecond(const print::LetterTask& task)
{
    const testbench::TemporaryFolder folder;
    std::ifstream file{samples::letters() / task.templateFile};
    const std::string svg{std::istreambuf_iterator<char>{file}, {}};
    const std::filesystem::path source{CARDSTATION_SOURCE_DIR};
    const auto made = testbench::runProcess({"/usr/bin/python3",
                                             source / "tests" / "bench" / "letters_by_cairosvg.py",
                                             std::to_string(kTheirLetters), folder / "letter.pdf"},
                                            {.input = filledIn(svg, task)});
    if (!made.succeeded())
        throw std::runtime_error{"cairosvg: " + made.text()};
    if (samples::withoutBlanks(samples::textOf(folder / "letter.pdf")).find("58291047") ==
        std::string::npos)
        throw std::runtime_error{"CairoSVG's letter lacks its code"};
    return kTheirLetters / std::stod(made.output);
}

/// Envelope, layout, PDF and IPP: what a letter costs the processor in pinletter.
double pinletterPerSecond(const samples::Mailroom& mailroom)
{
    const testprinter::TestPrinter printer;
    std::vector<print::LetterTask> tasks;
    for (int i = 0; i < kOurLetters; ++i) {
        const auto number = foundation::LetterNumber::assign(static_cast<std::uint64_t>(i) + 1);
        tasks.push_back(mailroom.sealed(samples::personalLetter(number->text())));
    }
    const auto begin = bench::processorSeconds();
    for (const auto& end : mailroom.print(mailroom.request(printer.uri(), tasks))) {
        if (end.state != print::LetterState::Printed)
            throw std::runtime_error{encode(end)};
    }
    return kOurLetters / (bench::processorSeconds() - begin);
}

/// The same by OpenSSL's command and rsvg-convert, and nothing printed yet.
double scriptPerSecond(const samples::Mailroom& mailroom)
{
    const testbench::TemporaryFolder folder;
    const auto task = mailroom.sealed(samples::personalLetter("L000000017"));
    std::ofstream{folder / "envelope", std::ios::binary}.write(
        reinterpret_cast<const char*>(task.envelope.data()),
        static_cast<std::streamsize>(task.envelope.size()));
    std::ifstream file{samples::letters() / task.templateFile};
    const std::string svg{std::istreambuf_iterator<char>{file}, {}};
    const auto key = mailroom.folder() / "mailroom";
    const auto begin = bench::processorSeconds();
    for (int i = 0; i < kTheirLetters; ++i) {
        const auto opened = testbench::runProcess(
            {"openssl", "cms", "-decrypt", "-inform", "DER", "-in", folder / "envelope", "-recip",
             key.string() + ".crt", "-inkey", key.string() + ".key", "-passin",
             "file:" + (mailroom.folder() / "passphrase").string(), "-out", folder / "sheet"});
        std::ofstream{folder / "letter.svg"} << filledIn(svg, task);
        const auto made = testbench::runProcess({"rsvg-convert", "--format=pdf", "--output",
                                                 folder / "letter.pdf", folder / "letter.svg"});
        if (!opened.succeeded() || !made.succeeded())
            throw std::runtime_error{opened.text() + made.text()};
    }
    return kTheirLetters / (bench::processorSeconds() - begin);
}

void tell(const char* name, double ours, double theirs, double bound)
{
    std::printf("{\"name\": \"%s\", \"unit\": \"letters per CPU second\", \"ours\": %.1f, "
                "\"theirs\": %.1f, \"bound\": %.1f, \"better\": \"higher\"}\n",
                name, ours, theirs, bound);
}

} // namespace

int main()
{
    samples::needGui();
    const auto task = samples::personalLetter("L000000017");
    const auto ours = ourLettersPerSecond(task);
    tell("PIN letters made, against rsvg-convert", ours, theirLettersPerSecond(task), kBound);
    tell("PIN letters made, against CairoSVG", ours, cairoSvgLettersPerSecond(task),
         kCairoSvgBound);
    const samples::Mailroom mailroom;
    tell("PIN letters from envelope to printer, against openssl cms and rsvg-convert",
         pinletterPerSecond(mailroom), scriptPerSecond(mailroom), kWholeBound);
    return 0;
}
