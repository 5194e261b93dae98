// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/personalize/cards/station_card.h"

#include "personalize/cards/families.h"
#include "personalize/smartcard/card_connection.h"

#include <fstream>
#include <sstream>

namespace testcards {

using cardprofiles::CardProfile;
using cardprofiles::KeyAlgorithm;
using cards::PersonalisableCard;
using foundation::Result;
using testbench::CardProtocol;
using testbench::ProcessResult;

namespace {

testbench::VirtualCardOptions withProtocol(CardProtocol protocol)
{
    testbench::VirtualCardOptions options;
    options.protocol = protocol;
    return options;
}

const char* curveOf(KeyAlgorithm algorithm)
{
    return algorithm == KeyAlgorithm::EcP256 ? "ec/prime256v1" : "ec/secp384r1";
}

} // namespace

StationCard::StationCard() : m_cards{m_pcscd, withProtocol(std::get<CardProtocol>(GetParam()))} {}

CardProfile StationCard::profile() const
{
    return product(std::get<KeyAlgorithm>(GetParam()));
}

bool StationCard::isRsa() const
{
    return std::get<KeyAlgorithm>(GetParam()) == KeyAlgorithm::Rsa2048;
}

Result<void> StationCard::withCard(const Work& work, const std::string& reader)
{
    auto connection = smartcard::CardConnection::connect(
        {reader.empty() ? m_pcscd.readerNames().front() : reader});
    if (!connection)
        return connection.error();
    auto transaction = connection->begin();
    if (!transaction)
        return transaction.error();
    const auto* family = cards::familyFor(transaction->atr());
    if (family == nullptr)
        return foundation::Error{foundation::ErrorCode::FamilyUnknown, "test"};
    const auto card = family->open(*transaction);
    if (!card)
        return card.error();
    const auto done = work(**card);
    if (!done)
        return done;
    return transaction->end(smartcard::CardDisposition::Reset);
}

void StationCard::makeStationCard(bool issuers)
{
    ASSERT_TRUE(succeeded(withCard([&](PersonalisableCard& card) {
        return personalise(card, profile(), m_authority, issuers);
    })));
}

void StationCard::makePkcs15InitCard()
{
    ASSERT_TRUE(succeeded(run(
        {std::string{CARDSTATION_SOURCE_DIR} + "/fixtures/readers/personalise-with-opensc",
         "--reader", m_pcscd.readerNames().back(), "--folder", m_folder.path(), "--label", kLabel,
         "--key", isRsa() ? "rsa/2048" : curveOf(std::get<KeyAlgorithm>(GetParam()))})));
}

ProcessResult StationCard::run(std::vector<std::string> command)
{
    testbench::ProcessOptions options;
    options.folder = m_folder.path();
    options.environment = {{"HOME", m_folder.path()}, {"XDG_CACHE_HOME", std::nullopt}};
    options.limit = std::chrono::minutes{2};
    return testbench::runProcess(command, options);
}

ProcessResult StationCard::tool(const std::string& name, std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), {name, "--reader", m_pcscd.readerNames().front()});
    return run(std::move(arguments));
}

ProcessResult StationCard::pkcs11(const std::string& pinLabel, std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(),
                     {"pkcs11-tool", "--token-label", std::string{kLabel} + " (" + pinLabel + ")"});
    return run(std::move(arguments));
}

std::string StationCard::state() const
{
    std::ifstream file{m_cards.stateFile(0), std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void StationCard::writeText(const std::string& name, const std::string& text) const
{
    std::ofstream{m_folder / name, std::ios::binary} << text;
}

testing::AssertionResult StationCard::succeeded(const ProcessResult& result)
{
    if (result.succeeded())
        return testing::AssertionSuccess();
    return testing::AssertionFailure() << result.text();
}

testing::AssertionResult StationCard::succeeded(const Result<void>& result)
{
    if (result)
        return testing::AssertionSuccess();
    return testing::AssertionFailure() << foundation::describe(result.error());
}

std::string nameOf(const testing::TestParamInfo<StationCard::ParamType>& info)
{
    const auto& [algorithm, protocol] = info.param;
    const std::string key = algorithm == KeyAlgorithm::Rsa2048  ? "Rsa2048"
                            : algorithm == KeyAlgorithm::EcP256 ? "EcP256"
                                                                : "EcP384";
    return key + (protocol == CardProtocol::T0 ? "T0" : "T1");
}

} // namespace testcards
