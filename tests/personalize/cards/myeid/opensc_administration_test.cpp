// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/personalize/cards/station_card.h"

#include <gmock/gmock.h>

using cardprofiles::KeyAlgorithm;
using testbench::CardProtocol;
using testbench::ProcessResult;
using testcards::StationCard;
using testing::HasSubstr;

namespace {

class StationCardAdministered : public StationCard
{
protected:
    bool verifies(const std::string& id, const std::string& pin)
    {
        return tool("pkcs15-tool", {"--verify-pin", "--auth-id", id, "--pin", pin}).succeeded();
    }

    /// A certificate for the authentication key, from another authority.
    void makeRenewal()
    {
        writeText("key.pem", tool("pkcs15-tool", {"--read-public-key", "45"}).output);
        writeText("extensions", "subjectAltName=email:" + std::string(60, 'a') + "@" +
                                    std::string(60, 'b') + ".example\n");
        ASSERT_TRUE(
            succeeded(run({"openssl", "req", "-x509", "-newkey", "rsa:3072", "-nodes", "-days", "1",
                           "-subj", "/CN=New CA", "-keyout", "ca.key", "-out", "ca.pem"})));
        ASSERT_TRUE(
            succeeded(run({"openssl", "x509", "-new", "-force_pubkey", "key.pem", "-subj",
                           "/O=Testbolaget AB/CN=Anna Renewed", "-days", "1", "-CA", "ca.pem",
                           "-CAkey", "ca.key", "-extfile", "extensions", "-out", "renewed.pem"})));
    }
};

INSTANTIATE_TEST_SUITE_P(MyEid, StationCardAdministered,
                         testing::Combine(testing::Values(KeyAlgorithm::EcP256),
                                          testing::Values(CardProtocol::T0, CardProtocol::T1)),
                         testcards::nameOf);

} // namespace

TEST_P(StationCardAdministered, HolderVerifiesChangesAndUnblocks)
{
    makeStationCard();
    EXPECT_TRUE(verifies("01", testcards::kPin1));
    EXPECT_TRUE(verifies("02", testcards::kPin2));
    EXPECT_TRUE(verifies("ff", testcards::kAdministration));
    ASSERT_TRUE(succeeded(tool("pkcs15-tool", {"--change-pin", "--auth-id", "02", "--pin",
                                               testcards::kPin2, "--new-pin", "112358"})));
    EXPECT_TRUE(verifies("02", "112358"));
    EXPECT_FALSE(tool("pkcs15-tool",
                      {"--change-pin", "--auth-id", "02", "--pin", "112358", "--new-pin", "11235"})
                     .succeeded())
        << "shorter than the profile allows";
    for (int time = 0; time < 3; ++time)
        EXPECT_FALSE(verifies("01", "000000"));
    EXPECT_FALSE(verifies("01", testcards::kPin1)) << "blocked";
    ASSERT_TRUE(succeeded(tool("pkcs15-tool", {"--unblock-pin", "--auth-id", "01", "--puk",
                                               testcards::kPuk1, "--new-pin", "314159"})));
    EXPECT_TRUE(verifies("01", "314159"));
    EXPECT_FALSE(tool("pkcs15-tool", {"--unblock-pin", "--auth-id", "02", "--puk", testcards::kPuk1,
                                      "--new-pin", "314159"})
                     .succeeded())
        << "the PUK of the other PIN";
}

TEST_P(StationCardAdministered, HolderCannotWreckTheCard)
{
    makeStationCard();
    makeRenewal();
    const auto before = state();
    const std::vector<std::vector<std::string>> attempts{
        {"--update-certificate", "renewed.pem", "--id", "45", "--pin", testcards::kPin1},
        {"--store-certificate", "ca.pem", "--authority", "--pin", testcards::kPin1},
        {"--delete-objects", "privkey", "--id", "46", "--pin", testcards::kPin2},
        {"--delete-objects", "cert", "--id", "45", "--pin", testcards::kPin1},
        {"--generate-key", "ec/prime256v1", "--auth-id", "01", "--pin", testcards::kPin1},
        {"--erase-card", "--secret", std::string{"@01="} + testcards::kPin1},
    };
    for (const auto& attempt : attempts)
        tool("pkcs15-init", attempt);
    EXPECT_EQ(state(), before);
}

