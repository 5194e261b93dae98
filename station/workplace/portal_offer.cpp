// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/portal_offer.h"

#include "station/workplace/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace workplace {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

constexpr std::size_t kLongestId = 64;
constexpr std::size_t kLongestName = 255;
constexpr std::size_t kKeptOfName = 100;
constexpr std::size_t kLongestCursor = 1024;
constexpr std::size_t kDigestDigits = 64;
constexpr char kBeforeId = '~';

bool isAlphanumeric(char letter)
{
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
           (letter >= 'A' && letter <= 'Z');
}

bool isId(std::string_view id)
{
    return !id.empty() && id.size() <= kLongestId && std::ranges::all_of(id, [](char letter) {
        return isAlphanumeric(letter) || letter == '-' || letter == '_';
    });
}

bool isDigest(std::string_view digest)
{
    return digest.size() == kDigestDigits && std::ranges::all_of(digest, [](char digit) {
               return (digit >= '0' && digit <= '9') || (digit >= 'A' && digit <= 'F');
           });
}

Error wrong(const std::string& why)
{
    return {ErrorCode::ServiceAnswerWrong, "order-files: " + why};
}

/// Whole letters of UTF-8, no more than so many bytes.
std::string_view firstBytes(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U)
        --most;
    return text.substr(0, most);
}

Result<OfferedFile> readFile(const QJsonObject& object)
{
    const OfferedFile file{object["id"].toString().toStdString(),
                           object["name"].toString().toStdString(),
                           object["sha256"].toString().toUpper().toStdString()};
    if (!isId(file.id))
        return wrong("a file whose id is none");
    if (file.name.empty() || file.name.size() > kLongestName)
        return wrong(file.id + " has no name, or a longer one than names may be");
    if (!isDigest(file.sha256))
        return wrong(file.id + " has no SHA-256");
    return file;
}

} // namespace

Result<Offer> readOffer(std::string_view json, const std::string& after)
{
    const auto object =
        QJsonDocument::fromJson(QByteArray{json.data(), static_cast<qsizetype>(json.size())})
            .object();
    if (!object["files"].isArray())
        return wrong("an answer without files");
    Offer offer{{}, object["next"].toString().toStdString()};
    for (const auto& each : object["files"].toArray()) {
        auto file = readFile(each.toObject());
        if (!file)
            return file.error();
        offer.files.push_back(std::move(*file));
    }
    if (offer.next.size() > kLongestCursor)
        return wrong("next is longer than " + std::to_string(kLongestCursor) + " bytes");
    if (!offer.files.empty() && (offer.next.empty() || offer.next == after))
        return wrong("files, and next does not go on");
    return offer;
}

std::string placedName(const OfferedFile& file)
{
    std::string name{firstBytes(file.name, kKeptOfName)};
    std::ranges::replace_if(
        name,
        [](char letter) {
            const auto byte = static_cast<unsigned char>(letter);
            return byte < 0x20 || byte == 0x7F || letter == '/' || letter == kBeforeId;
        },
        '_');
    if (name.front() == '.')
        name.front() = '_'; // it would not be looked at
    return name + kBeforeId + file.id;
}

std::optional<std::string> offeredId(std::string_view placedName)
{
    const auto mark = placedName.rfind(kBeforeId);
    if (mark == placedName.npos || !isId(placedName.substr(mark + 1)))
        return {};
    return std::string{placedName.substr(mark + 1)};
}

} // namespace workplace
