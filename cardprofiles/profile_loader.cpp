// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/profile_loader.h"

#include "cardprofiles/nearest_name.h"
#include "cardprofiles/profile_reader.h"
#include "cardprofiles/profile_rules.h"
#include "cardprofiles/toml_table.h"

#include <algorithm>

namespace cardprofiles {

namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
namespace fs = std::filesystem;

fs::path lettersBeside(const fs::path& profiles)
{
    const auto folder = profiles.empty() ? fs::path{"."} : profiles;
    return folder / ".." / "letters";
}

Result<ProfileReading> read(const fs::path& file, const fs::path& letters)
{
    FaultList faults{file.string()};
    auto root = readToml(file, faults);
    if (!root)
        return root.error();
    ProfileReading reading;
    if (*root) {
        auto profile = readProfile(**root, reading.lost);
        const auto templates = letters.empty() ? lettersBeside(file.parent_path()) : letters;
        checkRules(profile, templates, faults);
        checkLostLetter(profile, reading.lost, templates, faults);
        reading.profile = std::move(profile);
    }
    reading.faults = faults.faults();
    if (!reading.faults.empty())
        reading.profile.reset();
    return reading;
}

Result<std::vector<fs::path>> profileFiles(const fs::path& folder)
{
    std::error_code failure;
    std::vector<fs::path> files;
    for (fs::directory_iterator it{folder, failure}, end; !failure && it != end;
         it.increment(failure)) {
        if (it->path().extension() == ".toml" && it->path().filename().string().front() != '.')
            files.push_back(it->path());
    }
    if (failure)
        return Error{.code = ErrorCode::FileUnreadable,
                     .context = folder.string() + ": " + failure.message()};
    std::ranges::sort(files);
    return files;
}

void refuseDoubles(const std::vector<CardProfile>& profiles, std::vector<Fault>& faults)
{
    for (std::size_t i = 1; i < profiles.size(); ++i) {
        if (profiles[i].productCode == profiles[i - 1].productCode)
            faults.push_back({.file = profiles[i].sourceFile,
                              .line = 0,
                              .key = "product.code",
                              .rule = "\"" + profiles[i].productCode + "\" is the product of " +
                                      profiles[i - 1].sourceFile + " already"});
    }
}

} // namespace

ProfileReading readProfileFile(const fs::path& file, const fs::path& letters)
{
    auto reading = read(file, letters);
    if (!reading)
        return {
            .profile = std::nullopt,
            .faults = {{.file = file.string(), .line = 0, .key = "", .rule = "cannot be read"}}};
    return *std::move(reading);
}

Result<CardProfile> loadProfile(const fs::path& file, const fs::path& letters)
{
    auto reading = read(file, letters);
    if (!reading)
        return reading.error();
    if (!reading->profile)
        return toError(ErrorCode::ProfileInvalid, reading->faults);
    return *std::move(reading->profile);
}

Result<ProfileSet> ProfileSet::load(const fs::path& folder, const fs::path& letters)
{
    const auto files = profileFiles(folder);
    if (!files)
        return files.error();
    ProfileSet set;
    std::vector<Fault> faults;
    for (const auto& file : *files) {
        auto reading = readProfileFile(file, letters);
        faults.insert(faults.end(), reading.faults.begin(), reading.faults.end());
        if (!reading.profile)
            continue;
        set.m_lost[reading.profile->productCode] = reading.lost;
        set.m_profiles.push_back(*std::move(reading.profile));
    }
    std::ranges::stable_sort(set.m_profiles, {}, &CardProfile::productCode);
    refuseDoubles(set.m_profiles, faults);
    if (files->empty())
        faults.push_back({.file = folder.string(), .line = 0, .key = "", .rule = "no *.toml here"});
    if (!faults.empty())
        return toError(ErrorCode::ProfileInvalid, faults);
    return set;
}

LostLetterRule ProfileSet::lostLetter(const std::string& productCode) const
{
    const auto found = m_lost.find(productCode);
    return found == m_lost.end() ? LostLetterRule{} : found->second;
}

std::set<std::string> ProfileSet::templatesOf(const CardProfile& profile) const
{
    std::set<std::string> files{profile.letter.templateFile};
    for (const auto& [language, file] : profile.letter.templatesByLanguage)
        files.insert(file);
    if (const auto lost = lostLetter(profile.productCode); !lost.templateFile.empty())
        files.insert(lost.templateFile);
    return files;
}

Result<const CardProfile*> ProfileSet::find(const std::string& productCode) const
{
    const auto found = std::ranges::find(m_profiles, productCode, &CardProfile::productCode);
    if (found != m_profiles.end())
        return &*found;
    std::vector<std::string> codes;
    for (const auto& profile : m_profiles)
        codes.push_back(profile.productCode);
    return Error{.code = ErrorCode::ProfileUnknown,
                 .context = "\"" + productCode + "\"" + hintFor(productCode, codes)};
}

} // namespace cardprofiles
