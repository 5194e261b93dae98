// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "personalize/signin/sign_in_card.h"
#include "personalize/signin/sign_in_program.h"

#include <vector>

namespace signin {

/// The readers that a sign-in may touch, and all of the machine: with OpenSC's module the others,
/// where cards are being made, are not asked anything; another module may look at them, but nothing
/// is done with what it shows of them.
struct Readers
{
    std::vector<smartcard::ReaderName> wanted;
    std::vector<smartcard::ReaderName> all;
};

/// What can be signed in with in the wanted readers: each certificate for authentication
/// (foundation::isForAuthentication), without a PIN. Whether it is accepted here is not looked at.
/// Blocks; any thread. Errors: ProgramFailed, SignInTimedOut, Cancelled, ModuleUnusable,
/// ModuleFailed. No card is no error.
foundation::Result<std::vector<SignInCard>> listSignInCards(const SignInProgram& program,
                                                            const Readers& readers);

} // namespace signin