TEST_P(StationCardAdministered, AdministrationCodeRenewsACertificate)
{
    makeStationCard();
    makeRenewal();
    ASSERT_TRUE(succeeded(
        tool("pkcs15-init", {"--update-certificate", "renewed.pem", "--id", "45", "--so-pin",
                             testcards::kAdministration, "--pin", testcards::kPin1})));
    writeText("read.pem", tool("pkcs15-tool", {"--read-certificate", "45"}).output);
    EXPECT_TRUE(succeeded(run({"openssl", "verify", "-CAfile", "ca.pem", "read.pem"})));
    ASSERT_TRUE(succeeded(
        tool("pkcs15-init", {"--store-certificate", "ca.pem", "--authority", "--label", "New CA",
                             "--so-pin", testcards::kAdministration, "--pin", testcards::kPin1})));
    EXPECT_THAT(tool("pkcs15-tool", {"--list-certificates"}).output, HasSubstr("[New CA]"));
    EXPECT_TRUE(
        succeeded(pkcs11("Legitimering", {"--login", "--pin", testcards::kPin1, "--test"})));
}

TEST_P(StationCardAdministered, SignatureCertificateCanComeLater)
{
    ASSERT_TRUE(succeeded(withCard([&](cards::PersonalisableCard& card) {
        auto product = profile();
        product.certificates.back().fetchedLater = true;
        return personalise(card, product, m_authority);
    })));
    const auto key = tool("pkcs15-tool", {"--read-public-key", "46"});
    ASSERT_TRUE(succeeded(key)) << "the request for it is made on the holder's computer";
    EXPECT_FALSE(tool("pkcs15-tool", {"--read-certificate", "46"}).succeeded());

    makeRenewal();
    writeText("key.pem", key.output);
    ASSERT_TRUE(
        succeeded(run({"openssl", "x509", "-new", "-force_pubkey", "key.pem", "-subj", "/CN=Anna",
                       "-days", "1", "-CA", "ca.pem", "-CAkey", "ca.key", "-out", "later.pem"})));
    ASSERT_TRUE(
        succeeded(tool("pkcs15-init", {"--store-certificate", "later.pem", "--id", "46", "--so-pin",
                                       testcards::kAdministration, "--pin", testcards::kPin1})));
    EXPECT_TRUE(succeeded(tool("pkcs15-tool", {"--read-certificate", "46"})));
}

TEST_P(StationCardAdministered, ErasedByTheAdministrationCodeItIsBlankAgain)
{
    makeStationCard();
    ASSERT_TRUE(succeeded(tool("pkcs15-init", {"--erase-card", "--secret",
                                               std::string{"@ff="} + testcards::kAdministration})));
    cards::CardCondition condition;
    ASSERT_TRUE(succeeded(withCard([&](cards::PersonalisableCard& card) {
        const auto looked = card.lookOver();
        EXPECT_TRUE(looked);
        condition = *looked;
        return foundation::Result<void>{};
    })));
    EXPECT_TRUE(condition.blank);
    EXPECT_EQ(condition.lifeCycle, cards::LifeCycle::Creation);
    makeStationCard();
}

TEST_P(StationCardAdministered, Pkcs15InitsCardIsSeenAsSomebodys)
{
    makePkcs15InitCard();
    ASSERT_TRUE(succeeded(withCard(
        [&](cards::PersonalisableCard& card) {
            const auto condition = card.lookOver();
            EXPECT_TRUE(condition);
            EXPECT_EQ(condition->lifeCycle, cards::LifeCycle::Operational);
            EXPECT_FALSE(condition->blank);
            EXPECT_EQ(condition->tries.size(), 5U);
            EXPECT_THAT(condition->finds, testing::Contains("key file 4B01"));
            const auto refused = testcards::prepare(card, profile());
            EXPECT_EQ(refused.error().code, foundation::ErrorCode::CardNotBlank);
            return foundation::Result<void>{};
        },
        m_pcscd.readerNames().back())));
}
