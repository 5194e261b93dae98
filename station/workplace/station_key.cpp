// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/station_key.h"

#include "foundation/file_lock.h"
#include "foundation/files.h"
#include "foundation/passphrase.h"
#include "station/workplace/station_home.h"

#include <thread>

namespace workplace {
namespace {

namespace fs = std::filesystem;
using foundation::EnvelopeIdentity;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

constexpr auto kName = "station";
/// Making a key takes scrypt's time; another process that does so is waited for.
constexpr std::chrono::seconds kLockWait{30};
constexpr std::chrono::milliseconds kLockLook{20};

Result<foundation::FileLock> takeLock(const fs::path& file)
{
    const auto end = std::chrono::steady_clock::now() + kLockWait;
    for (;;) {
        auto lock = foundation::FileLock::take(file);
        if (lock || lock.error().code != ErrorCode::LineRunning ||
            std::chrono::steady_clock::now() > end)
            return lock;
        std::this_thread::sleep_for(kLockLook);
    }
}

Result<EnvelopeIdentity> load(const Settings& settings)
{
    const auto passphrase = foundation::readPassphraseFile(settings.stationPassphraseFile);
    if (!passphrase)
        return passphrase.error();
    return foundation::loadEnvelopeIdentity(settings.keys, kName, *passphrase);
}

Result<bool> hasFile(const fs::path& folder, const char* suffix)
{
    return foundation::exists(folder / (std::string{kName} + suffix));
}

} // namespace

Result<EnvelopeIdentity> makeStationKey(const fs::path& home, const fs::path& passphraseFile,
                                        const fs::path& keys, const std::string& stationName,
                                        foundation::RandomSource& random,
                                        const foundation::Clock& clock)
{
    std::error_code failed;
    fs::create_directories(trailFolder(home), failed);
    fs::permissions(trailFolder(home), fs::perms::owner_all, failed);
    if (failed)
        return Error{ErrorCode::FileUnwritable, trailFolder(home).string()};
    auto begun = foundation::exists(passphraseFile);
    if (!begun)
        return begun.error();
    auto passphrase = *begun ? foundation::readPassphraseFile(passphraseFile)
                             : makePassphraseFile(passphraseFile, random);
    if (!passphrase)
        return passphrase.error();
    // A key without its certificate has signed nothing yet.
    if (auto whole = hasFile(keys, ".crt"); !whole || *whole)
        return whole ? Error{ErrorCode::AlreadyExists, (keys / kName).string()} : whole.error();
    fs::remove(keys / (std::string{kName} + ".key"), failed);
    return foundation::createEnvelopeIdentity(keys,
                                              {.name = kName,
                                               .commonName = stationName,
                                               .kind = foundation::PrivateKeyKind::EcP256,
                                               .use = foundation::IdentityUse::Signing},
                                              *passphrase, clock);
}

Result<EnvelopeIdentity> openStationKey(const fs::path& home, const Settings& settings,
                                        foundation::RandomSource& random,
                                        const foundation::Clock& clock)
{
    auto whole = hasFile(settings.keys, ".crt");
    if (!whole)
        return whole.error();
    if (*whole)
        return load(settings);
    auto used = foundation::exists(headsFile(home));
    if (!used)
        return used.error();
    if (*used)
        return Error{ErrorCode::FileUnreadable,
                     (settings.keys / "station.crt").string() +
                         ": the trail was signed with it; put it back from its copy"};
    auto lock = takeLock(settings.keys / "station.lock");
    if (!lock)
        return lock.error();
    whole = hasFile(settings.keys, ".crt");
    if (!whole)
        return whole.error();
    if (*whole)
        return load(settings);
    return makeStationKey(home, settings.stationPassphraseFile, settings.keys, settings.stationName,
                          random, clock);
}

} // namespace workplace
