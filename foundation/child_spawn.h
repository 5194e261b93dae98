// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/child_process.h"
#include "foundation/file_descriptor.h"

#include <sys/types.h>

namespace foundation {

/// A started program: our ends of its three streams, none of which blocks, and a descriptor that
/// becomes readable when it has ended (pidfd_open; none on a kernel without it). Who holds this
/// must wait for `pid`.
struct SpawnedChild
{
    pid_t pid = -1;
    FileDescriptor input;
    FileDescriptor output;
    FileDescriptor errors;
    FileDescriptor process;
};

/// fork and exec as ChildProgram describes. Errors: ProgramFailed with errno as nativeCode, also
/// when the program cannot be executed.
Result<SpawnedChild> spawnChild(const ChildProgram& child);

} // namespace foundation
