// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/database/transaction.h"

#include <string>

namespace shipping {

/// By what somebody showed who he is at a desk (S-10).
enum class IdentityDocument { Passport, NationalIdCard, DrivingLicence, IdCard, Attested };

inline constexpr std::array kIdentityDocuments{
    cardprofiles::WireName{IdentityDocument::Passport, "passport"},
    cardprofiles::WireName{IdentityDocument::NationalIdCard, "national-id-card"},
    cardprofiles::WireName{IdentityDocument::DrivingLicence, "driving-licence"},
    cardprofiles::WireName{IdentityDocument::IdCard, "id-card"},
    cardprofiles::WireName{IdentityDocument::Attested, "attested"}, ///< by a person there (S-14)
};

/// What the receipt says that the holder signed.
struct HandOver
{
    std::string receiver; ///< who took it, as the document has the name
    IdentityDocument document;
    /// The last four characters of the document's number: enough to find it again, too few to
    /// misuse. Of an attestation the name of who attested.
    std::string documentEnds;
};

struct HandedOver
{
    HandOver what;
    std::string by;
    foundation::Instant when;
};

/// Keeps what was handed over at a desk, with an event of the shipment. Errors: RuleViolated
/// (S-10) when a name or the document's end is missing, or that is longer than four characters;
/// AlreadyExists.
foundation::Result<void> keepHandOver(database::Transaction& transaction, std::int64_t shipment,
                                      const foundation::OrderLineId& line, const HandOver& what,
                                      const audit::Act& act);

foundation::Result<std::optional<HandedOver>> handOverOf(database::Database& database,
                                                         std::int64_t shipment);

} // namespace shipping

template <>
struct database::EnumText<shipping::IdentityDocument>
{
    static constexpr const auto& kNames = shipping::kIdentityDocuments;
};
