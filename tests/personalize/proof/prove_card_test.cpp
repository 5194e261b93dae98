// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/proof/prove_card.h"

#include "fixtures/testbench/reader_watch.h"
#include "fixtures/testbench/virtual_cards.h"
#include "foundation/certificate.h"

#include <gtest/gtest.h>
#include <p11-kit/pkcs11.h>

#include <array>
#include <fstream>
#include <sstream>

using namespace proof;
using namespace std::chrono_literals;
using foundation::Bytes;
using foundation::bytesOf;
using foundation::Certificate;
using foundation::ErrorCode;
using foundation::SecretBytes;
using testbench::CardProtocol;
using testbench::PrivatePcscd;
using testbench::VirtualCardOptions;
using testbench::VirtualCards;

namespace {

constexpr const char* kModule = "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so";
constexpr const char* kPin1 = "246810";
constexpr const char* kPin2 = "975310";

std::string readText(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

Certificate readCertificate(const std::filesystem::path& path)
{
    return *Certificate::parse(bytesOf(readText(path)));
}

/// The report as text, one check a line, for messages.
std::string textOf(const ProofReport& report)
{
    std::string text;
    for (const auto& check : report.checks)
        text += (check.passed ? "pass " : "FAIL ") + check.name + ": " + check.detail + "\n";
    return text;
}

std::vector<std::string> failures(const ProofReport& report)
{
    std::vector<std::string> names;
    for (const auto& check : report.checks)
        if (!check.passed)
            names.push_back(check.name);
    return names;
}

std::string detailOf(const ProofReport& report, const std::string& name)
{
    for (const auto& check : report.checks)
        if (check.name == name)
            return check.detail;
    return "(no such check)";
}

using Names = std::vector<std::string>;

/// A card that OpenSC's pkcs15-init made, in the first of two readers; a blank card in the other.
class ProveCard : public testing::Test
{
protected:
    explicit ProveCard(CardProtocol protocol = CardProtocol::T1)
        : m_cards{m_pcscd, speaking(protocol)}
    {
    }

    static VirtualCardOptions speaking(CardProtocol protocol)
    {
        VirtualCardOptions options;
        options.protocol = protocol;
        return options;
    }

    void personalise(const std::vector<std::string>& options = {})
    {
        std::vector<std::string> command{
            CARDSTATION_SOURCE_DIR "/fixtures/readers/personalise-with-opensc", "--reader",
            m_cards.reader(0), "--folder", m_folder.path()};
        command.insert(command.end(), options.begin(), options.end());
        const auto made = testbench::runProcess(command, {.limit = 2min});
        ASSERT_TRUE(made.succeeded()) << made.text();
    }

    ProofKey key(const std::string& name, std::uint8_t id, const std::string& pin,
                 const std::string& file) const
    {
        const auto certificate = readCertificate(m_folder / file);
        return {name, id, pin, certificate.publicKey(), certificate.der()};
    }

    ProofRequest request()
    {
        ProofRequest request;
        request.readerName = m_cards.reader(0);
        request.allReaderNames = m_pcscd.readerNames();
        request.cardLabel = "Test card";
        request.chipSerial = m_cards.serial(0);
        request.pins.push_back({"pin1", "Legitimering", SecretBytes::copyOf(bytesOf(kPin1))});
        request.pins.push_back({"pin2", "Underskrift", SecretBytes::copyOf(bytesOf(kPin2))});
        request.keys.push_back(key("authentication", 0x45, "pin1", "certificate1.pem"));
        request.keys.push_back(key("signature", 0x46, "pin2", "certificate2.pem"));
        request.chain.push_back(readCertificate(m_folder / "ca.pem").der());
        return request;
    }

    static foundation::Result<ProofReport> prove(const ProofRequest& request,
                                                 std::chrono::milliseconds limit = 60s)
    {
        return proveCard({CARDSTATION_BIN_DIR "/cardproof", kModule, limit}, request);
    }

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

    static ProofReport report(const ProofRequest& request)
    {
        auto result = prove(request);
        if (!result) {
            ADD_FAILURE() << foundation::describe(result.error());
            return {};
        }
        return *std::move(result);
    }

    PrivatePcscd m_pcscd{2};
    VirtualCards m_cards;
    testbench::TemporaryFolder m_folder;
};

class ProveCardInBothProtocols : public ProveCard, public testing::WithParamInterface<CardProtocol>
{
protected:
    ProveCardInBothProtocols() : ProveCard{GetParam()} {}
};

} // namespace

TEST_P(ProveCardInBothProtocols, PassesOnAGoodCardAndTouchesNoOther)
{
    personalise();
    m_cards.resetCount(1);
    const auto proven = report(request());
    EXPECT_TRUE(proven.passed()) << textOf(proven);
    Names names;
    for (const auto& check : proven.checks)
        names.push_back(check.name);
    EXPECT_EQ(names,
              (Names{"token", "certificate authentication", "chain authentication",
                     "certificate signature", "chain signature", "login pin1",
                     "sign authentication", "login pin2", "sign signature", "guard authentication",
                     "guard signature", "login pin1", "apart signature", "login pin2",
                     "apart authentication", "tries pin1", "tries pin2"}))
        << textOf(proven);
    EXPECT_EQ(m_cards.count(1).exchanges, 0U) << "the card in the other reader";
}

INSTANTIATE_TEST_SUITE_P(Protocols, ProveCardInBothProtocols,
                         testing::Values(CardProtocol::T0, CardProtocol::T1),
                         [](const auto& it) { return it.param == CardProtocol::T0 ? "T0" : "T1"; });

TEST_F(ProveCard, PassesWithEllipticCurves)
{
    for (const char* curve : {"ec/prime256v1", "ec/secp384r1"}) {
        personalise({"--key", curve});
        const auto proven = report(request());
        EXPECT_TRUE(proven.passed()) << curve << "\n" << textOf(proven);
        m_cards.remove(0);
        m_cards.blank(0);
        m_cards.insert(0);
    }
}

TEST_F(ProveCard, ProvesAKeyWhoseCertificateIsFetchedLater)
{
    personalise();
    auto asked = request();
    asked.keys[0].certificate.reset();
    const auto proven = report(asked);
    EXPECT_EQ(failures(proven), Names{"certificate authentication"}) << textOf(proven);

    const auto deleted =
        testbench::runProcess({"pkcs15-init", "--reader", m_cards.reader(0), "--delete-objects",
                               "cert", "--id", "45", "--pin", kPin1});
    ASSERT_TRUE(deleted.succeeded()) << deleted.text();
    const auto later = report(asked);
    EXPECT_TRUE(later.passed()) << textOf(later);
    EXPECT_EQ(detailOf(later, "certificate authentication"), "none, as expected");
    EXPECT_EQ(detailOf(later, "chain authentication"), "(no such check)");
}

TEST_F(ProveCard, GivesThePinOnceMoreToAKeyThatWantsItForEachSignature)
{
    personalise();
    const auto asked = [&](std::vector<std::string> command) {
        command.insert(command.begin() + 1, {"--reader", m_cards.reader(0)});
        const auto result = testbench::runProcess(command);
        EXPECT_TRUE(result.succeeded()) << result.text();
        return result.output;
    };
    asked({"pkcs15-init", "--generate-key", "rsa/2048", "--auth-id", "01", "--id", "47",
           "--user-consent", "1", "--key-usage", "nonRepudiation", "--pin", kPin1});
    const auto pem = asked({"pkcs15-tool", "--read-public-key", "47"});
    const auto der =
        testbench::runProcess({"openssl", "pkey", "-pubin", "-outform", "DER"}, {.input = pem});
    auto request = this->request();
    request.keys.push_back({"consent", 0x47, "pin1", bytesOf(der.output), std::nullopt});
    const auto proven = report(request);
    EXPECT_TRUE(proven.passed()) << textOf(proven);
    EXPECT_EQ(detailOf(proven, "sign consent").substr(0, 4), "key ");
}

TEST_F(ProveCard, FailsWhenAnotherCertificateOrKeyIsExpected)
{
    personalise();
    auto asked = request();
    asked.keys[0].certificate = asked.keys[1].certificate;
    const auto swapped = report(asked);
    EXPECT_EQ(failures(swapped), Names{"certificate authentication"}) << textOf(swapped);

    asked = request();
    asked.keys[0].spki = asked.keys[1].spki;
    const auto other = report(asked);
    EXPECT_EQ(failures(other), (Names{"certificate authentication", "sign authentication"}))
        << textOf(other);
}

TEST_F(ProveCard, FailsUnderAnAuthorityThatDidNotIssueIt)
{
    personalise();
    auto asked = request();
    const auto stranger = testbench::runProcess(
        {"openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj",
         "/O=Test authority of the virtual cards/CN=Test CA", "-keyout", "/dev/null"});
    asked.chain = {Certificate::parse(bytesOf(stranger.output))->der()};
    const auto proven = report(asked);
    EXPECT_EQ(failures(proven), (Names{"chain authentication", "chain signature"}))
        << textOf(proven);
}

TEST_F(ProveCard, SpendsOneTryOnAWrongPinAndStopsThere)
{
    personalise();
    auto wrong = request();
    wrong.pins[0].code = SecretBytes::copyOf(bytesOf("111112"));
    const auto proven = report(wrong);
    EXPECT_EQ(failures(proven),
              (Names{"login pin1", "sign authentication", "login pin2", "sign signature"}))
        << textOf(proven);
    EXPECT_EQ(detailOf(proven, "login pin1"), "the card refused the PIN: at least 2 tries left");
    EXPECT_EQ(detailOf(proven, "login pin2"), "not tried: a PIN was refused");

    const auto again = report(wrong);
    EXPECT_EQ(detailOf(again, "login pin1"), "the card refused the PIN: 1 of 3 tries left");
    EXPECT_EQ(detailOf(again, "tries pin1"), "1 of 3 tries left") << textOf(again);
}

TEST_F(ProveCard, NeverSpendsTheLastTry)
{
    personalise();
    auto wrong = request();
    wrong.pins[0].code = SecretBytes::copyOf(bytesOf("111112"));
    for (int i = 0; i < 2; ++i)
        EXPECT_FALSE(report(wrong).passed());
    for (const auto* asked : {&wrong, &wrong, &wrong}) {
        const auto proven = report(*asked);
        EXPECT_EQ(failures(proven), (Names{"tries pin1", "login pin1", "sign authentication"}))
            << textOf(proven);
        EXPECT_EQ(detailOf(proven, "login pin1"), "not tried: tries were lost");
        EXPECT_EQ(detailOf(proven, "sign signature").substr(0, 4), "key ")
            << "the other PIN is tried";
    }
    const auto holder = testbench::runProcess({"pkcs15-tool", "--reader", m_cards.reader(0),
                                               "--verify-pin", "--auth-id", "01", "--pin", kPin1});
    EXPECT_TRUE(holder.succeeded()) << "the last try is still there\n" << holder.text();
}

TEST_F(ProveCard, TriesNothingOnAnotherCard)
{
    personalise();
    auto asked = request();
    asked.chipSerial = "00000000000000000001";
    const auto another = prove(asked);
    ASSERT_FALSE(another.ok());
    EXPECT_EQ(another.error().code, ErrorCode::CardIsAnother)
        << foundation::describe(another.error());
    asked = request();
    asked.cardLabel = "Another card";
    const auto proven = report(asked);
    EXPECT_EQ(failures(proven), Names{"token"});
    EXPECT_EQ(proven.checks.size(), 1U) << textOf(proven);
}

TEST_F(ProveCard, SaysOfACardThatWasNotClosedThatItsKeysAreOpen)
{
    personalise({"--open"});
    const auto proven = report(request());
    EXPECT_FALSE(proven.passed());
    EXPECT_EQ(detailOf(proven, "guard signature"), "it signed without its PIN") << textOf(proven);
}

TEST_F(ProveCard, SaysThatThereIsNoCard)
{
    personalise();
    const auto asked = request();
    m_cards.remove(0);
    const auto none = prove(asked);
    ASSERT_FALSE(none.ok());
    EXPECT_EQ(none.error().code, ErrorCode::NoCard) << foundation::describe(none.error());
}

/// Pulled after every tenth exchange: never a passed proof, never anything but the card's absence.
TEST_F(ProveCard, SaysThatTheCardWasPulled)
{
    personalise();
    const auto asked = request();
    m_cards.resetCount(0);
    ASSERT_TRUE(report(asked).passed());
    const auto exchanges = m_cards.count(0).exchanges;
    ASSERT_GT(exchanges, 30U);
    for (unsigned n = 5; n < exchanges; n += static_cast<unsigned>(exchanges / 6)) {
        m_cards.tearAfter(0, n);
        const auto torn = prove(asked);
        if (torn)
            ADD_FAILURE() << "after " << n << ":\n" << textOf(*torn);
        else
            EXPECT_TRUE(torn.error().code == ErrorCode::CardRemoved ||
                        torn.error().code == ErrorCode::NoCard)
                << "after " << n << ": " << foundation::describe(torn.error());
        ASSERT_TRUE(testbench::waitForCard(asked.readerName, false));
        m_cards.insert(0);
    }
    EXPECT_TRUE(report(asked).passed()) << "and no try was lost by it";
}

/// A reader's passing fault must not condemn a good card: there is no verdict then.
TEST_F(ProveCard, AFaultOfTheDeviceIsNoVerdictOnTheCard)
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

TEST_F(ProveCard, ARefusalStaysAVerdict)
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

TEST_F(ProveCard, GivesUpASilentCardAtItsTimeLimit)
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
