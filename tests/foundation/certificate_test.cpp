// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/testbench/process.h"
#include "foundation/certificate.h"
#include "foundation/civil_date.h"
#include "foundation/digest.h"

#include <gtest/gtest.h>

#include <string>

using namespace foundation;
using testbench::runProcess;

namespace {

/// A self-signed certificate made by OpenSSL's own command, in DER or PEM.
Bytes made(const std::string& form, const std::string& subject = "/C=SE/O=Åker AB/CN=Anna, Å")
{
    const auto result =
        runProcess({"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                    "ec_paramgen_curve:P-256", "-nodes", "-keyout", "/dev/null", "-utf8", "-subj",
                    subject, "-days", "30", "-outform", form, "-set_serial", "0x00A1B2C3"});
    EXPECT_TRUE(result.succeeded()) << result.text();
    return bytesOf(result.output);
}

std::string say(const Bytes& der, const char* what)
{
    auto text = runProcess({"openssl", "x509", "-inform", "DER", "-noout", what},
                           {.input = std::string{der.begin(), der.end()}})
                    .output;
    return text.substr(text.find('=') + 1, text.find('\n') - text.find('=') - 1);
}

} // namespace

TEST(Certificate, TellsWhatOpenSslsOwnCommandTells)
{
    const auto der = made("DER");
    const auto certificate = Certificate::parse(der);
    ASSERT_TRUE(certificate.ok()) << describe(certificate.error());
    EXPECT_EQ(certificate->der(), der);
    EXPECT_EQ(certificate->subject(), "CN=Anna\\, Å,O=Åker AB,C=SE");
    EXPECT_EQ(certificate->issuer(), certificate->subject());
    EXPECT_EQ(certificate->serialNumber(), say(der, "-serial"));
    EXPECT_EQ(certificate->serialNumber(), "A1B2C3");
    EXPECT_EQ(certificate->fingerprint(), sha256Hex(der));
    EXPECT_EQ(certificate->notAfter() - certificate->notBefore(), std::chrono::days{30});
    EXPECT_TRUE(certificate->isValidAt(certificate->notBefore()));
    EXPECT_FALSE(certificate->isValidAt(certificate->notAfter() + std::chrono::seconds{1}));
    EXPECT_TRUE(certificate->isSignedBy(*certificate));
    EXPECT_FALSE(certificate->isSignedBy(*Certificate::parse(made("DER"))));
}

TEST(Certificate, IsReadFromPemAndWrittenBack)
{
    const auto text = made("PEM");
    const auto certificate = Certificate::parse(text);
    ASSERT_TRUE(certificate.ok());
    EXPECT_EQ(bytesOf(certificate->pem()), text);
    EXPECT_EQ(*Certificate::parse(certificate->der()), *certificate);
}

TEST(Certificate, SeveralAreReadFromOneText)
{
    auto text = made("PEM");
    const auto second = made("PEM");
    text.insert(text.end(), second.begin(), second.end());
    const auto both = Certificate::parseAll(text);
    ASSERT_TRUE(both.ok());
    ASSERT_EQ(both->size(), 2U);
    EXPECT_EQ(bytesOf((*both)[1].pem()), second);
}

TEST(Certificate, IsRefusedWhenDamaged)
{
    const auto der = made("DER");
    for (std::size_t size = 0; size < der.size(); size += 7)
        EXPECT_EQ(Certificate::parse({der.data(), size}).error().code,
                  ErrorCode::CertificateInvalid);
    auto longer = der;
    longer.push_back(0);
    EXPECT_EQ(Certificate::parse(longer).error().code, ErrorCode::CertificateInvalid);
    auto text = made("PEM");
    text.resize(text.size() / 2);
    EXPECT_EQ(Certificate::parse(text).error().code, ErrorCode::CertificateInvalid);
    EXPECT_EQ(Certificate::parseAll(text).error().code, ErrorCode::CertificateInvalid);
    EXPECT_EQ(Certificate::parseAll({}).error().code, ErrorCode::CertificateInvalid);
    const auto whole = made("PEM");
    text.insert(text.begin(), whole.begin(), whole.end());
    EXPECT_EQ(Certificate::parseAll(text).error().code, ErrorCode::CertificateInvalid);
}
