// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/audit_commands.h"
#include "foundation/civil_date.h"
#include "station/command/known_word.h"
#include "station/command/stop_signal.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/workplace/audit_acts.h"
#include "station/workplace/trail_sentences.h"

#include <QJsonDocument>

#include <algorithm>

namespace command {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using workplace::Desk;

constexpr std::uint32_t kMostListed = 10'000;

/// The options that choose events.
struct Chosen
{
    std::string from;
    std::string until;
    std::string who;
    std::string kind;
    std::string what;
    std::string order;
    std::string card;
    std::string letter;
    std::string text;
    bool refused = false;
};

Result<std::optional<foundation::Instant>> dayAt(const std::string& text, std::chrono::days later)
{
    if (text.empty())
        return std::optional<foundation::Instant>{};
    auto day = foundation::parseCivilDate(text);
    if (!day)
        return day.error();
    return std::optional<foundation::Instant>{std::chrono::sys_days{*day} + later};
}

Result<audit::EventFilter> filterOf(Desk& desk, const Chosen& chosen)
{
    audit::EventFilter filter;
    filter.who = chosen.who;
    filter.what = chosen.what;
    filter.text = chosen.text;
    filter.refusedOnly = chosen.refused;
    auto from = dayAt(chosen.from, std::chrono::days{0});
    if (!from)
        return from.error();
    auto until = dayAt(chosen.until, std::chrono::days{1});
    if (!until)
        return until.error();
    filter.from = *from;
    filter.until = *until;
    if (!chosen.kind.empty()) {
        auto kind = knownWord(audit::kSubjectKinds, "kind", chosen.kind);
        if (!kind)
            return kind.error();
        filter.kind = *kind;
    }
    filter.number = chosen.order;
    if (!chosen.letter.empty()) {
        filter.kind = audit::SubjectKind::Letter;
        filter.number = chosen.letter;
    }
    return chosen.card.empty() ? filter : workplace::ofCard(desk, filter, chosen.card);
}

std::shared_ptr<Chosen> addChoice(CLI::App& command)
{
    auto chosen = std::make_shared<Chosen>();
    command.add_option("--from", chosen->from, "From this day on (UTC), YYYY-MM-DD");
    command.add_option("--until", chosen->until, "Up to this day and with it");
    command.add_option("--who", chosen->who, "Part of the person's or the account's name");
    command.add_option("--kind", chosen->kind, "One kind of thing: " + oneOf(audit::kSubjectKinds));
    auto* number = command.add_option_group("Number", "At most one of these");
    number->add_option("--order", chosen->order, "All of one order, or of one line (ORDER/LINE)");
    number->add_option("--card", chosen->card, "One card, by its serial or its chip's");
    number->add_option("--letter", chosen->letter, "One letter");
    number->require_option(0, 1);
    command.add_option("--what", chosen->what, "One act, as the column says it");
    command.add_option("--text", chosen->text, "Part of what happened");
    command.add_flag("--refused", chosen->refused, "Only what was tried and refused");
    return chosen;
}

Result<void> list(Desk& desk, const Console& console, const Chosen& chosen, std::int64_t before,
                  std::uint32_t most)
{
    auto filter = filterOf(desk, chosen);
    if (!filter)
        return filter.error();
    auto events = workplace::findEvents(desk, *filter, before, most);
    if (!events)
        return events.error();
    QJsonArray rows;
    for (const auto& event : *events)
        rows.append(QJsonDocument::fromJson(QByteArray::fromStdString(workplace::jsonLineOf(event)))
                        .object());
    console.list(rows, {{"event", Words::tr("Event")},
                        {"at", Words::tr("When")},
                        {"who", Words::tr("Who")},
                        {"place", Words::tr("Where")},
                        {"kind", Words::tr("Of what")},
                        {"number", Words::tr("Number")},
                        {"what", Words::tr("What")},
                        {"from", Words::tr("From")},
                        {"to", Words::tr("To")},
                        {"detail", Words::tr("Detail")}});
    if (!console.json() && events->size() == most)
        console.say(Words::tr("Older ones: --before %1").arg(events->back().event.id));
    return {};
}

QJsonObject toJson(const audit::TrailFinding& finding)
{
    return {{"fault", text(workplace::nameOf(finding.fault))},
            {"event", static_cast<qint64>(finding.event)},
            {"lastEvent", static_cast<qint64>(finding.lastEvent)},
            {"kind", text(finding.kind)},
            {"number", text(finding.subject)},
            {"head", static_cast<qint64>(finding.head)},
            {"line", static_cast<qint64>(finding.line)},
            {"detail", text(finding.detail)},
            {"sentence", workplace::sentenceFor(finding)}};
}

QJsonObject toJson(const audit::TrailReport& report)
{
    QJsonArray signers;
    for (const auto& signer : report.signers)
        signers.append(QJsonObject{{"fingerprint", text(signer.fingerprint)},
                                   {"heads", static_cast<qint64>(signer.heads)},
                                   {"known", signer.isAnchor}});
    return {{"events", static_cast<qint64>(report.events)},
            {"heads", static_cast<qint64>(report.heads)},
            {"things", static_cast<qint64>(report.things)},
            {"findings", static_cast<qint64>(report.findings)},
            {"lastEvent", static_cast<qint64>(report.lastEvent)},
            {"lastSigned", static_cast<qint64>(report.lastSigned)},
            {"unfiledHeads", static_cast<qint64>(report.unfiledHeads)},
            {"signers", signers}};
}

Result<void> verify(Desk& desk, const Console& console, const workplace::Evidence& evidence)
{
    StopSignal stop;
    auto report = workplace::verifyTrail(
        desk, evidence,
        [&](const audit::TrailFinding& finding) {
            console.progress(workplace::sentenceFor(finding), toJson(finding));
        },
        [&](const audit::TrailProgress&) { return !stop.requested(); });
    if (!report)
        return report.error();
    console.say(workplace::sentenceFor(*report), toJson(*report));
    if (report->findings > 0)
        return Error{ErrorCode::TrailBroken,
                     "audit trail: " + std::to_string(report->findings) +
                         (report->findings == 1 ? " finding" : " findings")};
    return {};
}

Result<void> sign(Desk& desk, const Console& console, const std::string& copy)
{
    auto head = workplace::signTrailNow(desk, copy);
    if (!head)
        return head.error();
    if (!*head)
        console.say(Words::tr("Nothing has happened since the newest head was signed."));
    else
        console.say(
            Words::tr("Head %1 is signed, at event %2.").arg((**head).number).arg((**head).event),
            {{"head", static_cast<qint64>((**head).number)},
             {"event", static_cast<qint64>((**head).event)},
             {"hash", text(foundation::toHex((**head).hash))},
             {"signer", text((**head).signer)}});
    return {};
}

Result<void> exportTo(Desk& desk, const Console& console, const Chosen& chosen,
                      const std::string& format, const std::string& file)
{
    auto filter = filterOf(desk, chosen);
    if (!filter)
        return filter.error();
    StopSignal stop;
    auto written = workplace::exportTrail(desk, *filter,
                                          format == "csv" ? workplace::ExportFormat::Csv
                                                          : workplace::ExportFormat::JsonLines,
                                          file, [&](std::int64_t) { return !stop.requested(); });
    if (!written)
        return written.error();
    console.say(Words::tr("Written to %2: %1.").arg(workplace::eventsCounted(*written), text(file)),
                {{"events", static_cast<qint64>(*written)}, {"file", text(file)}});
    return {};
}

void addListing(CommandLine& line, CLI::App& group)
{
    auto before = std::make_shared<std::int64_t>(0);
    auto most = std::make_shared<std::uint32_t>(100);
    auto chosen = std::make_shared<std::shared_ptr<Chosen>>();
    auto& listing =
        line.add(group, "list", "List events, the newest first", [=](const Common& common) {
            return atDesk(common, [&](Desk& desk, const Console& console) {
                return list(desk, console, **chosen, *before, *most);
            });
        });
    *chosen = addChoice(listing);
    listing.add_option("--before", *before, "Only events before this one")
        ->check(CLI::PositiveNumber);
    listing.add_option("--count", *most, "At most so many")
        ->check(CLI::Range(std::uint32_t{1}, kMostListed))
        ->capture_default_str();
}

void addExport(CommandLine& line, CLI::App& group)
{
    auto format = std::make_shared<std::string>("jsonl");
    auto file = std::make_shared<std::string>();
    auto chosen = std::make_shared<std::shared_ptr<Chosen>>();
    auto& exporting = line.add(group, "export", "Write events to a new file, the oldest first",
                               [=](const Common& common) {
                                   return atDesk(common, [&](Desk& desk, const Console& console) {
                                       return exportTo(desk, console, **chosen, *format, *file);
                                   });
                               });
    *chosen = addChoice(exporting);
    exporting.add_option("--format", *format, "jsonl or csv")
        ->check(CLI::IsMember({"jsonl", "csv"}))
        ->capture_default_str();
    exporting.add_option("--to", *file, "A file that does not exist yet")->required();
}

} // namespace

void addAuditCommands(CommandLine& line)
{
    auto& group =
        line.group("audit", "The audit trail: list, verify, sign, export (docs/audit.md)");
    addListing(line, group);
    auto evidence = std::make_shared<workplace::Evidence>();
    auto& verifying = line.add(
        group, "verify",
        "Look whether anything in the trail or the database was changed behind the program's back",
        [=](const Common& common) {
            return atDesk(common, [&](Desk& desk, const Console& console) {
                return verify(desk, console, *evidence);
            });
        });
    verifying.add_option("--heads", evidence->heads,
                         "A copy of the file of signed heads that was kept elsewhere; repeat it");
    verifying.add_option("--certificate", evidence->certificates,
                         "The station's certificate as it was kept elsewhere; repeat it");
    auto copy = std::make_shared<std::string>();
    line.add(group, "sign", "Sign the end of the trail now",
             [=](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console& console) {
                     return sign(desk, console, *copy);
                 });
             })
        .add_option("--copy", *copy,
                    "A second file that gets all signed heads that it lacks: on a share, or a "
                    "medium that others keep");
    addExport(line, group);
}

} // namespace command
