// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/time_limited_authority.h"

#include "tests/personalize/authority/test_authority.h"

#include <atomic>
#include <functional>
#include <future>
#include <thread>

namespace authority {
namespace {

using cardprofiles::KeyAlgorithm;
using foundation::Bytes;
using foundation::ErrorCode;
using foundation::Result;

constexpr std::chrono::milliseconds kShort{50};
constexpr std::chrono::minutes kLong{5};

/// Answers as another authority does, once it is let.
class SlowAuthority final : public Authority
{
public:
    SlowAuthority(LocalAuthority inner, std::shared_future<void> let, std::promise<void> ended)
        : m_inner{std::move(inner)}, m_let{std::move(let)}, m_ended{std::move(ended)}
    {
    }
    ~SlowAuthority() override { m_ended.set_value(); }

    Result<IssuedCertificate> issue(const CertificateRequest& request) override
    {
        ++asked;
        m_let.wait();
        return m_inner.issue(request);
    }
    Result<void> revoke(const std::string& serialNumber, RevocationReason reason,
                        foundation::Instant when) override
    {
        return m_inner.revoke(serialNumber, reason, when);
    }
    Result<Bytes> crl() override { return m_inner.crl(); }
    Result<std::vector<Bytes>> chain() override { return m_inner.chain(); }

    std::atomic<int> asked{0};

private:
    LocalAuthority m_inner;
    std::shared_future<void> m_let;
    std::promise<void> m_ended;
};

class TimeLimitedAuthorityTest : public AuthorityTest
{
protected:
    SoftwareCard m_card{KeyAlgorithm::EcP256};
    std::promise<void> m_letGo;
    std::promise<void> m_ended;
    std::future<void> m_end = m_ended.get_future();
    std::shared_ptr<SlowAuthority> m_slow = std::make_shared<SlowAuthority>(
        AuthorityTest::authority(), m_letGo.get_future().share(), std::move(m_ended));

    /// The slow one lives until its call has ended.
    void letGoAndWait()
    {
        m_letGo.set_value();
        m_slow.reset();
        m_end.wait();
    }

    /// Generously.
    static bool waitUntil(const std::function<bool()>& isSo)
    {
        const auto end = std::chrono::steady_clock::now() + kLong;
        while (!isSo() && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds{1});
        return isSo();
    }

    [[nodiscard]] CertificateRequest request()
    {
        return requestOf(m_card, authenticationProfile(), KeyAlgorithm::EcP256, "card 1 auth");
    }
};

TEST_F(TimeLimitedAuthorityTest, GivesTheAnswersOfAPromptOne)
{
    m_letGo.set_value();
    TimeLimitedAuthority limited{m_slow, kLong};
    const auto issued = limited.issue(request());
    ASSERT_TRUE(issued);
    EXPECT_EQ(limited.chain()->size(), 2U);
    EXPECT_TRUE(limited.revoke(issued->serialNumber, RevocationReason::Superseded, m_clock.now()));
    EXPECT_TRUE(limited.crl());
    EXPECT_EQ(limited.revoke("00", RevocationReason::Superseded, m_clock.now()).error().code,
              ErrorCode::NotFound);
}

TEST_F(TimeLimitedAuthorityTest, GivesUpOneThatIsLateAndAsksNothingMoreOfIt)
{
    {
        TimeLimitedAuthority limited{m_slow, kShort};
        EXPECT_EQ(limited.issue(request()).error().code, ErrorCode::AuthorityUnreachable);
        EXPECT_EQ(limited.issue(request()).error().code, ErrorCode::AuthorityUnreachable);
        EXPECT_EQ(limited.chain().error().code, ErrorCode::AuthorityUnreachable);
    }
    EXPECT_EQ(m_slow->asked, 1);
    letGoAndWait();
}

TEST_F(TimeLimitedAuthorityTest, IsAtWorkBeforeTheAnswerIsWanted)
{
    TimeLimitedAuthority limited{m_slow, kLong};
    const auto answer = limited.ask(request());
    ASSERT_TRUE(waitUntil([&] { return m_slow->asked == 1; }));
    m_letGo.set_value();
    EXPECT_TRUE(answer->collect());
}

TEST_F(TimeLimitedAuthorityTest, TakesAnAnswerThatIsThereHoweverLongItTook)
{
    TimeLimitedAuthority limited{m_slow, kShort};
    const auto answer = limited.ask(request());
    ASSERT_TRUE(waitUntil([&] { return m_slow->asked == 1; }));
    std::this_thread::sleep_for(2 * kShort);
    m_letGo.set_value();
    ASSERT_TRUE(waitUntil([&] { return limited.chain().ok(); })) << "it is free again";
    EXPECT_TRUE(answer->collect());
}

TEST_F(TimeLimitedAuthorityTest, NeverBeginsWhatNobodyWaitsForAnyMore)
{
    {
        TimeLimitedAuthority limited{m_slow, kLong};
        const auto first = limited.ask(request());
        ASSERT_TRUE(waitUntil([&] { return m_slow->asked == 1; }));
        auto second = limited.ask(request());
        second.reset();
        m_letGo.set_value();
        EXPECT_TRUE(first->collect());
        EXPECT_TRUE(limited.chain()) << "every earlier call is over";
    }
    EXPECT_EQ(m_slow->asked, 1);
}

TEST_F(TimeLimitedAuthorityTest, FindsALateCertificateWhenItAsksAgain)
{
    {
        TimeLimitedAuthority limited{m_slow, kShort};
        ASSERT_FALSE(limited.issue(request()));
    }
    letGoAndWait();
    const auto recorded = m_register.findByReference("card 1 auth");
    ASSERT_TRUE(recorded && *recorded);
    EXPECT_EQ(issue(request()).serialNumber(), (*recorded)->serialNumber);
}

} // namespace
} // namespace authority
