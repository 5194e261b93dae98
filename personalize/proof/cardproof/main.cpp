// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/locked_memory.h"
#include "personalize/proof/cardproof/card_proof.h"
#include "personalize/proof/proof_message.h"
#include "personalize/proof/report_lines.h"
#include "personalize/smartcard/pkcs11_module.h"
#include "personalize/token/opensc_configuration.h"
#include "personalize/token/secret_input.h"

#include <exception>
#include <iostream>
#include <unistd.h>

namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using proof::ProofExit;
using proof::ProofReport;

void print(const std::string& line)
{
    std::cout << line << std::endl; // each line at once: the reader shows progress
}

Result<ProofReport> prove()
{
    const auto bytes = token::readSecretly(STDIN_FILENO, proof::kMostMessage);
    if (!bytes)
        return bytes.error();
    const auto message = proof::decodeMessage(*bytes);
    if (!message)
        return message.error();
    const auto configuration = token::OpenscConfiguration::make(
        {{message->request.readerName}, message->request.allReaderNames});
    if (!configuration)
        return configuration.error();
    const auto module = smartcard::Pkcs11Module::load(message->module);
    if (!module)
        return module.error();
    ProofReport report;
    cardproof::CardProof card{*module, message->request, [&](const proof::ProofCheck& check) {
                                  report.checks.push_back(check);
                                  print(proof::lineOf(check));
                              }};
    if (auto done = card.run(); !done)
        return done.error();
    return report;
}

ProofExit proveAndSay()
{
    const auto report = prove();
    if (!report) {
        print(proof::lineOf(report.error()));
        return ProofExit::NotDone;
    }
    print(proof::endLine(report->checks.size()));
    return report->passed() ? ProofExit::Passed : ProofExit::NotPassed;
}

} // namespace

/// Takes no argument: everything comes over standard input (proof_message.h) and goes to standard
/// output (report_lines.h).
int main(int argc, char**)
{
    foundation::forbidCoreDumps();
    if (argc != 1 || isatty(STDIN_FILENO) == 1) {
        std::cerr << "cardproof is started by the card station, which tells it over a pipe what to "
                     "prove.\n";
        return static_cast<int>(ProofExit::NotDone);
    }
    try {
        return static_cast<int>(proveAndSay());
    } catch (const std::bad_alloc&) {
        print(proof::lineOf(Error{ErrorCode::SecureMemoryFailed, "cardproof"}));
    } catch (const std::exception&) { // its text is not ours to trust
        std::cerr << "cardproof: an exception\n";
    }
    return static_cast<int>(ProofExit::NotDone);
}
