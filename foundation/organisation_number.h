// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/identifier.h"

#include <string_view>

namespace foundation {

/// A Swedish organisation number of a legal person (juridisk person; Skatteverket SKV 709): ten
/// digits, the last a Luhn digit, written with or without a hyphen before the last four.
///
/// The third digit is at least 2, which tells a legal person from a personal identity number
/// (whose third and fourth digit are a month). A sole trader's number is therefore refused: it is a
/// personal number and must not travel as an organisation's. text() is ten digits without hyphen.
class OrganisationNumber final : public Identifier<OrganisationNumber>
{
public:
    /// Errors: InvalidIdentifier.
    static Result<OrganisationNumber> parse(std::string_view text);

    /// As people write it: 556743-0417.
    [[nodiscard]] std::string withHyphen() const;

private:
    using Identifier::Identifier;
};

} // namespace foundation
