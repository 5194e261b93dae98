// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/workplace/sign_in.h"

#include <QMetaType>

#include <memory>

namespace window {

/// What lets a window in for a session; shared by the threads that work in it.
using SharedToken = std::shared_ptr<const workplace::SessionToken>;

} // namespace window

Q_DECLARE_METATYPE(window::SharedToken)
