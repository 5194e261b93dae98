// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "foundation/secret_bytes.h"

#include <QString>

#include <optional>

namespace command {

/// Where a command gets passwords and PINs from: a person at the terminal, unseen; or a descriptor
/// that another program has left open, a line each in the order in which they are asked for. Never
/// arguments or environment.
class SecretInput
{
public:
    explicit SecretInput(std::optional<int> descriptor) : m_descriptor{descriptor} {}

    /// Errors: FileUnreadable when there is neither terminal nor descriptor; Cancelled;
    /// KeyUnusable.
    [[nodiscard]] foundation::Result<foundation::SecretBytes> ask(const QString& prompt) const;
    /// A new one: at the terminal it is typed twice. Errors: as ask(); SignInRefused when the two
    /// differ.
    [[nodiscard]] foundation::Result<foundation::SecretBytes> choose(const QString& prompt) const;

private:
    std::optional<int> m_descriptor;
};

} // namespace command
