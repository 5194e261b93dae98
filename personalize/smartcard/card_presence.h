// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/result.h"
#include "personalize/smartcard/reader_name.h"

#include <cstdint>
#include <string>

namespace smartcard {

/// One card in one reader from the moment that it was put in until it is pulled. A value that can
/// be stored, and asked about later, also by another process.
struct CardInsertion
{
    ReaderName reader;
    foundation::Bytes atr;
    /// pcscd's count of the reader's insertions and removals.
    std::uint32_t events = 0;
    /// Which run of pcscd counted: a daemon that starts anew begins at naught.
    std::string daemon;

    friend bool operator==(const CardInsertion&, const CardInsertion&) = default;
};

/// The card that is in the reader now. Nothing is sent to it. Errors: NoCard, ReaderGone,
/// PcscUnavailable.
foundation::Result<CardInsertion> currentInsertion(const ReaderName& reader);

/// That very insertion still lasts: the card was not out in the meantime, not even for the blink of
/// an eye. Errors: CardRemoved when it was pulled, also when it (or another) is back, and when that
/// cannot be told because pcscd was started anew; ReaderGone, PcscUnavailable. Whoever must be sure
/// takes every error for "pulled".
foundation::Result<void> checkInsertion(const CardInsertion& insertion);

} // namespace smartcard
