// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/profile_loader.h"
#include "fixtures/testbench/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace {

namespace fs = std::filesystem;
using namespace cardprofiles;
using foundation::ErrorCode;

const fs::path kProfiles = fs::path{CARDSTATION_SOURCE_DIR} / "cardprofiles" / "profiles";
const fs::path kLetters = fs::path{CARDSTATION_SOURCE_DIR} / "cardprofiles" / "letters";

CardProfile shipped(const char* file)
{
    const auto profile = loadProfile(kProfiles / file);
    EXPECT_TRUE(profile.ok()) << (profile.ok() ? "" : describe(profile.error()));
    return profile.ok() ? *profile : CardProfile{};
}

TEST(ProfileSet, LoadsEveryShippedProduct)
{
    const auto set = ProfileSet::load(kProfiles);
    ASSERT_TRUE(set.ok()) << describe(set.error());
    std::vector<std::string> codes;
    for (const auto& profile : set->all())
        codes.push_back(profile.productCode);
    EXPECT_THAT(codes, testing::ElementsAre("473", "573", "ETJ-KORT", "ETJ-KORT-EC"));
}

TEST(ProfileSet, FindsAProductAndHintsAtTheNearestForAnUnknownOne)
{
    const auto set = ProfileSet::load(kProfiles);
    ASSERT_TRUE(set.ok());
    const auto found = set->find("ETJ-KORT");
    ASSERT_TRUE(found.ok());
    EXPECT_EQ((*found)->nameSwedish, "E-tjänstelegitimation på kort");

    const auto unknown = set->find("ETJKORT");
    ASSERT_FALSE(unknown.ok());
    EXPECT_EQ(unknown.error().code, ErrorCode::ProfileUnknown);
    EXPECT_EQ(unknown.error().context, "\"ETJKORT\"; did you mean \"ETJ-KORT\"?");
}

TEST(ProfileSet, TwoFilesCannotClaimOneProduct)
{
    const testbench::TemporaryFolder folder;
    fs::copy_file(kProfiles / "reservkort.toml", folder / "a.toml");
    fs::copy_file(kProfiles / "reservkort.toml", folder / "b.toml");
    const auto set = ProfileSet::load(folder.path(), kLetters);
    ASSERT_FALSE(set.ok());
    EXPECT_EQ(set.error().code, ErrorCode::ProfileInvalid);
    EXPECT_EQ(set.error().context, (folder / "b.toml").string() +
                                       ": product.code: \"473\" is the product of " +
                                       (folder / "a.toml").string() + " already");
}

TEST(ProfileSet, TellsTheFaultsOfAllFiles)
{
    const testbench::TemporaryFolder folder;
    std::ofstream{folder / "a.toml"} << "[product]\n";
    std::ofstream{folder / "b.toml"} << "nonsense\n";
    const auto set = ProfileSet::load(folder.path(), kLetters);
    ASSERT_FALSE(set.ok());
    EXPECT_THAT(set.error().context, testing::HasSubstr("a.toml:1: product.code: is missing"));
    EXPECT_THAT(set.error().context, testing::HasSubstr("b.toml:1: not TOML"));
}

TEST(ProfileSet, AnEmptyFolderAndAMissingOneAreFaults)
{
    const testbench::TemporaryFolder folder;
    const auto empty = ProfileSet::load(folder.path());
    ASSERT_FALSE(empty.ok());
    EXPECT_EQ(empty.error().code, ErrorCode::ProfileInvalid);
    const auto missing = ProfileSet::load(folder / "none");
    ASSERT_FALSE(missing.ok());
    EXPECT_EQ(missing.error().code, ErrorCode::FileUnreadable);
}

TEST(ShippedProfile, TheServiceCardHasTwoPinsOnePukAndTwoKeys)
{
    const auto profile = shipped("etjanstelegitimation-kort.toml");
    ASSERT_EQ(profile.pins.size(), 2U);
    EXPECT_EQ(profile.pins[0].name, "pin1");
    EXPECT_EQ(profile.pins[0].pin.length, 6U);
    EXPECT_EQ(profile.pins[0].pin.minLength, 6U);
    EXPECT_EQ(profile.pins[0].pin.maxLength, 8U);
    EXPECT_EQ(profile.pins[1].pukSameAs, "pin1");
    EXPECT_FALSE(profile.pins[1].sameAs.has_value());
    ASSERT_EQ(profile.keys.size(), 2U);
    EXPECT_EQ(profile.key("signature")->usage, std::vector{KeyUsage::NonRepudiation});
    EXPECT_EQ(profile.key("signature")->id, 0x46);
    EXPECT_EQ(profile.certificate("signature")->keyUsage, std::vector{KeyUsage::NonRepudiation});
    EXPECT_EQ(profile.letter.travels, LetterTravel::Apart);
    EXPECT_THAT(profile.letter.codes, testing::ElementsAre("pin1", "pin2", "puk1"));
}

TEST(ShippedProfile, TheReserveCardHasOneSecurityCodeAndItsLetterInTheEnvelope)
{
    const auto profile = shipped("reservkort.toml");
    EXPECT_EQ(profile.kind, CardKind::Reserve);
    EXPECT_EQ(profile.pins[1].sameAs, "pin1");
    EXPECT_TRUE(profile.pins[1].activatedLater);
    EXPECT_TRUE(profile.certificate("signature")->fetchedLater);
    EXPECT_FALSE(profile.certificate("authentication")->fetchedLater);
    EXPECT_EQ(profile.letter.layout, LetterLayout::TwoCodes);
    EXPECT_EQ(profile.letter.travels, LetterTravel::WithCard);
    EXPECT_EQ(profile.validity, std::chrono::days{90});
}

TEST(ShippedProfile, TheOrdinaryCardNamesItsHolderByHsaIdAndTheEcCardHasEcKeys)
{
    const auto ordinary = shipped("siths-ordinarie.toml");
    EXPECT_EQ(ordinary.certificate("authentication")->subject.back().value, "{holder.hsaId}");
    EXPECT_EQ(ordinary.certificate("authentication")->alternativeNames.front().type, "upn");
    EXPECT_EQ(ordinary.validity, std::chrono::days{1826});
    const auto ec = shipped("etjanstelegitimation-ec.toml");
    EXPECT_EQ(ec.key("authentication")->algorithm, KeyAlgorithm::EcP256);
    EXPECT_EQ(ec.key("signature")->algorithm, KeyAlgorithm::EcP384);
}

} // namespace
