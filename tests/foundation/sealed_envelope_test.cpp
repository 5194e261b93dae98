// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/testbench/process.h"
#include "fixtures/testbench/temporary_folder.h"
#include "foundation/envelope_identity.h"
#include "foundation/files.h"
#include "foundation/sealed_envelope.h"
#include "tests/foundation/memory_search.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

using namespace foundation;

namespace {

SecretBytes secretOf(const std::string& text)
{
    return SecretBytes::copyOf(bytesOf(text));
}

/// Somebody's key and certificate; the passphrase is "station".
EnvelopeIdentity identity(const std::filesystem::path& folder, const std::string& name,
                          PrivateKeyKind kind)
{
    const SystemClock clock;
    auto made = createEnvelopeIdentity(folder, {name, name + " of the test", kind},
                                       secretOf("station"), clock);
    EXPECT_TRUE(made.ok());
    return std::move(*made);
}

class SealedEnvelope : public testing::TestWithParam<PrivateKeyKind>
{
protected:
    testbench::TemporaryFolder m_folder;
    EnvelopeIdentity m_mailroom = identity(m_folder.path(), "mailroom", GetParam());
    EnvelopeIdentity m_escrow = identity(m_folder.path(), "escrow", PrivateKeyKind::EcP256);

    Bytes sealed(const std::string& text)
    {
        auto envelope = seal(secretOf(text), std::array{m_mailroom.certificate});
        EXPECT_TRUE(envelope.ok());
        return *envelope;
    }
};

std::string kindName(const testing::TestParamInfo<PrivateKeyKind>& info)
{
    switch (info.param) {
    case PrivateKeyKind::Rsa3072:
        return "Rsa3072";
    case PrivateKeyKind::Rsa4096:
        return "Rsa4096";
    case PrivateKeyKind::EcP256:
        return "EcP256";
    case PrivateKeyKind::EcP384:
        return "EcP384";
    }
    return {};
}

} // namespace

INSTANTIATE_TEST_SUITE_P(Keys, SealedEnvelope,
                         testing::Values(PrivateKeyKind::Rsa3072, PrivateKeyKind::EcP256,
                                         PrivateKeyKind::EcP384),
                         kindName);

