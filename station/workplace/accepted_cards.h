// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/signin/accepted_authorities.h"
#include "station/workplace/workplace.h"

namespace workplace {

/// Whose cards may sign in here: those of the station's own authority, where it has one, and of the
/// authorities in the folder that the settings name. The own authority's revocation lists are made
/// anew where they have run out, if its keys are here. Errors: those of signin::addFolder().
foundation::Result<signin::AcceptedAuthorities> acceptedCards(const Workplace& workplace,
                                                              database::Database& database);

/// A certificate of the station's own authority is not among those that the order book wants
/// revoked, published or not. Errors: CertificateRevoked; those of the database.
foundation::Result<void> checkOwnRegister(const Workplace& workplace, database::Database& database,
                                          const foundation::Certificate& certificate);

} // namespace workplace
