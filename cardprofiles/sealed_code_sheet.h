// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/code_sheet.h"
#include "foundation/envelope_identity.h"

#include <span>
#include <string>

namespace cardprofiles {

/// A code sheet in an envelope for each of the recipients. Errors: SealFailed.
foundation::Result<foundation::Bytes>
sealCodeSheet(const CodeSheet& sheet, std::span<const foundation::Certificate> recipients);

/// Opens such an envelope and makes sure that it is the one that was meant: `subject` is the letter
/// number or chip serial that it is kept under. Errors: EnvelopeNotForUs, EnvelopeDamaged (also for
/// another subject), KeyUnusable.
foundation::Result<CodeSheet> openCodeSheet(foundation::ByteView envelope,
                                            const foundation::EnvelopeIdentity& recipient,
                                            const std::string& subject);

} // namespace cardprofiles
