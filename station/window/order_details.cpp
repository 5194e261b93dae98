// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/order_details.h"

#include "foundation/civil_date.h"
#include "station/window/list_view.h"
#include "station/window/message_strip.h"
#include "station/window/order_checks_view.h"
#include "station/window/order_columns.h"
#include "station/window/order_words.h"
#include "station/window/utf8.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

namespace window {
namespace {

QString placeOf(const foundation::PostalAddress& address)
{
    QStringList parts{fromUtf8(address.name)};
    for (const auto& line : address.lines)
        parts << fromUtf8(line);
    parts << fromUtf8(address.postcode + " " + address.city);
    if (address.country != "SE")
        parts << fromUtf8(address.country);
    return parts.join(QStringLiteral(", "));
}

/// ", Örjan Exempelsson, firmatecknare"
QString signerText(const orders::OrderRecord& record)
{
    const auto& signer = orders::signerOf(record);
    if (signer.name.empty())
        return {};
    const auto name = QStringLiteral(", ") + fromUtf8(signer.name);
    return signer.capacity ? name + QStringLiteral(", ") + wordFor(*signer.capacity) : name;
}

} // namespace

OrderDetails::OrderDetails(Session& session, MessageStrip& strip, QWidget* parent)
    : QFrame{parent}, m_session{session}, m_strip{strip},
      m_lines{lineColumns(),
              [](const orders::LineRecord& line) { return fromUtf8(line.id.text()); }},
      m_events{eventColumns(), [](const audit::Event& event) { return QString::number(event.id); }},
      m_heading{new QLabel{this}}, m_meaning{new QLabel{this}}, m_facts{new QFormLayout},
      m_tabs{new QTabWidget{this}}, m_lineList{new ListView{&m_lines, m_tabs}},
      m_eventList{new ListView{&m_events, m_tabs}}, m_checks{
                                                        new OrderChecksView{session, strip, m_tabs}}
{
    setObjectName(QStringLiteral("card"));
    layOut();
    showOrder({});
}

void OrderDetails::layOut()
{
    m_heading->setObjectName(QStringLiteral("bigWord"));
    m_meaning->setObjectName(QStringLiteral("quiet"));
    m_meaning->setWordWrap(true);
    m_lineList->setAccessibleName(tr("The cards of the order"));
    m_eventList->setAccessibleName(tr("What has happened to the order"));
    m_lineList->sortByColumn(0, Qt::AscendingOrder);
    m_eventList->sortByColumn(0, Qt::AscendingOrder);
    m_tabs->addTab(m_lineList, tr("Cards"));
    m_tabs->addTab(m_checks, tr("Checks"));
    m_tabs->addTab(m_eventList, tr("History"));
    connect(m_checks, &OrderChecksView::changed, this, [this] { showOrder(m_wanted); });
    m_facts->setHorizontalSpacing(16);
    m_facts->setVerticalSpacing(3);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_heading);
    column->addWidget(m_meaning);
    column->addLayout(m_facts);
    column->addWidget(m_tabs, 1);
}

foundation::Result<OrderDetails::Story> OrderDetails::read(workplace::Desk& desk,
                                                           const std::string& number)
{
    auto parsed = foundation::OrderNumber::parse(number);
    if (!parsed)
        return parsed.error();
    auto view = workplace::showOrder(desk, *parsed);
    if (!view)
        return view.error();
    auto history = workplace::orderHistory(desk, *parsed);
    if (!history)
        return history.error();
    auto checks = workplace::checksOf(desk, *parsed);
    if (!checks)
        return checks.error();
    return Story{std::move(*view), std::move(*history), std::move(*checks)};
}

void OrderDetails::showOrder(const QString& number)
{
    m_wanted = number;
    if (number.isEmpty()) {
        m_shown.clear();
        m_heading->setText(tr("No order chosen"));
        m_meaning->setText(tr("Choose an order in the list to see its cards and history."));
        m_tabs->hide();
        while (m_facts->rowCount() > 0)
            m_facts->removeRow(0);
        return;
    }
    m_session.desk().run(
        this, [text = number.toStdString()](workplace::Desk& desk) { return read(desk, text); },
        [this, number](const foundation::Result<Story>& story) {
            if (number != m_wanted)
                return; // another has been chosen meanwhile
            if (!story)
                return m_strip.sayError(story.error());
            show(*story);
        });
}

void OrderDetails::show(const Story& story)
{
    const auto& record = story.view.record;
    m_shown = fromUtf8(record.order.number.text());
    m_heading->setText(QStringLiteral("%1 – %2").arg(m_shown, wordFor(record.state)));
    m_meaning->setText(meaningOf(record.state));
    showFacts(story.view);
    m_lines.setRows(story.view.lines);
    m_events.setRows(story.history);
    m_checks->showChecks(m_shown, story.checks,
                         orders::isToBeChecked(record.state) && !orders::wasVerified(record));
    m_tabs->show();
    for (auto* list : {m_lineList, m_eventList})
        list->fitColumns();
}

void OrderDetails::showFacts(const workplace::OrderView& view)
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    const auto& order = view.record.order;
    if (!view.record.reason.empty())
        addFact(tr("Reason"), fromUtf8(view.record.reason));
    if (view.record.cancelGround)
        addFact(tr("Ground"), wordFor(*view.record.cancelGround));
    addFact(tr("Organisation"),
            QStringLiteral("%1, %2").arg(fromUtf8(order.organisation.name),
                                         fromUtf8(order.organisation.number.text())));
    addFact(tr("Orderer"), QStringLiteral("%1, %2").arg(fromUtf8(order.orderer.name),
                                                        fromUtf8(order.orderer.email.text())));
    addFact(tr("Delivered to"), placeOf(order.delivery));
    addFact(tr("Received"), fromUtf8(foundation::toText(order.received)));
    const auto day = order.signedOn
                         ? QLatin1Char{' '} + fromUtf8(foundation::toText(*order.signedOn))
                         : QString{};
    addFact(tr("Signed"), wordFor(order.signing) + day + signerText(view.record));
    if (view.record.due)
        addFact(tr("Due"), fromUtf8(foundation::toText(*view.record.due)));
    addFact(tr("Letter"), wordFor(order.letterDelivery));
    if (!order.comment.empty())
        addFact(tr("Comment"), fromUtf8(order.comment));
}

void OrderDetails::addFact(const QString& name, const QString& value)
{
    auto* label = new QLabel{name, this};
    label->setObjectName(QStringLiteral("quiet"));
    auto* text = new QLabel{value, this};
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->addRow(label, text);
}

} // namespace window
