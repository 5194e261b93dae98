// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/inline_form.h"

#include "station/window/secret_field.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace window {
namespace {

constexpr int kFieldWidth = 420;
constexpr int kNumberWidth = 140;

} // namespace

InlineForm::InlineForm(QWidget* parent)
    : QFrame{parent}, m_title{new QLabel{this}},
      m_explanation{new QLabel{this}}, m_do{new QPushButton{this}}
{
    setObjectName(QStringLiteral("card"));
    m_title->setObjectName(QStringLiteral("formTitle"));
    m_explanation->setObjectName(QStringLiteral("quiet"));
    m_explanation->setWordWrap(true);
    m_explanation->setTextFormat(Qt::PlainText);
    m_do->setObjectName(QStringLiteral("primary"));
    auto* notNow = new QPushButton{tr("Do nothing"), this};
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_do);
    buttons->addWidget(notNow);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 10, 16, 12);
    column->addWidget(m_title);
    column->addWidget(m_explanation);
    column->addLayout(buttons);
    connect(m_do, &QPushButton::clicked, this, &InlineForm::act);
    connect(notNow, &QPushButton::clicked, this, &InlineForm::leave);
    hide();
}

void InlineForm::ask(const QString& title, const QString& explanation)
{
    delete std::exchange(m_fields, new QWidget{this});
    m_rows = new QFormLayout{m_fields};
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    static_cast<QVBoxLayout*>(layout())->insertWidget(2, m_fields);
    m_first = nullptr;
    m_demands.clear();
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    setAccessibleName(title);
}

void InlineForm::add(const QString& name, QWidget* field)
{
    field->setAccessibleName(name);
    m_rows->addRow(name, field);
    if (m_first == nullptr)
        m_first = field;
}

QLineEdit* InlineForm::addText(const QString& name, Demand demand)
{
    auto* field = new QLineEdit{m_fields};
    field->setFixedWidth(kFieldWidth);
    add(name, field);
    if (demand == Demand::Must)
        m_demands.emplace_back([field] { return !field->text().trimmed().isEmpty(); });
    connect(field, &QLineEdit::textChanged, this, &InlineForm::judge);
    return field;
}

QSpinBox* InlineForm::addCount(const QString& name, int most, Demand demand)
{
    auto* field = addNumber(name, 0, most);
    field->setMinimum(-1);
    field->setSpecialValueText(QStringLiteral(" "));
    field->setValue(-1);
    if (demand == Demand::Must)
        m_demands.emplace_back([field] { return field->value() >= 0; });
    return field;
}

QSpinBox* InlineForm::addNumber(const QString& name, int first, int most)
{
    auto* field = new QSpinBox{m_fields};
    field->setRange(1, std::max(most, 1));
    field->setValue(first);
    field->setFixedWidth(kNumberWidth);
    add(name, field);
    connect(field, &QSpinBox::valueChanged, this, &InlineForm::judge);
    return field;
}

QComboBox* InlineForm::addChoice(const QString& name,
                                 const std::vector<std::pair<QString, QString>>& choices)
{
    auto* field = new QComboBox{m_fields};
    for (const auto& [words, key] : choices)
        field->addItem(words, key);
    add(name, field);
    return field;
}

std::vector<QCheckBox*> InlineForm::addChecks(const QString& name, const QStringList& choices)
{
    auto* group = new QWidget{m_fields};
    auto* column = new QVBoxLayout{group};
    column->setContentsMargins(0, 4, 0, 4);
    std::vector<QCheckBox*> boxes;
    for (const auto& choice : choices) {
        boxes.push_back(new QCheckBox{choice, group});
        column->addWidget(boxes.back());
        connect(boxes.back(), &QCheckBox::toggled, this, &InlineForm::judge);
    }
    m_demands.emplace_back([boxes] { return std::ranges::any_of(boxes, &QCheckBox::isChecked); });
    add(name, group);
    return boxes;
}

QLineEdit* InlineForm::addFolder(const QString& name)
{
    auto* field = addText(name);
    auto* choose = field->addAction(field->style()->standardIcon(QStyle::SP_DirOpenIcon),
                                    QLineEdit::TrailingPosition);
    choose->setText(tr("Choose the folder"));
    choose->setToolTip(choose->text());
    connect(choose, &QAction::triggered, field, [field, name] {
        auto* dialog = new QFileDialog{field->window(), name};
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        connect(dialog, &QFileDialog::fileSelected, field, &QLineEdit::setText);
        dialog->open();
    });
    return field;
}

SecretField* InlineForm::addSecret(const QString& name)
{
    auto* field = new SecretField{m_fields};
    field->setFixedWidth(kFieldWidth);
    add(name, field);
    m_demands.emplace_back([field] { return !field->isEmpty(); });
    connect(field, &QLineEdit::textChanged, this, &InlineForm::judge);
    return field;
}

void InlineForm::open(const QString& actWord, std::function<void()> act, Focus focus)
{
    m_do->setText(actWord);
    m_act = std::move(act);
    setEnabled(true);
    judge();
    show();
    if (focus == Focus::Take)
        focusFirst();
}

void InlineForm::focusFirst()
{
    auto* field = m_first != nullptr ? m_first : m_do;
    field->setFocus(Qt::OtherFocusReason);
    if (auto* number = qobject_cast<QSpinBox*>(field))
        number->selectAll();
}

void InlineForm::judge()
{
    m_do->setEnabled(std::ranges::all_of(m_demands, [](const auto& holds) { return holds(); }));
}

void InlineForm::act()
{
    if (!m_act || !m_do->isEnabled() || !isEnabled())
        return;
    m_used = focusWidget();
    setEnabled(false);
    const auto act = m_act; // which may ask another question
    act();
}

void InlineForm::done(bool well)
{
    setEnabled(true);
    if (well)
        return leave();
    judge();
    if (m_used != nullptr && m_used != m_do)
        m_used->setFocus(Qt::OtherFocusReason); // where a person was: a wrong PIN is typed again
    else
        focusFirst();
}

void InlineForm::leave()
{
    if (!std::exchange(m_act, {}))
        return;
    hide();
    emit ended();
}

QString InlineForm::title() const
{
    return m_title->text();
}

void InlineForm::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return act();
    case Qt::Key_Escape:
        return leave();
    default:
        QFrame::keyPressEvent(event);
    }
}

} // namespace window
