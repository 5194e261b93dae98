// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/identifier.h"

#include <string_view>

namespace foundation {

/// An e-mail address that a certificate (rfc822Name, RFC 5280, 4.2.1.6) and a mail server can
/// carry: ASCII, one @, a local part of 1 to 64 characters, a domain of dot-separated labels; at
/// most 254 characters. Quoted local parts and address literals are refused.
class EmailAddress final : public Identifier<EmailAddress>
{
public:
    /// Errors: InvalidIdentifier.
    static Result<EmailAddress> parse(std::string_view text);

private:
    using Identifier::Identifier;
};

} // namespace foundation
