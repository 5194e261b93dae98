// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/workflow/recipe.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace workflow;

namespace {

cardprofiles::CardProfile twoKeys()
{
    cardprofiles::CardProfile profile;
    for (const auto* name : {"authentication", "signature"}) {
        cardprofiles::KeyProfile key;
        key.name = name;
        profile.keys.push_back(key);
        cardprofiles::CertificateProfile certificate;
        certificate.name = name;
        certificate.key = name;
        profile.certificates.push_back(certificate);
    }
    return profile;
}

std::vector<std::string> names(const Recipe& recipe)
{
    std::vector<std::string> names;
    for (const auto& step : recipe)
        names.push_back(nameOf(step));
    return names;
}

} // namespace

TEST(Recipe, SealsBeforeItWritesAsksBeforeItWaitsAndProvesLast)
{
    EXPECT_EQ(
        names(makeRecipe(twoKeys(), 2, cards::SignsOnce::ItsKeyIsMade)),
        (std::vector<std::string>{
            "look-over", "admit", "seal-codes", "prepare", "generate-key authentication",
            "request-certificate authentication", "generate-key signature",
            "request-certificate signature", "issue-certificate authentication",
            "write-certificate authentication", "write-certificate ca", "write-certificate ca2",
            "issue-certificate signature", "write-certificate signature", "write-directory",
            "close", "power-cycle", "prove"}));
}

TEST(Recipe, MakesAllKeysFirstOnACardThatSignsOnlyThen)
{
    const auto early = names(makeRecipe(twoKeys(), 2, cards::SignsOnce::ItsKeyIsMade));
    auto late = names(makeRecipe(twoKeys(), 2, cards::SignsOnce::AllKeysAreMade));
    EXPECT_EQ(late.at(5), "generate-key signature");
    EXPECT_EQ(late.at(6), "request-certificate authentication");
    std::swap(late.at(5), late.at(6));
    EXPECT_EQ(late, early) << "all else is the same";
}

TEST(Recipe, B1MakesTheKeyOfACertificateThatIsFetchedLaterAndAsksForNone)
{
    auto profile = twoKeys();
    profile.certificates[1].fetchedLater = true;
    profile.writeCaCertificates = false;
    const auto steps = names(makeRecipe(profile, 2, cards::SignsOnce::ItsKeyIsMade));
    EXPECT_EQ(std::ranges::count(steps, "generate-key signature"), 1);
    for (const auto& step : steps)
        EXPECT_FALSE(step.ends_with("certificate signature") || step.ends_with(" ca")) << step;
}
