// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/head_file.h"

#include "foundation/file_descriptor.h"
#include "foundation/file_lock.h"
#include "station/audit/head_store.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <thread>

namespace audit {

using database::Database;
using foundation::Error;
using foundation::ErrorCode;
using foundation::FileDescriptor;
using foundation::Result;

namespace {

namespace fs = std::filesystem;

/// A line has a certificate of the station's, a name and six short members.
constexpr off_t kLongestLine = 64 * 1024;
constexpr std::uint32_t kMostAtOnce = 1'000;
constexpr std::chrono::seconds kLockWait{10};
constexpr std::chrono::milliseconds kLockLook{10};

Error fileError(ErrorCode code, const fs::path& file)
{
    return {code, file.string() + ": " + std::strerror(errno)};
}

Result<foundation::FileLock> takeLock(const fs::path& file)
{
    const auto end = std::chrono::steady_clock::now() + kLockWait;
    for (;;) {
        auto lock = foundation::FileLock::take(file);
        if (lock || lock.error().code != ErrorCode::LineRunning)
            return lock;
        if (std::chrono::steady_clock::now() > end)
            return Error{ErrorCode::FileUnwritable, file.string() + ": another process holds it"};
        std::this_thread::sleep_for(kLockLook);
    }
}

/// The end of the file, long enough for two lines.
Result<std::string> endOf(const fs::path& file)
{
    const FileDescriptor descriptor{::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (!descriptor && errno == ENOENT)
        return std::string{};
    struct stat status = {};
    if (!descriptor || ::fstat(descriptor.value(), &status) != 0)
        return fileError(ErrorCode::FileUnreadable, file);
    if (!S_ISREG(status.st_mode))
        return Error{ErrorCode::FileUnreadable, file.string() + ": not a file"};
    const auto from = std::max<off_t>(0, status.st_size - 2 * kLongestLine);
    std::string text(static_cast<std::size_t>(status.st_size - from), '\0');
    std::size_t filled = 0;
    while (filled < text.size()) {
        const auto got = ::pread(descriptor.value(), text.data() + filled, text.size() - filled,
                                 from + static_cast<off_t>(filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return fileError(ErrorCode::FileUnreadable, file);
        filled += static_cast<std::size_t>(got);
    }
    return text;
}

std::string_view afterLastLineFeed(std::string_view text)
{
    const auto begin = text.rfind('\n');
    return begin == text.npos ? text : text.substr(begin + 1);
}

/// The last whole line, whether its line feed was written or not; empty where there is none.
std::string_view lastLine(std::string_view text)
{
    const auto rest = afterLastLineFeed(text);
    if (rest.size() == text.size() || parseHeadLine(rest))
        return parseHeadLine(rest) ? rest : std::string_view{};
    return afterLastLineFeed(text.substr(0, text.size() - rest.size() - 1));
}

/// The number of the file's last head, which is the book's too.
Result<std::int64_t> lastNumber(Database& database, const fs::path& file, std::string_view text)
{
    const auto line = lastLine(text);
    if (line.empty())
        return 0;
    auto filed = parseHeadLine(line);
    if (!filed)
        return Error{ErrorCode::TrailBroken, file.string() + ": its last line is no head"};
    auto ours = headNumbered(database, filed->head.number);
    if (!ours)
        return ours.error();
    if (!*ours || **ours != filed->head)
        return Error{ErrorCode::TrailBroken, file.string() + ": its last head, " +
                                                 std::to_string(filed->head.number) +
                                                 ", is not the book's"};
    return filed->head.number;
}

Result<void> append(const fs::path& file, std::string_view lines)
{
    const FileDescriptor descriptor{
        ::open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600)};
    if (!descriptor)
        return fileError(ErrorCode::FileUnwritable, file);
    const auto written = ::write(descriptor.value(), lines.data(), lines.size());
    if (written < 0)
        return fileError(ErrorCode::FileUnwritable, file);
    if (static_cast<std::size_t>(written) != lines.size())
        return Error{ErrorCode::FileUnwritable, file.string() + ": the disk is full"};
    return ::fsync(descriptor.value()) == 0
               ? Result<void>{}
               : Result<void>{fileError(ErrorCode::FileUnwritable, file)};
}

} // namespace

Result<std::size_t> appendHeads(Database& database, const fs::path& file, const fs::path& lock)
{
    auto held = takeLock(lock);
    if (!held)
        return held.error();
    auto text = endOf(file);
    if (!text)
        return text.error();
    auto number = lastNumber(database, file, *text);
    if (!number)
        return number.error();
    auto certificates = signers(database);
    if (!certificates)
        return certificates.error();
    std::string torn = text->empty() || text->back() == '\n' ? "" : "\n";
    for (std::size_t added = 0;;) {
        auto heads = headsAfter(database, *number, kMostAtOnce);
        if (!heads)
            return heads.error();
        if (heads->empty())
            return added;
        std::string lines = std::exchange(torn, {});
        for (const auto& head : *heads)
            lines += lineOf(head, (*certificates)[head.signer]) + '\n';
        if (auto appended = append(file, lines); !appended)
            return appended.error();
        added += heads->size();
        number = heads->back().number;
    }
}

} // namespace audit
