// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/sheet_saving.h"

#include "station/sheets/pdf.h"
#include "station/window/message_strip.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace window {
namespace {

class SheetSaving
{
    Q_DECLARE_TR_FUNCTIONS(SheetSaving)
};

using foundation::Result;

} // namespace

void saveSheet(Session& session, QObject* receiver, MessageStrip& messages,
               const SheetSource& source, const std::filesystem::path& file)
{
    session.desk().run(
        receiver,
        [source, file](workplace::Desk& desk) -> Result<void> {
            auto sheet = source(desk);
            return sheet ? sheets::writePdf(*sheet, file) : sheet.error();
        },
        [&messages, file](const Result<void>& saved) {
            if (!saved)
                return messages.sayError(saved.error());
            messages.say(Tone::Good, SheetSaving::tr("Saved. Print it, and let it be signed."),
                         QString::fromStdString(file.string()));
        });
}

void askAndSaveSheet(Session& session, QWidget* parent, MessageStrip& messages,
                     const SheetSource& source, const QString& name)
{
    auto* dialog = new QFileDialog{parent, SheetSaving::tr("Save as PDF"), name,
                                   SheetSaving::tr("PDF (*.pdf)")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // no file is replaced: it says so then
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [&session, parent, &messages, source](const QString& file) {
                         saveSheet(session, parent, messages, source, file.toStdString());
                     });
    dialog->open();
}

} // namespace window
