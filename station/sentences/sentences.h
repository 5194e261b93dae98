// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/error.h"

#include <QString>

namespace sentences {

/// The sentence that a person reads for this error, in the language of the installed translator:
/// what is wrong and what to do, followed by the technical context in brackets. Lower layers carry
/// no user text.
QString sentenceFor(const foundation::Error& error);

/// The sentence alone, without context.
QString sentenceFor(foundation::ErrorCode code);

} // namespace sentences
