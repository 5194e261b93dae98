// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/profile_loader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace {

namespace fs = std::filesystem;
using cardprofiles::describe;
using cardprofiles::Fault;

const fs::path kSource{CARDSTATION_SOURCE_DIR};
const fs::path kLetters = kSource / "cardprofiles" / "letters";

/// The faults that a broken profile announces itself: ` # fault KEY: RULE`, on the faulty line.
std::vector<std::string> announcedFaults(const fs::path& file)
{
    static const std::string kMark = " # fault ";
    std::vector<std::string> faults;
    std::ifstream stream{file};
    std::string line;
    for (unsigned number = 1; std::getline(stream, line); ++number) {
        for (auto at = line.find(kMark); at != std::string::npos;) {
            const auto next = line.find(kMark, at + 1);
            const auto text = line.substr(at + kMark.size(), next - at - kMark.size());
            faults.push_back(file.string() + ":" + std::to_string(number) + ": " + text);
            at = next;
        }
    }
    return faults;
}

class BadProfile : public testing::TestWithParam<const char*>
{
};

TEST_P(BadProfile, IsRefusedWithEachFaultAtItsLine)
{
    const auto file = kSource / "fixtures" / "profiles" / "bad" / GetParam();
    const auto expected = announcedFaults(file);
    ASSERT_FALSE(expected.empty());

    const auto reading = cardprofiles::readProfileFile(file, kLetters);
    EXPECT_FALSE(reading.profile.has_value());
    std::vector<std::string> found;
    for (const auto& fault : reading.faults)
        found.push_back(describe(fault));
    EXPECT_THAT(found, testing::UnorderedElementsAreArray(expected));

    const auto loaded = cardprofiles::loadProfile(file, kLetters);
    ASSERT_FALSE(loaded.ok());
    EXPECT_EQ(loaded.error().code, foundation::ErrorCode::ProfileInvalid);
    for (const auto& line : expected)
        EXPECT_THAT(loaded.error().context, testing::HasSubstr(line));
}

INSTANTIATE_TEST_SUITE_P(Each, BadProfile,
                         testing::Values("codes.toml", "fields.toml", "keys.toml", "letter.toml",
                                         "missing-keys.toml", "reserve.toml", "unknown-keys.toml",
                                         "wrong-kinds.toml"),
                         [](const auto& each) {
                             std::string name{each.param};
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name.substr(0, name.find('.'));
                         });

TEST(ProfileFaults, ASyntaxErrorIsToldWithItsLineAlone)
{
    const auto file = kSource / "fixtures" / "profiles" / "bad" / "syntax.toml";
    const auto reading = cardprofiles::readProfileFile(file, kLetters);
    ASSERT_EQ(reading.faults.size(), 1U);
    EXPECT_EQ(reading.faults[0].line, 8U);
    EXPECT_THAT(reading.faults[0].rule, testing::StartsWith("not TOML: "));
    EXPECT_FALSE(reading.profile.has_value());
}

TEST(ProfileFaults, AFileThatIsNotThereIsUnreadable)
{
    const auto loaded = cardprofiles::loadProfile(kSource / "no-such-profile.toml", kLetters);
    ASSERT_FALSE(loaded.ok());
    EXPECT_EQ(loaded.error().code, foundation::ErrorCode::FileUnreadable);
}

} // namespace
