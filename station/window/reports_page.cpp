// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/reports_page.h"

#include "station/sheets/report_sheets.h"
#include "station/window/bar_chart.h"
#include "station/window/event_words.h"
#include "station/window/list_view.h"
#include "station/window/message_strip.h"
#include "station/window/sheet_saving.h"
#include "station/window/shipment_words.h"
#include "station/window/utf8.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace window {

using figures::FigureKind;
using figures::FigureRow;
using figures::Period;
using foundation::Result;
using workplace::Desk;

namespace {

class FigureWords
{
    Q_DECLARE_TR_FUNCTIONS(FigureWords)
};

template <typename Names>
QString wordOf(const Names& names, const QString& stored)
{
    const auto value = cardprofiles::valueOf(names, stored.toStdString());
    return value ? wordFor(*value) : stored;
}

/// "registered mail, delivered".
QString shipmentText(const QString& stored)
{
    const auto kind = stored.section(QStringLiteral(", "), 0, 0);
    const auto state = stored.section(QStringLiteral(", "), 1);
    return QStringLiteral("%1, %2").arg(wordOf(cardprofiles::kShipmentKinds, kind),
                                        wordOf(shipping::kShipmentStates, state));
}

QString punctualityText(const QString& stored)
{
    const bool express = stored.endsWith(QStringLiteral(", express"));
    auto text = stored.startsWith(QStringLiteral("in time")) ? FigureWords::tr("in time")
                : stored.contains(QStringLiteral("open"))    ? FigureWords::tr("late, still open")
                                                             : FigureWords::tr("late");
    return express ? FigureWords::tr("%1, express").arg(text) : text;
}

QString wasteText(const QString& stored)
{
    const auto kind = stored.section(QLatin1Char{':'}, 0, 0);
    const auto why = stored.section(QLatin1Char{':'}, 1).trimmed();
    const auto what =
        kind == QStringLiteral("card") ? FigureWords::tr("card") : FigureWords::tr("PIN letter");
    return why.isEmpty() ? what : QStringLiteral("%1: %2").arg(what, why);
}

QString certificateText(const QString& stored)
{
    if (stored == QStringLiteral("authentication"))
        return FigureWords::tr("authentication");
    return stored == QStringLiteral("signature") ? FigureWords::tr("signature") : stored;
}

QString inWords(FigureKind kind, const QString& stored)
{
    switch (kind) {
    case FigureKind::Shipments:
        return shipmentText(stored);
    case FigureKind::Spoilage:
        return wasteText(stored);
    case FigureKind::DueDays:
        return punctualityText(stored);
    case FigureKind::Issued:
    case FigureKind::Ending:
        return certificateText(stored);
    }
    return stored;
}

foundation::CivilDate civil(const QDate& day)
{
    return std::chrono::year{day.year()} / std::chrono::month{static_cast<unsigned>(day.month())} /
           std::chrono::day{static_cast<unsigned>(day.day())};
}

SheetSource figuresOf(FigureKind kind, const Period& period)
{
    return [kind, period](Desk& desk) -> Result<sheets::Document> {
        auto rows = workplace::countFigures(desk, kind, period);
        if (!rows)
            return rows.error();
        return sheets::figuresSheet(kind, period, *rows, desk.act());
    };
}

Result<workplace::RegisterExtract> extractOf(Desk& desk, const std::string& number)
{
    auto organisation = foundation::OrganisationNumber::parse(number);
    if (!organisation)
        return organisation.error();
    return workplace::registerExtract(desk, *organisation);
}

} // namespace

ReportsPage::ReportsPage(Session& session, QWidget* parent)
    : Page{tr("Reports"), parent}, m_session{session},
      m_rows{{{FigureWords::tr("Month"), [](const Row& row) { return fromUtf8(row.figure.month); }},
              {FigureWords::tr("What"), [](const Row& row) { return row.what; }},
              {.heading = FigureWords::tr("Count"),
               .text = [](const Row& row) { return QString::number(row.figure.count); },
               .sortKey = [](const Row& row) { return static_cast<qlonglong>(row.figure.count); }}},
             [](const Row& row) { return fromUtf8(row.figure.month) + row.what; }},
      m_kind{new QComboBox{this}}, m_from{new QDateEdit{this}}, m_to{new QDateEdit{this}},
      m_chart{new BarChart{this}}, m_list{new ListView{&m_rows, this}}, m_csv{new QPushButton{
                                                                            tr("As &CSV…"), this}},
      m_pdf{new QPushButton{tr("As &PDF…"), this}}, m_organisation{new QLineEdit{this}},
      m_registerCsv{new QPushButton{tr("Extract as CSV…"), this}}, m_registerPdf{new QPushButton{
                                                                       tr("Extract as PDF…"), this}}
{
    layOut();
    connectAll();
    chooseDays();
}

QLayout* ReportsPage::figuresRow()
{
    for (const auto& kind : figures::kFigureKinds)
        m_kind->addItem(sheets::titleOf(kind.value), static_cast<int>(kind.value));
    m_kind->setAccessibleName(tr("What is counted"));
    for (auto* day : {m_from, m_to}) {
        day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        day->setCalendarPopup(true);
    }
    auto* from = new QLabel{tr("&From:"), this};
    from->setBuddy(m_from);
    auto* to = new QLabel{tr("&To:"), this};
    to->setBuddy(m_to);
    auto* row = new QHBoxLayout;
    for (QWidget* each : std::initializer_list<QWidget*>{m_kind, from, m_from, to, m_to})
        row->addWidget(each);
    row->addStretch(1);
    row->addWidget(m_csv);
    row->addWidget(m_pdf);
    return row;
}

