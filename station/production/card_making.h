// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/orders/order_store.h"
#include "station/production/line_setup.h"
#include "station/production/panel.h"

#include <functional>
#include <optional>

namespace production {

/// The making of one card in one reader: claims a line, runs the workflow with this station's
/// books, authority and prover, and says what the panel shall show. Lives on the reader's thread.
class CardMaking
{
public:
    CardMaking(const LineSetup& setup, database::Database& database, std::string reader);

    /// The line that comes next, claimed for this reader; nothing when none waits.
    foundation::Result<std::optional<orders::LineRecord>> claim();

    /// Makes a card for the claimed line. Whatever happens, the claim has ended afterwards.
    Panel make(const orders::LineRecord& line, const PanelSink& progress,
               const std::function<bool()>& cancelled);

private:
    const LineSetup& m_setup;
    database::Database& m_database;
    std::string m_reader;

    [[nodiscard]] audit::Act act() const;
    foundation::Result<Panel> run(const orders::LineRecord& line, Panel panel,
                                  const PanelSink& progress,
                                  const std::function<bool()>& cancelled);
    foundation::Result<void> release(const orders::LineRecord& line, const std::string& why);
};

} // namespace production
