// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/identifier.h"
#include "foundation/organisation_number.h"

#include <string_view>

namespace foundation {

/// Tjänsteidentitetsnummer (A37): 16, the organisation number's ten digits and a part that the
/// organisation chose, usually an employment number: at least one of A-Z, a-z, 0-9. At most 64
/// characters, X.520's bound for the serialNumber attribute that carries it. Another employment
/// number gives another identity (A45).
class ServiceIdentityNumber final : public Identifier<ServiceIdentityNumber>
{
public:
    /// Errors: InvalidIdentifier.
    static Result<ServiceIdentityNumber> parse(std::string_view text);
    /// Errors: InvalidIdentifier when the employment number is empty, too long or has other
    /// characters.
    static Result<ServiceIdentityNumber> make(const OrganisationNumber& organisation,
                                              std::string_view employmentNumber);

    [[nodiscard]] OrganisationNumber organisation() const;
    [[nodiscard]] std::string employmentNumber() const;

private:
    using Identifier::Identifier;
};

} // namespace foundation
