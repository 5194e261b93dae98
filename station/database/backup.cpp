// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/database/backup.h"

#include "station/database/connection.h"
#include "station/database/rows.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace database {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

Error unwritable(const std::filesystem::path& file)
{
    return {ErrorCode::FileUnwritable, file.string() + ": errno " + std::to_string(errno)};
}

/// VACUUM INTO takes an empty file as it takes none; made here, it is ours and nobody else's.
Result<void> makeEmpty(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor < 0 && errno == EEXIST)
        return Error{ErrorCode::FileExists, file.string()};
    if (descriptor < 0)
        return unwritable(file);
    ::close(descriptor);
    return {};
}

Result<void> putOnDisk(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return unwritable(path);
    const bool synced = ::fsync(descriptor) == 0;
    const auto error = unwritable(path);
    ::close(descriptor);
    return synced ? Result<void>{} : error;
}

Result<void> copyAndCheck(Database& database, const std::filesystem::path& copy)
{
    if (auto copied =
            Statement::execute(database.connection(), "VACUUM INTO ?", values(copy.string()));
        !copied)
        return copied.error();
    {
        auto written = Database::open(copy);
        if (!written)
            return written.error();
        if (auto whole = checkIntegrity(**written); !whole)
            return whole;
    }
    if (auto synced = putOnDisk(copy); !synced)
        return synced;
    return putOnDisk(copy.has_parent_path() ? copy.parent_path() : ".");
}

Result<void> mustAnswer(Database& database, std::string_view pragma, bool nothing)
{
    auto answers = readAll<std::string>(Statement::execute(database.connection(), pragma, {}));
    if (!answers)
        return answers.error();
    if (nothing ? answers->empty() : *answers == std::vector<std::string>{"ok"})
        return {};
    return Error{ErrorCode::DatabaseFailed, std::string{pragma} + ": " + answers->front()};
}

} // namespace

Result<void> backUp(Database& database, const std::filesystem::path& copy)
{
    if (auto made = makeEmpty(copy); !made)
        return made;
    auto done = copyAndCheck(database, copy);
    if (!done) {
        for (const auto* suffix : {"", "-wal", "-shm"}) {
            std::error_code ignored;
            std::filesystem::remove(copy.string() + suffix, ignored);
        }
    }
    return done;
}

Result<void> checkIntegrity(Database& database)
{
    if (auto pages = mustAnswer(database, "PRAGMA integrity_check", false); !pages)
        return pages;
    return mustAnswer(database, "PRAGMA foreign_key_check", true);
}

} // namespace database
