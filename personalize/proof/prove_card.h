// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "personalize/proof/proof_report.h"
#include "personalize/proof/proof_request.h"

#include <chrono>
#include <filesystem>

namespace proof {

/// The program cardproof and the PKCS#11 module that it judges with.
struct ProofProgram
{
    std::filesystem::path program;
    std::filesystem::path module;
    std::chrono::milliseconds limit{std::chrono::seconds{60}};
};

/// Has the card proven by cardproof, a process of its own, and waits until it has ended. The codes
/// go to it over a pipe alone and are wiped. Blocks; any thread, several at once. Errors:
/// ProgramFailed, ProofTimedOut, ModuleUnusable, ModuleFailed, NoCard, CardRemoved. A check that
/// the card did not pass is no error: it stands in the report. A fault that may be the reader's or
/// the module's own is ModuleFailed, and no verdict on the card.
///
/// The checks, by the names that they have in the report:
/// - "token": the card in the reader has the label and serial of the request, and a token for each
///   PIN; where it is another card, nothing more is tried;
/// - "certificate KEY": the card's certificate is the expected one, byte by byte, and certifies the
///   expected key; where none is expected, there is none;
/// - "chain KEY": OpenSSL accepts the certificate under the authorities, as of today or, if that is
///   later, as of its first day;
/// - "login PIN", "sign KEY": the key signs a fresh nonce under its own PIN, and the signature
///   verifies with the expected public key;
/// - "guard KEY", "apart KEY": it does not sign without a PIN, nor under another one;
/// - "tries PIN": the module shows no lost try, before or after. A PIN of which it shows one is not
///   tried, and after a refused PIN no further one is. PKCS#11 has flags for this and no number,
///   and not every module sets them all (OpenSC 0.23 shows a MyEID card's last try, not the one
///   before): the number is read by the card's family.
foundation::Result<ProofReport> proveCard(const ProofProgram& program, const ProofRequest& request);

} // namespace proof
