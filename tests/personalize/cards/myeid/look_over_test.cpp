// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/myeid/look_over.h"

#include "fixtures/scriptedcard/scripted_card.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using cards::CardCondition;
using cards::LifeCycle;
using cards::TryCounter;
using foundation::ErrorCode;
using scriptedcard::ScriptedCard;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

foundation::Result<CardCondition> lookedOver(const std::string& script)
{
    auto channel = ScriptedCard::following("myeid/" + script);
    myeid::CardFiles files{channel};
    return myeid::lookOver(files);
}

std::string text(const TryCounter& tries)
{
    return tries.name + " " + std::to_string(tries.left) + "/" + std::to_string(tries.full);
}

std::vector<std::string> triesOf(const CardCondition& condition)
{
    std::vector<std::string> texts;
    for (const auto& tries : condition.tries)
        texts.push_back(text(tries));
    return texts;
}

} // namespace

TEST(LookOverMyEid, FactoryAndErasedCardsAreBlank)
{
    const auto factory = lookedOver("look_over_factory.apdu");
    ASSERT_TRUE(factory);
    EXPECT_EQ(factory->lifeCycle, LifeCycle::Factory);
    EXPECT_TRUE(factory->blank);
    EXPECT_THAT(factory->finds, IsEmpty());

    const auto erased = lookedOver("look_over_erased.apdu");
    ASSERT_TRUE(erased);
    EXPECT_EQ(erased->lifeCycle, LifeCycle::Creation);
    EXPECT_TRUE(erased->blank);
}

TEST(LookOverMyEid, BegunCardIsNotBlankAndSaysWhy)
{
    const auto begun = lookedOver("look_over_begun.apdu");
    ASSERT_TRUE(begun);
    EXPECT_EQ(begun->lifeCycle, LifeCycle::Creation);
    EXPECT_FALSE(begun->blank);
    EXPECT_THAT(begun->finds, ElementsAre("key file 4B45", "pin1 is set", "pin2 is set",
                                          "administration is set"));
    EXPECT_THAT(triesOf(*begun),
                ElementsAre("pin1 3/3", "puk1 5/5", "pin2 3/3", "puk2 5/5", "administration 5/5"));

    const auto codesAlone = lookedOver("look_over_begun_codes_alone.apdu");
    ASSERT_TRUE(codesAlone);
    EXPECT_FALSE(codesAlone->blank);
    EXPECT_THAT(codesAlone->finds, ElementsAre("pin1 is set"));
}

/// A real blank may not know the question for a code, or answer it in a word of its own.
TEST(LookOverMyEid, ACodeThatCannotBeToldSpeaksNeitherForNorAgainstBlank)
{
    for (const std::string status : {"6A82", "6A86", "6D00", "6A80", "6A81", "6985", "9000"}) {
        SCOPED_TRACE(status);
        auto channel = ScriptedCard::saying("> 00A40800 02 5015 00\n< 6A82\n"
                                            "> 00A40000 02 3F00 00\n< 6A82\n"
                                            "> 00CA01B100\n< " +
                                            status + "\n> 00CA01B200\n< " + status +
                                            "\n> 00CA01B300\n< " + status + "\n");
        myeid::CardFiles files{channel};
        const auto condition = myeid::lookOver(files);
        ASSERT_TRUE(condition);
        EXPECT_TRUE(condition->blank);
        EXPECT_THAT(condition->finds, IsEmpty());
        EXPECT_THAT(condition->tries, IsEmpty());
    }
}

TEST(LookOverMyEid, ACodeBehindOneThatCannotBeToldIsFound)
{
    auto channel = ScriptedCard::saying("> 00A40800 02 5015 00\n< 6A82\n"
                                        "> 00A40000 02 3F00 00\n< 6A82\n"
                                        "> 00CA01B100\n< 6A80\n"
                                        "> 00CA01B200\n< 03 05 03 05 00 00 00 04 04 9000\n"
                                        "> 00CA01B300\n< 6A88\n");
    myeid::CardFiles files{channel};
    const auto condition = myeid::lookOver(files);
    ASSERT_TRUE(condition);
    EXPECT_FALSE(condition->blank);
    EXPECT_THAT(condition->finds, ElementsAre("pin2 is set"));
    EXPECT_THAT(triesOf(*condition), ElementsAre("pin2 3/3", "puk2 5/5"));
}

TEST(LookOverMyEid, SomebodysCardShowsItsFilesAndTries)
{
    const auto somebodys = lookedOver("look_over_somebodys.apdu");
    ASSERT_TRUE(somebodys);
    EXPECT_EQ(somebodys->lifeCycle, LifeCycle::Operational);
    EXPECT_FALSE(somebodys->blank);
    EXPECT_THAT(somebodys->finds,
                ElementsAre("file 5032", "file 4401", "file 4402", "key file 4B01",
                            "public key file 5501", "certificate file 4301", "pin1 is set",
                            "pin2 is set", "the life cycle is closed"));
    EXPECT_THAT(triesOf(*somebodys),
                ElementsAre("pin1 2/3", "puk1 10/10", "pin2 0/3", "puk2 10/10"));
}

TEST(LookOverMyEid, ClosedCardIsNeverBlank)
{
    const auto closed = lookedOver("look_over_closed_empty.apdu");
    ASSERT_TRUE(closed);
    EXPECT_EQ(closed->lifeCycle, LifeCycle::Operational);
    EXPECT_FALSE(closed->blank);
}

TEST(LookOverMyEid, HostileAnswersMakeNoBlankCard)
{
    const auto hostile = lookedOver("look_over_hostile.apdu");
    ASSERT_TRUE(hostile);
    EXPECT_EQ(hostile->lifeCycle, LifeCycle::Unknown);
    EXPECT_FALSE(hostile->blank);
    EXPECT_THAT(hostile->tries, IsEmpty());
    EXPECT_EQ(lookedOver("look_over_cut_list.apdu").error().code, ErrorCode::CardAnswerMalformed);
}
