// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/pkcs11_session.h"

#include "fixtures/testbench/environment_variable.h"
#include "fixtures/testbench/process.h"
#include "fixtures/testbench/temporary_folder.h"
#include "foundation/public_key.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

using namespace smartcard;
using foundation::Bytes;
using foundation::bytesOf;
using foundation::ErrorCode;
using foundation::SecretBytes;
using testbench::runProcess;

namespace {

constexpr const char* kSoftHsm = "/usr/lib/softhsm/libsofthsm2.so";

/// A SoftHSM token "test" (user PIN 471147) with an RSA key of id 01.
class SoftToken : public ::testing::Test
{
protected:
    void SetUp() override
    {
        std::ofstream{path("conf")} << "directories.tokendir = " << path("tokens") << "\n";
        std::filesystem::create_directory(path("tokens"));
        m_configuration.emplace("SOFTHSM2_CONF", path("conf"));
        run({"softhsm2-util", "--init-token", "--free", "--label", "test", "--pin", "471147",
             "--so-pin", "12345678"});
        run({"openssl", "genpkey", "-algorithm", "RSA", "-out", path("key.pem")});
        run({"openssl", "pkey", "-in", path("key.pem"), "-pubout", "-outform", "DER", "-out",
             path("public.der")});
        run({"softhsm2-util", "--import", path("key.pem"), "--token", "test", "--label", "key",
             "--id", "01", "--pin", "471147"});
    }

    void run(const std::vector<std::string>& command)
    {
        const auto result = runProcess(command);
        ASSERT_TRUE(result.succeeded()) << result.text();
    }

    std::string path(const std::string& name) const { return m_folder / name; }

    /// The token among the module's slots, one of which is free.
    static Pkcs11Token tokenOf(const Pkcs11Module& module)
    {
        const auto tokens = module.tokens();
        for (const auto& token : *tokens)
            if (token.label == "test")
                return token;
        throw std::runtime_error{"no token"};
    }

    testbench::TemporaryFolder m_folder;
    std::optional<testbench::EnvironmentVariable> m_configuration;
};

SecretBytes secret(const char* text)
{
    return SecretBytes::copyOf(bytesOf(text));
}

} // namespace

TEST_F(SoftToken, SignsAfterLogin)
{
    const auto module = Pkcs11Module::load(kSoftHsm);
    ASSERT_TRUE(module.ok()) << foundation::describe(module.error());
    const auto token = tokenOf(*module);
    EXPECT_TRUE(token.loginRequired);
    EXPECT_EQ(token.pin, PinState::Full);

    auto session = Pkcs11Session::open(*module, token.slot);
    ASSERT_TRUE(session.ok());
    EXPECT_TRUE(session->find(Pkcs11Class::PrivateKey, Bytes{1})->empty()) << "before login";
    ASSERT_TRUE(session->login(secret("471147")).ok());
    EXPECT_TRUE(session->find(Pkcs11Class::PrivateKey, Bytes{2})->empty());
    const auto keys = session->find(Pkcs11Class::PrivateKey, Bytes{1});
    ASSERT_EQ(keys->size(), 1U);
    EXPECT_EQ(*session->id(keys->front()), Bytes{1});
    EXPECT_FALSE(*session->isEllipticCurve(keys->front()));

    const auto message = bytesOf("nonce");
    const auto signature =
        session->sign(keys->front(), Pkcs11Mechanism::Sha256RsaPkcs, message, nullptr);
    ASSERT_TRUE(signature.ok()) << foundation::describe(signature.error());
    std::ifstream file{path("public.der"), std::ios::binary};
    std::ostringstream der;
    der << file.rdbuf();
    const auto key = foundation::PublicKey::parse(bytesOf(der.str()));
    ASSERT_TRUE(key.ok());
    EXPECT_TRUE(key->verifiesSha256(message, *signature));
    EXPECT_FALSE(key->verifiesSha256(bytesOf("other"), *signature));

    ASSERT_TRUE(session->logout().ok());
    EXPECT_TRUE(session->find(Pkcs11Class::PrivateKey, Bytes{1})->empty()) << "after logout";
}

TEST_F(SoftToken, SaysOfAWrongPinThatATryIsLost)
{
    const auto module = Pkcs11Module::load(kSoftHsm);
    ASSERT_TRUE(module.ok());
    const auto token = tokenOf(*module);
    auto session = Pkcs11Session::open(*module, token.slot);
    const auto wrong = session->login(secret("000000"));
    ASSERT_FALSE(wrong.ok());
    EXPECT_EQ(wrong.error().code, ErrorCode::CodeWrong);
    EXPECT_EQ(module->token(token.slot)->pin, PinState::TriesLost);
}

TEST(Pkcs11Module, IsUnusableWhenItIsNone)
{
    EXPECT_EQ(Pkcs11Module::load("/nowhere/module.so").error().code, ErrorCode::ModuleUnusable);
    const auto other = Pkcs11Module::load("libpthread.so.0");
    ASSERT_FALSE(other.ok());
    EXPECT_EQ(other.error().code, ErrorCode::ModuleUnusable);
}
