// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/profile_loader.h"
#include "foundation/clock.h"
#include "foundation/envelope_identity.h"
#include "foundation/random_source.h"
#include "personalize/authority/local_authority.h"
#include "personalize/codes/sealed_codes.h"
#include "station/audit/act.h"
#include "station/database/database.h"
#include "station/production/line_setup.h"
#include "station/workplace/settings.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

namespace workplace {

/// A station that has been opened: its settings, products, and who its codes are sealed for; and
/// the ways to its database and authority. Never changes once open; any thread. Window and command
/// line stand on it alike.
class Workplace
{
public:
    /// Errors: StationMissing; SettingsInvalid, ProfileInvalid, CertificateInvalid, ... for what is
    /// wrong with it.
    static foundation::Result<std::unique_ptr<Workplace>> open(const std::filesystem::path& home);

    [[nodiscard]] const std::filesystem::path& home() const { return m_home; }
    [[nodiscard]] const Settings& settings() const { return m_settings; }
    [[nodiscard]] const cardprofiles::ProfileSet& profiles() const { return m_profiles; }
    [[nodiscard]] const foundation::Clock& clock() const { return m_clock; }
    [[nodiscard]] foundation::RandomSource& random() const { return m_random; }

    /// A connection for the calling thread.
    [[nodiscard]] foundation::Result<std::unique_ptr<database::Database>> openDatabase() const;

    /// Opens the issuing key with its passphrase file, once. `books` outlives the authority.
    /// Errors: AuthorityUnusable, ...
    [[nodiscard]] foundation::Result<std::unique_ptr<authority::Authority>>
    openAuthority(authority::CertificateRegister& books) const;

    /// The pair with which the station signs the trail and proves itself to a person's card: EC
    /// P-256, keys/station.crt and .key. Opened once, for scrypt takes its time; made where the
    /// station is older than the trail and has none yet. Errors: FileUnreadable, KeyUnusable, ...;
    /// a key that has been used before and is gone is not made anew.
    [[nodiscard]] foundation::Result<std::shared_ptr<const foundation::EnvelopeIdentity>>
    stationKey() const;

    /// An act of this person at this station, now.
    [[nodiscard]] audit::Act act(const std::string& who) const;

    /// What a production line of this station needs; lives no longer than the workplace.
    [[nodiscard]] production::LineSetup lineSetup(const std::string& who) const;

private:
    Workplace(std::filesystem::path home, Settings settings, cardprofiles::ProfileSet profiles,
              codes::Recipients recipients);

    std::filesystem::path m_home;
    Settings m_settings;
    cardprofiles::ProfileSet m_profiles;
    codes::Recipients m_recipients;
    foundation::SystemClock m_clock;
    mutable foundation::SystemRandom m_random;
    /// Opening the issuing key takes scrypt's time: done once, when it is first needed.
    mutable std::mutex m_materialMutex;
    mutable std::shared_ptr<const authority::AuthorityMaterial> m_material;

    mutable std::mutex m_stationKeyMutex;
    mutable std::shared_ptr<const foundation::EnvelopeIdentity> m_stationKey;

    [[nodiscard]] foundation::Result<std::shared_ptr<const authority::AuthorityMaterial>>
    authorityMaterial() const;
    [[nodiscard]] foundation::Result<cardprofiles::CodeSheet>
    openProductionCodes(foundation::ByteView envelope, const std::string& chipSerial) const;
};

/// The products that come with the program: profiles/ and letters/.
std::filesystem::path productsFolder();

/// A helper program of ours (cardproof, pinletter): it lies beside the running one.
std::filesystem::path programBeside(const std::string& name);

} // namespace workplace
