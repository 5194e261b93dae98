// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>

namespace foundation {

/// Memory for secrets, from pages that are locked and left out of core dumps. Blocks share pages,
/// so that many small secrets stay under RLIMIT_MEMLOCK. Any thread. Throws std::bad_alloc when no
/// more can be locked: a secret never lands in ordinary memory.
std::uint8_t* allocateLocked(std::size_t size);

/// Wipes the block and gives it back.
void freeLocked(std::uint8_t* block, std::size_t size) noexcept;

/// Makes this process leave no core dump and be closed to ptrace by others of the same user
/// (PR_SET_DUMPABLE, RLIMIT_CORE). Called first thing in main() of every program that meets a
/// secret.
void forbidCoreDumps();

} // namespace foundation
