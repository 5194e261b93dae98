// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"
#include "foundation/result.h"
#include "station/web/http_message.h"

#include <QJsonObject>
#include <QTimeZone>

#include <optional>
#include <string>

namespace carriers {

/// A carrier's answer, read without trust in it.

/// The body, whatever its content type says. Errors: ServiceAnswerWrong with `where` for what is no
/// JSON object.
foundation::Result<QJsonObject> objectIn(const web::Answer& answer, const std::string& where);

/// A state's word: 1 to 64 printable ASCII characters; nothing for anything else.
std::optional<std::string> wordIn(const QJsonValue& value);

/// A text for people: control characters are blanks, at most 500 bytes of whole characters; empty
/// where there is none.
std::string detailIn(const QJsonValue& value);

/// ISO 8601 with `Z` or an offset; without one it is a time in `zone`. Nothing for what is no time.
std::optional<foundation::Instant> momentIn(const QJsonValue& value, const QTimeZone& zone);

/// Whether the value names this item; capitals and blanks do not count.
bool isSameItem(const QJsonValue& value, const std::string& label);

} // namespace carriers
