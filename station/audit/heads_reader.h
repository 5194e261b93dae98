// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

namespace audit {

struct HeadLine
{
    std::size_t number = 0; ///< from 1
    std::string text;       ///< without its line feed
    bool isEnded = false;   ///< by a line feed
};

/// Reads a file of heads line by line, whatever stands in it: a line that is longer than any of
/// ours is cut.
class HeadsReader
{
public:
    /// Errors: NotFound, FileUnreadable (also for what is no file).
    static foundation::Result<HeadsReader> open(const std::filesystem::path& file);

    /// Nothing at the end.
    std::optional<HeadLine> next();
    [[nodiscard]] std::size_t lines() const { return m_lines; }

private:
    explicit HeadsReader(std::ifstream stream) : m_stream{std::move(stream)} {}
    std::ifstream m_stream;
    std::size_t m_lines = 0;
};

} // namespace audit
