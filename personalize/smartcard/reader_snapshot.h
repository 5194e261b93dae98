// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/smartcard/reader_events.h"

#include <cstdint>

namespace smartcard {

/// One reader at one moment.
struct SeenReader
{
    ReaderName name;
    bool cardPresent = false;
    foundation::Bytes atr; ///< empty when the card is mute, or there is none
    /// Counts insertions and removals (the upper half of dwEventState); 0 where the reader does not
    /// count.
    std::uint32_t insertions = 0;
};

/// What must have happened between two looks, in an order in which it can have: removals first.
std::vector<ReaderEvent> changesBetween(const std::vector<SeenReader>& before,
                                        const std::vector<SeenReader>& after);

} // namespace smartcard
