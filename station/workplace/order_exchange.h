// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/orders/intake/order_file.h"
#include "station/workplace/workplace.h"

#include <vector>

namespace workplace {

/// The folders of [orders] exchange: `in`, where the portal puts order files; `done` and `refused`,
/// where they lie afterwards; `answers`, for the portal.
struct ExchangeFolders
{
    std::filesystem::path in;
    std::filesystem::path done;
    std::filesystem::path refused;
    std::filesystem::path answers;
};

/// Made where they are missing. Errors: SettingsInvalid when the station has no such folder,
/// FileUnwritable.
foundation::Result<ExchangeFolders> exchangeFolders(const Workplace& workplace);

/// What became of a file in `in`.
struct ExchangedFile
{
    std::string name;
    bool takenIn = false; ///< as a whole; else nothing of it was
    intake::IntakeReport report{};
    std::optional<foundation::Error> error{}; ///< it could not be read at all
};

/// Takes in each file of `in` that has not been written to for two seconds (names beginning with a
/// dot or ending in .part or .tmp are not looked at), oldest first, whole or not at all; writes
/// `answers/file-NAME.json`, and moves it to `done` or `refused`. Each file counts once: one whose
/// orders were taken in when the process died is known by its SHA-256 and only moved. Several
/// processes may do this at once. By the station itself: nobody need be signed in, since what comes
/// is checked, approved by two persons and then made. Errors: as exchangeFolders(); those of the
/// database, after which the file lies where it lay.
foundation::Result<std::vector<ExchangedFile>> takeInFromPortal(const Workplace& workplace,
                                                                database::Database& database);

} // namespace workplace
