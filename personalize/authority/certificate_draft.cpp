// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/certificate_draft.h"

#include "foundation/openssl_values.h"

#include <array>

namespace authority {
namespace {

using foundation::ByteView;
using foundation::ErrorCode;
using foundation::NameHandle;
using foundation::opensslError;
using foundation::Result;
using foundation::X509Handle;

constexpr std::size_t kSerialSize = 20;

Result<void> setSerial(X509* certificate, foundation::RandomSource& random)
{
    std::array<std::uint8_t, kSerialSize> octets{};
    if (auto filled = random.fill(octets); !filled)
        return filled;
    octets[0] = static_cast<std::uint8_t>((octets[0] & 0x3FU) | 0x40U); // positive, of full length
    const foundation::BigNumberHandle number{
        BN_bin2bn(octets.data(), static_cast<int>(octets.size()), nullptr)};
    if (!number || BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) == nullptr)
        return opensslError(ErrorCode::CertificateInvalid, "serial number");
    return {};
}

NameHandle nameOf(ByteView der)
{
    const auto* at = der.data();
    return NameHandle{d2i_X509_NAME(nullptr, &at, static_cast<long>(der.size()))};
}

} // namespace

Result<X509Handle> draftCertificate(const DraftFields& fields, foundation::RandomSource& random)
{
    X509Handle certificate{X509_new()};
    const auto subject = nameOf(fields.subject);
    const auto issuer = nameOf(fields.issuer);
    const auto notBefore = foundation::asn1TimeOf(fields.notBefore);
    const auto notAfter = foundation::asn1TimeOf(fields.notAfter);
    auto* draft = certificate.get();
    const bool filled = draft != nullptr && subject && issuer && notBefore && notAfter &&
                        X509_set_version(draft, X509_VERSION_3) == 1 &&
                        X509_set_subject_name(draft, subject.get()) == 1 &&
                        X509_set_issuer_name(draft, issuer.get()) == 1 &&
                        X509_set1_notBefore(draft, notBefore.get()) == 1 &&
                        X509_set1_notAfter(draft, notAfter.get()) == 1 &&
                        X509_set_pubkey(draft, fields.key) == 1;
    if (!filled)
        return opensslError(ErrorCode::CertificateInvalid, "names, times or key");
    if (auto numbered = setSerial(draft, random); !numbered)
        return numbered.error();
    return certificate;
}

} // namespace authority
