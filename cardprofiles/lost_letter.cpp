// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/lost_letter.h"

#include "cardprofiles/text_forms.h"
#include "cardprofiles/wire_names.h"

#include <array>

namespace cardprofiles {
namespace {

constexpr std::array kLostLetters{
    WireName{LostLetter::NewCard, "new-card"},
    WireName{LostLetter::PukLetter, "puk-letter"},
};

LostLetter readMeaning(TomlTable& letter)
{
    const auto word = letter.text("lost_letter", "new-card");
    if (const auto known = valueOf(kLostLetters, word))
        return *known;
    if (word == "new-codes")
        letter.refuse("lost_letter", "is \"new-codes\": new codes are not put on a finished card "
                                     "yet; write \"puk-letter\" or \"new-card\"");
    else
        letter.refuse("lost_letter", "is \"" + word + "\"; must be one of: new-card, puk-letter");
    return LostLetter::NewCard;
}

} // namespace

LostLetterRule readLostLetter(TomlTable& letter)
{
    LostLetterRule rule{readMeaning(letter), letter.textOrEmpty("puk_template")};
    if (!rule.templateFile.empty() && !isBareFileName(rule.templateFile, ".svg"))
        letter.refuse("puk_template", "is \"" + rule.templateFile +
                                          "\"; must be the name of an .svg file without a folder");
    return rule;
}

void checkLostLetter(const CardProfile& profile, const LostLetterRule& rule,
                     const std::filesystem::path& letters, FaultList& faults)
{
    if (rule.means == LostLetter::NewCard) {
        if (!rule.templateFile.empty())
            faults.add("letter.puk_template", "is for lost_letter = \"puk-letter\" alone");
        return;
    }
    if (profile.kind == CardKind::Reserve)
        faults.add("letter.lost_letter",
                   "the codes of a reserve card are not ordered again: \"new-card\" (S-6)");
    if (pukCodes(profile.letter).empty())
        faults.add("letter.lost_letter", "\"puk-letter\" needs a PUK in letter.codes");
    std::error_code none;
    if (rule.templateFile.empty())
        faults.add("letter.puk_template", "is missing; lost_letter is \"puk-letter\"");
    else if (!std::filesystem::is_regular_file(letters / rule.templateFile, none))
        faults.add("letter.puk_template",
                   "there is no \"" + rule.templateFile + "\" among the letter templates");
}

std::vector<std::string> pukCodes(const LetterProfile& letter)
{
    std::vector<std::string> puks;
    for (const auto& code : letter.codes)
        if (code.starts_with("puk"))
            puks.push_back(code);
    return puks;
}

} // namespace cardprofiles
