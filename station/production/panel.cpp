// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/panel.h"

namespace production {

std::string_view nameOf(PanelState state)
{
    switch (state) {
    case PanelState::Empty:
        return "empty";
    case PanelState::Idle:
        return "idle";
    case PanelState::Making:
        return "making";
    case PanelState::Done:
        return "done";
    case PanelState::Refused:
        return "refused";
    case PanelState::Paused:
        return "paused";
    case PanelState::Interrupted:
        return "interrupted";
    case PanelState::Rejected:
        return "rejected";
    case PanelState::Unknown:
        return "unknown";
    case PanelState::Fault:
        return "fault";
    }
    return "?";
}

} // namespace production
