// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace command {

/// Turns Ctrl-C and SIGTERM into a question that the command asks between two looks, so that cards
/// in hand are brought to the end of their step. One at a time.
class StopSignal
{
public:
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    [[nodiscard]] bool requested() const;
};

} // namespace command
