// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/myeid/myeid_family.h"

#include "personalize/cards/historical_bytes.h"
#include "personalize/cards/myeid/answers.h"
#include "personalize/cards/myeid/myeid_card.h"

#include <algorithm>

namespace myeid {

using cards::CardIdentity;
using cards::PersonalisableCard;
using foundation::ByteView;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

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
    const auto historical = cards::historicalBytes(atr);
    return historical && (endsWith(*historical, "MyEID") || endsWith(*historical, "OsEID"));
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
