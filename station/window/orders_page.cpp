// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/orders_page.h"

#include "station/window/approval_words.h"
#include "station/window/import_report.h"
#include "station/window/list_view.h"
#include "station/window/order_columns.h"
#include "station/window/order_details.h"
#include "station/window/order_form.h"
#include "station/window/order_words.h"
#include "station/window/reason_dialog.h"
#include "station/window/utf8.h"

#include <QComboBox>
#include <QDateTime>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace window {
namespace {

constexpr int kToDo = -1; ///< beside the states

QStringList productsOf(const workplace::Workplace& workplace)
{
    QStringList codes;
    for (const auto& profile : workplace.profiles().all())
        codes.append(fromUtf8(profile.productCode));
    return codes;
}

/// An act that one person does alone.
template <typename Act>
auto alone(Act act)
{
    return [act](workplace::Desk& desk,
                 const foundation::OrderNumber& number) -> foundation::Result<workplace::AskedFor> {
        auto done = act(desk, number);
        return done ? foundation::Result<workplace::AskedFor>{workplace::AskedFor{}} : done.error();
    };
}

} // namespace

using foundation::OrderNumber;
using foundation::Result;
using orders::OrderState;
using workplace::Desk;
using workplace::OrderView;

OrdersPage::OrdersPage(Session& session, QWidget* parent)
    : Page{tr("Orders"), parent}, m_session{session},
      m_orders{
          orderColumns([&session] { return foundation::dayOf(session.workplace().clock().now()); }),
          [](const OrderView& view) { return fromUtf8(view.record.order.number.text()); }},
      m_list{new ListView{&m_orders, this}}, m_details{new OrderDetails{session, strip(), this}},
      m_report{new ImportReport{this}}, m_form{new OrderForm{productsOf(session.workplace()),
                                                             this}},
      m_words{new QLineEdit{this}}, m_state{new QComboBox{this}}, m_import{new QPushButton{
                                                                      tr("&Import file…"), this}},
      m_new{new QPushButton{tr("Ne&w order…"), this}}, m_arrived{new QPushButton{tr("Ha&s arrived"),
                                                                                 this}},
      m_approve{new QPushButton{tr("&Approve"), this}}, m_stop{new QPushButton{tr("S&top…"), this}},
      m_cancel{new QPushButton{tr("&Cancel…"), this}}
{
    layOut();
    connectAll();
    chosenChanged();
}

void OrdersPage::layOut()
{
    m_import->setObjectName(QStringLiteral("primary"));
    buttons().addWidget(m_new);
    buttons().addWidget(m_import);
    m_words->setPlaceholderText(tr("Number, organisation, ..."));
    m_words->setClearButtonEnabled(true);
    m_state->setObjectName(QStringLiteral("state"));
    m_words->setObjectName(QStringLiteral("words"));
    m_state->addItem(tr("To do, by due day"), kToDo);
    m_state->addItem(tr("All states"));
    for (const auto& name : orders::kOrderStates)
        m_state->addItem(wordFor(name.value), static_cast<int>(name.value));
    m_list->setObjectName(QStringLiteral("orders"));
    m_list->setAccessibleName(tr("Orders"));
    m_list->stretchColumn(3);
    m_list->sortByColumn(2, Qt::AscendingOrder);

    auto* find = new QLabel{tr("&Find:"), this};
    find->setBuddy(m_words);
    auto* state = new QLabel{tr("Stat&e:"), this};
    state->setBuddy(m_state);
    auto* row = new QHBoxLayout;
    row->addWidget(find);
    row->addWidget(m_words, 1);
    row->addWidget(state);
    row->addWidget(m_state);
    row->addSpacing(24);
    for (auto* button : {m_arrived, m_approve, m_stop, m_cancel})
        row->addWidget(button);

    auto* split = new QSplitter{Qt::Horizontal, this};
    split->addWidget(m_list);
    split->addWidget(m_details);
    split->setStretchFactor(0, 4);
    split->setStretchFactor(1, 3);
    split->setSizes({4000, 3000}); // in these parts, whatever the width
    split->setChildrenCollapsible(false);
    content().addWidget(m_form, 3);
    content().addWidget(m_report, 2);
    content().addLayout(row);
    content().addWidget(split, 3);
}

