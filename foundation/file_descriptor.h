// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/unique_handle.h"

#include <unistd.h>

namespace foundation {

struct FileDescriptorTraits
{
    using Value = int;
    static constexpr int kNone = -1;
    static void close(int descriptor) noexcept { ::close(descriptor); }
};

/// Owns an open file, pipe end or socket.
using FileDescriptor = UniqueHandle<FileDescriptorTraits>;

} // namespace foundation
