// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

namespace bench {

/// Threads that write what personalising writes, each by its own connection, many times
/// as fast as with real cards: a line is claimed, its card admitted, each of its steps journalled
/// before and after, its letter reserved, the card ready and the line made. One unit of work after
/// the other until they are stopped.
class BookWorkers
{
public:
    BookWorkers(const std::filesystem::path& file, int workers);
    ~BookWorkers() { stop(); }
    BookWorkers(const BookWorkers&) = delete;
    BookWorkers& operator=(const BookWorkers&) = delete;

    /// Throws std::runtime_error when one of them failed. The answer is how many cards were made.
    int finish();

private:
    std::atomic<bool> m_goOn{true};
    std::atomic<int> m_made{0};
    std::vector<std::string> m_failures;
    std::vector<std::thread> m_threads;

    void work(const std::filesystem::path& file, int worker);
    void stop();
};

} // namespace bench
