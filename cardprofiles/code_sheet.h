// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "foundation/secret_bytes.h"

#include <string>
#include <vector>

namespace cardprofiles {

/// One code by the name that the profile gives it: "pin1", "puk1", "pin2", "puk2",
/// "administration".
struct NamedCode
{
    std::string name;
    foundation::SecretBytes code; ///< the characters as the holder types them, ASCII, unpadded
};

/// The codes of one card, as they lie inside a sealed envelope: what personalize seals and
/// pinletter opens.
///
/// Plain form: DER, `CodeSheet ::= SEQUENCE { version INTEGER (1), subject UTF8String, codes
/// SEQUENCE OF SEQUENCE { name UTF8String, code OCTET STRING } }`. `subject` is the letter number
/// (mailroom) or chip serial (escrow, production) that the envelope was sealed for, so that an
/// envelope put under another number is found out.
struct CodeSheet
{
    std::string subject;
    std::vector<NamedCode> codes;

    [[nodiscard]] const foundation::SecretBytes* find(const std::string& name) const;
};

foundation::SecretBytes encode(const CodeSheet& sheet);
/// Errors: EnvelopeDamaged when the bytes are not a CodeSheet.
foundation::Result<CodeSheet> decodeCodeSheet(const foundation::SecretBytes& bytes);

} // namespace cardprofiles
