// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/time_limited_authority.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace authority {

using foundation::Bytes;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

struct TimeLimitedAuthority::Counter
{
    explicit Counter(std::shared_ptr<Authority> guarded) : inner{std::move(guarded)} {}

    std::shared_ptr<Authority> inner;
    std::mutex mutex{};
    std::condition_variable changed{};
    bool busy = false;
};

TimeLimitedAuthority::TimeLimitedAuthority(std::shared_ptr<Authority> inner,
                                           std::chrono::milliseconds limit)
    : m_counter{std::make_shared<Counter>(std::move(inner))}, m_limit{limit}
{
}

TimeLimitedAuthority::~TimeLimitedAuthority() = default;

template <typename Answer>
Answer TimeLimitedAuthority::ask(std::function<Answer(Authority&)> question)
{
    const Error late{ErrorCode::AuthorityUnreachable,
                     "no answer in " + std::to_string(m_limit.count()) + " ms"};
    const auto end = std::chrono::steady_clock::now() + m_limit;
    const auto answer = std::make_shared<std::optional<Answer>>();
    std::unique_lock lock{m_counter->mutex};
    if (!m_counter->changed.wait_until(lock, end, [&] { return !m_counter->busy; }))
        return late;
    m_counter->busy = true;
    std::thread{[counter = m_counter, answer, question = std::move(question)] {
        auto said = question(*counter->inner);
        const std::scoped_lock inner{counter->mutex};
        answer->emplace(std::move(said));
        counter->busy = false;
        counter->changed.notify_all();
    }}.detach();
    if (!m_counter->changed.wait_until(lock, end, [&] { return answer->has_value(); }))
        return late;
    return std::move(**answer);
}

Result<IssuedCertificate> TimeLimitedAuthority::issue(const CertificateRequest& request)
{
    return ask<Result<IssuedCertificate>>(
        [request](Authority& authority) { return authority.issue(request); });
}

Result<void> TimeLimitedAuthority::revoke(const std::string& serialNumber, RevocationReason reason,
                                          foundation::Instant when)
{
    return ask<Result<void>>([serialNumber, reason, when](Authority& authority) {
        return authority.revoke(serialNumber, reason, when);
    });
}

Result<Bytes> TimeLimitedAuthority::crl()
{
    return ask<Result<Bytes>>([](Authority& authority) { return authority.crl(); });
}

Result<std::vector<Bytes>> TimeLimitedAuthority::chain()
{
    return ask<Result<std::vector<Bytes>>>([](Authority& authority) { return authority.chain(); });
}

} // namespace authority
