// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/sheets/report_sheets.h"

#include "station/sheets/sheet_text.h"

namespace sheets {
namespace {

using figures::FigureKind;
using stock::CertificateState;

QString wordFor(CertificateState state)
{
    switch (state) {
    case CertificateState::Issued:
        return Words::tr("issued");
    case CertificateState::OnCard:
        return Words::tr("on the card");
    case CertificateState::RevocationPending:
        return Words::tr("to be revoked");
    case CertificateState::Revoked:
        return Words::tr("revoked");
    }
    return {};
}

QString dayText(foundation::Instant when)
{
    return text(foundation::toText(foundation::dayOf(when)));
}

} // namespace

QString titleOf(FigureKind kind)
{
    switch (kind) {
    case FigureKind::Shipments:
        return Words::tr("Shipments");
    case FigureKind::Spoilage:
        return Words::tr("Spoilage");
    case FigureKind::DueDays:
        return Words::tr("Delivered in time and late");
    case FigureKind::Issued:
        return Words::tr("Certificates issued");
    case FigureKind::Ending:
        return Words::tr("Certificates that end");
    }
    return {};
}

Document registerSheet(const workplace::RegisterExtract& extract, const audit::Act& made)
{
    Document sheet;
    sheet.title = Words::tr("Extract of the order register");
    sheet.mark = text(extract.organisationNumber);
    sheet.facts = {
        {Words::tr("Organisation"), text(extract.organisationName)},
        {Words::tr("Organisation number"), text(extract.organisationNumber)},
        {Words::tr("Made"), momentText(extract.madeAt)},
        {Words::tr("Certificates"), text(static_cast<std::int64_t>(extract.rows.size()))}};
    Table table{Words::tr("Certificates"),
                {{Words::tr("Order line")},
                 {Words::tr("Holder")},
                 {Words::tr("Certificate")},
                 {Words::tr("Valid from")},
                 {Words::tr("Valid to")},
                 {Words::tr("State")}},
                {},
                Words::tr("None.")};
    for (const auto& row : extract.rows)
        table.rows.push_back({text(row.line.text()), text(row.holder), text(row.certificate),
                              dayText(row.notBefore), dayText(row.notAfter), wordFor(row.state)});
    sheet.tables = {std::move(table)};
    sheet.madeBy = madeByText(made);
    return sheet;
}

Document figuresSheet(FigureKind kind, const figures::Period& period,
                      const std::vector<figures::FigureRow>& rows, const audit::Act& made)
{
    Document sheet;
    sheet.title = titleOf(kind);
    sheet.mark = QStringLiteral("%1 – %2").arg(text(foundation::toText(period.from)),
                                               text(foundation::toText(period.to)));
    Table table{titleOf(kind),
                {{Words::tr("Month")}, {Words::tr("What")}, {Words::tr("Count"), true}},
                {},
                Words::tr("Nothing in these days.")};
    for (const auto& row : rows)
        table.rows.push_back({text(row.month), text(row.what), text(row.count)});
    sheet.tables = {std::move(table)};
    sheet.madeBy = madeByText(made);
    return sheet;
}

} // namespace sheets
