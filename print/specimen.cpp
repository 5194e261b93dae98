// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/specimen.h"

#include "print/letter_fields.h"
#include "print/letter_renderer.h"
#include "print/stationery/paper.h"

#include <algorithm>
#include <fstream>

namespace print {

namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::SpecimenNumber;
using stationery::PagePainter;
using stationery::PageShift;
using stationery::PageTemplate;
using stationery::PaperKind;

/// Longer than most, so that a designer sees what must fit.
LetterText inventedText(const PageTemplate& page)
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
    if (page.field("holder") != nullptr)
        text.holder = "Åsa Öberg-Exempelström";
    if (page.field("identityNumber") != nullptr)
        text.identityNumber = "165560000001ABC123";
    return text;
}

/// A PIN letter with invented codes.
struct InventedLetter
{
    LetterTask task;
    cardprofiles::CodeSheet sheet;

    explicit InventedLetter(const PageTemplate& page)
    {
        task.letterNumber = SpecimenNumber::assign(0)->text();
        task.text = inventedText(page);
        for (const auto& [name, place] : page.fields()) {
            if (!stationery::isCodeField(name))
                continue;
            task.codes.push_back(name);
            const auto digits =
                foundation::bytesOf(name.starts_with("pin") ? "123456" : "12345678");
            sheet.codes.push_back({name, foundation::SecretBytes::copyOf(digits)});
        }
    }
};

/// As many papers as a page of the template holds.
std::vector<stationery::PaperText> inventedPapers(const PageTemplate& page)
{
    LetterTask task;
    task.letterNumber = SpecimenNumber::assign(0)->text();
    task.text = inventedText(page);
    stationery::PaperText paper{.fields = fieldLines(task), .barcode = task.letterNumber};
    paper.fields["returnLine"] = QStringList{"Testbolaget AB · Box 1234 · 123 45 Stockholm"};
    paper.fields["cardSerial"] = QStringList{"9752 2600 0000 0000 000"};
    paper.fields["orderNumber"] = QStringList{"B2026-0000"};
    paper.fields["reference"] = QStringList{"B2026-0000"};
    paper.fields["station"] = QStringList{"Kortstation 1"};
    paper.fields["printer"] = QStringList{"ipp://printer.example/ipp/print"};
    return std::vector(std::max<std::size_t>(page.labels().size(), 1), paper);
}

Result<foundation::SecretBytes> letterPdf(PageTemplate page)
{
    const InventedLetter letter{page};
    const LetterRenderer renderer{std::move(page)};
    if (const auto checked = renderer.check(letter.task); !checked)
        return checked.error();
    return renderer.render(letter.task, letter.sheet, Watermark::Specimen);
}

Result<foundation::SecretBytes> paperPdf(PageTemplate page)
{
    const auto papers = inventedPapers(page);
    const PagePainter painter{std::move(page)};
    const auto pdf =
        stationery::papersToPdf(painter, papers, {.title = "Specimen", .specimen = true});
    if (!pdf)
        return pdf.error();
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(pdf->constData());
    return foundation::SecretBytes::copyOf({bytes, static_cast<std::size_t>(pdf->size())});
}

Result<void> paint(QPainter& painter, PageTemplate page, PageShift shift)
{
    if (page.kind() == PaperKind::PinLetter) {
        const InventedLetter letter{page};
        const LetterRenderer renderer{std::move(page), shift};
        if (const auto checked = renderer.check(letter.task); !checked)
            return checked;
        return renderer.paint(painter, letter.task, letter.sheet, Watermark::Specimen);
    }
    const auto papers = inventedPapers(page);
    const PagePainter pagePainter{std::move(page)};
    if (const auto checked = pagePainter.checkTexts(papers.front().fields); !checked)
        return checked;
    if (const auto checked = pagePainter.checkShift(shift); !checked)
        return checked;
    return stationery::paintPapers(painter, pagePainter, papers,
                                   {.shift = shift, .specimen = true});
}

} // namespace

Result<void> writeSpecimen(const std::filesystem::path& pageTemplate,
                           const std::filesystem::path& pdf)
{
    auto loaded = PageTemplate::load(pageTemplate);
    if (!loaded)
        return loaded.error();
    const auto page = loaded->kind() == PaperKind::PinLetter ? letterPdf(*std::move(loaded))
                                                             : paperPdf(*std::move(loaded));
    if (!page)
        return page.error();
    std::ofstream file{pdf, std::ios::binary | std::ios::trunc};
    file.write(reinterpret_cast<const char*>(page->view().data()),
               static_cast<std::streamsize>(page->size()));
    if (!file.flush())
        return Error{.code = ErrorCode::FileUnwritable, .context = pdf.string()};
    return {};
}

Result<QImage> specimenPicture(const std::filesystem::path& pageTemplate, double dotsPerMillimetre,
                               PageShift shift)
{
    auto loaded = PageTemplate::load(pageTemplate);
    if (!loaded)
        return loaded.error();
    QImage picture{(loaded->size() * dotsPerMillimetre).toSize(), QImage::Format_RGB32};
    picture.fill(Qt::white);
    QPainter painter{&picture};
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(dotsPerMillimetre, dotsPerMillimetre);
    painter.translate(shift.right / 100.0, shift.down / 100.0);
    const auto painted = paint(painter, *std::move(loaded), shift);
    painter.end();
    if (!painted)
        return painted.error();
    return picture;
}

} // namespace print
