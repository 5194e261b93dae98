// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QCoreApplication>

namespace command {

/// The commands' own texts: English in the sources, context "Command" in the translations.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

} // namespace command
