// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <filesystem>

namespace print {

/// Writes a letter with invented text and codes and SPECIMEN across it as a PDF file: to look at a
/// template, and to fit envelopes and pre-printed paper. Never takes a real code. Errors: as
/// PageTemplate::load and LetterRenderer; FileUnwritable.
foundation::Result<void> writeSpecimen(const std::filesystem::path& letterTemplate,
                                       const std::filesystem::path& pdf);

} // namespace print
