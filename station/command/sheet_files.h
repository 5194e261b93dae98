// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "station/command/console.h"
#include "station/sheets/document.h"

#include <filesystem>

namespace command {

/// Writes a sheet as a new PDF file, and says where it is. Errors: as sheets::writePdf().
foundation::Result<void> fileSheet(const Console& console, const sheets::Document& sheet,
                                   const std::filesystem::path& file);

} // namespace command
