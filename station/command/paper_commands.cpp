// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/sentences/sentences.h"
#include "station/sheets/paper_pdf.h"
#include "station/workplace/paper_acts.h"
#include "station/workplace/printer_acts.h"

namespace command {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using stationery::PaperKind;
using workplace::Desk;

struct PaperOptions
{
    std::vector<std::string> subjects;
    std::string templateFile;
    std::size_t firstLabel = 1;
    std::filesystem::path file;
    bool print = false;
};

/// What one kind of paper is made of.
using Source = Result<stationery::PaperText> (*)(Desk&, const std::string&);

Result<void> hand(Desk& desk, const Console& console, const PaperOptions& options,
                  const std::string& title, const sheets::PaperPdf& pdf)
{
    if (!options.print) {
        if (auto written = sheets::writePdf(pdf, options.file); !written)
            return written;
        const auto file = QString::fromStdString(options.file.string());
        console.say(Words::tr("Written to %1.").arg(file), {{"file", file}});
        return {};
    }
    auto end = workplace::printPaper(desk, title, pdf.pdf, pdf.page);
    if (!end)
        return end.error();
    if (end->state != print::LetterState::Printed)
        return Error{end->error.value_or(ErrorCode::ProgramFailed), end->context};
    console.say(Words::tr("Printed."), {{"printed", text(title)}});
    return {};
}

Result<void> make(Desk& desk, const Console& console, const PaperOptions& options, PaperKind kind,
                  Source source)
{
    if (options.print == !options.file.empty())
        return Error{ErrorCode::RuleViolated, "either --to FILE or --print"};
    std::vector<stationery::PaperText> papers;
    for (const auto& subject : options.subjects) {
        auto paper = source(desk, subject);
        if (!paper)
            return paper.error();
        papers.push_back(*std::move(paper));
    }
    stationery::PaperLayout layout{.title = std::string{nameOf(kind)},
                                   .firstLabel = options.firstLabel};
    if (options.print) {
        auto printer = workplace::paperPrinter(desk);
        if (!printer)
            return printer.error();
        layout.shift = printer->shift;
    }
    auto pdf = sheets::toPdf(desk.workplace.settings().letterTemplates / options.templateFile, kind,
                             papers, layout);
    if (!pdf)
        return pdf.error();
    return hand(desk, console, options, layout.title, *pdf);
}

CLI::App& addPaper(CommandLine& line, CLI::App& group, const std::string& name,
                   const std::string& about, PaperKind kind, Source source,
                   const std::shared_ptr<PaperOptions>& options)
{
    auto& command = line.add(
        group, name, about,
        [=](const Common& common) {
            return atDesk(common, [&](Desk& desk, const Console& console) {
                return make(desk, console, *options, kind, source);
            });
        },
        Needs::Painting);
    command.add_option("--template", options->templateFile, "An SVG among the letter templates")
        ->capture_default_str();
    command.add_option("--to", options->file, "The new PDF file");
    command.add_flag("--print", options->print, "Print it on the printer for papers");
    return command;
}

void addCardPaper(CommandLine& line, CLI::App& group, const std::string& name,
                  const std::string& about, PaperKind kind, const std::string& templateFile)
{
    auto options = std::make_shared<PaperOptions>();
    options->templateFile = templateFile;
    addPaper(line, group, name, about, kind, workplace::paperOfCard, options)
        .add_option("CARD", options->subjects, "Card serials or chip serials, a page for each")
        ->required();
}

Result<void> check(Desk& desk, const Console& console)
{
    auto states = sheets::templatesIn(desk.workplace.settings().letterTemplates);
    if (!states)
        return states.error();
    QJsonArray rows;
    std::optional<Error> first;
    for (const auto& each : *states) {
        rows.append(QJsonObject{{"template", text(each.file)},
                                {"kind", text(nameOf(each.kind))},
                                {"fault", each.fault ? text(each.fault->context) : QString{}}});
        if (each.fault && !first)
            first = each.fault;
    }
    console.list(rows, {{"template", Words::tr("Template")},
                        {"kind", Words::tr("Kind")},
                        {"fault", Words::tr("Fault")}});
    return first ? Result<void>{*first} : Result<void>{};
}

} // namespace

void addPaperCommands(CommandLine& line)
{
    auto& group =
        line.group("papers", "Papers without codes: labels, receipts, carriers, covering letters");
    auto labels = std::make_shared<PaperOptions>();
    labels->templateFile = "address-labels-3x8.svg";
    auto& command = addPaper(line, group, "labels", "Address labels for orders or shipments",
                             PaperKind::AddressLabel, workplace::addressOf, labels);
    command.add_option("SUBJECT", labels->subjects, "Order numbers, shipments, or what is in them")
        ->required();
    command.add_option("--first", labels->firstLabel, "The first label that is left on the sheet");
    addCardPaper(line, group, "receipt",
                 "Receipts for cards, to be signed when they are handed over", PaperKind::Receipt,
                 "receipt.svg");
    addCardPaper(line, group, "carrier", "The sheets that cards are glued to",
                 PaperKind::CardCarrier, "card-carrier.svg");
    addCardPaper(line, group, "covering", "Covering letters that go with cards",
                 PaperKind::CoveringLetter, "covering-letter.svg");
    line.add(
        group, "check", "Check all templates, and say where they are wrong",
        [](const Common& common) { return atDesk(common, check); }, Needs::Painting);
}

} // namespace command
