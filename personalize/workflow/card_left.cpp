// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/workflow/card_left.h"

#include <algorithm>
#include <array>

namespace workflow {

using foundation::ErrorCode;

bool cardAtFault(const foundation::Error& error)
{
    static constexpr std::array kFaults{
        ErrorCode::CardRefused, ErrorCode::CardAnswerMalformed,   ErrorCode::CodeWrong,
        ErrorCode::CodeBlocked, ErrorCode::RequestSignatureWrong, ErrorCode::KeyMismatch,
        ErrorCode::ProofFailed};
    return std::ranges::find(kFaults, error.code) != kFaults.end();
}

CardLeft leftBy(StepKind step, const foundation::Error& error)
{
    switch (step) {
    case StepKind::LookOver:
    case StepKind::Admit:
    case StepKind::SealCodes:
        return CardLeft::Unchanged;
    case StepKind::Prepare:
    case StepKind::GenerateKey:
    case StepKind::RequestCertificate:
    case StepKind::IssueCertificate:
    case StepKind::WriteCertificate:
    case StepKind::WriteDirectory:
        return cardAtFault(error) ? CardLeft::Reject : CardLeft::Interrupted;
    case StepKind::Close:
    case StepKind::PowerCycle:
    case StepKind::Prove:
        return cardAtFault(error) ? CardLeft::Reject : CardLeft::Unknown;
    }
    return CardLeft::Unknown;
}

std::string_view nameOf(CardLeft left)
{
    switch (left) {
    case CardLeft::Proven:
        return "proven";
    case CardLeft::Unchanged:
        return "unchanged";
    case CardLeft::Interrupted:
        return "interrupted";
    case CardLeft::Reject:
        return "reject";
    case CardLeft::Unknown:
        return "unknown";
    }
    return "?";
}

} // namespace workflow
