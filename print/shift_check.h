// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "print/stationery/page_shift.h"

#include <filesystem>

namespace print {

/// Whether the papers of a template may be moved by so much. Needs a QGuiApplication. Errors: those
/// of PageTemplate::load; ShiftTooLarge, naming the template and what would be cut off.
foundation::Result<void> checkShift(const std::filesystem::path& pageTemplate,
                                    stationery::PageShift shift);

} // namespace print
