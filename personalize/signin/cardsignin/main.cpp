// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/locked_memory.h"
#include "personalize/signin/cardsignin/holder_signature.h"
#include "personalize/signin/sign_in_lines.h"
#include "personalize/token/opensc_configuration.h"
#include "personalize/token/report_fields.h"
#include "personalize/token/secret_input.h"

#include <exception>
#include <iostream>
#include <unistd.h>

namespace {

using foundation::Bytes;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using signin::SignInExit;
using signin::SignInTask;
using smartcard::Pkcs11Module;

void print(const std::string& line)
{
    std::cout << line << std::endl; // each line at once: the reader answers it
}

Result<void> listCards(const Pkcs11Module& module, const SignInTask& task)
{
    const auto found = cardsignin::certificatesForAuthentication(module, task);
    if (!found)
        return found.error();
    for (const auto& one : *found)
        print(signin::lineOf(one.card));
    return {};
}

Result<signin::SignInProof> askForProof(const Bytes& nonce)
{
    print(signin::nonceLine(nonce));
    const auto message = token::readMessage(STDIN_FILENO, signin::kMostMessage);
    if (!message)
        return message.error();
    return signin::decodeProof(*message);
}

Result<void> signTheChallenge(const Pkcs11Module& module, const SignInTask& task)
{
    foundation::SystemRandom random;
    const auto signature = cardsignin::signAsHolder(module, task, random, askForProof);
    if (!signature)
        return signature.error();
    print(signin::signatureLine(*signature));
    return {};
}

Result<void> work()
{
    const auto message = token::readMessage(STDIN_FILENO, signin::kMostMessage);
    if (!message)
        return message.error();
    const auto task = signin::decodeTask(*message);
    if (!task)
        return task.error();
    const auto configuration = token::OpenscConfiguration::make({task->readers, task->allReaders});
    if (!configuration)
        return configuration.error();
    const auto module = Pkcs11Module::load(task->module);
    if (!module)
        return module.error();
    return task->sign ? signTheChallenge(*module, *task) : listCards(*module, *task);
}

SignInExit workAndSay()
{
    if (const auto done = work(); !done) {
        print(token::errorLine(done.error()));
        return SignInExit::NotDone;
    }
    print(signin::kEndLine);
    return SignInExit::Done;
}

} // namespace

/// Takes no argument: everything comes over standard input (sign_in_message.h) and goes to standard
/// output (sign_in_lines.h).
int main(int argc, char**)
{
    foundation::forbidCoreDumps();
    if (argc != 1 || isatty(STDIN_FILENO) == 1) {
        std::cerr << "cardsignin is started by the card station, which tells it over a pipe what "
                     "to do.\n";
        return static_cast<int>(SignInExit::NotDone);
    }
    try {
        return static_cast<int>(workAndSay());
    } catch (const std::bad_alloc&) {
        print(token::errorLine(Error{ErrorCode::SecureMemoryFailed, "cardsignin"}));
    } catch (const std::exception&) { // its text is not ours to trust
        std::cerr << "cardsignin: an exception\n";
    }
    return static_cast<int>(SignInExit::NotDone);
}
