// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/codes/sealed_codes.h"

#include "cardprofiles/sealed_code_sheet.h"
#include "fixtures/testbench/temporary_folder.h"
#include "foundation/envelope_identity.h"
#include "personalize/codes/draw_codes.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace codes;
using cardprofiles::CardProfile;
using cardprofiles::CodeSheet;
using cardprofiles::openCodeSheet;
using foundation::EnvelopeIdentity;
using foundation::ErrorCode;
using foundation::SecretBytes;

namespace {

const std::string kLetter = "L000047118";
const std::string kChip = "00010203040506070809";

class SealedCodesTest : public testing::Test
{
protected:
    testbench::TemporaryFolder m_folder;
    EnvelopeIdentity m_mailroom = identity("mailroom");
    EnvelopeIdentity m_escrow = identity("escrow");
    EnvelopeIdentity m_production = identity("production");
    Recipients m_recipients{m_mailroom.certificate, m_escrow.certificate, m_production.certificate};

    EnvelopeIdentity identity(const std::string& name)
    {
        const foundation::SystemClock clock;
        return *foundation::createEnvelopeIdentity(
            m_folder.path(), {name, name, foundation::PrivateKeyKind::EcP256},
            SecretBytes::copyOf(foundation::bytesOf("x")), clock);
    }

    static CardProfile profile()
    {
        CardProfile made;
        for (const auto* name : {"pin1", "pin2"}) {
            cardprofiles::PinProfile pin;
            pin.name = name;
            pin.puk.length = 8;
            made.pins.push_back(pin);
        }
        made.administrationCode.length = 8;
        made.letter.codes = {"pin1", "pin2", "puk1"};
        return made;
    }

    static CodeSheet drawn()
    {
        foundation::SystemRandom random;
        return *drawCodes(profile(), random);
    }

    static std::vector<std::string> namesOn(const CodeSheet& sheet)
    {
        std::vector<std::string> names;
        for (const auto& code : sheet.codes)
            names.push_back(code.name);
        return names;
    }
};

} // namespace

TEST_F(SealedCodesTest, GiveEachRecipientItsPart)
{
    const auto codes = drawn();
    const auto sealed = sealCodes(codes, profile(), m_recipients, {kLetter, kChip});
    ASSERT_TRUE(sealed.ok()) << describe(sealed.error());
    const auto letter = openCodeSheet(sealed->forMailroom, m_mailroom, kLetter);
    const auto escrow = openCodeSheet(sealed->forEscrow, m_escrow, kChip);
    const auto all = openCodeSheet(sealed->forProduction, m_production, kChip);
    ASSERT_TRUE(letter.ok() && escrow.ok() && all.ok());
    EXPECT_EQ(namesOn(*letter), (std::vector<std::string>{"pin1", "pin2", "puk1"}));
    EXPECT_EQ(namesOn(*escrow), (std::vector<std::string>{"puk1", "puk2", "administration"}));
    EXPECT_EQ(namesOn(*all), namesOn(codes));
    for (const auto* part : {&*letter, &*escrow, &*all})
        for (const auto& code : part->codes)
            EXPECT_TRUE(code.code.equals(*codes.find(code.name))) << code.name;
}

TEST_F(SealedCodesTest, AreOpenedByNobodyElse)
{
    const auto sealed = *sealCodes(drawn(), profile(), m_recipients, {kLetter, kChip});
    EXPECT_EQ(openCodeSheet(sealed.forMailroom, m_production, kLetter).error().code,
              ErrorCode::EnvelopeNotForUs);
    EXPECT_EQ(openCodeSheet(sealed.forMailroom, m_escrow, kLetter).error().code,
              ErrorCode::EnvelopeNotForUs);
    EXPECT_EQ(openCodeSheet(sealed.forEscrow, m_mailroom, kChip).error().code,
              ErrorCode::EnvelopeNotForUs);
    EXPECT_EQ(openCodeSheet(sealed.forProduction, m_mailroom, kChip).error().code,
              ErrorCode::EnvelopeNotForUs);
}

TEST_F(SealedCodesTest, AreFoundOutUnderAnotherNumber)
{
    const auto sealed = *sealCodes(drawn(), profile(), m_recipients, {kLetter, kChip});
    EXPECT_EQ(openCodeSheet(sealed.forMailroom, m_mailroom, "L000047126").error().code,
              ErrorCode::EnvelopeDamaged);
}

TEST_F(SealedCodesTest, AreNotMadeWhenTheLetterShowsWhatWasNotDrawn)
{
    auto product = profile();
    product.letter.codes.push_back("pin3");
    EXPECT_EQ(sealCodes(drawn(), product, m_recipients, {kLetter, kChip}).error().code,
              ErrorCode::SealFailed);
    product.letter.codes.clear();
    EXPECT_EQ(sealCodes(drawn(), product, m_recipients, {kLetter, kChip}).error().code,
              ErrorCode::SealFailed);
}
