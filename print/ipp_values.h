// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cups/ipp.h>

#include <optional>
#include <string>
#include <vector>

namespace print {

// What an answer holds under a name, read so that a printer cannot surprise: an attribute of
// another kind counts as absent.

std::optional<int> integerIn(ipp_t* answer, const char* name);
std::vector<int> integersIn(ipp_t* answer, const char* name);
bool booleanIn(ipp_t* answer, const char* name);
std::vector<std::string> textsIn(ipp_t* answer, const char* name);

} // namespace print
