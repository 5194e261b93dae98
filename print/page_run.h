// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/secret_bytes.h"
#include "print/pin_letter_job.h"

#include <functional>
#include <string>

namespace print {

/// Prints one finished PDF that holds no code, and waits for the end of its job. `tell` hears of it
/// while it is printed. Spoiled: it may be on paper; Refused: it is not.
LetterEvent printPage(const PrinterSettings& printer, const std::string& title,
                      const foundation::SecretBytes& pdf,
                      const std::function<void(const LetterEvent&)>& tell = {});

} // namespace print
