// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "station/sheets/document.h"

#include <QByteArray>

#include <filesystem>

namespace sheets {

/// The document on A4 pages, its fonts embedded. Needs a QGuiApplication; any thread. Errors:
/// FileUnwritable when Qt cannot make it.
foundation::Result<QByteArray> toPdf(const Document& document);

/// The same as a new file, which is there whole or not at all. Errors: FileExists, FileUnwritable,
/// those of toPdf().
foundation::Result<void> writePdf(const Document& document, const std::filesystem::path& file);

} // namespace sheets
