// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "foundation/secret_bytes.h"
#include "print/pin_letter_job.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <vector>

namespace print {

/// The program pinletter and what opens the mailroom's key for it.
struct PinLetterProgram
{
    std::filesystem::path program;
    /// Where the key's passphrase lies (mode 0600); when empty, `passphrase` is used.
    std::filesystem::path passphraseFile{};
    foundation::SecretBytes passphrase{};
};

/// Has the letters printed by pinletter, a process of its own, and waits until it has ended.
///
/// `onEvent` is called in the calling thread for each event as it comes. Whatever happens, every
/// letter of the request ends in exactly one of Printed, Spoiled and Refused in what is returned,
/// in the request's order: when pinletter ends before it told of a letter's end, a letter that it
/// had begun is Spoiled (JobLost) and one that it had not is Refused (ProgramFailed). A stop kills
/// pinletter. Blocks; any thread. Errors: ProgramFailed when it could not be started: no letter was
/// touched.
foundation::Result<std::vector<LetterEvent>>
printPinLetters(PinLetterProgram program, const PinLetterRequest& request,
                const std::function<void(const LetterEvent&)>& onEvent = {},
                std::stop_token stop = {});

} // namespace print
