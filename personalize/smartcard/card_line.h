// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/smartcard/call_thread.h"
#include "personalize/smartcard/card_connection.h"
#include "personalize/smartcard/pcsc_card.h"

#include <functional>
#include <optional>

namespace smartcard {

/// A PcscCard worked by a thread of its own, each call with a time limit: what connection and
/// transaction share. One asking thread.
class CardLine final : public RawWire
{
public:
    static foundation::Result<std::shared_ptr<CardLine>> connect(const ReaderName& reader,
                                                                 CardTimeLimits limits);

    CardLine(ReaderName reader, CardTimeLimits limits)
        : m_reader{std::move(reader)}, m_limits{limits}
    {
    }
    CardLine(const CardLine&) = delete;
    CardLine& operator=(const CardLine&) = delete;
    ~CardLine() override;

    foundation::Result<void> begin();
    foundation::Result<void> end(CardDisposition disposition);
    foundation::Result<void> reconnect();
    foundation::Result<void> powerCycle();

    foundation::Result<foundation::Bytes> exchange(const foundation::SecretBytes& command) override;
    [[nodiscard]] WireAbilities abilities() const override { return m_abilities; }

    [[nodiscard]] const ReaderName& reader() const { return m_reader; }
    [[nodiscard]] const foundation::Bytes& atr() const { return m_atr; }

private:
    template <typename T>
    using Call = std::function<foundation::Result<T>(PcscCard&)>;

    ReaderName m_reader;
    CardTimeLimits m_limits;
    foundation::Bytes m_atr;
    WireAbilities m_abilities;
    std::shared_ptr<PcscCard> m_card;
    std::optional<foundation::ErrorCode> m_dead; ///< why no call is made any more
    CallThread m_thread;

    bool run(std::function<void()> call, std::chrono::milliseconds limit,
             foundation::ErrorCode onExpiry);
    template <typename T>
    foundation::Result<T> ask(std::chrono::milliseconds limit, foundation::ErrorCode onExpiry,
                              Call<T> call);
    foundation::Result<void> renew(Call<void> call);
    void learn();
};

} // namespace smartcard
