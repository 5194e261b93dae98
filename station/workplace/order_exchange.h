// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/file_lock.h"
#include "station/orders/intake/order_file.h"
#include "station/workplace/workplace.h"

#include <vector>

namespace workplace {

/// The folders of [orders] exchange, or of `portal` in the station's own folder where settings.toml
/// names [orders.service] alone: `in`, where the portal puts order files; `.taking`, where one
/// lies while it is taken in; `done` and `refused`, where they lie afterwards; `answers`, for the
/// portal.
struct ExchangeFolders
{
    std::filesystem::path in;
    std::filesystem::path taking;
    std::filesystem::path done;
    std::filesystem::path refused;
    std::filesystem::path answers;
};

/// What the answer to a file of this name is called in `answers`; `sha256` is the file's in
/// hexadecimal, empty where it could not be read.
std::string answerName(const std::string& name, const std::string& sha256);

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
/// `answers/file-NAME-MARK.json` (the first twelve digits of its
/// SHA-256), and moves it to `done` or `refused`. Each file counts once: it is
/// moved to `.taking` before it is read, so that another of its name is another file, and one that
/// lies there from a process that died goes on first; whose orders were taken in already is known
/// by its SHA-256. One process at a time: another takes in nothing meanwhile. By the station
/// itself: nobody need be signed in, since what comes is checked, approved by two persons and then
/// made. Errors: as exchangeFolders(); those of the database, after which the file lies where it
/// lay.
foundation::Result<std::vector<ExchangedFile>> takeInFromPortal(const Workplace& workplace,
                                                                database::Database& database);

/// What is done with the portal's folder is done by one process of the station at a time. Nothing
/// when another does it now.
foundation::Result<std::optional<foundation::FileLock>> takeExchange(const Workplace& workplace);

} // namespace workplace
