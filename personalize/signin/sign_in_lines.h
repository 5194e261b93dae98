// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/error.h"
#include "foundation/result.h"
#include "personalize/signin/sign_in_card.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signin {

/// What cardsignin says on its standard output, a line each, fields apart by a tabulator, bytes in
/// hexadecimal:
///
///     card READER LABEL SERIAL PIN CERTIFICATE   one that can be signed in with; PIN: full,
///                                                tries-lost, last-try or blocked
///     nonce NONCE                                it waits for the station's proof and the PIN
///     signature SIGNATURE                        the card's answer to the challenge
///     error CODE NATIVE CONTEXT                  it could not be done; nothing follows
///     end                                        it is done; nothing follows
enum class SignInExit {
    Done = 0,
    NotDone = 2, ///< after an error line
};

std::string lineOf(const SignInCard& card);
std::string nonceLine(foundation::ByteView nonce);
std::string signatureLine(foundation::ByteView signature);
inline constexpr const char* kEndLine = "end";

/// The nonce of such a line; none when it is another line.
std::optional<foundation::Bytes> nonceOf(std::string_view line);

/// Puts together what the program said. One thread.
class SignInReport
{
public:
    void line(std::string_view text);

    /// Once the program has ended. Errors: the error that it told of; ProgramFailed when its lines,
    /// their end and its exit code do not belong together.
    [[nodiscard]] foundation::Result<void> finish(int exitCode) const;

    [[nodiscard]] const std::vector<SignInCard>& cards() const { return m_cards; }
    [[nodiscard]] const std::optional<foundation::Bytes>& signature() const { return m_signature; }

private:
    std::vector<SignInCard> m_cards;
    std::optional<foundation::Bytes> m_signature;
    std::optional<foundation::Error> m_error;
    bool m_ended = false;
    bool m_understood = true;

    bool take(std::string_view text);
};

} // namespace signin
