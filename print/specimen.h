// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "foundation/specimen_number.h"
#include "print/pin_letter_job.h"

#include <QImage>

#include <filesystem>

namespace print {

/// A paper of a template of any kind with invented text, for a PIN letter with invented codes, and
/// SPECIMEN across it. Nothing here ever takes a real code. Needs a QGuiApplication; any thread.

/// As a PDF file: to look at a template, and to fit envelopes and pre-printed paper. Errors: as
/// PageTemplate::load, LetterRenderer and papersToPdf; FileUnwritable.
foundation::Result<void> writeSpecimen(const std::filesystem::path& pageTemplate,
                                       const std::filesystem::path& pdf);

/// As a picture of so many dots for each millimetre, moved by `shift` as the printer would have it.
/// Errors: as above.
foundation::Result<QImage> specimenPicture(const std::filesystem::path& pageTemplate,
                                           double dotsPerMillimetre,
                                           stationery::PageShift shift = {});

} // namespace print
