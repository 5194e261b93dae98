// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cardprofiles {

/// Every field that a text of a profile may hold in braces: "holder.givenName", "card.serial", ...
std::span<const std::string> knownFields();

/// The fields of a template text in the order of their appearance: "Reserve {card.serial}" has
/// "card.serial". Errors: TemplateInvalid when a brace is not closed or a field is empty; whether
/// the fields are known is not judged.
foundation::Result<std::vector<std::string>> fieldsIn(std::string_view text);

/// The text with each {field} replaced by what `valueOf` gives for it. Braces cannot be written
/// otherwise. Errors: TemplateInvalid as above.
foundation::Result<std::string>
fillFields(std::string_view text, const std::function<std::string(const std::string&)>& valueOf);

} // namespace cardprofiles
