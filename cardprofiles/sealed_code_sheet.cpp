// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/sealed_code_sheet.h"

#include "foundation/sealed_envelope.h"

namespace cardprofiles {

using foundation::Bytes;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

Result<Bytes> sealCodeSheet(const CodeSheet& sheet,
                            std::span<const foundation::Certificate> recipients)
{
    return foundation::seal(encode(sheet), recipients);
}

Result<CodeSheet> openCodeSheet(foundation::ByteView envelope,
                                const foundation::EnvelopeIdentity& recipient,
                                const std::string& subject)
{
    const auto content = foundation::open(envelope, recipient.certificate, recipient.key);
    if (!content)
        return content.error();
    auto sheet = decodeCodeSheet(*content);
    if (!sheet)
        return sheet.error();
    if (sheet->subject != subject)
        return Error{ErrorCode::EnvelopeDamaged,
                     "the envelope kept under " + subject + " was sealed for " + sheet->subject};
    return sheet;
}

} // namespace cardprofiles
