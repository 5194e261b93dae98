// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <string>

namespace window {

/// What the station does with a card, from a step's name (workflow::nameOf): "generate-key
/// signature" is "Making the key for the signature". A step that this window does not know stands
/// as it is.
QString stepInWords(const std::string& step);

} // namespace window
