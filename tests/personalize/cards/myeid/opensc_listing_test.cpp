// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/personalize/cards/opensc_listing.h"
#include "tests/personalize/cards/station_card.h"

#include <gmock/gmock.h>

using cardprofiles::KeyAlgorithm;
using testbench::CardProtocol;
using testcards::StationCard;
using testing::HasSubstr;

namespace {

class StationCardListed : public StationCard
{
};

INSTANTIATE_TEST_SUITE_P(MyEid, StationCardListed,
                         testing::Values(std::tuple{KeyAlgorithm::Rsa2048, CardProtocol::T1},
                                         std::tuple{KeyAlgorithm::EcP384, CardProtocol::T0}),
                         testcards::nameOf);

} // namespace

TEST_P(StationCardListed, IsWhatPkcs15InitWouldHaveMade)
{
    makeStationCard(false);
    makePkcs15InitCard();
    const auto ours = tool("pkcs15-tool", {"--dump"});
    const auto theirs = run({"pkcs15-tool", "--reader", m_pcscd.readerNames().back(), "--dump"});
    ASSERT_TRUE(succeeded(ours));
    ASSERT_TRUE(succeeded(theirs));
    auto expected = testcards::withoutWhereabouts(testcards::listingOf(theirs.output));
    ASSERT_EQ(expected.size(), 9U) << "three PINs, two keys twice, two certificates";
    expected["PIN ff"]["Label"] = "[Administration]";
    EXPECT_EQ(testcards::text(testcards::withoutWhereabouts(testcards::listingOf(ours.output))),
              testcards::text(expected));
}

TEST_P(StationCardListed, TokenBearsLabelMakerAndChipSerial)
{
    makeStationCard();
    const auto dump = tool("pkcs15-tool", {"--dump"});
    ASSERT_TRUE(succeeded(dump));
    auto serial = m_cards.serial(0);
    std::ranges::transform(serial, serial.begin(),
                           [](unsigned char digit) { return std::tolower(digit); });
    for (const auto& line :
         {std::string{"PKCS#15 Card ["} + testcards::kLabel + "]", "Serial number  : " + serial,
          std::string{"Manufacturer ID: Aventra Ltd."},
          std::string{"Flags          : PRN generation, EID compliant"}})
        EXPECT_THAT(dump.output, HasSubstr(line));
    const auto applications = tool("pkcs15-tool", {"--list-applications"});
    EXPECT_THAT(applications.output, HasSubstr(testcards::kLabel));
    EXPECT_THAT(applications.output, HasSubstr("A000000063504B43532D3135"));
}

TEST_P(StationCardListed, PinsTellTheLengthsOfTheProfile)
{
    makeStationCard();
    auto listing = testcards::listingOf(tool("pkcs15-tool", {"--list-pins"}).output);
    EXPECT_EQ(listing["PIN 01"]["Length"], "min_len:6, max_len:8, stored_len:8");
    EXPECT_EQ(listing["PIN ff"]["Length"], "min_len:8, max_len:8, stored_len:8");
}

TEST_P(StationCardListed, APinOfLettersIsReadAsSuchAndCanBeEntered)
{
    ASSERT_TRUE(succeeded(withCard([&](cards::PersonalisableCard& card) {
        auto product = profile();
        product.pins.front().pin.alphabet = "0123456789ABCDEFabcdef+";
        return personalise(card, product, m_authority);
    })));
    auto listing = testcards::listingOf(tool("pkcs15-tool", {"--list-pins"}).output);
    EXPECT_EQ(listing["PIN 01"]["Type"], "UTF-8");
    EXPECT_EQ(listing["PIN 02"]["Type"], "ascii-numeric");
    EXPECT_EQ(listing["PIN ff"]["Type"], "ascii-numeric");

    const auto* letters = "abC+ef2";
    ASSERT_TRUE(succeeded(tool("pkcs15-tool", {"--change-pin", "--auth-id", "01", "--pin",
                                               testcards::kPin1, "--new-pin", letters})));
    EXPECT_TRUE(
        succeeded(tool("pkcs15-tool", {"--verify-pin", "--auth-id", "01", "--pin", letters})));
    EXPECT_TRUE(succeeded(pkcs11("Legitimering", {"--login", "--pin", letters, "--test"})));
}

TEST_P(StationCardListed, CertificatesVerifyAndPublicKeysAreTheirs)
{
    makeStationCard();
    for (const auto* id : {"45", "46"}) {
        const auto certificate = tool("pkcs15-tool", {"--read-certificate", id});
        ASSERT_TRUE(succeeded(certificate));
        writeText("certificate.pem", certificate.output);
        const auto key = tool("pkcs15-tool", {"--read-public-key", id});
        ASSERT_TRUE(succeeded(key));
        const auto certified =
            run({"openssl", "x509", "-in", "certificate.pem", "-noout", "-pubkey"});
        EXPECT_EQ(key.output, certified.output);

        const auto issuer = tool("pkcs15-tool", {"--read-certificate", "01"});
        writeText("ca.pem", issuer.output);
        EXPECT_TRUE(succeeded(run({"openssl", "verify", "-CAfile", "ca.pem", "certificate.pem"})));
    }
}

TEST_P(StationCardListed, GnuTlsSeesKeysAndTheTrustedIssuer)
{
    makeStationCard();
    const auto listed = run({"p11tool", "--provider", "opensc-pkcs11.so", "--list-all", "pkcs11:"});
    EXPECT_THAT(listed.output, HasSubstr("object=Legitimering;type=cert"));
    EXPECT_THAT(listed.output, HasSubstr("object=Underskrift;type=cert"));
    EXPECT_THAT(listed.output, HasSubstr("object=Legitimering;type=public"));
    EXPECT_THAT(listed.output, HasSubstr("CKA_TRUSTED"));
}
