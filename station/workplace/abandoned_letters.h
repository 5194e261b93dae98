// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/file_lock.h"
#include "station/workplace/desk.h"

namespace workplace {

/// The right to print this station's letters: one process at a time. Errors: LettersPrinting when
/// another has it, FileUnwritable.
foundation::Result<foundation::FileLock> takePrintingLock(const Workplace& workplace);

/// Spoils what stands as being printed although nobody prints: a program died over it, and nobody
/// knows whether a sheet came out. Its print run ends as Interrupted. The lock is proof that nobody
/// prints. Errors: those of the books.
foundation::Result<void> spoilAbandoned(Desk& desk, const foundation::FileLock& lock);

/// The same where nobody prints now; else it is left to whoever does. Says nothing of failures: the
/// next desk, or the next printing, tries again.
void spoilIfAbandoned(Desk& desk);

} // namespace workplace
