// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/openssl_values.h"

#include <openssl/err.h>

#include <ctime>

namespace foundation {

Error opensslError(ErrorCode code, const std::string& what)
{
    const auto number = ERR_peek_last_error();
    const char* reason = number == 0 ? nullptr : ERR_reason_error_string(number);
    ERR_clear_error();
    return {code, reason == nullptr ? what : what + ": " + reason};
}

std::optional<Instant> instantOf(const ASN1_TIME* time)
{
    std::tm broken{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &broken) != 1)
        return std::nullopt;
    return Instant{std::chrono::seconds{timegm(&broken)}};
}

Asn1TimeHandle asn1TimeOf(Instant moment)
{
    return Asn1TimeHandle{
        ASN1_TIME_set(nullptr, static_cast<std::time_t>(moment.time_since_epoch().count()))};
}

std::string serialText(const ASN1_INTEGER* serial)
{
    const BigNumberHandle number{ASN1_INTEGER_to_BN(serial, nullptr)};
    if (!number)
        return {};
    Bytes octets(static_cast<std::size_t>(BN_num_bytes(number.get())));
    BN_bn2bin(number.get(), octets.data());
    return octets.empty() ? "00" : toHex(octets);
}

std::string nameText(const X509_NAME* name)
{
    const BioHandle text{BIO_new(BIO_s_mem())};
    if (!text || X509_NAME_print_ex(text.get(), name, 0,
                                    XN_FLAG_RFC2253 & ~unsigned{ASN1_STRFLGS_ESC_MSB}) < 0)
        return {};
    char* start = nullptr;
    const auto size = BIO_get_mem_data(text.get(), &start);
    return {start, static_cast<std::size_t>(size)};
}

} // namespace foundation
