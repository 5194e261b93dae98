// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/delivery_form.h"

#include "station/window/inline_form.h"
#include "station/window/utf8.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QIcon>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>

namespace window {
namespace {

using foundation::Result;
using workplace::Delivery;

class DeliveryForm
{
    Q_DECLARE_TR_FUNCTIONS(DeliveryForm)
};

constexpr int kMostBlanks = 1'000'000;

/// The fields of one delivery; those of the other source are null.
struct Fields
{
    QLineEdit* file = nullptr;
    QLineEdit* first = nullptr;
    QLineEdit* last = nullptr;
    QComboBox* numbering = nullptr;
    QLineEdit* lot = nullptr;
    QComboBox* product = nullptr;
    QSpinBox* blanks = nullptr;
    QLineEdit* location = nullptr;
    QLineEdit* expires = nullptr;
    QLineEdit* supplier = nullptr;
    QLineEdit* keys = nullptr;
};

/// The folder's sign in the field opens a choice of files.
void offerChoice(QLineEdit* field)
{
    auto* choose = field->addAction(field->style()->standardIcon(QStyle::SP_DirOpenIcon),
                                    QLineEdit::TrailingPosition);
    choose->setText(DeliveryForm::tr("Choose the file"));
    choose->setToolTip(choose->text());
    QObject::connect(choose, &QAction::triggered, field, [field] {
        auto* dialog = new QFileDialog{field->window(),
                                       DeliveryForm::tr("The supplier's file"),
                                       {},
                                       DeliveryForm::tr("Lists of serials (*.csv *.txt);;All "
                                                        "files (*)")};
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        QObject::connect(dialog, &QFileDialog::fileSelected, field, &QLineEdit::setText);
        dialog->open();
    });
}

void addSerials(InlineForm& form, SerialSource source, Fields& fields)
{
    switch (source) {
    case SerialSource::File:
        fields.file = form.addText(DeliveryForm::tr("The supplier's file"));
        return offerChoice(fields.file);
    case SerialSource::Range:
        fields.first = form.addText(DeliveryForm::tr("First chip serial"));
        fields.last = form.addText(DeliveryForm::tr("Last chip serial"));
        fields.numbering = form.addChoice(DeliveryForm::tr("Serials count"),
                                          {{DeliveryForm::tr("in hexadecimal"), {}},
                                           {DeliveryForm::tr("in tens"), QStringLiteral("10")}});
        return;
    }
}

std::string written(const QLineEdit* field)
{
    return field == nullptr ? std::string{} : field->text().trimmed().toStdString();
}

Result<Delivery> deliveryOf(const Fields& fields)
{
    Delivery delivery;
    delivery.lot = written(fields.lot);
    delivery.blankProduct = fields.product->currentData().toString().toStdString();
    delivery.supplier = written(fields.supplier);
    delivery.transportKeys = written(fields.keys);
    delivery.location = written(fields.location);
    delivery.file = written(fields.file);
    delivery.first = written(fields.first);
    delivery.last = written(fields.last);
    if (fields.numbering != nullptr && !fields.numbering->currentData().toString().isEmpty())
        delivery.numbering = stock::Numbering::Decimal;
    if (fields.blanks->value() >= 0)
        delivery.blanks = fields.blanks->value();
    if (const auto day = written(fields.expires); !day.empty()) {
        auto expires = foundation::parseCivilDate(day);
        if (!expires)
            return expires.error();
        delivery.expires = *expires;
    }
    return delivery;
}

} // namespace

std::function<Result<Delivery>()> askDelivery(InlineForm& form, SerialSource source,
                                              const std::vector<std::string>& products)
{
    const bool fromFile = source == SerialSource::File;
    form.ask(DeliveryForm::tr("Receive a lot"),
             fromFile ? DeliveryForm::tr("What the file's own columns say may be left empty here. "
                                         "All of it is entered, or nothing.")
                      : DeliveryForm::tr("Each serial from the first to the last is a blank of the "
                                         "lot. All of them are entered, or none."));
    const auto demand = fromFile ? InlineForm::Demand::May : InlineForm::Demand::Must;
    Fields fields;
    addSerials(form, source, fields);
    fields.lot = form.addText(DeliveryForm::tr("The supplier's number of the lot"), demand);
    std::vector<std::pair<QString, QString>> kinds;
    if (fromFile)
        kinds.emplace_back(DeliveryForm::tr("as the file says"), QString{});
    for (const auto& product : products)
        kinds.emplace_back(fromUtf8(product), fromUtf8(product));
    fields.product = form.addChoice(DeliveryForm::tr("Blanks"), kinds);
    fields.location = form.addText(DeliveryForm::tr("Where they lie"), demand);
    fields.blanks =
        form.addCount(DeliveryForm::tr("How many there should be"), kMostBlanks, demand);
    using Demand = InlineForm::Demand;
    fields.expires = form.addText(DeliveryForm::tr("Use until"), Demand::May);
    fields.expires->setPlaceholderText(DeliveryForm::tr("YYYY-MM-DD"));
    fields.supplier = form.addText(DeliveryForm::tr("Supplier"), Demand::May);
    fields.keys = form.addText(DeliveryForm::tr("Name of the transport keys"), Demand::May);
    return [fields] { return deliveryOf(fields); };
}

} // namespace window
