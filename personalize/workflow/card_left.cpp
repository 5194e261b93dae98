// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/workflow/card_left.h"

#include "personalize/smartcard/status_word.h"

#include <algorithm>
#include <array>

namespace workflow {
namespace {

using foundation::Error;
using foundation::ErrorCode;

template <std::size_t Count>
bool isOneOf(const std::array<ErrorCode, Count>& codes, const Error& error)
{
    return std::ranges::find(codes, error.code) != codes.end();
}

bool isExecutionError(const Error& error)
{
    return error.code == ErrorCode::CardRefused && error.statusWord &&
           smartcard::StatusWord{*error.statusWord}.isExecutionError();
}

/// Nothing has been written to a card of which the books say that it was begun here just now.
bool isUntouched(const FailedAt& where, const Error& error)
{
    if (where.goesOn)
        return false;
    switch (where.step) {
    case StepKind::LookOver:
    case StepKind::Admit:
    case StepKind::SealCodes:
        return true;
    case StepKind::Prepare: {
        // What the card says to INITIALIZE APPLET before it does anything, and what it cannot do.
        static constexpr std::array kNotTaken{ErrorCode::CardNotBlank,
                                              ErrorCode::CapabilityMissing};
        return !where.begun || isOneOf(kNotTaken, error);
    }
    case StepKind::GenerateKey:
    case StepKind::RequestCertificate:
    case StepKind::IssueCertificate:
    case StepKind::WriteCertificate:
    case StepKind::WriteDirectory:
    case StepKind::Close:
    case StepKind::PowerCycle:
    case StepKind::Prove:
        return false;
    }
    return false;
}

} // namespace

bool cardAtFault(const Error& error)
{
    static constexpr std::array kFaults{
        ErrorCode::CardRefused, ErrorCode::CardAnswerMalformed,   ErrorCode::CodeWrong,
        ErrorCode::CodeBlocked, ErrorCode::RequestSignatureWrong, ErrorCode::KeyMismatch,
        ErrorCode::ProofFailed};
    return isOneOf(kFaults, error);
}

bool orderAtFault(const Error& error)
{
    static constexpr std::array kFaults{ErrorCode::AuthorityRefused, ErrorCode::FieldMissing,
                                        ErrorCode::CertificateInvalid};
    return isOneOf(kFaults, error);
}

CardLeft leftBy(const FailedAt& where, const Error& error)
{
    if (isUntouched(where, error))
        return CardLeft::Unchanged;
    if (error.code == ErrorCode::CardUnknownState)
        return CardLeft::Unknown;
    if (!where.begun || where.step == StepKind::LookOver)
        return CardLeft::Paused;
    if (orderAtFault(error))
        return CardLeft::Interrupted;
    if (!cardAtFault(error))
        return CardLeft::Paused;
    return isExecutionError(error) && !where.refusedBefore ? CardLeft::Paused : CardLeft::Reject;
}

std::string_view nameOf(CardLeft left)
{
    switch (left) {
    case CardLeft::Proven:
        return "proven";
    case CardLeft::Unchanged:
        return "unchanged";
    case CardLeft::Paused:
        return "paused";
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
