// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/token/report_fields.h"

#include <algorithm>
#include <array>

namespace token {
namespace {

using foundation::Error;
using foundation::ErrorCode;

/// The reasons for which such a program cannot do its work.
constexpr std::array kErrors{
    ErrorCode::ModuleUnusable,  ErrorCode::ModuleFailed,       ErrorCode::NoCard,
    ErrorCode::CardRemoved,     ErrorCode::CardIsAnother,      ErrorCode::FileUnwritable,
    ErrorCode::InvalidEncoding, ErrorCode::RandomSourceFailed, ErrorCode::SecureMemoryFailed,
    ErrorCode::CodeWrong,       ErrorCode::CodeBlocked,        ErrorCode::StationUnproven,
    ErrorCode::FileUnreadable};

std::optional<ErrorCode> errorNamed(std::string_view name)
{
    const auto* const found = std::ranges::find(kErrors, name, foundation::nameOf);
    return found == kErrors.end() ? std::nullopt : std::optional{*found};
}

} // namespace

std::string field(std::string text)
{
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return text;
}

std::string_view takeField(std::string_view& line)
{
    const auto end = line.find('\t');
    const auto taken = line.substr(0, end);
    line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
    return taken;
}

std::string errorLine(const Error& error)
{
    const auto native = error.nativeCode ? std::to_string(*error.nativeCode) : std::string{};
    return "error\t" + std::string{foundation::nameOf(error.code)} + '\t' + native + '\t' +
           field(error.context);
}

std::optional<Error> errorOf(std::string_view text)
{
    const auto code = errorNamed(takeField(text));
    const auto native = numberOf<long>(takeField(text));
    if (!code)
        return std::nullopt;
    return Error{*code, std::string{text}, std::nullopt, native};
}

} // namespace token
