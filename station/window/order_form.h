// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QFrame>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QJsonArray;
class QJsonObject;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace window {

/// An order that support types, field by field as the portal would have sent it (A15): what it
/// makes is an order file, which is checked as any other.
class OrderForm : public QFrame
{
    Q_OBJECT
public:
    /// `products`: the codes that may be ordered.
    OrderForm(const QStringList& products, QWidget* parent = nullptr);

    /// Shows it with a new number; what was typed and not placed is there still.
    void open(const QString& suggestedNumber);
    /// It was placed: the form is empty again, and goes.
    void done();

    [[nodiscard]] QString number() const;
    /// The order file (docs/order-file.schema.json), with `today` as the day of its receipt.
    [[nodiscard]] QByteArray orderFile(const QString& today) const;

signals:
    void wanted();

private:
    QStringList m_products;
    QLineEdit* m_number;
    QComboBox* m_signing;
    QCheckBox* m_signed;
    QLineEdit* m_signer;
    QComboBox* m_capacity;
    QComboBox* m_letter;
    QCheckBox* m_express;
    QLineEdit* m_reference;
    QLineEdit* m_comment;
    QLineEdit* m_organisation;
    QLineEdit* m_organisationNumber;
    QComboBox* m_organisationKind;
    QLineEdit* m_orderer;
    QLineEdit* m_email;
    QLineEdit* m_mobile;
    QLineEdit* m_recipient;
    QPlainTextEdit* m_address;
    QLineEdit* m_postcode;
    QLineEdit* m_city;
    QLineEdit* m_country;
    QTableWidget* m_holders;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_place;
    QPushButton* m_leave;

    void layOut();
    [[nodiscard]] QFormLayout* orderFields();
    [[nodiscard]] QFormLayout* whoFields();
    [[nodiscard]] QFormLayout* whereFields();
    void addHolder();
    void empty();
    [[nodiscard]] QJsonObject order(const QString& today) const;
    [[nodiscard]] QJsonArray lines() const;
    [[nodiscard]] QString cell(int row, int column) const;
};

} // namespace window
