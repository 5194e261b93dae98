// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/testbench/process.h"
#include "fixtures/testbench/temporary_folder.h"
#include "foundation/envelope_identity.h"
#include "foundation/files.h"
#include "foundation/private_key.h"
#include "foundation/secure_heap.h"

#include <gtest/gtest.h>

#include <openssl/crypto.h>

#include <filesystem>
#include <string>

using namespace foundation;
using testbench::runProcess;

namespace {

SecretBytes secretOf(const std::string& text)
{
    return SecretBytes::copyOf(bytesOf(text));
}

class PrivateKeyFile : public testing::Test
{
protected:
    testbench::TemporaryFolder m_folder;
    std::filesystem::path m_file = m_folder / "a.key";
    PrivateKey m_key = *PrivateKey::generate(PrivateKeyKind::EcP256);
};

} // namespace

TEST_F(PrivateKeyFile, IsReadBackWithItsPassphrase)
{
    ASSERT_TRUE(m_key.save(m_file, secretOf("long passphrase")).ok());
    const auto loaded = PrivateKey::load(m_file, secretOf("long passphrase"));
    ASSERT_TRUE(loaded.ok()) << describe(loaded.error());
    EXPECT_EQ(loaded->publicKey(), m_key.publicKey());
}

TEST_F(PrivateKeyFile, IsRefusedWithAnother)
{
    ASSERT_TRUE(m_key.save(m_file, secretOf("long passphrase")).ok());
    for (const auto* wrong : {"long passphrasE", "long passphrase ", "", "long passphras"})
        EXPECT_EQ(PrivateKey::load(m_file, secretOf(wrong)).error().code, ErrorCode::KeyUnusable);
}

TEST_F(PrivateKeyFile, IsReadByOpenSslsOwnCommandAndSaysScryptAndAes)
{
    ASSERT_TRUE(m_key.save(m_file, secretOf("long passphrase")).ok());
    const auto read = runProcess(
        {"openssl", "pkey", "-in", m_file, "-passin", "stdin", "-pubout", "-outform", "DER"},
        {.input = "long passphrase\n"});
    ASSERT_TRUE(read.succeeded()) << read.text();
    EXPECT_EQ(bytesOf(read.output), m_key.publicKey());
    const auto shown = runProcess({"openssl", "asn1parse", "-in", m_file});
    EXPECT_NE(shown.output.find("scrypt"), std::string::npos) << shown.output;
    EXPECT_NE(shown.output.find("aes-256-cbc"), std::string::npos) << shown.output;
}

TEST_F(PrivateKeyFile, IsForItsOwnerAloneAndNeverOverwritten)
{
    ASSERT_TRUE(m_key.save(m_file, secretOf("long passphrase")).ok());
    EXPECT_EQ(std::filesystem::status(m_file).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    const auto before = *readFile(m_file);
    EXPECT_EQ(m_key.save(m_file, secretOf("another")).error().code, ErrorCode::AlreadyExists);
    EXPECT_EQ(*readFile(m_file), before);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator{m_folder.path()}, {}), 1)
        << "something was left beside the key";
}

TEST_F(PrivateKeyFile, IsNotTakenWhenOthersMayReadIt)
{
    ASSERT_TRUE(m_key.save(m_file, secretOf("long passphrase")).ok());
    for (const auto others :
         {std::filesystem::perms::group_read, std::filesystem::perms::others_read}) {
        std::filesystem::permissions(m_file, std::filesystem::perms::owner_read | others);
        EXPECT_EQ(PrivateKey::load(m_file, secretOf("long passphrase")).error().code,
                  ErrorCode::KeyUnusable);
    }
}

TEST_F(PrivateKeyFile, IsNotTakenUnencrypted)
{
    const auto made = runProcess(
        {"openssl", "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"});
    ASSERT_TRUE(createFile(m_file, bytesOf(made.output), FileAccess::OwnerOnly).ok());
    EXPECT_EQ(PrivateKey::load(m_file, secretOf("x")).error().code, ErrorCode::KeyUnusable);
}

