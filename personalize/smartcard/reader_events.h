// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/result.h"
#include "personalize/smartcard/reader_name.h"

#include <memory>
#include <variant>
#include <vector>

namespace smartcard {

struct ReaderAdded
{
    ReaderName reader;
};

struct ReaderRemoved
{
    ReaderName reader;
};

/// An empty `atr`: there is a card, but it does not answer to reset (upside down, or broken).
struct CardInserted
{
    ReaderName reader;
    foundation::Bytes atr;
};

struct CardRemoved
{
    ReaderName reader;
};

using ReaderEvent = std::variant<ReaderAdded, ReaderRemoved, CardInserted, CardRemoved>;

/// What happens to readers and cards, as it happens: pcscd is waited for, never polled. What is
/// there at the start comes as events too. A card that was out between two looks comes as
/// CardRemoved and CardInserted; a reader that goes away with a card in it, as CardRemoved and
/// ReaderRemoved.
///
/// wait() belongs to one thread; cancel() may be called by any other. Must outlive both.
class ReaderEvents
{
public:
    ReaderEvents();
    ReaderEvents(const ReaderEvents&) = delete;
    ReaderEvents& operator=(const ReaderEvents&) = delete;
    ~ReaderEvents();

    /// Blocks until something has happened. Errors: Cancelled, now and for ever after cancel();
    /// PcscUnavailable when pcscd does not run or has ended: all readers are to be taken for gone,
    /// and the next wait() tries again and tells of all that is there as new. Between two tries the
    /// caller pauses.
    foundation::Result<std::vector<ReaderEvent>> wait();

    /// Makes wait() end; returns when it has ended or never will begin.
    void cancel();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace smartcard
