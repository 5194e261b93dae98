// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/trail_head.h"

#include "foundation/digest.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace audit {

using foundation::Bytes;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Error noHead(const std::string& why)
{
    return {ErrorCode::InvalidEncoding, "a signed head: " + why};
}

/// Takes the members of one line, and keeps the first fault.
class Members
{
public:
    explicit Members(const QJsonObject& object) : m_object{object} {}

    std::string text(const char* name)
    {
        const auto value = m_object.value(QLatin1String{name});
        if (!value.isString())
            m_fault = name;
        return value.toString().toStdString();
    }
    std::int64_t number(const char* name)
    {
        const auto value = m_object.value(QLatin1String{name});
        if (!value.isDouble() || value.toInteger(-1) < 0)
            m_fault = name;
        return value.toInteger(-1);
    }
    Bytes bytes(const char* name, Result<Bytes> (*decode)(std::string_view))
    {
        auto decoded = decode(text(name));
        if (!decoded)
            m_fault = name;
        return decoded ? *decoded : Bytes{};
    }
    [[nodiscard]] const std::string& fault() const { return m_fault; }

private:
    const QJsonObject& m_object;
    std::string m_fault;
};

} // namespace

std::string signedText(const TrailHead& head)
{
    return "cardstation trail head 1\nnumber: " + std::to_string(head.number) +
           "\nstation: " + head.station + "\nevent: " + std::to_string(head.event) +
           "\nhash: " + foundation::toHex(head.hash) +
           "\nprevious: " + foundation::toHex(head.previous) + "\nsigned-at: " + head.signedAt +
           "\nsigner: " + head.signer + "\n";
}

Bytes digestOf(const TrailHead& head)
{
    return foundation::sha256(foundation::bytesOf(signedText(head)));
}

std::string lineOf(const TrailHead& head, foundation::ByteView certificate)
{
    const QJsonObject object{{"number", static_cast<qint64>(head.number)},
                             {"station", text(head.station)},
                             {"event", static_cast<qint64>(head.event)},
                             {"hash", text(foundation::toHex(head.hash))},
                             {"previous", text(foundation::toHex(head.previous))},
                             {"signedAt", text(head.signedAt)},
                             {"signer", text(head.signer)},
                             {"signature", text(foundation::toBase64(head.signature))},
                             {"certificate", text(foundation::toBase64(certificate))}};
    return QJsonDocument{object}.toJson(QJsonDocument::Compact).toStdString();
}

Result<FiledHead> parseHeadLine(std::string_view line)
{
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(
        QByteArray{line.data(), static_cast<qsizetype>(line.size())}, &fault);
    if (fault.error != QJsonParseError::NoError || !document.isObject())
        return noHead("no JSON object");
    const auto object = document.object();
    Members members{object};
    FiledHead filed{{.number = members.number("number"),
                     .station = members.text("station"),
                     .event = members.number("event"),
                     .hash = members.bytes("hash", foundation::fromHex),
                     .previous = members.bytes("previous", foundation::fromHex),
                     .signedAt = members.text("signedAt"),
                     .signer = members.text("signer"),
                     .signature = members.bytes("signature", foundation::fromBase64)},
                    members.bytes("certificate", foundation::fromBase64)};
    if (!members.fault().empty())
        return noHead("member " + members.fault());
    return filed;
}

} // namespace audit
