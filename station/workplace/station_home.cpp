// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/station_home.h"

#include "foundation/envelope_identity.h"
#include "foundation/files.h"
#include "station/database/database.h"
#include "station/workplace/product_acts.h"
#include "station/workplace/sign_in.h"
#include "station/workplace/station_key.h"

#include <algorithm>
#include <array>
#include <utility>

namespace workplace {
namespace {

namespace fs = std::filesystem;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

constexpr std::size_t kPassphraseBytes = 16;

/// Removes what was made unless all of it succeeded.
class HalfBuilt
{
public:
    explicit HalfBuilt(fs::path folder, bool existed)
        : m_folder{std::move(folder)}, m_existed{existed}
    {
    }
    HalfBuilt(const HalfBuilt&) = delete;
    HalfBuilt& operator=(const HalfBuilt&) = delete;
    ~HalfBuilt()
    {
        if (m_done)
            return;
        std::error_code ignored;
        if (!m_existed) {
            fs::remove_all(m_folder, ignored);
            return;
        }
        std::error_code failed;
        for (fs::directory_iterator it{m_folder, failed}, end; !failed && it != end;
             it.increment(failed))
            fs::remove_all(it->path(), ignored);
    }
    void keep() { m_done = true; }

private:
    fs::path m_folder;
    bool m_existed;
    bool m_done = false;
};

Result<void> makeFolder(const fs::path& folder)
{
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (!failed)
        fs::permissions(folder, fs::perms::owner_all, failed);
    if (failed)
        return Error{ErrorCode::FileUnwritable, folder.string() + ": " + failed.message()};
    return {};
}

/// One pair, its passphrase beside it, and its certificate among those that the station seals for.
Result<void> makeIdentity(const fs::path& folder, const fs::path& keys, const std::string& name,
                          const std::string& owner, foundation::RandomSource& random,
                          const foundation::Clock& clock)
{
    auto passphrase = makePassphraseFile(folder / (name + ".passphrase"), random);
    if (!passphrase)
        return passphrase.error();
    auto identity = foundation::createEnvelopeIdentity(
        folder, {.name = name, .commonName = name + " of " + owner}, *passphrase, clock);
    if (!identity)
        return identity.error();
    if (folder == keys)
        return {};
    return foundation::createFile(keys / (name + ".crt"),
                                  foundation::bytesOf(identity->certificate.pem()),
                                  foundation::FileAccess::Everyone);
}

/// The station's own copies: it may change them, and an update of the program does not.
Result<void> copyProducts(const fs::path& products, const fs::path& home)
{
    std::error_code failed;
    for (const auto* folder : {"profiles", "letters"}) {
        fs::copy(products / folder, home / folder, fs::copy_options::recursive, failed);
        if (failed)
            return Error{ErrorCode::FileUnreadable,
                         (products / folder).string() + ": " + failed.message()};
    }
    return {};
}

/// Characters that no line of a listing, a letter or the trail can show.
Result<void> checkWords(const NewStation& station)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    const auto check = [&](const char* key, const std::string& text) -> Result<void> {
        if (std::ranges::any_of(text, isControl))
            return Error{ErrorCode::SettingsInvalid, std::string{key} + ": a control character"};
        return {};
    };
    for (const auto& [key, text] :
         {std::pair{"name", &station.name}, std::pair{"website", &station.website},
          std::pair{"printer", &station.printer},
          std::pair{"printer_fingerprint", &station.printerFingerprint}})
        if (auto checked = check(key, *text); !checked)
            return checked;
    for (const auto& line : station.sender)
        if (auto checked = check("sender", line); !checked)
            return checked;
    if (station.name.find_first_not_of(' ') == std::string::npos)
        return Error{ErrorCode::SettingsInvalid, "name: the station needs one"};
    return {};
}

/// The products that a station is made with may be used as they came.
Result<void> acceptAsShipped(const fs::path& home, database::Database& database,
                             const std::string& place, const foundation::Clock& clock)
{
    auto profiles = cardprofiles::ProfileSet::load(home / "profiles", home / "letters");
    if (!profiles)
        return profiles.error();
    const audit::Act act{"station", place, clock.now()};
    return database::inTransaction(
        database, [&](database::Transaction& transaction) -> Result<void> {
            for (const auto& profile : profiles->all()) {
                auto fingerprint = fingerprintOf(*profiles, profile, home / "letters");
                if (!fingerprint)
                    return fingerprint.error();
                if (auto accepted = staff::ProductStore{database}.accept(
                        transaction, profile.productCode, *fingerprint, act);
                    !accepted)
                    return accepted;
            }
            return {};
        });
}

Result<void> build(const fs::path& home, const NewStation& station,
                   foundation::RandomSource& random, const foundation::Clock& clock)
{
    for (const auto& folder :
         {home, home / "keys", home / "mailroom", home / "escrow", home / "ca", trailFolder(home)})
        if (auto made = makeFolder(folder); !made)
            return made;
    if (auto copied = copyProducts(station.products, home); !copied)
        return copied;
    const auto keys = home / "keys";
    for (const auto& [folder, name] :
         {std::pair{keys, "production"}, std::pair{home / "mailroom", "mailroom"},
          std::pair{home / "escrow", "escrow"}})
        if (auto made = makeIdentity(folder, keys, name, station.name, random, clock); !made)
            return made;
    if (auto made =
            makeStationKey(home, keys / "station.passphrase", keys, station.name, random, clock);
        !made)
        return made.error();
    auto database = database::Database::open(databaseFile(home), {.create = true});
    if (!database)
        return database.error();
    if (auto accepted = acceptAsShipped(home, **database, station.name, clock); !accepted)
        return accepted;
    // Last, so that a folder with settings is a whole station.
    if (auto made = foundation::createFile(home / "settings.toml",
                                           foundation::bytesOf(settingsText(station)),
                                           foundation::FileAccess::OwnerOnly);
        !made)
        return made;
    const auto settings = loadSettings(home);
    return settings ? Result<void>{} : settings.error();
}

} // namespace

fs::path databaseFile(const fs::path& home)
{
    return home / "station.db";
}

fs::path lineLockFile(const fs::path& home)
{
    return home / "production.lock";
}

fs::path printingLockFile(const fs::path& home)
{
    return home / "printing.lock";
}

fs::path trailFolder(const fs::path& home)
{
    return home / "trail";
}

fs::path headsFile(const fs::path& home)
{
    return trailFolder(home) / "heads.jsonl";
}

Result<foundation::SecretBytes> makePassphraseFile(const fs::path& file,
                                                   foundation::RandomSource& random)
{
    auto passphrase = drawToken(random, kPassphraseBytes);
    if (!passphrase)
        return passphrase;
    if (auto made =
            foundation::createFile(file, passphrase->view(), foundation::FileAccess::OwnerOnly);
        !made)
        return made.error();
    return passphrase;
}

Result<void> createStation(const fs::path& home, const NewStation& station,
                           foundation::RandomSource& random, const foundation::Clock& clock)
{
    if (auto checked = checkWords(station); !checked)
        return checked;
    const auto existed = foundation::exists(home);
    if (!existed)
        return existed.error();
    if (*existed) {
        std::error_code failed;
        const bool empty = fs::is_directory(home, failed) && fs::is_empty(home, failed);
        if (failed)
            return Error{ErrorCode::FileUnreadable, home.string() + ": " + failed.message()};
        if (!empty)
            return Error{ErrorCode::StationExists, home.string() + " is not an empty folder"};
    }
    HalfBuilt half{home, *existed};
    auto built = build(home, station, random, clock);
    if (built)
        half.keep();
    return built;
}

} // namespace workplace
