// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace database {

/// A name as it is searched: in small letters, a blank before each word, hyphens as blanks; and,
/// where it has letters with signs, once more without them. So "asa" finds Åsa and Asa, but "åsa",
/// which is another letter in Swedish, finds Åsa alone. UTF-8.
std::string searchedWords(std::string_view name);

/// Where in a word of a name a typed word must stand.
enum class WordPlace { Beginning, Anywhere };

/// The question that SQLite's FTS5 is asked, with its tokenizer `trigram`: all typed words of two
/// letters or more, in any order. One of two letters begins a word whatever `place` says: there
/// are trigrams of a blank and two letters, but none of two letters. Empty: nothing to ask for.
std::string matchExpression(std::string_view typed, WordPlace place);

} // namespace database
