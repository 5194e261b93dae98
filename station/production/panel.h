// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/error.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace production {

/// What the panel of one reader shows.
enum class PanelState {
    Empty,       ///< insert a blank
    Idle,        ///< a card is in, and no order waits
    Making,      ///< leave the card in
    Done,        ///< proven: take it out, it is good
    Refused,     ///< not the right card; nothing was changed on it
    Paused,      ///< begun and not finished: goes on when it is put in again, or by itself when
                 ///< the authority or the books were away
    Interrupted, ///< its attempt has ended unfinished: may be made again, for any order
    Rejected,    ///< to the box of rejects
    Unknown,     ///< to quarantine
    Fault,       ///< reader, database or authority cannot work now
};

/// "empty", "idle", ...: stable, for --json.
std::string_view nameOf(PanelState state);

/// One reader at one moment: a value that may be handed to any thread.
struct Panel
{
    std::string reader{};
    PanelState state = PanelState::Empty;
    std::size_t stepsDone = 0;
    std::size_t stepsTotal = 0;
    std::string step{};      ///< "generate-key signature"
    std::string orderLine{}; ///< "B2026-0107/2"
    std::string holder{};    ///< as it stands on the card
    std::string chipSerial{};
    std::string cardSerial{};
    std::optional<foundation::Error> error{};
};

/// Called from the readers' threads at every change.
using PanelSink = std::function<void(const Panel&)>;

} // namespace production
