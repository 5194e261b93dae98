// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/workplace.h"

#include "cardprofiles/sealed_code_sheet.h"
#include "foundation/envelope_identity.h"
#include "foundation/files.h"
#include "foundation/passphrase.h"
#include "station/audit/chain_upkeep.h"
#include "station/workplace/station_home.h"
#include "station/workplace/station_key.h"

#include <utility>

namespace workplace {
namespace {

namespace fs = std::filesystem;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

fs::path programFolder()
{
    std::error_code failed;
    return fs::read_symlink("/proc/self/exe", failed).parent_path();
}

Result<codes::Recipients> loadRecipients(const fs::path& keys)
{
    auto mailroom = foundation::loadEnvelopeCertificate(keys, "mailroom");
    if (!mailroom)
        return mailroom.error();
    auto escrow = foundation::loadEnvelopeCertificate(keys, "escrow");
    if (!escrow)
        return escrow.error();
    auto production = foundation::loadEnvelopeCertificate(keys, "production");
    if (!production)
        return production.error();
    return codes::Recipients{*mailroom, *escrow, *production};
}

} // namespace

fs::path productsFolder()
{
    const auto installed = programFolder().parent_path() / "share/cardstation";
    std::error_code none;
    return fs::is_directory(installed, none) ? installed : fs::path{CARDSTATION_PRODUCTS_DIR};
}

fs::path programBeside(const std::string& name)
{
    return programFolder() / name;
}

Workplace::Workplace(fs::path home, Settings settings, cardprofiles::ProfileSet profiles,
                     codes::Recipients recipients)
    : m_home{std::move(home)}, m_settings{std::move(settings)}, m_profiles{std::move(profiles)},
      m_recipients{std::move(recipients)}
{
}

Result<std::unique_ptr<Workplace>> Workplace::open(const fs::path& home)
{
    const auto stands = foundation::exists(home / "settings.toml");
    if (!stands)
        return stands.error();
    if (!*stands)
        return Error{ErrorCode::StationMissing, home.string()};
    auto settings = loadSettings(home);
    if (!settings)
        return settings.error();
    auto profiles = cardprofiles::ProfileSet::load(settings->profiles, settings->letterTemplates);
    if (!profiles)
        return profiles.error();
    auto recipients = loadRecipients(settings->keys);
    if (!recipients)
        return recipients.error();
    return std::unique_ptr<Workplace>{
        new Workplace{home, std::move(*settings), std::move(*profiles), std::move(*recipients)}};
}

Result<std::unique_ptr<database::Database>> Workplace::openDatabase() const
{
    auto database =
        database::Database::open(databaseFile(m_home), {.watch = audit::watchOf(act("station"))});
    if (!database)
        return database;
    // After an update of the program.
    if (auto kept = audit::keepUp(**database, act("station")); !kept)
        return kept.error();
    return database;
}

Result<std::unique_ptr<authority::Authority>>
Workplace::openAuthority(authority::CertificateRegister& books) const
{
    auto material = authorityMaterial();
    if (!material)
        return material.error();
    return std::unique_ptr<authority::Authority>{
        std::make_unique<authority::LocalAuthority>(*material, books, m_random, m_clock)};
}

Result<std::shared_ptr<const authority::AuthorityMaterial>> Workplace::authorityMaterial() const
{
    const std::scoped_lock lock{m_materialMutex};
    if (m_material)
        return m_material;
    auto passphrase = foundation::readPassphraseFile(m_settings.authorityPassphraseFile);
    if (!passphrase)
        return Error{ErrorCode::AuthorityUnusable, foundation::describe(passphrase.error())};
    auto opened = authority::openAuthority(m_settings.authority, *passphrase);
    if (opened)
        m_material = *opened;
    return opened;
}

Result<std::shared_ptr<const foundation::EnvelopeIdentity>> Workplace::stationKey() const
{
    const std::scoped_lock lock{m_stationKeyMutex};
    if (m_stationKey)
        return m_stationKey;
    auto opened = openStationKey(m_home, m_settings, m_random, m_clock);
    if (!opened)
        return opened.error();
    m_stationKey = std::make_shared<const foundation::EnvelopeIdentity>(std::move(*opened));
    return m_stationKey;
}

Result<cardprofiles::CodeSheet> Workplace::openProductionCodes(foundation::ByteView envelope,
                                                               const std::string& chipSerial) const
{
    const auto passphrase = foundation::readPassphraseFile(m_settings.productionPassphraseFile);
    if (!passphrase)
        return passphrase.error();
    const auto production =
        foundation::loadEnvelopeIdentity(m_settings.keys, "production", *passphrase);
    if (!production)
        return production.error();
    return cardprofiles::openCodeSheet(envelope, *production, chipSerial);
}

audit::Act Workplace::act(const std::string& who) const
{
    return {who, m_settings.stationName, m_clock.now()};
}

production::LineSetup Workplace::lineSetup(const std::string& who) const
{
    return {.station = m_settings.stationName,
            .who = who,
            .lockFile = lineLockFile(m_home),
            .serialPrefix = m_settings.cardSerialPrefix,
            .proofProgram = programBeside("cardproof"),
            .pkcs11Module = m_settings.pkcs11Module,
            .exchangeLimit = m_settings.exchangeLimit,
            .proofLimit = m_settings.proofLimit,
            .authorityLimit = m_settings.authorityLimit,
            .ignoredReaders = m_settings.ignoredReaders,
            .stockKept = m_settings.stockKept,
            .protectedChips = m_settings.ownCards,
            .profiles = m_profiles,
            .recipients = m_recipients,
            .random = m_random,
            .clock = m_clock,
            .openDatabase = [this] { return openDatabase(); },
            .openAuthority =
                [this](authority::CertificateRegister& books) { return openAuthority(books); },
            .openCodes =
                [this](foundation::ByteView envelope, const std::string& chipSerial) {
                    return openProductionCodes(envelope, chipSerial);
                }};
}

} // namespace workplace
