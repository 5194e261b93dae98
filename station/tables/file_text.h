// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/result.h"

#include <string>
#include <string_view>

namespace tables {

enum class FileEncoding { Utf8, Utf8WithMark, Windows1252 };

/// "utf-8", "utf-8-with-mark", "windows-1252": stable, for --json.
std::string_view nameOf(FileEncoding encoding);

/// A file's text, as UTF-8 without a byte order mark, and what it was.
struct FileText
{
    std::string text;
    FileEncoding encoding = FileEncoding::Utf8;
};

/// True when every byte belongs to a well-formed UTF-8 sequence (Unicode, table 3-7).
bool isUtf8(std::string_view bytes);

/// Whether a character of it is none to be seen: C0 but for line ends where they are allowed, DEL,
/// and C1 (in UTF-8: C2 followed by 80 to 9F).
bool hasControl(std::string_view text, bool linesAllowed = false);

/// Without blanks and tabs at its ends, no-break spaces included.
std::string_view trimmed(std::string_view text);

/// Recognises UTF-8 with and without a mark, and Windows-1252 where the bytes are not UTF-8.
/// Errors: InvalidEncoding for UTF-16, for NUL, and for bytes that Windows-1252 leaves undefined.
foundation::Result<FileText> decodeText(foundation::ByteView bytes);

} // namespace tables
