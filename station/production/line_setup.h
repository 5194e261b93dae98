// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/code_sheet.h"
#include "cardprofiles/profile_loader.h"
#include "foundation/clock.h"
#include "foundation/random_source.h"
#include "personalize/authority/authority.h"
#include "personalize/authority/certificate_register.h"
#include "personalize/codes/sealed_codes.h"
#include "station/database/database.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace production {

/// What the line needs from the station that it stands in. The references outlive the line; the
/// functions may be called from any thread.
struct LineSetup
{
    std::string station;            ///< claims and acts are booked at "STATION/READER"
    std::string who;                ///< the person at work
    std::filesystem::path lockFile; ///< one line per station at a time
    std::string serialPrefix;
    std::filesystem::path proofProgram; ///< cardproof
    std::filesystem::path pkcs11Module;
    std::chrono::seconds exchangeLimit{};
    std::chrono::seconds proofLimit{};
    std::chrono::milliseconds authorityLimit{}; ///< for one answer
    std::vector<std::string> ignoredReaders;
    std::optional<std::vector<std::string>> products{}; ///< that may be made; absent: all
    bool stockKept = false; ///< only blanks of lots and runs are begun, see blank_check.h
    std::set<std::string> protectedChips; ///< operators' own cards: never made into others

    const cardprofiles::ProfileSet& profiles;
    const codes::Recipients& recipients;
    foundation::RandomSource& random;
    const foundation::Clock& clock;
    std::function<foundation::Result<std::unique_ptr<database::Database>>()> openDatabase;
    std::function<foundation::Result<std::unique_ptr<authority::Authority>>(
        authority::CertificateRegister&)>
        openAuthority;
    /// Opens codes that were sealed for this station to go on with a card. Errors: as
    /// cardprofiles::openCodeSheet(), and those of the production key's files.
    std::function<foundation::Result<cardprofiles::CodeSheet>(foundation::ByteView envelope,
                                                              const std::string& chipSerial)>
        openCodes;
};

} // namespace production
