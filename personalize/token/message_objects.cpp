// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/token/message_objects.h"

#include "personalize/smartcard/tlv_writer.h"

namespace token {

using foundation::ByteView;
using foundation::Error;
using foundation::Result;
using foundation::SecretBytes;

Error malformed(const std::string& message, const std::string& what)
{
    return {foundation::ErrorCode::InvalidEncoding, message + ": " + what};
}

void appendText(SecretBytes& out, smartcard::Tag tag, const std::string& text)
{
    smartcard::appendTlv(out, tag, foundation::bytesOf(text));
}

std::string textOf(ByteView field)
{
    return {field.begin(), field.end()};
}

Result<ByteView> fieldsOf(const SecretBytes& bytes, smartcard::Tag tag, const std::string& message)
{
    smartcard::BerTlvReader reader{bytes.view()};
    const auto whole = reader.next();
    if (!whole || whole->tag != tag || !reader.rest().empty())
        return malformed(message, "not the message that is due");
    return whole->value;
}

} // namespace token
