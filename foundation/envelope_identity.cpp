// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/envelope_identity.h"

#include "foundation/files.h"
#include "foundation/openssl_values.h"
#include "foundation/random_source.h"

#include <array>

namespace foundation {
namespace {

constexpr std::size_t kSerialSize = 16;
constexpr std::size_t kLargestCertificateFile = 64 * 1024;

bool setRandomSerial(X509* certificate)
{
    std::array<std::uint8_t, kSerialSize> octets{};
    SystemRandom random;
    if (!random.fill(octets))
        return false;
    octets[0] = static_cast<std::uint8_t>((octets[0] & 0x7FU) | 0x40U); // positive, of full length
    const BigNumberHandle number{
        BN_bin2bn(octets.data(), static_cast<int>(octets.size()), nullptr)};
    return number &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setSubject(X509* certificate, const std::string& commonName)
{
    auto* name = X509_get_subject_name(certificate);
    return X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(commonName.data()),
                                      static_cast<int>(commonName.size()), -1, 0) == 1 &&
           X509_set_issuer_name(certificate, name) == 1;
}

bool addExtension(X509* certificate, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const ExtensionHandle extension{X509V3_EXT_conf_nid(nullptr, &context, nid, value)};
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setValidity(X509* certificate, const Clock& clock, std::chrono::days validity)
{
    const auto notBefore = asn1TimeOf(clock.now());
    const auto notAfter = asn1TimeOf(clock.now() + validity);
    return notBefore && notAfter && X509_set1_notBefore(certificate, notBefore.get()) == 1 &&
           X509_set1_notAfter(certificate, notAfter.get()) == 1;
}

const char* keyUsage(IdentityUse use, bool isRsa)
{
    if (use == IdentityUse::Signing)
        return "critical,digitalSignature";
    return isRsa ? "critical,keyEncipherment" : "critical,keyAgreement";
}

Result<Certificate> selfSign(const PrivateKey& key, const EnvelopeIdentitySettings& settings,
                             const Clock& clock)
{
    const X509Handle certificate{X509_new()};
    auto* made = certificate.get();
    const bool isRsa = EVP_PKEY_get_base_id(key.native()) == EVP_PKEY_RSA;
    const bool filled = made != nullptr && X509_set_version(made, X509_VERSION_3) == 1 &&
                        setRandomSerial(made) && setSubject(made, settings.commonName) &&
                        setValidity(made, clock, settings.validity) &&
                        X509_set_pubkey(made, key.native()) == 1 &&
                        addExtension(made, NID_basic_constraints, "critical,CA:FALSE") &&
                        addExtension(made, NID_key_usage, keyUsage(settings.use, isRsa)) &&
                        addExtension(made, NID_subject_key_identifier, "hash");
    if (!filled || X509_sign(made, key.native(), EVP_sha256()) == 0)
        return opensslError(ErrorCode::KeyUnusable, "certificate of " + settings.name);
    return Certificate::parse(derOf<i2d_X509>(made));
}

std::filesystem::path certificateFile(const std::filesystem::path& folder, const std::string& name)
{
    return folder / (name + ".crt");
}

std::filesystem::path keyFile(const std::filesystem::path& folder, const std::string& name)
{
    return folder / (name + ".key");
}

} // namespace

Result<EnvelopeIdentity> createEnvelopeIdentity(const std::filesystem::path& folder,
                                                const EnvelopeIdentitySettings& settings,
                                                const SecretBytes& passphrase, const Clock& clock)
{
    auto key = PrivateKey::generate(settings.kind);
    if (!key)
        return key.error();
    auto certificate = selfSign(*key, settings, clock);
    if (!certificate)
        return certificate.error();
    if (auto saved = key->save(keyFile(folder, settings.name), passphrase); !saved)
        return saved.error();
    if (auto written = createFile(certificateFile(folder, settings.name),
                                  bytesOf(certificate->pem()), FileAccess::Everyone);
        !written)
        return written.error();
    return EnvelopeIdentity{std::move(*certificate), std::move(*key)};
}

Result<EnvelopeIdentity> loadEnvelopeIdentity(const std::filesystem::path& folder,
                                              const std::string& name,
                                              const SecretBytes& passphrase)
{
    auto certificate = loadEnvelopeCertificate(folder, name);
    if (!certificate)
        return certificate.error();
    auto key = PrivateKey::load(keyFile(folder, name), passphrase);
    if (!key)
        return key.error();
    if (key->publicKey() != certificate->publicKey())
        return Error{ErrorCode::KeyUnusable, keyFile(folder, name).string() +
                                                 " is not the key of the certificate beside it"};
    return EnvelopeIdentity{std::move(*certificate), std::move(*key)};
}

Result<Certificate> loadEnvelopeCertificate(const std::filesystem::path& folder,
                                            const std::string& name)
{
    const auto file = certificateFile(folder, name);
    const auto text = readFile(file, kLargestCertificateFile);
    if (!text)
        return text.error();
    auto certificate = Certificate::parse(*text);
    if (!certificate)
        return Error{ErrorCode::CertificateInvalid,
                     file.string() + ": " + certificate.error().context};
    return certificate;
}

} // namespace foundation
