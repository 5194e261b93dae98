// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/clock.h"
#include "foundation/error.h"
#include "foundation/openssl_handles.h"

#include <optional>
#include <string>

namespace foundation {

/// The error of a failed OpenSSL call: `what` and OpenSSL's own reason. Empties this thread's queue
/// of OpenSSL errors. Reasons are fixed words and hold no data.
Error opensslError(ErrorCode code, const std::string& what);

/// A moment of a certificate or CRL; nothing for a time that is not RFC 5280's.
std::optional<Instant> instantOf(const ASN1_TIME* time);
/// UTCTime until 2049 and GeneralizedTime from then on (RFC 5280, 4.1.2.5).
Asn1TimeHandle asn1TimeOf(Instant moment);

/// A serial number as it is written everywhere in the house: upper-case hexadecimal of its octets.
std::string serialText(const ASN1_INTEGER* serial);

/// RFC 4514 text in UTF-8, most particular attribute first: "CN=...,O=...,C=SE".
std::string nameText(const X509_NAME* name);

/// The DER of an OpenSSL object: `derOf<i2d_X509>(certificate)`. Empty when it has none.
template <auto Encode, typename T>
Bytes derOf(T* object)
{
    const int size = Encode(object, nullptr);
    if (size <= 0)
        return {};
    Bytes der(static_cast<std::size_t>(size));
    auto* end = der.data();
    Encode(object, &end);
    return der;
}

} // namespace foundation
