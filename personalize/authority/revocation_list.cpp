// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/revocation_list.h"

#include "foundation/openssl_values.h"
#include "personalize/authority/extensions.h"

#include <openssl/x509v3.h>

namespace authority {
namespace {

using foundation::Asn1IntegerHandle;
using foundation::Bytes;
using foundation::CrlHandle;
using foundation::ErrorCode;
using foundation::opensslError;
using foundation::Result;
using foundation::RevokedHandle;

using EnumeratedHandle = foundation::CHandle<ASN1_ENUMERATED, ASN1_ENUMERATED_free>;

long codeOf(RevocationReason reason)
{
    switch (reason) {
    case RevocationReason::Unspecified:
        return CRL_REASON_UNSPECIFIED;
    case RevocationReason::KeyCompromise:
        return CRL_REASON_KEY_COMPROMISE;
    case RevocationReason::AffiliationChanged:
        return CRL_REASON_AFFILIATION_CHANGED;
    case RevocationReason::Superseded:
        return CRL_REASON_SUPERSEDED;
    case RevocationReason::CessationOfOperation:
        return CRL_REASON_CESSATION_OF_OPERATION;
    case RevocationReason::PrivilegeWithdrawn:
        return CRL_REASON_PRIVILEGE_WITHDRAWN;
    }
    return CRL_REASON_UNSPECIFIED;
}

Asn1IntegerHandle serialOf(const std::string& hexadecimal)
{
    const auto octets = foundation::fromHex(hexadecimal);
    if (!octets || octets->empty())
        return nullptr;
    const foundation::BigNumberHandle number{
        BN_bin2bn(octets->data(), static_cast<int>(octets->size()), nullptr)};
    return Asn1IntegerHandle{number ? BN_to_ASN1_INTEGER(number.get(), nullptr) : nullptr};
}

/// RFC 5280, 5.3.1: unspecified is said by saying nothing.
bool setReason(X509_REVOKED* entry, RevocationReason reason)
{
    if (reason == RevocationReason::Unspecified)
        return true;
    const EnumeratedHandle code{ASN1_ENUMERATED_new()};
    return ASN1_ENUMERATED_set(code.get(), codeOf(reason)) == 1 &&
           X509_REVOKED_add1_ext_i2d(entry, NID_crl_reason, code.get(), 0, X509V3_ADD_DEFAULT) == 1;
}

bool addEntry(X509_CRL* crl, const RevokedCertificate& revoked)
{
    RevokedHandle entry{X509_REVOKED_new()};
    const auto serial = serialOf(revoked.serialNumber);
    const auto when = foundation::asn1TimeOf(revoked.when);
    if (!entry || !serial || !when ||
        X509_REVOKED_set_serialNumber(entry.get(), serial.get()) != 1 ||
        X509_REVOKED_set_revocationDate(entry.get(), when.get()) != 1 ||
        !setReason(entry.get(), revoked.reason) || X509_CRL_add0_revoked(crl, entry.get()) != 1)
        return false;
    static_cast<void>(entry.release()); // the list's now
    return true;
}

bool setNumber(X509_CRL* crl, std::uint64_t number)
{
    const Asn1IntegerHandle value{ASN1_INTEGER_new()};
    return ASN1_INTEGER_set_uint64(value.get(), number) == 1 &&
           X509_CRL_add1_ext_i2d(crl, NID_crl_number, value.get(), 0, X509V3_ADD_DEFAULT) == 1;
}

} // namespace

Result<Bytes> makeRevocationList(const foundation::Certificate& issuer, const IssuingKey& key,
                                 const RevocationListFields& fields)
{
    const CrlHandle crl{X509_CRL_new()};
    const auto thisUpdate = foundation::asn1TimeOf(fields.thisUpdate);
    const auto nextUpdate = foundation::asn1TimeOf(fields.nextUpdate);
    bool filled =
        crl && thisUpdate && nextUpdate && X509_CRL_set_version(crl.get(), 1) == 1 &&
        X509_CRL_set_issuer_name(crl.get(), X509_get_subject_name(issuer.native())) == 1 &&
        X509_CRL_set1_lastUpdate(crl.get(), thisUpdate.get()) == 1 &&
        X509_CRL_set1_nextUpdate(crl.get(), nextUpdate.get()) == 1;
    for (const auto& revoked : fields.revoked)
        filled = filled && addEntry(crl.get(), revoked);
    if (!filled || !setNumber(crl.get(), fields.number) || X509_CRL_sort(crl.get()) != 1)
        return opensslError(ErrorCode::CertificateInvalid, "CRL");
    if (auto identified = addAuthorityKeyIdentifier(crl.get(), issuer.native()); !identified)
        return identified.error();
    if (auto done = key.sign(*crl); !done)
        return done.error();
    return foundation::derOf<i2d_X509_CRL>(crl.get());
}

} // namespace authority
