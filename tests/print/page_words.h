// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace samples {

/// A word on a page with its box as poppler sees it, millimetres from the upper left corner.
struct Word
{
    std::string text;
    double left = 0, top = 0, right = 0, bottom = 0;
    int page = 1;
};

std::vector<Word> wordsOf(const std::filesystem::path& pdf);
/// The words of that text.
std::vector<Word> allOf(const std::vector<Word>& words, const std::string& text);

/// How dark each pixel of a part of the first page is, 0 white to 255 black; the part in
/// millimetres, at ten dots a millimetre.
std::vector<int> darkness(const std::filesystem::path& pdf, double left, double top, double width,
                          double height);

} // namespace samples
