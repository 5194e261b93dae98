// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/specimen.h"

#include "foundation/specimen_number.h"
#include "print/letter_renderer.h"

#include <fstream>

namespace print {

namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using stationery::PageTemplate;

/// Longer than most, so that a designer sees what must fit.
LetterText inventedText(const PageTemplate& letter)
{
    LetterText text;
    text.sender = {"Testbolaget AB", "Box 1234", "123 45 Stockholm"};
    text.recipient = {"Exempelkommunen", "Socialförvaltningen", "Åsa Öberg-Exempelström",
                      "Storgatan 12 C", "123 45  EXEMPELSTAD"};
    text.organisation = "Exempelkommunens socialförvaltning";
    text.productSwedish = "Provbrev, inte en produkt";
    text.productEnglish = "Specimen, not a product";
    text.date = "2026-01-31";
    text.contact = "https://eid.example.se · 08-123 45 67";
    if (letter.field("holder") != nullptr)
        text.holder = "Åsa Öberg-Exempelström";
    if (letter.field("identityNumber") != nullptr)
        text.identityNumber = "165560000001ABC123";
    return text;
}

} // namespace

Result<void> writeSpecimen(const std::filesystem::path& letterTemplate,
                           const std::filesystem::path& pdf)
{
    auto loaded = PageTemplate::load(letterTemplate);
    if (!loaded)
        return loaded.error();
    LetterTask task;
    task.letterNumber = foundation::SpecimenNumber::assign(0)->text();
    task.text = inventedText(*loaded);
    cardprofiles::CodeSheet sheet;
    for (const auto& [name, place] : loaded->fields()) {
        if (!stationery::isCodeField(name))
            continue;
        task.codes.push_back(name);
        const auto digits = foundation::bytesOf(name.starts_with("pin") ? "123456" : "12345678");
        sheet.codes.push_back({name, foundation::SecretBytes::copyOf(digits)});
    }
    const LetterRenderer renderer{*std::move(loaded)};
    if (const auto checked = renderer.check(task); !checked)
        return checked.error();
    const auto page = renderer.render(task, sheet, Watermark::Specimen);
    if (!page)
        return page.error();
    std::ofstream file{pdf, std::ios::binary | std::ios::trunc};
    file.write(reinterpret_cast<const char*>(page->view().data()),
               static_cast<std::streamsize>(page->size()));
    if (!file.flush())
        return Error{.code = ErrorCode::FileUnwritable, .context = pdf.string()};
    return {};
}

} // namespace print
