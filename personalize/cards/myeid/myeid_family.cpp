// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/myeid/myeid_family.h"

#include "personalize/cards/myeid/answers.h"
#include "personalize/cards/myeid/myeid_card.h"
#include "personalize/smartcard/atr.h"

#include <algorithm>
#include <array>

namespace myeid {

using cards::CardIdentity;
using cards::PersonalisableCard;
using foundation::ByteView;
using foundation::ErrorCode;
using foundation::Result;

namespace {

/// OpenSC lists this answer to reset as well; its last byte is not the check byte of the others, so
/// that it cannot be taken apart.
constexpr std::array<std::uint8_t, 14> kAtrWithWrongCheckByte{
    0x3B, 0x89, 0x80, 0x01, 0x09, 0x38, 0x33, 0xB1, 0x4D, 0x79, 0x45, 0x49, 0x44, 0x4C};

bool endsWith(ByteView bytes, std::string_view text)
{
    const auto end = foundation::bytesOf(text);
    return bytes.size() >= end.size() && std::ranges::equal(bytes.last(end.size()), end);
}

/// The data of a GET DATA or SELECT that every card of the family answers.
Result<foundation::Bytes> ownAnswer(CardFiles& files, const smartcard::CommandApdu& command,
                                    const char* what)
{
    auto answer = files.expect(command, what);
    if (!answer && answer.error().code == ErrorCode::CardRefused) {
        auto error = answer.error();
        error.code = ErrorCode::FamilyUnknown;
        return error;
    }
    return answer;
}

Result<Capabilities> askCapabilities(CardFiles& files, const AppletInformation& applet)
{
    constexpr std::uint8_t kFirstWithCapabilities = 4;
    if (applet.version.front() < kFirstWithCapabilities)
        return Capabilities{};
    const auto answer = files.ask(commands::information(commands::Data::Capabilities));
    if (!answer)
        return answer.error();
    return answer->status.isSuccess() ? readCapabilities(answer->data) : Capabilities{};
}

std::string productOf(const AppletInformation& applet)
{
    std::string product = applet.name;
    char separator = ' ';
    for (const auto number : applet.version) {
        product += separator + std::to_string(number);
        separator = '.';
    }
    return product;
}

} // namespace

bool MyEidFamily::recognises(ByteView atr) const
{
    if (std::ranges::equal(atr, kAtrWithWrongCheckByte))
        return true;
    const auto parsed = smartcard::Atr::parse(atr);
    if (!parsed)
        return false;
    const auto historical = parsed->historicalBytes();
    return endsWith(historical, "MyEID") || endsWith(historical, "OsEID");
}

Result<std::unique_ptr<PersonalisableCard>> MyEidFamily::open(smartcard::CardChannel& channel) const
{
    CardFiles files{channel};
    const auto selected = ownAnswer(files, commands::selectApplet(), "SELECT applet");
    if (!selected)
        return selected.error();
    const auto information =
        ownAnswer(files, commands::information(commands::Data::AppletInformation), "GET DATA 01A0");
    if (!information)
        return information.error();
    const auto applet = readAppletInformation(*information);
    if (!applet)
        return applet.error();
    const auto capabilities = askCapabilities(files, *applet);
    if (!capabilities)
        return capabilities.error();
    CardIdentity identity{name(), productOf(*applet), foundation::toHex(applet->serial),
                          algorithmsOf(*applet, *capabilities)};
    return std::make_unique<MyEidCard>(channel, std::move(identity), applet->serial);
}

} // namespace myeid
