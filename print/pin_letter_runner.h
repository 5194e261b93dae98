// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "foundation/secret_bytes.h"
#include "print/pin_letter_job.h"
#include "print/sealing_job.h"

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

/// What the station does while its letters are printed; both in the calling thread.
struct PrintingHooks
{
    /// Hears each event as it comes, but for Waiting.
    std::function<void(const LetterEvent&)> onEvent{};
    /// Asked once the printer waits for this letter, and before anything else of it: books that it
    /// is being printed, and gives its envelope. An error leaves the letter Refused with it. When
    /// absent, the task's own envelope is given.
    std::function<foundation::Result<foundation::Bytes>(const LetterTask&)> release{};
};

/// Has the letters printed by pinletter, a process of its own, and waits until it has ended.
///
/// A letter's envelope leaves this process when pinletter asks for it. Whatever happens, every
/// letter of the request ends in exactly one of Printed, Spoiled and Refused in what is returned,
/// in the request's order: when pinletter ends before it told of a letter's end, a letter that it
/// had begun is Spoiled (JobLost) and one that it had not is Refused (ProgramFailed). A stop kills
/// pinletter. Blocks; any thread. Errors: ProgramFailed when it could not be started: no letter was
/// touched.
foundation::Result<std::vector<LetterEvent>> printPinLetters(PinLetterProgram program,
                                                             const PinLetterRequest& request,
                                                             const PrintingHooks& hooks = {},
                                                             std::stop_token stop = {});

/// Has pinletter open an envelope and seal what is in it for somebody else: the only place where
/// both are done. Blocks; any thread. Errors: what pinletter answers (see sealAnew(); KeyUnusable
/// for a wrong passphrase), ProgramFailed.
foundation::Result<foundation::Bytes> sealByPinletter(PinLetterProgram program,
                                                      const SealingJob& job);

} // namespace print
