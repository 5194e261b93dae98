// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// pinletter: the only program that opens the mailroom's envelopes. Reads one request on standard
// input, prints its letters one by one, tells each step as a line of JSON, wipes and ends.
//
//     pinletter [--passphrase-file FILE]    the passphrase of the mailroom's key is in FILE (mode
//                                           0600), or the first line of standard input; the next
//                                           line is a request (pin_letter_job.h), and then a line
//                                           comes with each envelope that is asked for
//     pinletter --calibrate                 prints a calibration sheet (calibration.h); needs no
//                                           key
//     pinletter --seal [--passphrase-file FILE]    the same for one sealing_job.h: what is in the
//                                           envelope is sealed for somebody else and told in parts
//     pinletter --specimen TEMPLATE PDF     writes a letter with invented codes
//
// Ends with 0 when every letter has been told of, whatever became of it; 2 when there was no
// request.

#include "foundation/error.h"
#include "foundation/locked_memory.h"
#include "foundation/passphrase.h"
#include "foundation/secure_heap.h"
#include "print/calibration.h"
#include "print/letter_run.h"
#include "print/sealing.h"
#include "print/specimen.h"

#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <set>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

/// More than any request: ten thousand letters.
constexpr std::size_t kMaxRequest = 64U << 20U;

struct Arguments
{
    std::string passphraseFile;
    std::string specimenTemplate;
    std::string specimenPdf;
    bool calibrate = false;
    bool seal = false;
    bool valid = true;
};

Arguments parse(std::vector<std::string> words)
{
    Arguments arguments;
    if (!words.empty() && words[0] == "--seal") {
        arguments.seal = true;
        words.erase(words.begin());
    }
    if (!arguments.seal && words.size() == 3 && words[0] == "--specimen") {
        arguments.specimenTemplate = words[1];
        arguments.specimenPdf = words[2];
    } else if (words.size() == 2 && words[0] == "--passphrase-file") {
        arguments.passphraseFile = words[1];
    } else if (words.size() == 1 && words[0] == "--calibrate") {
        arguments.calibrate = true;
    } else {
        arguments.valid = words.empty();
    }
    return arguments;
}

int failed(const Error& error)
{
    std::fprintf(stderr, "pinletter: %s\n", describe(error).c_str());
    return 2;
}

/// Standard input, line by line.
class Input
{
public:
    /// Errors: Cancelled at its end, FileUnreadable.
    Result<std::string> nextLine()
    {
        for (;;) {
            const auto end = m_read.find('\n', m_searched);
            if (end != std::string::npos) {
                auto line = m_read.substr(0, end);
                m_read.erase(0, end + 1);
                m_searched = 0;
                return line;
            }
            m_searched = m_read.size();
            std::array<char, 1U << 16U> piece{};
            const auto size = ::read(STDIN_FILENO, piece.data(), piece.size());
            if (size == 0 && !m_read.empty())
                return std::exchange(m_read, {});
            if (size == 0)
                return Error{.code = ErrorCode::Cancelled, .context = "standard input has ended"};
            if (size < 0 || m_read.size() > kMaxRequest)
                return Error{.code = ErrorCode::FileUnreadable, .context = "standard input"};
            m_read.append(piece.data(), static_cast<std::size_t>(size));
        }
    }

private:
    std::string m_read;
    std::size_t m_searched = 0;
};

Result<print::PinLetterRequest> readRequest(Input& input)
{
    const auto json = input.nextLine();
    if (!json)
        return json.error();
    auto request = print::decodePinLetterRequest(*json);
    if (!request)
        return request.error();
    std::set<std::string> numbers;
    for (const auto& task : request->letters) {
        if (!numbers.insert(task.letterNumber).second)
            return Error{.code = ErrorCode::InvalidEncoding,
                         .context = "letter " + task.letterNumber + " stands twice"};
    }
    return request;
}

void tell(const print::LetterEvent& event)
{
    std::printf("%s\n", encode(event).c_str());
    std::fflush(stdout);
}

