// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/error_code.h"
#include "foundation/result.h"
#include "print/stationery/page_shift.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace print {

/// What the station asks the program pinletter to do, and what it hears back. Nothing here is
/// secret: the codes lie in sealed envelopes.

/// Where the letters are printed, and how long to wait for it.
struct PrinterSettings
{
    /// ipp:// or ipps://: a printer of its own (best) or a queue of a CUPS server, as
    /// "ipps://printer.example/ipp/print" or "ipp://localhost:631/printers/letters".
    std::string uri;
    /// SHA-256 of the printer's TLS certificate (DER), upper-case hexadecimal. Needed for ipps,
    /// refused with ipp.
    std::string fingerprint;
    std::chrono::seconds answerLimit{10}; ///< for each answer of the printer
    std::chrono::seconds jobLimit{120};   ///< for a letter to come out
    stationery::PageShift shift{};        ///< what makes up for the printer's own
    /// What is fed, as IPP calls it; PIN letters are always on A4.
    std::string media{"iso_a4_210x297mm"};
    std::string tray{}; ///< "tray-2", as the printer calls it; empty: its choice
};

/// Who opens the envelopes: the files NAME.crt and NAME.key in a folder.
struct MailroomKey
{
    std::string folder;
    std::string name = "mailroom";
};

/// What stands on a letter apart from its codes. Lines are printed as they are; an empty value
/// leaves its place empty.
struct LetterText
{
    std::vector<std::string> sender;    ///< the issuer's name, then its address
    std::vector<std::string> recipient; ///< in the envelope's window: name, then address
    std::string holder;                 ///< whose card it is; empty for a reserve card
    std::string organisation;
    std::string
        identityNumber; ///< tjänsteidentitetsnummer or HSA-id (A37); empty for a reserve card
    std::string productSwedish;
    std::string productEnglish;
    std::string date;    ///< of the letter, YYYY-MM-DD
    std::string contact; ///< where the holder gets help: telephone, address on the web

    friend bool operator==(const LetterText&, const LetterText&) = default;
};

/// One letter to print, once.
struct LetterTask
{
    std::string letterNumber; ///< also the print job's title; says nothing of the card (CUPS-1)
    std::string templateFile; ///< the name of an SVG in the template folder
    /// CodeSheet whose subject is the letter number, sealed to the mailroom. Is not in the request:
    /// pinletter asks for it when the printer waits for this letter.
    foundation::Bytes envelope;
    LetterText text;
    std::vector<std::string> codes; ///< what stands on it: "pin1", "pin2", "puk1"

    friend bool operator==(const LetterTask&, const LetterTask&) = default;
};

struct PinLetterRequest
{
    PrinterSettings printer;
    MailroomKey key;
    std::string templateFolder;
    std::vector<LetterTask> letters;
};

/// How far a letter has come. Every letter of a request ends in one of the last three.
enum class LetterState {
    Waiting,  ///< the printer has an empty job for it: its envelope is asked for
    Printing, ///< its envelope is open and its pages go to the printer now
    Printed,  ///< the printer says that the job is completed
    Spoiled,  ///< may be on paper, in whole or part: to be destroyed, never sent, new codes needed
    Refused,  ///< its codes never left this program: can be printed later as it is
};

struct LetterEvent
{
    std::string letterNumber;
    LetterState state = LetterState::Refused;
    std::optional<foundation::ErrorCode> error{}; ///< why, when spoiled or refused
    std::string context{};                        ///< of the error, technical words
    std::optional<int> job{};                     ///< the printer's job number, once there is one

    friend bool operator==(const LetterEvent&, const LetterEvent&) = default;
};

/// What pinletter hears when a letter waits: its envelope, or why it must stay unopened.
struct EnvelopeAnswer
{
    std::string letterNumber;
    foundation::Result<foundation::Bytes> envelope;
};

std::string_view nameOf(LetterState state);

/// One line of JSON in UTF-8, without a line end.
std::string encode(const PinLetterRequest& request);
std::string encode(const LetterEvent& event);
std::string encode(const EnvelopeAnswer& answer);

/// Errors: InvalidEncoding, naming the member that is missing or of the wrong kind.
foundation::Result<PinLetterRequest> decodePinLetterRequest(std::string_view json);
foundation::Result<LetterEvent> decodeLetterEvent(std::string_view json);
foundation::Result<EnvelopeAnswer> decodeEnvelopeAnswer(std::string_view json);

} // namespace print
