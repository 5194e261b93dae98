// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/trail_sentences.h"
#include "station/workplace/json_text.h"

#include <QCoreApplication>

#include <array>

namespace workplace {
namespace {

using audit::TrailFault;
using audit::TrailFinding;

/// The texts of this file, in the context "Trail" of the translations.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Trail)
};

struct Fault
{
    TrailFault fault;
    std::string_view name;
    /// %1 event, %2 last event, %3 the thing, %4 head, %5 line of the file, %6 detail.
    const char* text;
};

constexpr auto kFaults = std::to_array<Fault>({
    {TrailFault::FileDamaged, "file-damaged",
     QT_TRANSLATE_NOOP("Trail", "The database file is damaged: %6")},
    {TrailFault::TriggerMissing, "trigger-missing",
     QT_TRANSLATE_NOOP("Trail", "The database no longer protects itself: its trigger %6 is gone or "
                                "was altered.")},
    {TrailFault::TriggerForeign, "trigger-foreign",
     QT_TRANSLATE_NOOP("Trail", "The database has a trigger that is not the program's: %6")},
    {TrailFault::EventsMissing, "events-missing",
     QT_TRANSLATE_NOOP("Trail", "Events %1 to %2 are gone.")},
    {TrailFault::EventMissing, "event-missing",
     QT_TRANSLATE_NOOP("Trail", "Event %1 is gone; its hash is still there.")},
    {TrailFault::EventUnchained, "event-unchained",
     QT_TRANSLATE_NOOP("Trail", "Event %1 (%3) was put in behind the program's back: it is not in "
                                "the chain.")},
    {TrailFault::EventChanged, "event-changed",
     QT_TRANSLATE_NOOP("Trail", "Event %1 (%3) or its hash was changed, or does not follow the "
                                "event before it.")},
    {TrailFault::RowsChanged, "rows-changed",
     QT_TRANSLATE_NOOP("Trail", "What the database says of %3 was changed behind the program's "
                                "back, after event %1.")},
    {TrailFault::RowsFoundChanged, "rows-found-changed",
     QT_TRANSLATE_NOOP("Trail",
                       "What the database said of %3 had been changed behind the program's "
                       "back (%6) when the program next met it, at event %1.")},
    {TrailFault::RowsGone, "rows-gone",
     QT_TRANSLATE_NOOP("Trail", "What the database said of %3 is gone, after event %1.")},
    {TrailFault::RowsUntold, "rows-untold",
     QT_TRANSLATE_NOOP("Trail", "The database has %3, and no event speaks of it: it was put in "
                                "behind the program's back.")},
    {TrailFault::HeadChanged, "head-changed",
     QT_TRANSLATE_NOOP("Trail", "Signed head %4 (event %1) was changed: its signature does not "
                                "fit, or it does not follow the head before it.")},
    {TrailFault::HeadMissing, "head-missing",
     QT_TRANSLATE_NOOP("Trail", "Signed head %4 is gone from the database.")},
    {TrailFault::HeadContradicts, "head-contradicts",
     QT_TRANSLATE_NOOP("Trail", "The chain at event %1 is not the one that the station signed as "
                                "head %4: events up to there were changed and chained anew.")},
    {TrailFault::HeadsGone, "heads-gone",
     QT_TRANSLATE_NOOP("Trail", "The key %6 was taken up at event %1 to sign the trail, and the "
                                "head that it signed at once is not in the database: it was "
                                "deleted.")},
    {TrailFault::HeadsOverdue, "heads-overdue",
     QT_TRANSLATE_NOOP("Trail", "Nothing from event %1 on is signed, although work went on for "
                                "more than a day, to event %2: heads were deleted, or the station "
                                "could not sign.")},
    {TrailFault::CertificateMissing, "certificate-missing",
     QT_TRANSLATE_NOOP("Trail", "The database lacks the certificate of the key %6, which signed "
                                "head %4, or has it changed: bring the one that was kept "
                                "elsewhere.")},
    {TrailFault::SignerUnknown, "signer-unknown",
     QT_TRANSLATE_NOOP("Trail", "Heads are signed by a key that nobody vouches for: %6")},
    {TrailFault::LineUnreadable, "line-unreadable",
     QT_TRANSLATE_NOOP("Trail", "Line %5 of %6 is not a signed head.")},
    {TrailFault::LineChanged, "line-changed",
     QT_TRANSLATE_NOOP("Trail", "Line %5 of %6 (head %4) was changed.")},
    {TrailFault::LineContradicts, "line-contradicts",
     QT_TRANSLATE_NOOP("Trail", "Line %5 of %6 is another head %4 than the database has: one of "
                                "the two was made anew.")},
    {TrailFault::LineBeyondEnd, "line-beyond-end",
     QT_TRANSLATE_NOOP("Trail", "Line %5 of %6 is head %4, signed at event %1, and the database "
                                "lacks it: its end was cut off, or an older copy was put in its "
                                "place.")},
    {TrailFault::LinesMissing, "lines-missing",
     QT_TRANSLATE_NOOP("Trail", "%6 lacks signed heads from %4 on, or has them in another order.")},
});

const Fault& entryOf(TrailFault fault)
{
    for (const auto& each : kFaults)
        if (each.fault == fault)
            return each;
    return kFaults.front();
}

/// Of a single event the plural would read badly.
const char* textOf(const TrailFinding& finding)
{
    if (finding.fault == TrailFault::EventsMissing && finding.event == finding.lastEvent)
        return QT_TRANSLATE_NOOP("Trail", "Event %1 is gone, and its hash with it.");
    return entryOf(finding.fault).text;
}

QString counted(std::int64_t count, const QString& one, const QString& many)
{
    return count == 1 ? one : many.arg(count);
}

QString sentenceFor(const audit::TrailSigner& signer)
{
    const auto one = signer.isAnchor
                         ? Words::tr("1 head is signed by the known key %1.")
                         : Words::tr("1 head is signed by the key %1, which the trail names; "
                                     "compare it with one kept elsewhere.");
    const auto many = signer.isAnchor
                          ? Words::tr("%1 heads are signed by the known key %2.")
                          : Words::tr("%1 heads are signed by the key %2, which the trail names; "
                                      "compare it with one kept elsewhere.");
    return counted(signer.heads, one, many).arg(QString::fromStdString(signer.fingerprint));
}

} // namespace

