// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/pkcs11_api.h"

namespace smartcard {
namespace {

using foundation::ErrorCode;

ErrorCode codeOf(CK_RV value)
{
    switch (value) {
    case CKR_PIN_INCORRECT:
    case CKR_PIN_LEN_RANGE: // so some modules answer a wrong PIN of another length
        return ErrorCode::CodeWrong;
    case CKR_PIN_LOCKED:
        return ErrorCode::CodeBlocked;
    case CKR_TOKEN_NOT_PRESENT:
    case CKR_TOKEN_NOT_RECOGNIZED:
        return ErrorCode::NoCard;
    case CKR_DEVICE_REMOVED:
        return ErrorCode::CardRemoved;
    default:
        return ErrorCode::ModuleFailed;
    }
}

} // namespace

foundation::Error pkcs11Error(const char* call, CK_RV value)
{
    return foundation::Error{codeOf(value), call, std::nullopt, static_cast<long>(value)};
}

} // namespace smartcard
