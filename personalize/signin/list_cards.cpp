// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/signin/list_cards.h"

#include "personalize/signin/reader_texts.h"
#include "personalize/signin/talk.h"

namespace signin {

foundation::Result<std::vector<SignInCard>> listSignInCards(const SignInProgram& program,
                                                            const Readers& readers)
{
    if (readers.wanted.empty())
        return std::vector<SignInCard>{};
    const auto report =
        talk(program, {program.module.string(), textsOf(readers.wanted), textsOf(readers.all)});
    if (!report)
        return report.error();
    return report->cards();
}

} // namespace signin
