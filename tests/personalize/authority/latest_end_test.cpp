// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/latest_end.h"

#include "tests/personalize/authority/test_authority.h"

#include <gtest/gtest.h>

namespace authority {
namespace {

using cardprofiles::KeyAlgorithm;
using foundation::ErrorCode;
using std::chrono::days;
using std::chrono::seconds;

class LatestEndTest : public AuthorityTest
{
protected:
    SoftwareCard m_card{KeyAlgorithm::EcP256};

    CertificateRequest requestUntil(foundation::Instant end, const std::string& reference)
    {
        auto request = requestOf(m_card, authenticationProfile(), KeyAlgorithm::EcP256, reference);
        request.profile.validity = days{9999};
        request.notAfter = end;
        return request;
    }
};

TEST_F(LatestEndTest, IsTheLastSecondThatTheAuthorityGives)
{
    const auto chain = authority().chain();
    ASSERT_TRUE(chain.ok());
    const auto end = latestEnd(*chain);
    ASSERT_TRUE(end.ok()) << describe(end.error());
    EXPECT_EQ(issue(requestUntil(*end, "card 1")).notAfter(), *end);
    const auto later = authority().issue(requestUntil(*end + seconds{1}, "card 2"));
    ASSERT_FALSE(later.ok());
    EXPECT_EQ(later.error().code, ErrorCode::AuthorityRefused);
}

TEST_F(LatestEndTest, IsTheEarliestEndOfTheChainWhoeverEndsFirst)
{
    const auto issuing = m_material->issuing;
    const auto root = m_material->root;
    ASSERT_LT(issuing.notAfter(), root.notAfter());
    EXPECT_EQ(*latestEnd({issuing.der(), root.der()}), issuing.notAfter());
    EXPECT_EQ(*latestEnd({root.der(), issuing.der()}), issuing.notAfter());
    EXPECT_EQ(*latestEnd({root.der()}), root.notAfter());
}

TEST(LatestEnd, AChainThatTellsNothingIsRefused)
{
    EXPECT_EQ(latestEnd({}).error().code, ErrorCode::AuthorityUnusable);
    EXPECT_EQ(latestEnd({{0x30, 0x03, 0x02, 0x01, 0x05}}).error().code,
              ErrorCode::AuthorityUnusable);
}

} // namespace
} // namespace authority