QString sentenceFor(const TrailFinding& finding)
{
    auto sentence = Words::tr(textOf(finding));
    const auto thing = text(finding.kind + ' ' + finding.subject).trimmed();
    const std::array<std::pair<QString, QString>, 6> parts{
        {{QStringLiteral("%1"), QString::number(finding.event)},
         {QStringLiteral("%2"), QString::number(finding.lastEvent)},
         {QStringLiteral("%4"), QString::number(finding.head)},
         {QStringLiteral("%5"), QString::number(finding.line)},
         {QStringLiteral("%3"), thing},
         {QStringLiteral("%6"), text(finding.detail)}}};
    for (const auto& [mark, value] : parts)
        sentence.replace(mark, value);
    return sentence;
}

QString sentenceFor(const audit::TrailReport& report)
{
    auto sentence =
        Words::tr("%1, %2 and %3 were looked at; %4.")
            .arg(eventsCounted(report.events),
                 counted(report.heads, Words::tr("1 signed head"), Words::tr("%1 signed heads")),
                 counted(report.things, Words::tr("1 thing of the database"),
                         Words::tr("%1 things of the database")),
                 counted(report.findings, Words::tr("1 finding"), Words::tr("%1 findings")));
    sentence += QLatin1Char{' '} + Words::tr("The station's signature reaches to event %1 of %2.")
                                       .arg(report.lastSigned)
                                       .arg(report.lastEvent);
    for (const auto& signer : report.signers)
        sentence += QLatin1Char{'\n'} + sentenceFor(signer);
    return sentence;
}

QString eventsCounted(std::int64_t count)
{
    return counted(count, Words::tr("1 event"), Words::tr("%1 events"));
}

std::string_view nameOf(TrailFault fault)
{
    return entryOf(fault).name;
}

} // namespace workplace
