// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/certificate_store.h"

#include "tests/station/support/order_book.h"

using foundation::ErrorCode;
using stock::Certificate;
using stock::CertificateState;
using support::anAct;
using support::lineId;

namespace {

class CertificateStore : public ::testing::Test
{
protected:
    void SetUp() override
    {
        support::addVerified(m_book, support::anOrder());
        support::addCard(m_book, lineId(), "0A0B");
    }

    template <typename Work>
    foundation::Result<void> in(Work&& work)
    {
        return database::inTransaction(m_book.database(), std::forward<Work>(work));
    }
    foundation::Result<void> add(const Certificate& certificate)
    {
        return in(
            [&](database::Transaction& t) { return m_certificates.add(t, certificate, anAct()); });
    }

    static Certificate certificate(const std::string& serial, const std::string& reference)
    {
        const auto now = anAct().when;
        return {serial,
                "authentication",
                "0A0B",
                lineId(),
                reference,
                foundation::bytesOf("der of " + serial),
                "fingerprint of " + serial,
                now,
                now + std::chrono::years{2}};
    }

    support::OrderBook m_book;
    stock::CertificateStore m_certificates{m_book.database()};
};

} // namespace

TEST_F(CertificateStore, ARequestMadeTwiceIsOneCertificate)
{
    ASSERT_TRUE(add(certificate("01", "B1/1/1/authentication")));
    EXPECT_TRUE(add(certificate("01", "B1/1/1/authentication")));
    EXPECT_EQ(add(certificate("02", "B1/1/1/authentication")).error().code,
              ErrorCode::AlreadyExists);
    EXPECT_EQ(add(certificate("01", "B1/1/1/signature")).error().code, ErrorCode::AlreadyExists);
    EXPECT_EQ(m_certificates.ofCard("0A0B")->size(), 1U);
    EXPECT_EQ((**m_certificates.findByReference("B1/1/1/authentication")).der,
              foundation::bytesOf("der of 01"));
    EXPECT_EQ(*m_certificates.findByReference("B1/1/2/authentication"), std::nullopt);
}

TEST_F(CertificateStore, IsRevokedOnlyWhenTheAuthoritySaysSo)
{
    ASSERT_TRUE(add(certificate("01", "r")));
    auto revoked = [&](database::Transaction& t) {
        return m_certificates.markRevoked(t, "01", anAct().when, anAct());
    };
    EXPECT_EQ(in(revoked).error().code, ErrorCode::IllegalStep);
    EXPECT_TRUE(in([&](auto& t) { return m_certificates.wantRevoked(t, "01", "", anAct()); })
                    .error()
                    .context.starts_with("PCI-3"));
    ASSERT_TRUE(in([&](auto& t) {
        return m_certificates.wantRevoked(t, "01", "cessationOfOperation", anAct());
    }));
    EXPECT_EQ(m_certificates.in(CertificateState::RevocationPending)->size(), 1U);
    ASSERT_TRUE(in(revoked));
    const auto after = *m_certificates.find("01");
    EXPECT_EQ(after.state, CertificateState::Revoked);
    EXPECT_EQ(after.revocationReason, "cessationOfOperation");
    EXPECT_EQ(after.revokedAt, anAct().when);
}

TEST_F(CertificateStore, EveryStepFollowsTheTable)
{
    const std::set<std::pair<CertificateState, CertificateState>> legal{
        {CertificateState::Issued, CertificateState::OnCard},
        {CertificateState::Issued, CertificateState::RevocationPending},
        {CertificateState::OnCard, CertificateState::RevocationPending},
        {CertificateState::RevocationPending, CertificateState::Revoked}};
    ASSERT_TRUE(add(certificate("01", "r")));
    for (const auto& from : stock::kCertificateStates) {
        auto allowed = [&](CertificateState to, const auto& work) {
            ASSERT_TRUE(in([&](database::Transaction& t) -> foundation::Result<void> {
                auto set =
                    t.change("UPDATE certificates SET state = ?", database::values(from.value));
                return set ? foundation::Result<void>{} : set.error();
            }));
            EXPECT_EQ(in(work).ok(), legal.contains({from.value, to})) << from.name;
        };
        allowed(CertificateState::OnCard,
                [&](auto& t) { return m_certificates.markOnCard(t, "01", anAct()); });
        allowed(CertificateState::RevocationPending,
                [&](auto& t) { return m_certificates.wantRevoked(t, "01", "why", anAct()); });
        allowed(CertificateState::Revoked, [&](auto& t) {
            return m_certificates.markRevoked(t, "01", anAct().when, anAct());
        });
    }
}
