// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/codes/sealed_codes.h"

#include "cardprofiles/sealed_code_sheet.h"
#include "personalize/codes/draw_codes.h"

#include <array>

namespace codes {
namespace {

using cardprofiles::CodeSheet;
using foundation::Bytes;
using foundation::Certificate;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

Result<Bytes> sealFor(const Certificate& recipient, const CodeSheet& sheet)
{
    return cardprofiles::sealCodeSheet(sheet, std::array{recipient});
}

void add(CodeSheet& sheet, const cardprofiles::NamedCode& code)
{
    auto copy = code.code.clone();
    sheet.codes.push_back({code.name, std::move(copy)});
}

/// The codes that `isWanted`, in the sheet's order.
template <typename IsWanted>
CodeSheet partOf(const CodeSheet& codes, const std::string& subject, IsWanted isWanted)
{
    CodeSheet part{subject, {}};
    for (const auto& code : codes.codes)
        if (isWanted(code.name))
            add(part, code);
    return part;
}

/// What the letter shows, in the letter's order.
Result<CodeSheet> letterPart(const CodeSheet& codes, const cardprofiles::LetterProfile& letter,
                             const std::string& letterNumber)
{
    CodeSheet part{letterNumber, {}};
    for (const auto& name : letter.codes) {
        const auto* code = codes.find(name);
        if (code == nullptr)
            return Error{ErrorCode::SealFailed,
                         "the letter shows " + name + ", which was not drawn"};
        auto copy = code->clone();
        part.codes.push_back({name, std::move(copy)});
    }
    if (part.codes.empty())
        return Error{ErrorCode::SealFailed, "the letter shows no code"};
    return part;
}

bool isForEscrow(const std::string& name)
{
    return name.starts_with("puk") || name == kAdministrationCode;
}

} // namespace

Result<SealedCodes> sealCodes(const CodeSheet& codes, const cardprofiles::CardProfile& profile,
                              const Recipients& recipients, const SealedFor& sealedFor)
{
    const auto letter = letterPart(codes, profile.letter, sealedFor.letterNumber);
    if (!letter)
        return letter.error();
    auto mailroom = sealFor(recipients.mailroom, *letter);
    auto escrow = sealFor(recipients.escrow, partOf(codes, sealedFor.chipSerial, isForEscrow));
    auto production = sealFor(recipients.production, partOf(codes, sealedFor.chipSerial,
                                                            [](const auto&) { return true; }));
    for (const auto* sealed : {&mailroom, &escrow, &production})
        if (!*sealed)
            return sealed->error();
    return SealedCodes{std::move(*mailroom), std::move(*escrow), std::move(*production)};
}

} // namespace codes
