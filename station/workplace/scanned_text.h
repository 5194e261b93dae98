// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace workplace {

/// What a scanner or a paste sent, without the blanks and line ends around it.
std::string scannedText(std::string_view text);

} // namespace workplace