TEST_P(SealedEnvelope, IsOpenedByItsRecipient)
{
    for (const std::size_t size : {1U, 15U, 16U, 4096U, 100'000U}) {
        const auto secret = SecretBytes::copyOf(Bytes(size, 0x5A));
        const auto envelope = seal(secret, std::array{m_mailroom.certificate});
        ASSERT_TRUE(envelope.ok()) << describe(envelope.error());
        const auto opened = open(*envelope, m_mailroom.certificate, m_mailroom.key);
        ASSERT_TRUE(opened.ok()) << describe(opened.error());
        EXPECT_TRUE(opened->equals(secret)) << size;
    }
}

TEST_P(SealedEnvelope, IsOpenedByEachOfSeveralRecipients)
{
    const auto envelope =
        seal(secretOf("471108"), std::array{m_escrow.certificate, m_mailroom.certificate});
    ASSERT_TRUE(envelope.ok());
    for (const auto* who : {&m_mailroom, &m_escrow}) {
        const auto opened = open(*envelope, who->certificate, who->key);
        ASSERT_TRUE(opened.ok()) << describe(opened.error());
        EXPECT_TRUE(opened->equals(secretOf("471108")));
    }
}

TEST_P(SealedEnvelope, IsOpenedByOpenSslsOwnCommand)
{
    ASSERT_TRUE(createFile(m_folder / "envelope", sealed("471108"), FileAccess::OwnerOnly).ok());
    const auto opened = testbench::runProcess(
        {"openssl", "cms", "-decrypt", "-inform", "DER", "-in", m_folder / "envelope", "-inkey",
         m_folder / "mailroom.key", "-recip", m_folder / "mailroom.crt", "-passin", "stdin"},
        {.input = "station\n"});
    EXPECT_TRUE(opened.succeeded()) << opened.text();
    EXPECT_EQ(opened.output, "471108");
}

TEST_P(SealedEnvelope, SaysWhatItPromises)
{
    ASSERT_TRUE(createFile(m_folder / "envelope", sealed("471108"), FileAccess::OwnerOnly).ok());
    const auto shown = testbench::runProcess({"openssl", "cms", "-cmsout", "-print", "-noout",
                                              "-inform", "DER", "-in", m_folder / "envelope"});
    ASSERT_TRUE(shown.succeeded()) << shown.text();
    EXPECT_NE(shown.output.find("id-smime-ct-authEnvelopedData"), std::string::npos);
    EXPECT_NE(shown.output.find("aes-256-gcm"), std::string::npos);
    if (GetParam() == PrivateKeyKind::Rsa3072) {
        EXPECT_NE(shown.output.find("rsaesOaep"), std::string::npos) << shown.output;
        EXPECT_NE(shown.output.find("sha256"), std::string::npos) << shown.output;
    } else {
        EXPECT_NE(shown.output.find("dhSinglePass-stdDH-sha256kdf-scheme"), std::string::npos)
            << shown.output;
    }
}

TEST_P(SealedEnvelope, RefusesEveryFlippedBitAndEveryCut)
{
    const auto whole = sealed("471108");
    for (std::size_t i = 0; i < whole.size(); ++i) {
        auto damaged = whole;
        damaged[i] ^= static_cast<std::uint8_t>(1U << (i % 8));
        const auto opened = open(damaged, m_mailroom.certificate, m_mailroom.key);
        // A bit of the recipient's name makes it somebody else's, a bit in an ignored field of the
        // envelope changes nothing that is sealed: then the content must be what it was.
        if (opened.ok()) {
            EXPECT_TRUE(opened->equals(secretOf("471108"))) << "byte " << i;
        } else {
            EXPECT_TRUE(opened.error().code == ErrorCode::EnvelopeDamaged ||
                        opened.error().code == ErrorCode::EnvelopeNotForUs)
                << "byte " << i << ' ' << describe(opened.error());
        }
        const Bytes cut(whole.begin(), whole.begin() + static_cast<long>(i));
        EXPECT_EQ(open(cut, m_mailroom.certificate, m_mailroom.key).error().code,
                  ErrorCode::EnvelopeDamaged)
            << "cut at " << i;
    }
}

TEST_P(SealedEnvelope, RefusesAChangedContentOrTag)
{
    const auto whole = sealed("471108");
    // The envelope ends with the content (6 bytes) and, in an OCTET STRING of its own, the tag.
    for (std::size_t fromEnd = 1; fromEnd <= 16; ++fromEnd) {
        auto damaged = whole;
        damaged[whole.size() - fromEnd] ^= 1U;
        EXPECT_EQ(open(damaged, m_mailroom.certificate, m_mailroom.key).error().code,
                  ErrorCode::EnvelopeDamaged);
    }
    for (std::size_t fromEnd = 19; fromEnd < 19 + 6; ++fromEnd) {
        auto damaged = whole;
        damaged[whole.size() - fromEnd] ^= 1U;
        EXPECT_EQ(open(damaged, m_mailroom.certificate, m_mailroom.key).error().code,
                  ErrorCode::EnvelopeDamaged);
    }
}

TEST_P(SealedEnvelope, IsNotForAnybodyElse)
{
    const auto opened = open(sealed("471108"), m_escrow.certificate, m_escrow.key);
    EXPECT_EQ(opened.error().code, ErrorCode::EnvelopeNotForUs) << describe(opened.error());
}

TEST_P(SealedEnvelope, NeedsTheKeyOfItsCertificate)
{
    EXPECT_EQ(open(sealed("471108"), m_mailroom.certificate, m_escrow.key).error().code,
              ErrorCode::KeyUnusable);
}

TEST_P(SealedEnvelope, RefusesEnvelopedDataWithoutATag)
{
    const auto made =
        testbench::runProcess({"openssl", "cms", "-encrypt", "-aes-256-cbc", "-binary", "-outform",
                               "DER", m_folder / "mailroom.crt"},
                              {.input = "471108"});
    ASSERT_TRUE(made.succeeded()) << made.text();
    EXPECT_EQ(open(bytesOf(made.output), m_mailroom.certificate, m_mailroom.key).error().code,
              ErrorCode::EnvelopeDamaged);
}

TEST_P(SealedEnvelope, RefusesWhatIsNoEnvelope)
{
    for (const auto& bytes : {Bytes{}, Bytes{0x30}, Bytes(64, 0xFF), bytesOf("L000047118")})
        EXPECT_EQ(open(bytes, m_mailroom.certificate, m_mailroom.key).error().code,
                  ErrorCode::EnvelopeDamaged);
    auto longer = sealed("471108");
    longer.push_back(0);
    EXPECT_EQ(open(longer, m_mailroom.certificate, m_mailroom.key).error().code,
              ErrorCode::EnvelopeDamaged);
}

TEST_P(SealedEnvelope, IsNotMadeForNobodyOrOfNothing)
{
    EXPECT_EQ(seal(secretOf("471108"), {}).error().code, ErrorCode::SealFailed);
    EXPECT_EQ(seal(SecretBytes{}, std::array{m_mailroom.certificate}).error().code,
              ErrorCode::SealFailed);
}

TEST_P(SealedEnvelope, LeavesNoCopyOfTheSecretInMemory)
{
    Bytes inverted(24);
    for (std::size_t i = 0; i < inverted.size(); ++i)
        inverted[i] = static_cast<std::uint8_t>(0x35 + 7 * i);
    SecretBytes secret{inverted.size()};
    for (std::size_t i = 0; i < inverted.size(); ++i)
        secret.writable()[i] = static_cast<std::uint8_t>(~inverted[i]);
    ASSERT_EQ(countInMemory(inverted), 1U); // the search itself works
    const auto envelope = seal(secret, std::array{m_mailroom.certificate});
    ASSERT_TRUE(envelope.ok());
    EXPECT_EQ(countInMemory(inverted), 1U);
    secret.clear();
    {
        const auto opened = open(*envelope, m_mailroom.certificate, m_mailroom.key);
        ASSERT_TRUE(opened.ok());
        EXPECT_EQ(countInMemory(inverted), 1U);
    }
    EXPECT_EQ(countInMemory(inverted), 0U);
}
