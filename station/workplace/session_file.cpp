// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/session_file.h"

#include "foundation/bytes.h"
#include "foundation/digest.h"
#include "foundation/files.h"
#include "foundation/passphrase.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <unistd.h>

namespace workplace {

namespace fs = std::filesystem;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

fs::path sessionFile(const fs::path& home)
{
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    if (runtime == nullptr || *runtime == '\0')
        return home / "sessions" / (std::to_string(::getuid()) + ".session");
    const auto station = foundation::sha256Hex(foundation::bytesOf(home.string()));
    return fs::path{runtime} / "cardstation" / (station.substr(0, 16) + ".session");
}

namespace {

/// Whether a file holds what keepSession() writes: one word of hexadecimal digits.
bool isToken(const fs::path& file)
{
    const auto text = foundation::readPassphraseFile(file);
    return text && !text->empty() &&
           std::ranges::all_of(text->view(), [](std::uint8_t byte) { return std::isxdigit(byte); });
}

} // namespace

Result<void> keepSession(const fs::path& file, const foundation::SecretBytes& token)
{
    std::error_code failed;
    const auto folder = file.parent_path();
    if (!folder.empty() && !fs::exists(folder, failed)) {
        fs::create_directories(folder, failed);
        if (!failed)
            fs::permissions(folder, fs::perms::owner_all, failed);
        if (failed)
            return Error{ErrorCode::FileUnwritable, folder.string() + ": " + failed.message()};
    }
    if (fs::exists(file, failed) && !isToken(file))
        return Error{ErrorCode::FileExists, file.string() + " is no session"};
    forgetSession(file);
    return foundation::createFile(file, token.view(), foundation::FileAccess::OwnerOnly);
}

Result<foundation::SecretBytes> readSession(const fs::path& file)
{
    auto there = foundation::exists(file);
    if (!there)
        return there.error();
    if (!*there)
        return Error{ErrorCode::NotSignedIn, file.string()};
    return foundation::readPassphraseFile(file);
}

void forgetSession(const fs::path& file)
{
    std::error_code ignored;
    fs::remove(file, ignored);
}

} // namespace workplace
