// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/heads_reader.h"

namespace audit {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

constexpr std::size_t kLongestLine = 64 * 1024;

} // namespace

Result<HeadsReader> HeadsReader::open(const std::filesystem::path& file)
{
    std::error_code failed;
    const auto status = std::filesystem::status(file, failed);
    if (status.type() == std::filesystem::file_type::not_found)
        return Error{ErrorCode::NotFound, file.string()};
    if (!std::filesystem::is_regular_file(status))
        return Error{ErrorCode::FileUnreadable, file.string() + ": not a file"};
    std::ifstream stream{file, std::ios::binary};
    if (!stream)
        return Error{ErrorCode::FileUnreadable, file.string()};
    return HeadsReader{std::move(stream)};
}

std::optional<HeadLine> HeadsReader::next()
{
    using Traits = std::ifstream::traits_type;
    auto* const buffer = m_stream.rdbuf();
    HeadLine line{++m_lines, {}, false};
    for (auto c = buffer->sbumpc(); c != Traits::eof(); c = buffer->sbumpc()) {
        if (c == '\n') {
            line.isEnded = true;
            return line;
        }
        if (line.text.size() < kLongestLine)
            line.text += Traits::to_char_type(c);
    }
    if (!line.text.empty())
        return line;
    --m_lines;
    return std::nullopt;
}

} // namespace audit
