// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// What a module, its program or its device does wrong says nothing of the card.
#include "tests/personalize/proof/card_to_prove.h"

#include <p11-kit/pkcs11.h>

#include <array>
#include <fstream>

using namespace proof;
using namespace std::chrono_literals;
using foundation::ErrorCode;

namespace {

class ProofByAFaultyModule : public ProveCard
{
protected:
    /// By OpenSC's module, in which one call answers `value`.
    foundation::Result<ProofReport> proveWith(const ProofRequest& request, const std::string& call,
                                              CK_RV value) const
    {
        const auto module = m_folder / "faulty.so";
        std::filesystem::copy_file(CARDSTATION_BIN_DIR "/faultymodule.so", module,
                                   std::filesystem::copy_options::overwrite_existing);
        std::ofstream{module.string() + ".fault"} << call << ' ' << value << '\n';
        return proveCard({CARDSTATION_BIN_DIR "/cardproof", module, 60s}, request);
    }
};

} // namespace

/// A reader's passing fault must not condemn a good card: there is no verdict then.
TEST_F(ProofByAFaultyModule, AFaultOfTheDeviceIsNoVerdictOnTheCard)
{
    personalise();
    const auto asked = request();
    static constexpr std::array<std::pair<const char*, CK_RV>, 6> kFaults{
        {{"C_Sign", CKR_DEVICE_ERROR},
         {"C_Sign", CKR_DEVICE_MEMORY},
         {"C_Sign", CKR_GENERAL_ERROR},
         {"C_Sign", CKR_FUNCTION_FAILED},
         {"C_Sign", CKR_SESSION_HANDLE_INVALID},
         {"C_Login", CKR_DEVICE_ERROR}}};
    for (const auto& [call, value] : kFaults) {
        SCOPED_TRACE(call + (" " + std::to_string(value)));
        const auto proven = proveWith(asked, call, value);
        if (proven)
            ADD_FAILURE() << textOf(*proven);
        else
            EXPECT_EQ(proven.error().code, ErrorCode::ModuleFailed)
                << foundation::describe(proven.error());
        EXPECT_TRUE(proven || proven.error().nativeCode == static_cast<long>(value));
    }
    EXPECT_TRUE(report(asked).passed()) << "the same card, proven again";
}

TEST_F(ProofByAFaultyModule, ARefusalStaysAVerdict)
{
    personalise();
    const auto asked = request();
    const auto noKey = proveWith(asked, "C_Sign", CKR_KEY_FUNCTION_NOT_PERMITTED);
    ASSERT_TRUE(noKey) << foundation::describe(noKey.error());
    EXPECT_EQ(detailOf(*noKey, "sign authentication"), "ModuleFailed: C_Sign (native 104)")
        << textOf(*noKey);
    EXPECT_FALSE(noKey->passed());
    const auto noPin = proveWith(asked, "C_Login", CKR_PIN_LOCKED);
    ASSERT_TRUE(noPin) << foundation::describe(noPin.error());
    EXPECT_EQ(failures(*noPin),
              (Names{"login pin1", "sign authentication", "login pin2", "sign signature"}))
        << textOf(*noPin);
}

TEST_F(ProofByAFaultyModule, GivesUpASilentCardAtItsTimeLimit)
{
    personalise();
    const auto asked = request();
    m_cards.hangAt(0, 20);
    const auto silent = prove(asked, 2s);
    ASSERT_FALSE(silent.ok());
    EXPECT_EQ(silent.error().code, ErrorCode::ProofTimedOut);
}

TEST(ProveCardWithout, ItsProgramOrModuleIsAnError)
{
    const ProofRequest nothing;
    EXPECT_EQ(proveCard({"/nowhere/cardproof", kModule, 10s}, nothing).error().code,
              ErrorCode::ProgramFailed);
    EXPECT_EQ(proveCard({"/bin/true", kModule, 10s}, nothing).error().code,
              ErrorCode::ProgramFailed)
        << "a program that says nothing has proven nothing";
    EXPECT_EQ(
        proveCard({CARDSTATION_BIN_DIR "/cardproof", "/nowhere.so", 10s}, nothing).error().code,
        ErrorCode::ModuleUnusable);
}
