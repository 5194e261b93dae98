// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "print/stationery/paper.h"

#include <QByteArray>

#include <filesystem>
#include <string>
#include <vector>

namespace sheets {

/// Papers of one template, ready to be printed.
struct PaperPdf
{
    QByteArray pdf;
    QSizeF page; ///< millimetres
};

/// Address labels, receipts, card carriers or covering letters as PDF, by the template of that
/// file. `kind` is what it must be. Needs a QGuiApplication; any thread. Errors: those of
/// PageTemplate::load and papersToPdf; TemplateInvalid for a template of another kind.
foundation::Result<PaperPdf> toPdf(const std::filesystem::path& pageTemplate,
                                   stationery::PaperKind kind,
                                   const std::vector<stationery::PaperText>& papers,
                                   const stationery::PaperLayout& layout);

/// As a new file. Errors: FileExists, FileUnwritable.
foundation::Result<void> writePdf(const PaperPdf& paper, const std::filesystem::path& file);

/// What is known of a file in the folder of templates.
struct TemplateState
{
    std::string file; ///< without its folder
    stationery::PaperKind kind;
    std::optional<foundation::Error> fault{}; ///< file, line and what is wrong
};

/// Every *.svg of the folder, in the order of their names. Errors: FileUnreadable.
foundation::Result<std::vector<TemplateState>> templatesIn(const std::filesystem::path& folder);

} // namespace sheets
