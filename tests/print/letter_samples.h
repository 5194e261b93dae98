// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/code_sheet.h"
#include "print/pin_letter_job.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace samples {

/// Code names and codes.
using Codes = std::vector<std::pair<std::string, std::string>>;

/// A letter with every text of a personal card. Invented people.
print::LetterTask personalLetter(const std::string& letterNumber);
/// A letter of a reserve card: two codes and nobody's name.
print::LetterTask reserveLetter(const std::string& letterNumber);

Codes threeCodes();
cardprofiles::CodeSheet sheetOf(const std::string& subject, const Codes& codes);

std::filesystem::path letters();

/// What poppler reads from a page. `options` as pdftotext takes them.
std::string textOf(const std::filesystem::path& pdf, const std::string& options = "-raw");
/// The same without any blank.
std::string withoutBlanks(std::string text);

} // namespace samples
