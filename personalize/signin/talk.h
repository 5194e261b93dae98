// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/child_process.h"
#include "foundation/result.h"
#include "personalize/signin/sign_in_lines.h"
#include "personalize/signin/sign_in_message.h"
#include "personalize/signin/sign_in_program.h"

#include <functional>
#include <optional>

namespace signin {

/// Answers the program's nonce with a message; an empty one ends it. Not for listing.
using Reply = std::function<foundation::SecretBytes(const foundation::Bytes& nonce)>;

/// Starts cardsignin with the task and hears it out. Blocks; any thread. Errors: ProgramFailed,
/// SignInTimedOut, Cancelled, and what the program told of.
foundation::Result<SignInReport> talk(const SignInProgram& program, const SignInTask& task,
                                      const Reply& reply = nullptr);

} // namespace signin
