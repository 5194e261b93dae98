// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "foundation/secret_bytes.h"
#include "personalize/smartcard/tlv.h"

#include <string>

namespace token {

// The messages to programs like cardproof: one BER-TLV object (ISO/IEC 7816-4, 5.2.2) that holds
// the fields, each an object of its own. They go over a pipe and may hold a PIN.

/// InvalidEncoding, with the kind of message, as "proof request", and what is wrong with it.
foundation::Error malformed(const std::string& message, const std::string& what);

/// Text as a field, UTF-8.
void appendText(foundation::SecretBytes& out, smartcard::Tag tag, const std::string& text);
std::string textOf(foundation::ByteView field);

/// The fields of a message of this kind, out of its bytes. Errors: InvalidEncoding when it is
/// another object, broken, or followed by more.
foundation::Result<foundation::ByteView> fieldsOf(const foundation::SecretBytes& bytes,
                                                  smartcard::Tag tag, const std::string& message);

/// Calls `take` for each field; one that is broken or that it does not take is InvalidEncoding.
template <typename Take>
foundation::Result<void> forEachField(foundation::ByteView fields, const std::string& message,
                                      Take take)
{
    smartcard::BerTlvReader reader{fields};
    while (!reader.atEnd()) {
        const auto field = reader.next();
        if (!field || !take(*field))
            return malformed(message, "an object that is broken or does not belong here");
    }
    if (!reader.rest().empty())
        return malformed(message, "bytes behind the last object");
    return {};
}

} // namespace token
