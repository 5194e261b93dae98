// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/organisation_number.h"
#include "station/figures/figures.h"
#include "station/stock/certificate_store.h"
#include "station/workplace/desk.h"

#include <filesystem>
#include <vector>

namespace workplace {

/// A certificate in the extract of the register (A53).
struct RegisterRow
{
    foundation::OrderLineId line;
    std::string holder; ///< as the certificate names it
    std::string product;
    std::string certificate; ///< "authentication", "signature"
    std::string serial;
    foundation::Instant notBefore;
    foundation::Instant notAfter;
    stock::CertificateState state;
};

struct RegisterExtract
{
    std::string organisationName; ///< as its latest order has it
    std::string organisationNumber;
    std::vector<RegisterRow> rows; ///< by order line
    foundation::Instant madeAt;
};

/// Every certificate that an organisation's orders have had, with the days from and to which it is
/// valid (A53). That it was made stands in the trail. Errors: NotFound when the book has no order
/// of the organisation, RightMissing.
foundation::Result<RegisterExtract>
registerExtract(Desk& desk, const foundation::OrganisationNumber& organisation);

/// The extract as CSV (UTF-8 with a byte order mark, comma), a new file. Errors: AlreadyExists,
/// FileUnwritable.
foundation::Result<void> writeRegister(const RegisterExtract& extract,
                                       const std::filesystem::path& file);

/// See figures::count(). Whoever is signed in may see them: nobody is named.
foundation::Result<std::vector<figures::FigureRow>>
countFigures(Desk& desk, figures::FigureKind kind, const figures::Period& period);

/// The same as CSV, a new file. Errors: as writeRegister().
foundation::Result<void> writeFigures(const std::vector<figures::FigureRow>& rows,
                                      const std::filesystem::path& file);

} // namespace workplace
