// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "fixtures/testbench/virtual_cards.h"
#include "tests/personalize/cards/card_product.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

namespace testcards {

/// Two virtual readers with blank cards: the first for the station's code, the second for
/// pkcs15-init; and Debian's own OpenSC beside them.
class StationCard
    : public testing::TestWithParam<std::tuple<cardprofiles::KeyAlgorithm, testbench::CardProtocol>>
{
protected:
    StationCard();

    /// The station's card product with the algorithm of the test.
    [[nodiscard]] cardprofiles::CardProfile profile() const;
    [[nodiscard]] bool isRsa() const;

    using Work = std::function<foundation::Result<void>(cards::PersonalisableCard&)>;
    /// Opens the card in a reader, the first if none is named, lets `work` do its work in one
    /// transaction and resets the card.
    foundation::Result<void> withCard(const Work& work, const std::string& reader = {});

    /// The station personalises the card in the first reader.
    void makeStationCard(bool issuers = true);
    /// pkcs15-init personalises the one in the second.
    void makePkcs15InitCard();

    testbench::ProcessResult run(std::vector<std::string> command);
    /// A tool of OpenSC's on the card in the first reader.
    testbench::ProcessResult tool(const std::string& name, std::vector<std::string> arguments);
    /// pkcs11-tool on the token with this PIN's label.
    testbench::ProcessResult pkcs11(const std::string& pinLabel,
                                    std::vector<std::string> arguments);

    /// Everything on the first card, as its state file has it.
    [[nodiscard]] std::string state() const;
    void writeText(const std::string& name, const std::string& text) const;

    static testing::AssertionResult succeeded(const testbench::ProcessResult& result);
    static testing::AssertionResult succeeded(const foundation::Result<void>& result);

    testbench::PrivatePcscd m_pcscd{2};
    testbench::VirtualCards m_cards;
    testbench::TemporaryFolder m_folder;
    TestAuthority m_authority;
};

/// "Rsa2048T1" and the like.
std::string nameOf(const testing::TestParamInfo<StationCard::ParamType>& info);

} // namespace testcards
