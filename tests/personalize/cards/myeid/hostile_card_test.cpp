// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/families.h"
#include "tests/personalize/cards/card_product.h"
#include "tests/personalize/cards/virtual_card.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>

using cardprofiles::KeyAlgorithm;
using foundation::Result;
using smartcard::CommandApdu;
using smartcard::ResponseApdu;
using smartcard::StatusWord;
using testcards::VirtualCard;

namespace {

/// The virtual card, with somebody between it and us who may change what it answers.
class Meddler final : public smartcard::CardChannel
{
public:
    using Change = std::function<void(std::size_t exchange, ResponseApdu& answer)>;
    Meddler(VirtualCard& card, Change change) : m_card{card}, m_change{std::move(change)} {}

    Result<ResponseApdu> transmit(const CommandApdu& command) override
    {
        auto answer = m_card.transmit(command);
        m_instructions.push_back(command.header().ins);
        if (answer)
            m_change(m_exchange++, *answer);
        return answer;
    }
    [[nodiscard]] foundation::ByteView atr() const override { return m_card.atr(); }
    [[nodiscard]] std::size_t mostCommandData() const override { return 255; }
    [[nodiscard]] std::size_t exchanges() const { return m_exchange; }
    /// INS of each command.
    [[nodiscard]] const foundation::Bytes& instructions() const { return m_instructions; }

private:
    VirtualCard& m_card;
    Change m_change;
    std::size_t m_exchange = 0;
    foundation::Bytes m_instructions;
};

const testcards::TestAuthority& authority()
{
    static const testcards::TestAuthority made;
    return made;
}

Result<void> personalise(smartcard::CardChannel& channel)
{
    const auto card = cards::familyFor(channel.atr())->open(channel);
    if (!card)
        return card.error();
    if (const auto condition = (*card)->lookOver(); !condition)
        return condition.error();
    return testcards::personalise(**card, testcards::product(KeyAlgorithm::EcP256), authority());
}

void spoil(foundation::Bytes& data, std::mt19937& random)
{
    switch (random() % 4) {
    case 0:
        data.resize(random() % (data.size() + 1));
        break;
    case 1:
        data.insert(data.end(), random() % 300, static_cast<std::uint8_t>(random()));
        break;
    case 2:
        data.clear();
        break;
    default:
        for (auto& byte : data)
            byte = static_cast<std::uint8_t>(random() % 3 == 0 ? random() : byte);
        break;
    }
}

} // namespace

/// Three commands may go unanswered: what the applet can do, whether DF 5015 is there, and VERIFY,
/// since the keys of a card that is still open sign without a PIN.
TEST(HostileCard, NoRefusalGoesUnnoticed)
{
    constexpr std::size_t kCapabilities = 2;
    constexpr std::size_t kLookOver = 3;
    constexpr std::size_t kPreparation = 6;
    constexpr std::uint8_t kVerify = 0x20;
    VirtualCard whole;
    Meddler counter{whole, [](std::size_t, ResponseApdu&) {}};
    ASSERT_TRUE(personalise(counter));
    for (std::size_t n = 0; n < counter.exchanges(); ++n) {
        VirtualCard chip;
        Meddler meddler{chip, [n](std::size_t exchange, ResponseApdu& answer) {
                            if (exchange == n)
                                answer = {{}, StatusWord{0x6F00}};
                        }};
        const bool mayPass = n == kCapabilities || (n >= kLookOver && n < kPreparation) ||
                             counter.instructions()[n] == kVerify;
        EXPECT_EQ(personalise(meddler).ok(), mayPass) << "exchange " << n;
    }
}

TEST(HostileCard, SpoiltAnswersAreSurvivedAndNeverMakeAGoodCardOfAnother)
{
    constexpr int kRounds = 150;
    for (int round = 0; round < kRounds; ++round) {
        std::mt19937 random{static_cast<unsigned>(round)}; // the same every time
        VirtualCard chip;
        Meddler meddler{chip, [&](std::size_t, ResponseApdu& answer) {
                            if (random() % 20 == 0)
                                spoil(answer.data, random);
                            if (random() % 200 == 0)
                                answer.status.value = static_cast<std::uint16_t>(random());
                        }};
        if (personalise(meddler)) {
            EXPECT_EQ(chip.state().lifeCycle, virtualcard::LifeCycle::Operational) << round;
        }
    }
}
