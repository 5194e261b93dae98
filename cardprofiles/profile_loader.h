// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "cardprofiles/fault_list.h"
#include "cardprofiles/lost_letter.h"
#include "foundation/result.h"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace cardprofiles {

/// A profile file after reading: the profile, or all that is wrong with it. Never both.
struct ProfileReading
{
    std::optional<CardProfile> profile;
    std::vector<Fault> faults;
    LostLetterRule lost{};
};

/// Reads and checks one profile (TOML 1.0, docs/card-profiles.md). `letters` is the folder where
/// its letter template must lie; by default the folder "letters" beside the profile's folder.
ProfileReading readProfileFile(const std::filesystem::path& file,
                               const std::filesystem::path& letters = {});

/// The same as a Result. Errors: ProfileInvalid, whose context names every fault, a line each:
/// `etj.toml:23: pins.pin2.same_as: names "pin3", which is not an earlier PIN`; FileUnreadable.
foundation::Result<CardProfile> loadProfile(const std::filesystem::path& file,
                                            const std::filesystem::path& letters = {});

/// Every card product that a station makes: the profiles of one folder. Never changes once loaded;
/// any thread.
class ProfileSet
{
public:
    /// Reads every *.toml of the folder. Errors: FileUnreadable when the folder cannot be read;
    /// ProfileInvalid with the faults of all files, among them a product code that two files claim.
    static foundation::Result<ProfileSet> load(const std::filesystem::path& folder,
                                               const std::filesystem::path& letters = {});

    /// In the order of their product codes.
    [[nodiscard]] const std::vector<CardProfile>& all() const { return m_profiles; }

    /// The profile lives as long as the set. Errors: ProfileUnknown.
    [[nodiscard]] foundation::Result<const CardProfile*> find(const std::string& productCode) const;

    /// What the product's profile says of a lost letter; a new card where there is no such product.
    [[nodiscard]] LostLetterRule lostLetter(const std::string& productCode) const;

    /// Every template that the product's letters are made by, in any language and for the PUK
    /// alone.
    [[nodiscard]] std::set<std::string> templatesOf(const CardProfile& profile) const;

private:
    std::vector<CardProfile> m_profiles;
    std::map<std::string, LostLetterRule> m_lost; ///< by product code
};

} // namespace cardprofiles