QLayout* ReportsPage::registerRow()
{
    m_organisation->setObjectName(QStringLiteral("organisation"));
    m_organisation->setPlaceholderText(tr("Organisation number"));
    m_organisation->setMinimumWidth(220);
    auto* name = new QLabel{tr("Extract of the order re&gister for:"), this};
    name->setBuddy(m_organisation);
    auto* row = new QHBoxLayout;
    row->addWidget(name);
    row->addWidget(m_organisation);
    row->addWidget(m_registerCsv);
    row->addWidget(m_registerPdf);
    row->addStretch(1);
    return row;
}

void ReportsPage::layOut()
{
    m_list->setAccessibleName(tr("Figures"));
    m_list->sortByColumn(0, Qt::AscendingOrder);
    content().addLayout(figuresRow());
    content().addWidget(m_chart, 3);
    content().addWidget(m_list, 2);
    content().addLayout(registerRow());
}

void ReportsPage::connectAll()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ReportsPage::chooseDays);
    for (auto* day : {m_from, m_to})
        connect(day, &QDateEdit::dateChanged, this, &ReportsPage::refresh);
    connect(m_csv, &QPushButton::clicked, this, &ReportsPage::askFigures);
    connect(m_pdf, &QPushButton::clicked, this, &ReportsPage::savePdf);
    connect(m_registerCsv, &QPushButton::clicked, this, &ReportsPage::askRegister);
    connect(m_registerPdf, &QPushButton::clicked, this, &ReportsPage::saveRegisterPdf);
    const auto judge = [this] {
        const bool named = !m_organisation->text().trimmed().isEmpty();
        m_registerCsv->setEnabled(named);
        m_registerPdf->setEnabled(named);
    };
    connect(m_organisation, &QLineEdit::textChanged, this, judge);
    judge();
}

/// A year back, or ahead for what is still to come.
void ReportsPage::chooseDays()
{
    const auto today = QDate::currentDate();
    const bool ahead = kind() == FigureKind::Ending;
    const QSignalBlocker quiet{m_from};
    const QSignalBlocker quietToo{m_to};
    m_from->setDate(ahead ? today : today.addYears(-1));
    m_to->setDate(ahead ? today.addYears(1) : today);
    refresh();
}

FigureKind ReportsPage::kind() const
{
    return static_cast<FigureKind>(m_kind->currentData().toInt());
}

Period ReportsPage::period() const
{
    return {civil(m_from->date()), civil(m_to->date())};
}

void ReportsPage::refresh()
{
    m_session.desk().run(
        this,
        [kind = kind(), period = period()](Desk& desk) {
            return workplace::countFigures(desk, kind, period);
        },
        [this](const Result<std::vector<FigureRow>>& rows) {
            if (!rows)
                return strip().sayError(rows.error());
            showFigures(*rows);
        });
}

void ReportsPage::showFigures(const std::vector<FigureRow>& rows)
{
    std::vector<Row> shown;
    std::vector<BarPart> parts;
    for (const auto& row : rows) {
        shown.push_back({row, inWords(kind(), fromUtf8(row.what))});
        parts.push_back({fromUtf8(row.month), shown.back().what, row.count});
    }
    m_chart->setParts(std::move(parts));
    m_csv->setEnabled(!rows.empty());
    m_pdf->setEnabled(!rows.empty());
    m_rows.setRows(std::move(shown));
    m_list->fitColumns();
}

void ReportsPage::told(const Result<void>& done, const std::filesystem::path& file)
{
    if (!done)
        return strip().sayError(done.error());
    strip().say(Tone::Good, tr("Written to %1.").arg(QString::fromStdString(file.string())));
}

void ReportsPage::askFigures()
{
    const auto name =
        QFileDialog::getSaveFileName(this, tr("As CSV"), QStringLiteral("figures.csv"));
    if (!name.isEmpty())
        saveFigures(name.toStdString());
}

void ReportsPage::saveFigures(const std::filesystem::path& file)
{
    m_session.desk().run(
        this,
        [file, kind = kind(), period = period()](Desk& desk) -> Result<void> {
            auto rows = workplace::countFigures(desk, kind, period);
            return rows ? workplace::writeFigures(*rows, file) : rows.error();
        },
        [this, file](const Result<void>& done) { told(done, file); });
}

void ReportsPage::savePdf()
{
    askAndSaveSheet(m_session, this, strip(), figuresOf(kind(), period()), tr("figures.pdf"));
}

void ReportsPage::askRegister()
{
    const auto name =
        QFileDialog::getSaveFileName(this, tr("Extract as CSV"), QStringLiteral("register.csv"));
    if (!name.isEmpty())
        saveRegister(name.toStdString());
}

void ReportsPage::saveRegister(const std::filesystem::path& file)
{
    m_session.desk().run(
        this,
        [file,
         number = m_organisation->text().trimmed().toStdString()](Desk& desk) -> Result<void> {
            auto extract = extractOf(desk, number);
            return extract ? workplace::writeRegister(*extract, file) : extract.error();
        },
        [this, file](const Result<void>& done) { told(done, file); });
}

void ReportsPage::saveRegisterPdf()
{
    const auto number = m_organisation->text().trimmed();
    askAndSaveSheet(
        m_session, this, strip(),
        [number = number.toStdString()](Desk& desk) -> Result<sheets::Document> {
            auto extract = extractOf(desk, number);
            if (!extract)
                return extract.error();
            return sheets::registerSheet(*extract, desk.act());
        },
        tr("register-%1.pdf").arg(number));
}

} // namespace window