Result<foundation::SecretBytes> readKeysPassphrase(const Arguments& arguments)
{
    return arguments.passphraseFile.empty()
               ? foundation::readPassphrase(STDIN_FILENO)
               : foundation::readPassphraseFile(arguments.passphraseFile);
}

void say(const print::SealingAnswer& answer)
{
    std::printf("%s\n", encode(answer).c_str());
}

int tellSealed(const Result<foundation::Bytes>& sealed)
{
    constexpr std::size_t kPart = 32UL * 1024; // a line of the answer is shorter than 64 KiB
    if (!sealed) {
        say({.error = sealed.error()});
        return 0;
    }
    for (std::size_t at = 0; at < sealed->size(); at += kPart) {
        const foundation::ByteView rest{sealed->data() + at, sealed->size() - at};
        const auto part = rest.first(std::min(kPart, rest.size()));
        say({.part = {part.begin(), part.end()}});
    }
    say({.done = true});
    return 0;
}

int sealOne(const Arguments& arguments)
{
    if (const auto heap = foundation::startSecureHeap(); !heap)
        return failed(heap.error());
    const auto passphrase = readKeysPassphrase(arguments);
    Input input;
    const auto line = input.nextLine();
    if (!line)
        return failed(line.error());
    const auto job = print::decodeSealingJob(*line);
    if (!job)
        return failed(job.error());
    if (!passphrase)
        return tellSealed(passphrase.error());
    const auto& key = job->request.key;
    const auto identity = foundation::loadEnvelopeIdentity(key.folder, key.name, *passphrase);
    return tellSealed(identity ? print::sealAnew(*job, *identity) : identity.error());
}

int printLetters(const Arguments& arguments)
{
    if (const auto heap = foundation::startSecureHeap(); !heap)
        return failed(heap.error());
    const auto passphrase = readKeysPassphrase(arguments);
    Input input;
    auto request = readRequest(input);
    if (!request)
        return failed(request.error());
    const auto mailroom =
        passphrase
            ? foundation::loadEnvelopeIdentity(request->key.folder, request->key.name, *passphrase)
            : passphrase.error();
    const auto hear = [&input]() -> Result<print::EnvelopeAnswer> {
        const auto line = input.nextLine();
        return line ? print::decodeEnvelopeAnswer(*line) : line.error();
    };
    print::LetterRun{*std::move(request), tell, hear}.print(mailroom);
    return 0;
}

int calibrate()
{
    const auto json = Input{}.nextLine();
    if (!json)
        return failed(json.error());
    const auto request = print::decodeCalibrationRequest(*json);
    if (!request)
        return failed(request.error());
    print::printCalibration(*request, tell);
    return 0;
}

/// Qt's own messages name fonts and folders: nothing that a person at the table could act on.
void keepSilent(QtMsgType, const QMessageLogContext&, const QString&) {}

} // namespace

int main(int argc, char** argv)
{
    foundation::forbidCoreDumps();
    std::signal(SIGPIPE, SIG_IGN); // a printer that hangs up is an answer, not an end
    const auto arguments = parse({argv + 1, argv + argc});
    if (!arguments.valid) {
        std::fputs("usage: pinletter [--seal] [--passphrase-file FILE] < REQUEST\n"
                   "       pinletter --calibrate < REQUEST\n"
                   "       pinletter --specimen TEMPLATE.svg FILE.pdf\n",
                   stderr);
        return 2;
    }
    qInstallMessageHandler(keepSilent);
    qputenv("QT_QPA_PLATFORM", "offscreen"); // fonts and painting without a screen
    int count = 1;
    const QGuiApplication application{count, argv};
    if (arguments.calibrate)
        return calibrate();
    if (arguments.seal)
        return sealOne(arguments);
    if (arguments.specimenTemplate.empty())
        return printLetters(arguments);
    const auto written = print::writeSpecimen(arguments.specimenTemplate, arguments.specimenPdf);
    return written ? 0 : failed(written.error());
}