void OrdersPage::connectAll()
{
    connect(m_import, &QPushButton::clicked, this, &OrdersPage::chooseFile);
    connect(m_new, &QPushButton::clicked, this, &OrdersPage::openForm);
    connect(m_form, &OrderForm::wanted, this, &OrdersPage::place);
    connect(m_report, &ImportReport::acceptGoodChosen, this, [this] { importFile(m_file, true); });
    connect(m_words, &QLineEdit::textChanged, m_list, &ListView::setWords);
    connect(m_state, &QComboBox::currentIndexChanged, this, &OrdersPage::refresh);
    connect(m_list, &ListView::selectedKeysChanged, this, &OrdersPage::chosenChanged);
    connect(m_arrived, &QPushButton::clicked, this,
            [this] { actOnChosen(alone(workplace::markArrived), tr("Noted as arrived: %1")); });
    connect(m_approve, &QPushButton::clicked, this,
            [this] { actOnChosen(workplace::approveOrder, tr("Approved for production: %1")); });
    connect(m_stop, &QPushButton::clicked, this, &OrdersPage::askStop);
    connect(m_cancel, &QPushButton::clicked, this, &OrdersPage::askCancel);
}

void OrdersPage::refresh()
{
    const auto chosen = m_state->currentData();
    const bool toDo = chosen.isValid() && chosen.toInt() == kToDo;
    orders::OrderFilter filter;
    if (chosen.isValid() && !toDo)
        filter.state = static_cast<OrderState>(chosen.toInt());
    m_session.desk().run(
        this,
        [filter, toDo](Desk& desk) {
            return toDo ? workplace::listWorklist(desk, kMostShown)
                        : workplace::listOrders(desk, filter, kMostShown);
        },
        [this](const Result<std::vector<OrderView>>& found) {
            if (!found)
                return strip().sayError(found.error());
            showOrders(*found);
        });
}

void OrdersPage::showOrders(std::vector<OrderView> orders)
{
    const bool first = m_orders.rowCount() == 0;
    sayIfCut(orders.size());
    m_orders.setRows(std::move(orders));
    if (first) {
        m_list->fitColumns();
        if (m_list->selectedKeys().isEmpty())
            m_list->selectRow(0);
    }
    chosenChanged();
}

void OrdersPage::chosenChanged()
{
    m_arrived->setEnabled(allChosenMay(OrderState::Arrived));
    m_approve->setEnabled(allChosenMay(OrderState::Verified));
    m_stop->setEnabled(allChosenMay(OrderState::Stopped));
    m_cancel->setEnabled(allChosenMay(OrderState::Cancelled));
    m_details->showOrder(m_list->onlySelectedKey());
}

bool OrdersPage::allChosenMay(OrderState to) const
{
    const auto keys = m_list->selectedKeys();
    return !keys.isEmpty() && std::ranges::all_of(keys, [&](const QString& key) {
        const auto* view = m_orders.find(key);
        return view != nullptr && mayDecide(view->record.state, to) &&
               (to != OrderState::Verified || view->record.state != OrderState::Stopped ||
                orders::wasVerified(view->record));
    });
}

void OrdersPage::chooseFile()
{
    auto* dialog = new QFileDialog{
        this, tr("Import an order file"), {}, tr("Order files (*.json *.csv);;All files (*)")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { importFile(file.toStdString(), false); });
    dialog->open();
}

void OrdersPage::importFile(const std::filesystem::path& file, bool acceptGood)
{
    m_file = file;
    m_import->setEnabled(false);
    m_session.desk().run(
        this,
        [file, acceptGood](Desk& desk) { return workplace::importOrders(desk, file, acceptGood); },
        [this, acceptGood](const Result<intake::IntakeReport>& report) {
            m_import->setEnabled(true);
            if (!report)
                return strip().sayError(report.error());
            showImport(*report, acceptGood);
            refresh();
        });
}

