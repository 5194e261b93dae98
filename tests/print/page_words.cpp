// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/print/page_words.h"

#include "fixtures/testbench/process.h"
#include "fixtures/testbench/temporary_folder.h"

#include <QImage>

#include <algorithm>
#include <iterator>
#include <regex>
#include <stdexcept>

namespace samples {

namespace {

constexpr double kPointsPerMillimetre = 72 / 25.4;

std::string run(const std::vector<std::string>& command)
{
    const auto result = testbench::runProcess(command);
    if (!result.succeeded())
        throw std::runtime_error{result.text()};
    return result.output;
}

} // namespace

std::vector<Word> wordsOf(const std::filesystem::path& pdf)
{
    const auto boxes = run({"pdftotext", "-bbox", pdf, "-"});
    static const std::regex piece{
        R"re(<page |<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>)re"};
    std::vector<Word> words;
    int page = 0;
    for (std::sregex_iterator it{boxes.begin(), boxes.end(), piece}, end; it != end; ++it) {
        if (!(*it)[1].matched) {
            ++page;
            continue;
        }
        const auto at = [&](std::size_t i) {
            return std::stod((*it)[i].str()) / kPointsPerMillimetre;
        };
        words.push_back({(*it)[5].str(), at(1), at(2), at(3), at(4), page});
    }
    return words;
}

std::vector<Word> allOf(const std::vector<Word>& words, const std::string& text)
{
    std::vector<Word> found;
    std::ranges::copy_if(words, std::back_inserter(found),
                         [&](const Word& word) { return word.text == text; });
    return found;
}

std::vector<int> darkness(const std::filesystem::path& pdf, double left, double top, double width,
                          double height)
{
    const testbench::TemporaryFolder folder;
    constexpr int kDots = 10;
    const auto dots = [](double millimetres) {
        return std::to_string(static_cast<int>(millimetres * kDots));
    };
    run({"pdftoppm", "-r", "254", "-gray", "-png", "-singlefile", "-x", dots(left), "-y", dots(top),
         "-W", dots(width), "-H", dots(height), pdf, folder / "part"});
    const QImage image{QString::fromStdString((folder / "part.png").string())};
    std::vector<int> found;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found.push_back(255 - qGray(image.pixel(x, y)));
    }
    return found;
}

} // namespace samples
