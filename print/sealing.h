// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/envelope_identity.h"
#include "print/sealing_job.h"

namespace print {

/// Does the job, inside pinletter: opens the envelope, if it was sealed for the subject, and seals
/// what was asked for. A page that cannot be made is refused before anything is opened. Needs a
/// QGuiApplication; one thread. Errors: EnvelopeNotForUs, EnvelopeDamaged (also when a code is
/// missing), TemplateInvalid, LetterTooLong, CertificateInvalid, FileUnreadable, SealFailed.
foundation::Result<foundation::Bytes> sealAnew(const SealingJob& job,
                                               const foundation::EnvelopeIdentity& identity);

} // namespace print
