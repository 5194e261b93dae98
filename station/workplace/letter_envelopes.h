// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/letter_number.h"
#include "print/sealing_job.h"
#include "station/workplace/desk.h"

namespace workplace {

/// A number that no other letter gets, in a unit of work of its own: an act that fails leaves a
/// gap.
foundation::Result<foundation::LetterNumber> drawLetterNumber(Desk& desk);

/// A job for pinletter: an envelope of the mailroom's, sealed to the mailroom anew. Its key is the
/// mailroom's; what becomes of the codes is for the caller to say.
print::SealingJob sealingForMailroom(Desk& desk, const std::string& subject,
                                     const foundation::Bytes& envelope);

} // namespace workplace
