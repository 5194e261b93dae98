// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace foundation {

/// Cuts a stream of characters into lines and hands each on. One thread.
class LineSplitter
{
public:
    static constexpr std::size_t kMostLine = 64 * 1024;

    explicit LineSplitter(std::function<void(std::string_view)> onLine)
        : m_onLine{std::move(onLine)}
    {
    }

    void take(std::string_view characters)
    {
        for (const char character : characters) {
            if (character == '\n')
                handOn();
            else if (m_line.size() < kMostLine)
                m_line += character;
        }
    }

    /// The stream has ended: a last line without a line end counts too.
    void finish()
    {
        if (!m_line.empty())
            handOn();
    }

private:
    std::function<void(std::string_view)> m_onLine;
    std::string m_line;

    void handOn()
    {
        if (m_onLine)
            m_onLine(m_line);
        m_line.clear();
    }
};

} // namespace foundation
