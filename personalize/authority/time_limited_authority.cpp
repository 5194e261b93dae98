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

/// A call and whoever waits for it. The thread that makes it holds the counter and the slip alone.
template <typename Answer>
class TimeLimitedAuthority::Call
{
public:
    Call(std::shared_ptr<Counter> counter, std::chrono::milliseconds limit,
         std::function<Answer(Authority&)> question)
        : m_counter{std::move(counter)}, m_limit{limit}
    {
        m_slip->end = std::chrono::steady_clock::now() + limit;
        std::thread{[at = m_counter, slip = m_slip, question = std::move(question)] {
            serve(*at, *slip, question);
        }}.detach();
    }
    Call(Call&&) noexcept = default;
    Call(const Call&) = delete;
    Call& operator=(const Call&) = delete;
    Call& operator=(Call&&) = delete;
    ~Call()
    {
        if (m_counter)
            giveUp();
    }

    Answer wait()
    {
        std::unique_lock lock{m_counter->mutex};
        if (m_counter->changed.wait_until(lock, m_slip->end,
                                          [&] { return m_slip->answer.has_value(); }))
            return std::move(*m_slip->answer);
        return Error{ErrorCode::AuthorityUnreachable,
                     "no answer in " + std::to_string(m_limit.count()) + " ms"};
    }

private:
    /// Guarded by the counter's mutex.
    struct Slip
    {
        std::chrono::steady_clock::time_point end{};
        std::optional<Answer> answer{};
        bool givenUp = false;
    };
    std::shared_ptr<Counter> m_counter;
    std::chrono::milliseconds m_limit;
    std::shared_ptr<Slip> m_slip = std::make_shared<Slip>();

    static void serve(Counter& counter, Slip& slip,
                      const std::function<Answer(Authority&)>& question)
    {
        std::unique_lock lock{counter.mutex};
        counter.changed.wait_until(lock, slip.end, [&] { return slip.givenUp || !counter.busy; });
        if (slip.givenUp || counter.busy)
            return;
        counter.busy = true;
        lock.unlock();
        auto said = question(*counter.inner);
        lock.lock();
        slip.answer.emplace(std::move(said));
        counter.busy = false;
        counter.changed.notify_all();
    }

    void giveUp()
    {
        const std::scoped_lock lock{m_counter->mutex};
        m_slip->givenUp = true;
        m_counter->changed.notify_all();
    }
};

template <typename Answer>
TimeLimitedAuthority::Call<Answer>
TimeLimitedAuthority::begin(std::function<Answer(Authority&)> question)
{
    return {m_counter, m_limit, std::move(question)};
}

Result<IssuedCertificate> TimeLimitedAuthority::issue(const CertificateRequest& request)
{
    return ask(request)->collect();
}

std::unique_ptr<AskedCertificate> TimeLimitedAuthority::ask(const CertificateRequest& request)
{
    using Answer = Result<IssuedCertificate>;
    class Asked final : public AskedCertificate
    {
    public:
        explicit Asked(Call<Answer> call) : m_call{std::move(call)} {}
        Answer collect() override { return m_call.wait(); }

    private:
        Call<Answer> m_call;
    };
    return std::make_unique<Asked>(
        begin<Answer>([request](Authority& authority) { return authority.issue(request); }));
}

Result<void> TimeLimitedAuthority::revoke(const std::string& serialNumber, RevocationReason reason,
                                          foundation::Instant when)
{
    return begin<Result<void>>([serialNumber, reason, when](Authority& authority) {
               return authority.revoke(serialNumber, reason, when);
           })
        .wait();
}

Result<Bytes> TimeLimitedAuthority::crl()
{
    return begin<Result<Bytes>>([](Authority& authority) { return authority.crl(); }).wait();
}

Result<std::vector<Bytes>> TimeLimitedAuthority::chain()
{
    return begin<Result<std::vector<Bytes>>>([](Authority& authority) { return authority.chain(); })
        .wait();
}

} // namespace authority
