// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/order_form.h"

#include "station/orders/order_kinds.h"
#include "station/window/order_words.h"
#include "station/window/utf8.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <array>

namespace window {
namespace {

/// The columns of the holders' table after the product, by their names in an order file.
constexpr std::array kHolderFields{"givenName", "surname", "title", "employmentNumber",
                                   "hsaId",     "email",   "upn"};
constexpr int kProductColumn = 0;
constexpr int kLanguageColumn = 1 + static_cast<int>(kHolderFields.size());

template <typename Names, typename Word>
QComboBox* choiceOf(QWidget* parent, const Names& names, Word word)
{
    auto* choice = new QComboBox{parent};
    for (const auto& each : names)
        choice->addItem(word(each.value), fromUtf8(each.name));
    return choice;
}

QString typed(const QLineEdit* field)
{
    return field->text().trimmed();
}

QString chosen(const QComboBox* choice)
{
    return choice->currentData().toString();
}

/// Fields that say nothing are left out.
QJsonObject withoutEmpty(const QJsonObject& object)
{
    QJsonObject full;
    for (auto it = object.begin(); it != object.end(); ++it)
        if (!it.value().isString() || !it.value().toString().isEmpty())
            full.insert(it.key(), it.value());
    return full;
}

} // namespace

OrderForm::OrderForm(const QStringList& products, QWidget* parent)
    : QFrame{parent}, m_products{products}, m_number{new QLineEdit{this}},
      m_signing{choiceOf(this, orders::kSignings, [](auto each) { return wordFor(each); })},
      m_signed{new QCheckBox{tr("The signature is here"), this}}, m_signer{new QLineEdit{this}},
      m_capacity{
          choiceOf(this, orders::kSignerCapacities, [](auto each) { return wordFor(each); })},
      m_letter{choiceOf(this, orders::kLetterDeliveries, [](auto each) { return wordFor(each); })},
      m_express{new QCheckBox{tr("Express"), this}},
      m_reference{new QLineEdit{this}}, m_comment{new QLineEdit{this}},
      m_organisation{new QLineEdit{this}}, m_organisationNumber{new QLineEdit{this}},
      m_organisationKind{
          choiceOf(this, orders::kOrganisationKinds, [](auto each) { return wordFor(each); })},
      m_orderer{new QLineEdit{this}}, m_email{new QLineEdit{this}}, m_mobile{new QLineEdit{this}},
      m_recipient{new QLineEdit{this}}, m_address{new QPlainTextEdit{this}},
      m_postcode{new QLineEdit{this}}, m_city{new QLineEdit{this}}, m_country{new QLineEdit{this}},
      m_holders{new QTableWidget{this}}, m_add{new QPushButton{tr("One more holder"), this}},
      m_remove{new QPushButton{tr("Remove holder"), this}},
      m_place{new QPushButton{tr("Place the order"), this}}, m_leave{new QPushButton{tr("Not now"),
                                                                                     this}}
{
    layOut();
    connect(m_add, &QPushButton::clicked, this, &OrderForm::addHolder);
    connect(m_remove, &QPushButton::clicked, this,
            [this] { m_holders->removeRow(m_holders->currentRow()); });
    connect(m_holders, &QTableWidget::currentCellChanged, this,
            [this](int row) { m_remove->setEnabled(row >= 0); });
    connect(m_place, &QPushButton::clicked, this, &OrderForm::wanted);
    connect(m_leave, &QPushButton::clicked, this, &QWidget::hide);
    empty();
    hide();
}

QFormLayout* OrderForm::orderFields()
{
    auto* fields = new QFormLayout;
    fields->addRow(tr("Order number:"), m_number);
    fields->addRow(tr("Signed:"), m_signing);
    fields->addRow(QString{}, m_signed);
    fields->addRow(tr("Who signed:"), m_signer);
    fields->addRow(tr("Signs as:"), m_capacity);
    fields->addRow(tr("PIN letter by:"), m_letter);
    fields->addRow(QString{}, m_express);
    return fields;
}

QFormLayout* OrderForm::whoFields()
{
    auto* fields = new QFormLayout;
    fields->addRow(tr("Organisation:"), m_organisation);
    fields->addRow(tr("Its number:"), m_organisationNumber);
    fields->addRow(tr("Kind of organisation:"), m_organisationKind);
    fields->addRow(tr("Orderer:"), m_orderer);
    fields->addRow(tr("E-mail:"), m_email);
    fields->addRow(tr("Mobile:"), m_mobile);
    fields->addRow(tr("Invoice reference:"), m_reference);
    fields->addRow(tr("Comment:"), m_comment);
    return fields;
}

QFormLayout* OrderForm::whereFields()
{
    m_address->setMaximumHeight(64);
    m_address->setTabChangesFocus(true);
    auto* fields = new QFormLayout;
    fields->addRow(tr("Delivery recipient:"), m_recipient);
    fields->addRow(tr("Address:"), m_address);
    fields->addRow(tr("Postcode:"), m_postcode);
    fields->addRow(tr("City:"), m_city);
    fields->addRow(tr("Country, two letters:"), m_country);
    return fields;
}

void OrderForm::layOut()
{
    const std::array<std::pair<QLineEdit*, const char*>, 13> names{
        {{m_number, "number"},
         {m_signer, "signer"},
         {m_reference, "reference"},
         {m_comment, "comment"},
         {m_organisation, "organisation"},
         {m_organisationNumber, "organisationNumber"},
         {m_orderer, "orderer"},
         {m_email, "email"},
         {m_mobile, "mobile"},
         {m_recipient, "recipient"},
         {m_postcode, "postcode"},
         {m_city, "city"},
         {m_country, "country"}}};
    for (const auto& [field, name] : names)
        field->setObjectName(QLatin1String{name});
    setFrameShape(QFrame::StyledPanel);
    m_holders->setColumnCount(kLanguageColumn + 1);
    m_holders->setHorizontalHeaderLabels({tr("Product"), tr("Given name"), tr("Surname"),
                                          tr("Title"), tr("Employment number"), tr("HSA-id"),
                                          tr("E-mail"), tr("UPN"), tr("Letter in")});
    m_holders->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_holders->verticalHeader()->setDefaultSectionSize(34);
    m_holders->setAccessibleName(tr("Holders, a card each"));
    m_holders->setMinimumHeight(120);
    m_place->setObjectName(QStringLiteral("primary"));
    auto* title = new QLabel{tr("An order by hand"), this};
    title->setObjectName(QStringLiteral("formTitle"));
    auto* above = new QHBoxLayout;
    above->addLayout(orderFields(), 1);
    above->addLayout(whoFields(), 1);
    above->addLayout(whereFields(), 1);
    auto* below = new QHBoxLayout;
    for (auto* button : {m_add, m_remove})
        below->addWidget(button);
    below->addStretch(1);
    for (auto* button : {m_leave, m_place})
        below->addWidget(button);
    auto* column = new QVBoxLayout{this};
    column->addWidget(title);
    column->addLayout(above);
    column->addWidget(m_holders, 1);
    column->addLayout(below);
}

void OrderForm::addHolder()
{
    const int row = m_holders->rowCount();
    m_holders->insertRow(row);
    auto* product = new QComboBox{m_holders};
    product->addItems(m_products);
    product->setAccessibleName(tr("Product"));
    m_holders->setCellWidget(row, kProductColumn, product);
    auto* language = new QComboBox{m_holders};
    language->addItem(tr("Swedish"), QStringLiteral("sv"));
    language->addItem(tr("English"), QStringLiteral("en"));
    language->setAccessibleName(tr("Letter in"));
    m_holders->setCellWidget(row, kLanguageColumn, language);
    for (int column = 1; column < kLanguageColumn; ++column)
        m_holders->setItem(row, column, new QTableWidgetItem);
    m_holders->setCurrentCell(row, 1);
}

void OrderForm::empty()
{
    for (auto* field : findChildren<QLineEdit*>())
        field->clear();
    for (auto* choice : {m_signing, m_capacity, m_letter, m_organisationKind})
        choice->setCurrentIndex(0);
    m_address->clear();
    m_country->setText(QStringLiteral("SE"));
    m_signed->setChecked(false);
    m_express->setChecked(false);
    m_holders->setRowCount(0);
    addHolder();
}

void OrderForm::open(const QString& suggestedNumber)
{
    if (number().isEmpty())
        m_number->setText(suggestedNumber);
    show();
    m_organisation->setFocus();
}

void OrderForm::done()
{
    empty();
    hide();
}

QString OrderForm::number() const
{
    return typed(m_number);
}

QString OrderForm::cell(int row, int column) const
{
    const auto* item = m_holders->item(row, column);
    return item == nullptr ? QString{} : item->text().trimmed();
}

QJsonArray OrderForm::lines() const
{
    QJsonArray all;
    for (int row = 0; row < m_holders->rowCount(); ++row) {
        QJsonObject holder;
        for (std::size_t field = 0; field < kHolderFields.size(); ++field)
            holder.insert(QLatin1String{kHolderFields.at(field)},
                          cell(row, 1 + static_cast<int>(field)));
        const auto* product = qobject_cast<QComboBox*>(m_holders->cellWidget(row, kProductColumn));
        const auto* language =
            qobject_cast<QComboBox*>(m_holders->cellWidget(row, kLanguageColumn));
        holder.insert(QStringLiteral("language"), chosen(language));
        all.append(QJsonObject{{"number", row + 1},
                               {"product", product->currentText()},
                               {"holder", withoutEmpty(holder)}});
    }
    return all;
}

QJsonObject OrderForm::order(const QString& today) const
{
    const bool officer =
        chosen(m_signing) ==
        fromUtf8(cardprofiles::nameIn(orders::kSignings, orders::Signing::RegisteredOfficer));
    QJsonObject order{
        {"number", number()},
        {"received", today},
        {"signing", chosen(m_signing)},
        {"signedOn", m_signed->isChecked() && !officer ? today : QString{}},
        {"letterDelivery", chosen(m_letter)},
        {"express", m_express->isChecked()},
        {"invoiceReference", typed(m_reference)},
        {"comment", typed(m_comment)},
        {"organisation", QJsonObject{{"name", typed(m_organisation)},
                                     {"number", typed(m_organisationNumber)},
                                     {"kind", chosen(m_organisationKind)}}},
        {"orderer",
         withoutEmpty(
             {{"name", typed(m_orderer)}, {"email", typed(m_email)}, {"mobile", typed(m_mobile)}})},
        {"delivery",
         withoutEmpty({{"name", typed(m_recipient)},
                       {"lines", QJsonArray::fromStringList(m_address->toPlainText().split(
                                     QLatin1Char{'\n'}, Qt::SkipEmptyParts))},
                       {"postcode", typed(m_postcode)},
                       {"city", typed(m_city)},
                       {"country", typed(m_country).toUpper()}})},
        {"lines", lines()}};
    if (!typed(m_signer).isEmpty())
        order.insert(QStringLiteral("signer"),
                     QJsonObject{{"name", typed(m_signer)}, {"capacity", chosen(m_capacity)}});
    return withoutEmpty(order);
}

QByteArray OrderForm::orderFile(const QString& today) const
{
    return QJsonDocument{QJsonObject{{"format", "cardstation-orders"},
                                     {"version", 1},
                                     {"orders", QJsonArray{order(today)}}}}
        .toJson();
}

} // namespace window
