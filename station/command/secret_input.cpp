// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/secret_input.h"

#include "foundation/file_descriptor.h"
#include "foundation/passphrase.h"
#include "station/command/words.h"

#include <fcntl.h>

namespace command {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::SecretBytes;

Result<SecretBytes> SecretInput::ask(const QString& prompt) const
{
    if (m_descriptor)
        return foundation::readPassphrase(*m_descriptor);
    // The terminal itself: standard input and output may be files.
    const foundation::FileDescriptor terminal{::open("/dev/tty", O_RDWR | O_CLOEXEC)};
    if (!terminal)
        return Error{ErrorCode::FileUnreadable,
                     "no terminal to ask at; give --secrets-from DESCRIPTOR"};
    return foundation::askPassphrase(terminal.value(), (prompt + QLatin1Char{' '}).toStdString());
}

Result<SecretBytes> SecretInput::choose(const QString& prompt) const
{
    auto first = ask(prompt);
    if (!first || m_descriptor)
        return first;
    auto second = ask(Words::tr("Once more:"));
    if (!second)
        return second;
    if (!first->equals(*second))
        return Error{ErrorCode::EntriesDiffer, {}};
    return first;
}

} // namespace command