/// A number of its own by the minute, which may be typed over.
void OrdersPage::openForm()
{
    m_form->open(QDateTime::currentDateTimeUtc().toString(QStringLiteral("'H'yyyy-MMdd-HHmmss")));
}

void OrdersPage::place()
{
    const auto today = foundation::dayOf(m_session.workplace().clock().now());
    const auto file = m_form->orderFile(fromUtf8(foundation::toText(today)));
    const foundation::Bytes bytes{file.begin(), file.end()};
    m_session.desk().run(
        this,
        [bytes, name = m_form->number().toStdString()](Desk& desk) {
            return workplace::placeOrder(desk, bytes, name);
        },
        [this](const Result<intake::IntakeReport>& report) {
            if (!report)
                return strip().sayError(report.error());
            if (report->complete())
                m_form->done();
            showImport(*report, true);
            refresh();
        });
}

void OrdersPage::showImport(const intake::IntakeReport& report, bool acceptGood)
{
    m_report->setVisible(false);
    if (!report.complete())
        m_report->showReport(report, !acceptGood);
    const auto file = fromUtf8(report.fileName);
    if (report.seenBefore)
        return strip().say(Tone::Neutral,
                           tr("%1 has been taken in before: nothing was changed.").arg(file));
    if (report.added.empty() && !report.complete())
        return strip().say(Tone::Bad, tr("%1 has errors: nothing was taken in.").arg(file));
    strip().say(report.complete() ? Tone::Good : Tone::Attention,
                tr("%1: new orders %2, cards in them %3, orders that were there already %4.")
                    .arg(file)
                    .arg(report.added.size())
                    .arg(report.linesAdded)
                    .arg(report.alreadyThere.size()));
}

void OrdersPage::askStop()
{
    ReasonDialog::ask(
        {tr("Stop the order"),
         tr("The order becomes Stoppad until what is needed has come. The reason is "
            "kept and told to the orderer."),
         tr("Stop the order"),
         {}},
        this, [this](const QString& reason, int) {
            actOnChosen(alone([text = reason.toStdString()](Desk& desk, const OrderNumber& number) {
                            return workplace::stopOrder(desk, number, text);
                        }),
                        tr("Stopped: %1"));
        });
}

void OrdersPage::askCancel()
{
    QStringList grounds;
    for (const auto& ground : orders::kCancelGrounds)
        grounds << wordFor(ground.value);
    ReasonDialog::ask(
        {tr("Cancel the order"),
         tr("The order becomes Order Avbruten for good. The reason is kept and told to the "
            "orderer."),
         tr("Cancel the order"), grounds},
        this, [this](const QString& reason, int chosen) {
            const auto ground = orders::kCancelGrounds.at(static_cast<std::size_t>(chosen)).value;
            actOnChosen(
                [ground, text = reason.toStdString()](Desk& desk, const OrderNumber& number) {
                    return workplace::cancelOrder(desk, number, ground, text);
                },
                tr("Cancelled: %1"));
        });
}

void OrdersPage::actOnChosen(const OrderAct& act, const QString& done)
{
    const auto keys = m_list->selectedKeys();
    m_session.desk().run(
        this,
        [act, keys](Desk& desk) -> Result<bool> {
            bool asked = false;
            for (const auto& key : keys) {
                auto number = OrderNumber::parse(key.toStdString());
                if (!number)
                    return number.error();
                auto acted = act(desk, *number);
                if (!acted)
                    return acted.error();
                asked = asked || acted->has_value();
            }
            return asked;
        },
        [this, keys, done](const Result<bool>& asked) {
            if (!asked)
                strip().sayError(asked.error());
            else if (*asked)
                strip().say(Tone::Active, askedForWords());
            else
                strip().say(Tone::Good, done.arg(keys.join(QStringLiteral(", "))));
            refresh();
        });
}

} // namespace window
