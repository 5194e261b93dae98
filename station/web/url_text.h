// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/web/http_message.h"

#include <string>
#include <string_view>
#include <vector>

namespace web {

/// Percent-encoded (RFC 3986, 2.1): all but letters, digits and -._~ , so that it is one part of a
/// path or one value of a query whatever it holds.
std::string urlEncoded(std::string_view text);

/// "?name=value&...", or empty.
std::string queryText(const std::vector<Field>& fields);

} // namespace web
