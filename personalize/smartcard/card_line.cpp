// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/card_line.h"

#include "personalize/smartcard/abandoned_readers.h"

namespace smartcard {

using foundation::Bytes;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

Result<std::shared_ptr<CardLine>> CardLine::connect(const ReaderName& reader, CardTimeLimits limits)
{
    if (const auto why = whyAbandoned(reader))
        return Error{*why, reader.value + ": an earlier call has not returned"};
    using Connected = Result<std::shared_ptr<PcscCard>>;
    auto line = std::make_shared<CardLine>(reader, limits);
    auto result = std::make_shared<std::optional<Connected>>();
    if (!line->run([result, reader] { result->emplace(PcscCard::connect(reader)); }, limits.connect,
                   ErrorCode::CardSilent))
        return Error{*line->m_dead, reader.value};
    if (!(*result)->ok())
        return (*result)->error();
    line->m_card = ***result;
    line->learn();
    return line;
}

CardLine::~CardLine()
{
    if (!m_card)
        return;
    // The handle is closed by the thread: that, too, may block.
    auto card = std::make_shared<std::shared_ptr<PcscCard>>(std::exchange(m_card, nullptr));
    run([card] { card->reset(); }, m_limits.connect, ErrorCode::CardSilent);
}

bool CardLine::run(std::function<void()> call, std::chrono::milliseconds limit, ErrorCode onExpiry)
{
    if (m_dead)
        return false;
    if (m_thread.run(std::move(call), limit, [&] { return abandonReader(m_reader, onExpiry); }))
        return true;
    m_dead = onExpiry;
    m_card.reset(); // the call has a share in it, and lets go of it when it returns
    return false;
}

template <typename T>
Result<T> CardLine::ask(std::chrono::milliseconds limit, ErrorCode onExpiry, Call<T> call)
{
    auto answer = std::make_shared<std::optional<Result<T>>>();
    auto work = [answer, call = std::move(call), card = m_card] { answer->emplace(call(*card)); };
    if (!run(std::move(work), limit, onExpiry))
        return Error{*m_dead, m_reader.value};
    return **std::move(answer);
}

void CardLine::learn()
{
    m_atr = m_card->atr();
    m_abilities = m_card->abilities();
}

Result<void> CardLine::renew(Call<void> call)
{
    auto renewed = ask<void>(m_limits.connect, ErrorCode::CardSilent, std::move(call));
    if (renewed)
        learn();
    return renewed;
}

Result<void> CardLine::begin()
{
    auto begun =
        ask<void>(m_limits.begin, ErrorCode::CardBusy, [](PcscCard& card) { return card.begin(); });
    if (begun)
        learn();
    return begun;
}

Result<void> CardLine::end(CardDisposition disposition)
{
    return ask<void>(m_limits.connect, ErrorCode::CardSilent,
                     [disposition](PcscCard& card) { return card.end(disposition); });
}

Result<void> CardLine::reconnect()
{
    return renew([](PcscCard& card) { return card.reconnect(); });
}

Result<void> CardLine::powerCycle()
{
    return renew([](PcscCard& card) { return card.powerCycle(); });
}

Result<Bytes> CardLine::exchange(const foundation::SecretBytes& command)
{
    // A copy of its own for the thread: a call that hangs outlives the caller's.
    auto copy = std::make_shared<foundation::SecretBytes>(command.clone());
    return ask<Bytes>(m_limits.exchange, ErrorCode::CardSilent,
                      [copy](PcscCard& card) { return card.exchange(*copy); });
}

} // namespace smartcard
