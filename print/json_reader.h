// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QJsonObject>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace print {

/// Reads the members of a JSON object that must be there; the first fault is kept and later reads
/// give empty values. One thread.
class JsonReader
{
public:
    /// Parses one JSON object. Errors: InvalidEncoding.
    static foundation::Result<JsonReader> parse(std::string_view json);
    JsonReader(QJsonObject object, std::string path)
        : m_object{std::move(object)}, m_path{std::move(path)}
    {
    }

    std::string text(const char* name);
    std::vector<std::string> texts(const char* name);
    long number(const char* name);
    /// Absent when the member is.
    std::optional<std::string> optionalText(const char* name);
    std::optional<long> optionalNumber(const char* name);
    JsonReader object(const char* name);
    std::vector<JsonReader> objects(const char* name);

    /// Keeps the fault of a part that was read by itself.
    void take(const JsonReader& part);
    void refuse(const char* name, const std::string& why);
    [[nodiscard]] const std::optional<foundation::Error>& fault() const { return m_fault; }

private:
    QJsonObject m_object;
    std::string m_path;
    std::optional<foundation::Error> m_fault;
};

} // namespace print
