// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"

#include <string_view>

namespace codes {

/// True for a code that a thief would try among the first, whatever its length. `alphabet` gives
/// the order of the characters; the last is followed by the first.
///
/// - the same character, or characters that follow one another up or down, for more than three
///   quarters of its length: 111111, 123456, 987650;
/// - a shorter piece repeated to the end: 121212, 123123, 12341234;
/// - pairs of the same character throughout: 112233;
/// - a year from 1900 to 2099 in the first or last four places of five or more: 198407.
bool isTrivial(foundation::ByteView code, std::string_view alphabet);

} // namespace codes
