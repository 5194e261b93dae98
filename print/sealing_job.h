// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "print/pin_letter_job.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace print {

/// What pinletter is asked to open and to seal anew for somebody else (pinletter --seal): some of
/// an envelope's codes for another letter, or the page of a letter for a reader who is not on
/// paper. No code leaves it in clear. Nothing here is secret.
struct SealingJob
{
    /// Whose envelope it is (`key`); for a page also its template folder and its one letter.
    PinLetterRequest request;
    std::string subject; ///< letter number or chip serial that the envelope was sealed for
    foundation::Bytes envelope;
    std::string recipientFile;        ///< certificate (PEM) of whom it is sealed for now
    std::string newSubject{};         ///< for codes: the letter that they go to
    std::vector<std::string> codes{}; ///< for codes: which of them; empty: all

    [[nodiscard]] bool isPage() const { return !request.letters.empty(); }
};

/// A line of the answer: a part of what was sealed, its end, or why there is none.
struct SealingAnswer
{
    foundation::Bytes part{};
    bool done = false;
    std::optional<foundation::Error> error{};
};

/// One line of JSON in UTF-8, without a line end.
std::string encode(const SealingJob& job);
std::string encode(const SealingAnswer& answer);

/// Errors: InvalidEncoding, naming the member that is missing or of the wrong kind.
foundation::Result<SealingJob> decodeSealingJob(std::string_view json);
foundation::Result<SealingAnswer> decodeSealingAnswer(std::string_view json);

} // namespace print
