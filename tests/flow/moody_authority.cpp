// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/flow/moody_authority.h"

#include <chrono>
#include <utility>

namespace flow {

using authority::Authority;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

class MoodyAuthority::Desk final : public Authority
{
public:
    Desk(std::shared_ptr<State> state, std::unique_ptr<Authority> inner)
        : m_state{std::move(state)}, m_inner{std::move(inner)}
    {
    }

    Result<authority::IssuedCertificate>
    issue(const authority::CertificateRequest& request) override
    {
        std::unique_lock lock{m_state->mutex};
        const bool isNow = m_state->countdown > 0 && --m_state->countdown == 0;
        const auto mood = isNow ? m_state->mood : Mood::Good;
        if (mood == Mood::Refuses)
            return Error{ErrorCode::AuthorityRefused, "told to refuse"};
        if (mood == Mood::Late) {
            ++m_state->heldBack;
            m_state->changed.notify_all();
            m_state->changed.wait(lock, [&] { return m_state->mood == Mood::Good; });
        }
        lock.unlock();
        auto issued = m_inner->issue(request);
        lock.lock();
        if (mood == Mood::Late) {
            --m_state->heldBack;
            m_state->changed.notify_all();
        }
        return issued;
    }
    Result<void> revoke(const std::string& serialNumber, authority::RevocationReason reason,
                        foundation::Instant when) override
    {
        {
            const std::scoped_lock lock{m_state->mutex};
            if (m_state->takesNoRevocation)
                return Error{ErrorCode::AuthorityUnreachable, "told to be away"};
        }
        return m_inner->revoke(serialNumber, reason, when);
    }
    Result<foundation::Bytes> crl() override { return m_inner->crl(); }
    Result<std::vector<foundation::Bytes>> chain() override { return m_inner->chain(); }

private:
    std::shared_ptr<State> m_state;
    std::unique_ptr<Authority> m_inner;
};

void MoodyAuthority::getBetween(production::LineSetup& setup)
{
    setup.openAuthority =
        [open = setup.openAuthority, state = m_state](
            authority::CertificateRegister& books) -> Result<std::unique_ptr<Authority>> {
        auto inner = open(books);
        if (!inner)
            return inner;
        return std::unique_ptr<Authority>{std::make_unique<Desk>(state, std::move(*inner))};
    };
}

void MoodyAuthority::plan(Mood mood, unsigned at)
{
    const std::scoped_lock lock{m_state->mutex};
    m_state->mood = mood;
    m_state->countdown = at;
}

void MoodyAuthority::takeNoRevocation(bool taken)
{
    const std::scoped_lock lock{m_state->mutex};
    m_state->takesNoRevocation = taken;
}

bool MoodyAuthority::waitUntilHeldBack()
{
    std::unique_lock lock{m_state->mutex};
    return m_state->changed.wait_for(lock, std::chrono::minutes{1},
                                     [&] { return m_state->heldBack > 0; });
}

void MoodyAuthority::calmDown()
{
    std::unique_lock lock{m_state->mutex};
    m_state->mood = Mood::Good;
    m_state->countdown = 0;
    m_state->changed.notify_all();
    m_state->changed.wait(lock, [&] { return m_state->heldBack == 0; });
}

} // namespace flow
