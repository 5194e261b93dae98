// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// PIN letters made per second of processor time: print/ against the usual way to make such pages,
// a template that a script fills in and hands to rsvg-convert, a process for each letter.

#include "fixtures/testbench/process.h"
#include "fixtures/testbench/temporary_folder.h"
#include "print/letter_renderer.h"
#include "tests/print/gui_environment.h"
#include "tests/print/letter_samples.h"

#include <sys/resource.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace {

constexpr int kOurLetters = 150;
constexpr int kTheirLetters = 30;

/// Promised: at least so many times as many letters in the same time.
constexpr double kBound = 5;

/// Processor time of this process and of its children that have ended, in seconds.
double processorTime()
{
    double seconds = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        ::getrusage(who, &usage);
        for (const auto& time : {usage.ru_utime, usage.ru_stime})
            seconds += static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    }
    return seconds;
}

double ourLettersPerSecond(const print::LetterTask& task)
{
    auto letter = stationery::PageTemplate::load(samples::letters() / task.templateFile);
    if (!letter)
        throw std::runtime_error{describe(letter.error())};
    const print::LetterRenderer renderer{*std::move(letter)};
    const auto codes = samples::sheetOf(task.letterNumber, samples::threeCodes());
    const auto begin = processorTime();
    for (int i = 0; i < kOurLetters; ++i) {
        const auto page = renderer.render(task, codes);
        if (!page || page->size() < 10000)
            throw std::runtime_error{"no page"};
    }
    return kOurLetters / (processorTime() - begin);
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
    const auto begin = processorTime();
    for (int i = 0; i < kTheirLetters; ++i) {
        std::ofstream{folder / "letter.svg"} << filledIn(svg, task);
        const auto made = testbench::runProcess({"rsvg-convert", "--format=pdf", "--output",
                                                 folder / "letter.pdf", folder / "letter.svg"});
        if (!made.succeeded())
            throw std::runtime_error{"rsvg-convert: " + made.text()};
    }
    const auto seconds = processorTime() - begin;
    if (samples::withoutBlanks(samples::textOf(folder / "letter.pdf")).find("58291047") ==
        std::string::npos)
        throw std::runtime_error{"rsvg-convert's letter lacks its code"};
    return kTheirLetters / seconds;
}

} // namespace

int main()
{
    samples::needGui();
    const auto task = samples::personalLetter("L000000017");
    const auto ours = ourLettersPerSecond(task);
    const auto theirs = theirLettersPerSecond(task);
    std::printf("{\"name\": \"PIN letters made, against rsvg-convert\", "
                "\"unit\": \"letters per CPU second\", \"ours\": %.1f, \"theirs\": %.1f, "
                "\"bound\": %.1f, \"better\": \"higher\"}\n",
                ours, theirs, kBound);
    return 0;
}
