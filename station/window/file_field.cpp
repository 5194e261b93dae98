// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/file_field.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace window {

FileField::FileField(const QString& title, QWidget* parent)
    : QWidget{parent}, m_title{title}, m_line{new QLineEdit{this}}
{
    m_line->setClearButtonEnabled(true);
    auto* button = new QPushButton{tr("Choose…"), this};
    button->setAccessibleName(title);
    button->setToolTip(title);
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line, 1);
    row->addWidget(button);
    setFocusProxy(m_line);
    connect(button, &QPushButton::clicked, this, &FileField::choose);
}

std::filesystem::path FileField::path() const
{
    return m_line->text().trimmed().toStdString();
}

void FileField::choose()
{
    auto* dialog = new QFileDialog{this, m_title};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_line, &QLineEdit::setText);
    dialog->open();
}

} // namespace window
