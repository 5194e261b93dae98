// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/workflow/card_at_hand.h"
#include "personalize/workflow/runner.h"
#include "station/orders/order_store.h"
#include "station/production/card_books.h"
#include "station/production/line_setup.h"
#include "station/production/open_attempt.h"
#include "station/production/panel.h"

#include <functional>
#include <optional>

namespace production {

/// The making of one card in one reader: asks the card who it is, then the books what is to become
/// of it, and runs the workflow with this station's books, authority and prover. Lives on the
/// reader's thread.
class CardMaking
{
public:
    CardMaking(const LineSetup& setup, database::Database& database, std::string reader);

    /// Deals with the card in the reader: goes on with what was begun, makes it for the line that
    /// comes next and that it can serve, or says why not. Idle when no such line waits.
    Panel handle(const PanelSink& progress, const std::function<bool()>& cancelled);

    /// Whether a line waits, so that handle() makes the card of the last one for it or says why
    /// not; true when that cannot be told.
    [[nodiscard]] bool hasWork() const;

private:
    /// The card, where it lies, and who is told.
    struct Work
    {
        workflow::CardPlace& place;
        workflow::CardAtHand card;
        const PanelSink& progress;
        const std::function<bool()>& cancelled;
    };
    struct Made
    {
        Panel panel;
        bool mayMakeAgain = false; ///< the card's old attempt has ended: it may be made at once
    };

    const LineSetup& m_setup;
    database::Database& m_database;
    std::string m_reader;
    std::vector<std::string> m_products; ///< that the card at hand can become

    [[nodiscard]] audit::Act act() const;
    foundation::Result<Made> handleOnce(workflow::CardPlace& place, const PanelSink& progress,
                                        const std::function<bool()>& cancelled);
    foundation::Result<Made> start(Work work);
    foundation::Result<Made> goOn(Work work, const OpenAttempt& attempt);
    foundation::Result<Made> make(Work work, const orders::LineRecord& line,
                                  const OpenAttempt* attempt);
    foundation::Result<Made> perform(Work work, const orders::OrderRecord& order,
                                     const orders::LineRecord& line, const OpenAttempt* attempt);
    foundation::Result<void> checkMayBeMade(const workflow::CardAtHand& card);
    foundation::Result<Made> leaveWaiting(const workflow::CardAtHand& card);
    foundation::Result<std::optional<orders::LineRecord>> claim();
    foundation::Result<void> release(const orders::LineRecord& line, const std::string& why);
    foundation::Result<void> settle(const orders::LineRecord& line,
                                    const workflow::Outcome& outcome, bool wasAdmitted);
};

} // namespace production
