// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/sheets/document.h"
#include "station/window/session.h"

#include <filesystem>
#include <functional>

class QWidget;

namespace window {

class MessageStrip;

/// What a sheet is made of, read at a desk.
using SheetSource = std::function<foundation::Result<sheets::Document>(workplace::Desk&)>;

/// Writes the sheet as a new PDF file, off the window's thread, and tells what became of it. Lives
/// no longer than `receiver`.
void saveSheet(Session& session, QObject* receiver, MessageStrip& messages,
               const SheetSource& source, const std::filesystem::path& file);

/// Asks where to, with this name to begin with, and then does that.
void askAndSaveSheet(Session& session, QWidget* parent, MessageStrip& messages,
                     const SheetSource& source, const QString& name);

} // namespace window
