// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/testbench/reader_watch.h"
#include "fixtures/testbench/virtual_cards.h"
#include "foundation/certificate_usage.h"
#include "foundation/files.h"
#include "personalize/signin/sign_in.h"
#include "tests/personalize/signin/test_authorities.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <memory>

namespace signin {
namespace {

using foundation::Bytes;
using foundation::bytesOf;
using foundation::ByteView;
using foundation::Certificate;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::SecretBytes;
using namespace std::chrono_literals;
using testing::HasSubstr;

constexpr const char* kModule = "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so";
constexpr const char* kPin = "246810";
constexpr const char* kWrongPin = "111112";

SecretBytes secret(const char* text)
{
    return SecretBytes::copyOf(bytesOf(text));
}

/// A card that OpenSC's pkcs15-init made, in the first of two readers; a blank card in the other. A
/// station whose key OpenSSL's command made.
class CardSignIn : public testing::Test
{
protected:
    testbench::PrivatePcscd m_pcscd{2};
    testbench::VirtualCards m_cards{m_pcscd};
    testbench::TemporaryFolder m_folder;
    TestAuthorities m_world;
    foundation::SystemRandom m_random;
    foundation::SystemClock m_clock;
    SignInProgram m_program{CARDSTATION_BIN_DIR "/cardsignin", kModule};
    std::string m_stationKey = "station"; ///< what the station signs with
    unsigned m_stationSigned = 0;

    void SetUp() override
    {
        m_world.make("station", "station");
        m_world.make("other", "other");
        personalise();
    }

    void personalise(const std::vector<std::string>& options = {})
    {
        std::vector<std::string> command{
            CARDSTATION_SOURCE_DIR "/fixtures/readers/personalise-with-opensc", "--reader",
            m_cards.reader(0), "--folder", m_folder.path()};
        command.insert(command.end(), options.begin(), options.end());
        const auto made = testbench::runProcess(command, {.limit = 2min});
        ASSERT_TRUE(made.succeeded()) << made.text();
        if (std::filesystem::exists(m_world.file("ca.pem")))
            return;
        m_world.adopt("ca", m_folder / "ca.pem", m_folder / "ca.key");
        m_world.accept("ca");
        m_world.publish("ca");
    }

    [[nodiscard]] Certificate holder() const
    {
        return *Certificate::parse(*foundation::readFile(m_folder / "certificate1.pem"));
    }

    [[nodiscard]] Readers readers(std::size_t slot = 0) const
    {
        Readers readers{{{m_cards.reader(slot)}}, {}};
        for (const auto& name : m_pcscd.readerNames())
            readers.all.push_back({name});
        return readers;
    }

    SigningStation station()
    {
        return {"B1", m_world.certificate("station"), [this](ByteView message) {
                    ++m_stationSigned;
                    return Result<Bytes>{m_world.sign(m_stationKey, message)};
                }};
    }

    Result<void> signIn(const char* pin = kPin)
    {
        const auto station = this->station();
        const auto accepted = m_world.accepted();
        return proveHolder({m_program, readers(), station, accepted, m_random, m_clock}, holder(),
                           secret(pin));
    }

    /// Refused for this reason, and nothing on the card is other than before.
    void expectRefusedUntouched(ErrorCode code, const char* pin = kPin)
    {
        const auto before = m_cards.memory(0);
        expectRefused(code, pin);
        EXPECT_EQ(m_cards.memory(0), before) << "its try counters among them";
    }
    void expectRefused(ErrorCode code, const char* pin = kPin)
    {
        const auto proven = signIn(pin);
        ASSERT_FALSE(proven.ok());
        EXPECT_EQ(proven.error().code, code) << foundation::describe(proven.error());
    }