TEST_F(PrivateKeyFile, IsNotWrittenWithoutAPassphraseOrAPlace)
{
    EXPECT_EQ(m_key.save(m_file, SecretBytes{}).error().code, ErrorCode::KeyUnusable);
    EXPECT_FALSE(std::filesystem::exists(m_file));
    EXPECT_EQ(m_key.save(m_folder / "no/a.key", secretOf("x")).error().code,
              ErrorCode::FileUnwritable);
    EXPECT_EQ(PrivateKey::load(m_file, secretOf("x")).error().code, ErrorCode::FileUnreadable);
}

TEST(PrivateKey, IsMadeInEachKind)
{
    struct Expected
    {
        PrivateKeyKind kind;
        const char* says;
    };
    for (const auto& [kind, says] : {Expected{PrivateKeyKind::Rsa3072, "Public-Key: (3072 bit)"},
                                     Expected{PrivateKeyKind::EcP256, "NIST CURVE: P-256"},
                                     Expected{PrivateKeyKind::EcP384, "NIST CURVE: P-384"}}) {
        const auto key = PrivateKey::generate(kind);
        ASSERT_TRUE(key.ok());
        const auto spki = key->publicKey();
        const auto shown =
            runProcess({"openssl", "pkey", "-pubin", "-inform", "DER", "-noout", "-text"},
                       {.input = std::string{spki.begin(), spki.end()}});
        EXPECT_NE(shown.output.find(says), std::string::npos) << shown.text();
    }
}

TEST(SecureHeap, IsStartedOnceAndLocked)
{
    ASSERT_TRUE(startSecureHeap().ok());
    EXPECT_TRUE(startSecureHeap().ok());
    EXPECT_EQ(CRYPTO_secure_malloc_initialized(), 1);
    // From now on a private key's numbers lie there.
    const auto before = CRYPTO_secure_used();
    const auto key = PrivateKey::generate(PrivateKeyKind::EcP256);
    ASSERT_TRUE(key.ok());
    EXPECT_GT(CRYPTO_secure_used(), before);
}

TEST(EnvelopeIdentity, IsReadBackAndCheckedForBeingAPair)
{
    const testbench::TemporaryFolder folder;
    const SystemClock clock;
    for (const auto* name : {"mailroom", "escrow"})
        ASSERT_TRUE(
            createEnvelopeIdentity(folder.path(), {name, "Somebody"}, secretOf("x"), clock).ok());
    const auto loaded = loadEnvelopeIdentity(folder.path(), "mailroom", secretOf("x"));
    ASSERT_TRUE(loaded.ok()) << describe(loaded.error());
    EXPECT_EQ(loaded->certificate.subject(), "CN=Somebody");
    EXPECT_TRUE(loaded->certificate.isValidAt(clock.now()));
    std::filesystem::copy_file(folder / "escrow.crt", folder / "mailroom.crt",
                               std::filesystem::copy_options::overwrite_existing);
    EXPECT_EQ(loadEnvelopeIdentity(folder.path(), "mailroom", secretOf("x")).error().code,
              ErrorCode::KeyUnusable);
    EXPECT_EQ(createEnvelopeIdentity(folder.path(), {"escrow", "Somebody"}, secretOf("x"), clock)
                  .error()
                  .code,
              ErrorCode::AlreadyExists);
}

TEST(EnvelopeIdentity, HasACertificateThatOthersFindNothingWrongWith)
{
    const testbench::TemporaryFolder folder;
    const SystemClock clock;
    ASSERT_TRUE(
        createEnvelopeIdentity(folder.path(), {"mailroom", "Postrummet på Å"}, secretOf("x"), clock)
            .ok());
    EXPECT_EQ(loadEnvelopeCertificate(folder.path(), "mailroom")->subject(), "CN=Postrummet på Å");
    const auto verified = runProcess({"openssl", "verify", "-x509_strict", "-CAfile",
                                      folder / "mailroom.crt", folder / "mailroom.crt"});
    EXPECT_TRUE(verified.succeeded()) << verified.text();
    const auto shown =
        runProcess({"certtool", "--certificate-info", "--infile", folder / "mailroom.crt"});
    EXPECT_NE(shown.output.find("Key agreement"), std::string::npos) << shown.text();
    EXPECT_EQ(shown.output.find("Digital signature"), std::string::npos) << shown.text();
}
