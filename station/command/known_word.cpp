// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/known_word.h"

#include <QString>

namespace command {

bool isSameWord(const std::string& given, std::string_view name)
{
    const auto plain = [](std::string_view utf8) {
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()))
            .trimmed()
            .normalized(QString::NormalizationForm_C);
    };
    return plain(given).compare(plain(name), Qt::CaseInsensitive) == 0;
}

foundation::Error unknownWord(const std::string& what, const std::string& given,
                              const std::vector<std::string>& allowed)
{
    std::string all;
    for (const auto& word : allowed)
        all += (all.empty() ? "" : ", ") + word;
    return {foundation::ErrorCode::WordUnknown, what + " \"" + given + "\"; there are " + all};
}

} // namespace command
