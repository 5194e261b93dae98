// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/page.h"
#include "station/window/session.h"
#include "station/window/table_model.h"
#include "station/workplace/letter_acts.h"

class QComboBox;
class QPushButton;

namespace window {

class LetterAgain;
class ListView;
class OutcomeBanner;
class PrintRun;
class ScanField;

/// The mailroom's PIN letters: printed all at once, then confirmed sheet by sheet by scanning their
/// numbers.
class LettersPage : public Page
{
    Q_OBJECT
public:
    explicit LettersPage(Session& session, QWidget* parent = nullptr);

    void refresh() override;
    [[nodiscard]] bool isPrinting() const;

    /// What stands on a sheet has been scanned: the sheet is in a person's hand and legible.
    void confirm(const QString& scanned);

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// Read at once, so that the list and the buttons never speak of different moments.
    struct Shown
    {
        std::vector<letters::Letter> letters;
        std::size_t ready;
        std::vector<letters::PrintRun> runs;
    };

    Session& m_session;
    TableModel<letters::Letter> m_letters;
    ListView* m_list;
    QComboBox* m_state;
    QComboBox* m_confirmed; ///< the print run that is being confirmed, or all
    ScanField* m_scan;
    OutcomeBanner* m_banner;
    PrintRun* m_run;
    QPushButton* m_print;
    LetterAgain* m_again;
    QPushButton* m_spoil;
    std::size_t m_ready = 0;

    void layOut();
    [[nodiscard]] QWidget* confirmBox();
    static foundation::Result<Shown> read(workplace::Desk& desk,
                                          const letters::LetterFilter& filter);
    [[nodiscard]] std::optional<std::uint32_t> chosenRun() const;
    void connectAll();
    void showLetters(std::vector<letters::Letter> letters);
    void showRuns(const std::vector<letters::PrintRun>& runs);
    void chosenChanged();
    void askSpoil();
    void spoilChosen(const std::string& reason);
};

} // namespace window
