// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <string_view>

namespace database {

/// Asked before each statement that changes something, BEGIN and COMMIT among them: an error keeps
/// it from being executed and is what the caller gets. Tests let the n-th write fail or end the
/// process there; the station itself has none. May be called from several threads.
class WriteHook
{
public:
    virtual ~WriteHook() = default;
    virtual foundation::Result<void> beforeWrite(std::string_view sql) = 0;
};

} // namespace database
