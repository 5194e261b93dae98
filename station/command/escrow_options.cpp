// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/escrow_options.h"

#include "station/command/words.h"

namespace command {

using foundation::Result;

void EscrowOptions::addTo(CLI::App& command)
{
    command.add_option("--escrow", folder,
                       "Folder with escrow.crt and escrow.key, where escrow is opened");
    command.add_option("--escrow-passphrase-fd", descriptor,
                       "Descriptor with the key's passphrase; the terminal when none is named");
}

Result<std::optional<workplace::EscrowKey>> EscrowOptions::read() const
{
    if (folder.empty())
        return std::optional<workplace::EscrowKey>{};
    const SecretInput input{descriptor < 0 ? std::nullopt : std::optional{descriptor}};
    auto passphrase = input.ask(Words::tr("Passphrase of the escrow key: "));
    if (!passphrase)
        return passphrase.error();
    return std::optional{workplace::EscrowKey{folder, std::move(*passphrase)}};
}

} // namespace command
