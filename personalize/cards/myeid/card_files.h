// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/cards/myeid/commands.h"
#include "personalize/smartcard/card_channel.h"

#include <optional>
#include <string_view>

namespace myeid {

/// Sends commands and keeps in mind which file the card has selected, so that no SELECT is sent
/// that the card does not need. Lives as long as the card's session; not thread-safe.
class CardFiles
{
public:
    /// `channel` outlives this object.
    explicit CardFiles(smartcard::CardChannel& channel) : m_channel{channel} {}

    /// Any status word is an answer. Errors are the line's; the selection is unknown from then on.
    foundation::Result<smartcard::ResponseApdu> ask(const smartcard::CommandApdu& command);
    /// The answer's data when the status word is 9000. Errors: the line's, CardRefused with `what`.
    foundation::Result<foundation::Bytes> expect(const smartcard::CommandApdu& command,
                                                 std::string_view what);

    /// INITIALIZE APPLET; the MF is selected afterwards. Errors: CardNotBlank when the rules of the
    /// card forbid it.
    foundation::Result<void> initialize(const Rules& master, const Rules& application);

    /// Makes DF 5015 the current one, if it is not: either by selecting it, or because a file in it
    /// is selected.
    foundation::Result<void> enterApplication();
    /// SELECT of DF 5015 or the MF with its file control information; any status word is an answer.
    foundation::Result<smartcard::ResponseApdu> inspect(FileId directory);
    /// Selects a file of DF 5015, if it is not selected.
    foundation::Result<void> select(FileId file);

    enum class Created { New, WasThere };
    /// CREATE FILE in the current DF; the new file is selected. With WasThere nothing was done.
    foundation::Result<Created> create(const NewFile& file);
    /// Makes an EF with this content in the current DF. A file that was there, of a session that
    /// was torn, is deleted first. `size` is at least the content's.
    foundation::Result<void> write(FileId file, std::size_t size, const Rules& rules,
                                   foundation::ByteView content);

    /// For commands that leave another file selected, or one that cannot be known.
    void forgetSelection();

private:
    foundation::Result<void> update(FileId file, foundation::ByteView content);
    foundation::Result<void> remove(FileId file);

    smartcard::CardChannel& m_channel;
    std::optional<FileId> m_directory;
    std::optional<FileId> m_file; ///< the EF or key file in it that is selected
};

/// CardRefused with the status word.
foundation::Error refusal(std::string_view what, smartcard::StatusWord status);

} // namespace myeid