    /// From now on OpenSC's module with a fault.
    void useModuleThat(const std::string& call, const std::string& does)
    {
        const auto module = m_folder / "faulty.so";
        std::filesystem::copy_file(CARDSTATION_BIN_DIR "/faultymodule.so", module,
                                   std::filesystem::copy_options::overwrite_existing);
        std::ofstream{module.string() + ".fault"} << call << ' ' << does << '\n';
        m_program.module = module;
    }
};

TEST_F(CardSignIn, ListsWhatCanBeSignedInWithAndTouchesNoOtherReader)
{
    m_cards.resetCount(1);
    const auto listed = listSignInCards(m_program, readers());
    ASSERT_TRUE(listed.ok()) << foundation::describe(listed.error());
    ASSERT_EQ(listed->size(), 1U) << "its certificate for signatures is none";
    const auto& card = listed->front();
    EXPECT_EQ(card.reader.value, m_cards.reader(0));
    EXPECT_THAT(card.tokenLabel, HasSubstr("Test card"));
    auto serial = m_cards.serial(0);
    std::ranges::transform(serial, serial.begin(), [](unsigned char c) { return std::tolower(c); });
    EXPECT_EQ(card.tokenSerial, serial.substr(serial.size() - card.tokenSerial.size()));
    EXPECT_EQ(card.certificate, holder());
    EXPECT_EQ(foundation::commonName(card.certificate), "Anna Test");
    EXPECT_EQ(card.pin, smartcard::PinState::Full);
    EXPECT_EQ(m_cards.count(1).exchanges, 0U);

    const auto blank = listSignInCards(m_program, readers(1));
    ASSERT_TRUE(blank.ok()) << foundation::describe(blank.error());
    EXPECT_TRUE(blank->empty());
    m_cards.remove(0);
    const auto none = listSignInCards(m_program, readers());
    ASSERT_TRUE(none.ok()) << foundation::describe(none.error());
    EXPECT_TRUE(none->empty());
}

TEST_F(CardSignIn, ProvesItsHolder)
{
    m_cards.resetCount(1);
    const auto proven = signIn();
    EXPECT_TRUE(proven.ok()) << foundation::describe(proven.error());
    EXPECT_EQ(m_stationSigned, 1U);
    EXPECT_EQ(m_cards.count(1).exchanges, 0U) << "the card in the other reader";
}

TEST_F(CardSignIn, ProvesTheHolderOfAnEllipticCurve)
{
    m_cards.remove(0);
    m_cards.blank(0);
    m_cards.insert(0);
    personalise({"--key", "ec/prime256v1"});
    const auto proven = signIn();
    EXPECT_TRUE(proven.ok()) << foundation::describe(proven.error());
}

TEST_F(CardSignIn, AnswersNoOtherChallengeThanTheOneThatWasPut)
{
    const auto station = this->station();
    const auto answer = signChallenge(m_program, readers(), holder(), station,
                                      {Bytes(kNonce, 0x5A), m_clock.now()}, secret(kPin));
    ASSERT_TRUE(answer.ok()) << foundation::describe(answer.error());
    EXPECT_TRUE(verifySignature(*answer, holder()).ok());
    EXPECT_EQ(answer->challenge.cardNonce.size(), kNonce);
    auto replayed = *answer;
    replayed.challenge.stationNonce[0] ^= 1U;
    EXPECT_EQ(verifySignature(replayed, holder()).error().code, ErrorCode::SignInUnproven);
    auto otherTime = *answer;
    otherTime.challenge.time += 1s;
    EXPECT_EQ(verifySignature(otherTime, holder()).error().code, ErrorCode::SignInUnproven);

    const auto again = signChallenge(m_program, readers(), holder(), station,
                                     {Bytes(kNonce, 0x5A), m_clock.now()}, secret(kPin));
    ASSERT_TRUE(again.ok());
    EXPECT_NE(again->challenge.cardNonce, answer->challenge.cardNonce)
        << "the card's side draws anew";
}

TEST_F(CardSignIn, GivesThePinToNoStationThatDoesNotProveItself)
{
    m_stationKey = "other";
    expectRefusedUntouched(ErrorCode::StationUnproven, kWrongPin);
    EXPECT_EQ(m_stationSigned, 1U);

    const auto before = m_cards.memory(0);
    auto altered = station();
    altered.sign = [this](ByteView message) { // of an earlier sign-in
        Bytes other{message.begin(), message.end()};
        other[80] ^= 1U;
        return Result<Bytes>{m_world.sign("station", other)};
    };
    const auto replayed = signChallenge(m_program, readers(), holder(), altered,
                                        {Bytes(kNonce, 1), m_clock.now()}, secret(kWrongPin));
    ASSERT_FALSE(replayed.ok());
    EXPECT_EQ(replayed.error().code, ErrorCode::StationUnproven);
    EXPECT_EQ(m_cards.memory(0), before);

    auto silent = station();
    silent.sign = [](ByteView) { return Result<Bytes>{Error{ErrorCode::KeyUnusable, "no key"}}; };
    const auto unsigned_ = signChallenge(m_program, readers(), holder(), silent,
                                         {Bytes(kNonce, 1), m_clock.now()}, secret(kWrongPin));
    ASSERT_FALSE(unsigned_.ok());
    EXPECT_EQ(unsigned_.error().code, ErrorCode::KeyUnusable);
    EXPECT_EQ(m_cards.memory(0), before);
}

TEST_F(CardSignIn, TriesNoPinOnACertificateThatIsNotAccepted)
{
    m_world.revoke(m_folder / "certificate1.pem", "ca");
    m_world.publish("ca");
    expectRefusedUntouched(ErrorCode::CertificateRevoked, kWrongPin);
    m_world.publish("ca", {}, {"20250101000000Z", "20260101000000Z"});
    expectRefusedUntouched(ErrorCode::RevocationListUnusable, kWrongPin);
    std::filesystem::remove(m_world.acceptedFolder() / "ca.pem");
    expectRefusedUntouched(ErrorCode::CertificateUntrusted, kWrongPin);
    EXPECT_EQ(m_stationSigned, 0U);
}

TEST_F(CardSignIn, SaysThatThePinIsWrongAndWhatIsLeft)
{
    const auto first = signIn(kWrongPin);
    ASSERT_FALSE(first.ok());
    EXPECT_EQ(first.error().code, ErrorCode::CodeWrong) << foundation::describe(first.error());
    EXPECT_EQ(first.error().nativeCode, std::nullopt)
        << "OpenSC shows a MyEID card's last try only";
    const auto second = signIn(kWrongPin);
    ASSERT_FALSE(second.ok());
    EXPECT_EQ(second.error().code, ErrorCode::CodeWrong);
    EXPECT_EQ(second.error().nativeCode, 1);
    const auto listed = listSignInCards(m_program, readers());
    ASSERT_TRUE(listed && listed->size() == 1);
    EXPECT_EQ(listed->front().pin, smartcard::PinState::LastTry);
    EXPECT_TRUE(signIn().ok()) << "the right one is taken";
}

TEST_F(CardSignIn, SaysThatThePinIsBlockedBeforeAnythingIsTried)
{
    for (int i = 0; i < 2; ++i)
        EXPECT_FALSE(signIn(kWrongPin).ok());
    expectRefused(ErrorCode::CodeBlocked, kWrongPin);
    m_stationSigned = 0;
    expectRefusedUntouched(ErrorCode::CodeBlocked);
    EXPECT_EQ(m_stationSigned, 0U) << "nobody is asked for anything";
    const auto listed = listSignInCards(m_program, readers());
    ASSERT_TRUE(listed && listed->size() == 1);
    EXPECT_EQ(listed->front().pin, smartcard::PinState::Blocked);
}

TEST_F(CardSignIn, SaysThatItIsAnotherCardOrNone)
{
    const auto station = this->station();
    const auto other = signChallenge(m_program, readers(), m_world.certificate("other"), station,
                                     {Bytes(kNonce, 1), m_clock.now()}, secret(kWrongPin));
    ASSERT_FALSE(other.ok());
    EXPECT_EQ(other.error().code, ErrorCode::CardIsAnother);
    m_cards.remove(0);
    expectRefused(ErrorCode::NoCard);
}

/// Pulled after every so many exchanges: never a sign-in, never anything but the card's absence.
TEST_F(CardSignIn, SaysThatTheCardWasPulled)
{
    m_cards.resetCount(0);
    ASSERT_TRUE(signIn().ok());
    const auto exchanges = m_cards.count(0).exchanges;
    ASSERT_GT(exchanges, 20U);
    for (unsigned n = 3; n < exchanges; n += static_cast<unsigned>(exchanges / 6)) {
        m_cards.tearAfter(0, n);
        const auto torn = signIn();
        ASSERT_FALSE(torn.ok()) << n;
        EXPECT_TRUE(torn.error().code == ErrorCode::CardRemoved ||
                    torn.error().code == ErrorCode::NoCard)
            << n << ": " << foundation::describe(torn.error());
        ASSERT_TRUE(testbench::waitForCard(m_cards.reader(0), false));
        m_cards.insert(0);
    }
    EXPECT_TRUE(signIn().ok()) << "and no try was lost by it";
}

TEST_F(CardSignIn, OutlivesAModuleThatHangsOrCrashes)
{
    m_program.limit = 5s;
    useModuleThat("C_Login", "hang");
    expectRefusedUntouched(ErrorCode::SignInTimedOut);
    useModuleThat("C_Sign", "hang");
    expectRefused(ErrorCode::SignInTimedOut);
    m_program.limit = 30s;
    useModuleThat("C_Sign", "crash");
    expectRefused(ErrorCode::ProgramFailed);
    useModuleThat("C_Login", "5"); // CKR_GENERAL_ERROR
    expectRefused(ErrorCode::ModuleFailed);
    m_program.module = m_folder / "nowhere.so";
    expectRefused(ErrorCode::ModuleUnusable);
    m_program.module = kModule;
    EXPECT_TRUE(signIn().ok());
}

TEST_F(CardSignIn, OutlivesACardThatGoesSilent)
{
    m_program.limit = 5s;
    m_cards.hangAt(0, 8);
    expectRefused(ErrorCode::SignInTimedOut);
}

TEST_F(CardSignIn, EndsWhenItIsAskedTo)
{
    const auto stop = std::make_unique<std::stop_source>();
    stop->request_stop();
    m_program.stop = stop->get_token();
    expectRefused(ErrorCode::Cancelled);
}

/// While the program waits for it, and after: the PIN is in nobody's arguments or environment.
TEST_F(CardSignIn, GivesThePinByPipeAlone)
{
    std::string seen;
    unsigned programs = 0;
    auto watched = station();
    watched.sign = [&](ByteView message) {
        for (const auto& process : std::filesystem::directory_iterator{"/proc"}) {
            std::error_code fault;
            const auto program = std::filesystem::read_symlink(process.path() / "exe", fault);
            if (fault || program.filename() != "cardsignin")
                continue;
            ++programs;
            for (const char* const file : {"cmdline", "environ"}) {
                std::ifstream text{process.path() / file, std::ios::binary};
                seen.append(std::istreambuf_iterator<char>{text}, {});
            }
        }
        return Result<Bytes>{m_world.sign("station", message)};
    };
    const auto answer = signChallenge(m_program, readers(), holder(), watched,
                                      {Bytes(kNonce, 1), m_clock.now()}, secret(kPin));
    EXPECT_TRUE(answer.ok());
    EXPECT_GE(programs, 1U);
    EXPECT_THAT(seen, HasSubstr("LC_ALL"));
    EXPECT_EQ(seen.find(kPin), std::string::npos);
}

} // namespace
} // namespace signin
