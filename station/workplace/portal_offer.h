// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace workplace {

/// An order file that the portal's service offers (docs/orders.md).
struct OfferedFile
{
    std::string id;     ///< 1 to 64 letters, digits, '-' and '_' (ASCII)
    std::string name;   ///< for people; any text of 1 to 255 bytes
    std::string sha256; ///< upper-case hexadecimal
};

/// Some of them, and where the next ones begin.
struct Offer
{
    std::vector<OfferedFile> files;
    std::string next; ///< empty together with `files` only
};

/// Errors: ServiceAnswerWrong for anything but a whole offer after `after`.
foundation::Result<Offer> readOffer(std::string_view json, const std::string& after);

/// What the file is called here: NAME~ID, so that no other file has its name, and its answer shows
/// what it answers. Of NAME what may not stand in a file's name is '_', and at most 100 bytes are
/// kept.
std::string placedName(const OfferedFile& file);

/// The id in such a name; nothing for others.
std::optional<std::string> offeredId(std::string_view placedName);

} // namespace workplace
