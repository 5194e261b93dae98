// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/sheets/paper_pdf.h"

#include "foundation/files.h"

#include <algorithm>

namespace sheets {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using stationery::PageTemplate;

Result<PaperPdf> toPdf(const std::filesystem::path& pageTemplate, stationery::PaperKind kind,
                       const std::vector<stationery::PaperText>& papers,
                       const stationery::PaperLayout& layout)
{
    auto page = PageTemplate::load(pageTemplate);
    if (!page)
        return page.error();
    if (page->kind() != kind)
        return Error{ErrorCode::TemplateInvalid, pageTemplate.filename().string() + " is a " +
                                                     std::string{nameOf(page->kind())} +
                                                     ", not a " + std::string{nameOf(kind)}};
    const auto size = page->size();
    auto pdf = stationery::papersToPdf(stationery::PagePainter{*std::move(page)}, papers, layout);
    return pdf ? Result<PaperPdf>{{*std::move(pdf), size}} : pdf.error();
}

Result<void> writePdf(const PaperPdf& paper, const std::filesystem::path& file)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(paper.pdf.constData());
    auto written = foundation::createFile(file, {bytes, static_cast<std::size_t>(paper.pdf.size())},
                                          foundation::FileAccess::OwnerOnly);
    if (!written && written.error().code == ErrorCode::AlreadyExists)
        return Error{ErrorCode::FileExists, written.error().context};
    return written;
}

Result<std::vector<TemplateState>> templatesIn(const std::filesystem::path& folder)
{
    std::error_code failed;
    std::vector<TemplateState> states;
    for (const auto& entry : std::filesystem::directory_iterator{folder, failed}) {
        if (entry.path().extension() != ".svg")
            continue;
        const auto name = entry.path().filename().string();
        auto page = PageTemplate::load(entry.path());
        states.push_back(
            {name, stationery::kindOf(name), page ? std::nullopt : std::optional{page.error()}});
    }
    if (failed)
        return Error{ErrorCode::FileUnreadable, folder.string()};
    std::ranges::sort(states, {}, &TemplateState::file);
    return states;
}

} // namespace sheets
