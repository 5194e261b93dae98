// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/field_template.h"

#include <array>

namespace cardprofiles {

namespace {

struct Piece
{
    std::string_view text; ///< literal text, or a field's name
    bool isField = false;
};

foundation::Error invalid(std::string_view what, std::string_view text)
{
    return {.code = foundation::ErrorCode::TemplateInvalid,
            .context = std::string{what} + " in \"" + std::string{text} + "\""};
}

foundation::Result<std::vector<Piece>> split(std::string_view text)
{
    std::vector<Piece> pieces;
    auto rest = text;
    while (!rest.empty()) {
        const auto brace = rest.find_first_of("{}");
        if (brace != 0)
            pieces.push_back({rest.substr(0, brace), false});
        if (brace == std::string_view::npos)
            break;
        const auto close = rest.find_first_of("{}", brace + 1);
        if (rest[brace] == '}' || close == std::string_view::npos || rest[close] == '{')
            return invalid("a brace without its partner", text);
        if (close == brace + 1)
            return invalid("an empty field {}", text);
        pieces.push_back({rest.substr(brace + 1, close - brace - 1), true});
        rest.remove_prefix(close + 1);
    }
    return pieces;
}

} // namespace

std::span<const std::string> knownFields()
{
    static const std::array<std::string, 11> fields{"holder.givenName",
                                                    "holder.surname",
                                                    "holder.commonName",
                                                    "holder.hsaId",
                                                    "holder.upn",
                                                    "holder.email",
                                                    "holder.serviceIdentityNumber",
                                                    "holder.employmentNumber",
                                                    "organisation.name",
                                                    "organisation.number",
                                                    "card.serial"};
    return fields;
}

foundation::Result<std::vector<std::string>> fieldsIn(std::string_view text)
{
    const auto pieces = split(text);
    if (!pieces)
        return pieces.error();
    std::vector<std::string> fields;
    for (const auto& piece : *pieces) {
        if (piece.isField)
            fields.emplace_back(piece.text);
    }
    return fields;
}

foundation::Result<std::string>
fillFields(std::string_view text, const std::function<std::string(const std::string&)>& valueOf)
{
    const auto pieces = split(text);
    if (!pieces)
        return pieces.error();
    std::string filled;
    for (const auto& piece : *pieces)
        filled += piece.isField ? valueOf(std::string{piece.text}) : std::string{piece.text};
    return filled;
}

} // namespace cardprofiles
