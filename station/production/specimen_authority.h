// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"
#include "foundation/random_source.h"
#include "personalize/authority/authority.h"

#include <memory>

namespace production {

/// A certificate authority that nobody trusts, in a temporary folder, for sample cards: what it
/// issues never stands in the books. It ends, keys and all, with the object. The references outlive
/// it. Errors: FileUnwritable; those of authority::createAuthority().
foundation::Result<std::unique_ptr<authority::Authority>>
makeSpecimenAuthority(foundation::RandomSource& random, const foundation::Clock& clock);

} // namespace production
