// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/signin/sign_in_message.h"

#include "personalize/smartcard/tlv.h"
#include "personalize/smartcard/tlv_writer.h"
#include "personalize/token/message_objects.h"

namespace signin {
namespace {

using foundation::Bytes;
using foundation::ByteView;
using foundation::Result;
using foundation::SecretBytes;
using smartcard::appendTlv;
using smartcard::Tag;
using smartcard::TlvView;
using token::appendText;
using token::forEachField;
using token::malformed;
using token::textOf;

constexpr const char* kMessage = "sign-in request";
constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kTimeSize = 8;

constexpr Tag kTask{0x61};
constexpr Tag kProof{0x62};

constexpr Tag kFormat{0x80};
constexpr Tag kModule{0x81};
constexpr Tag kReader{0x82};
constexpr Tag kAnyReader{0x83};
constexpr Tag kSign{0xA4};

constexpr Tag kCertificate{0x80};
constexpr Tag kStation{0x81};
constexpr Tag kStationCertificate{0x82};
constexpr Tag kStationNonce{0x83};
constexpr Tag kTime{0x84};

constexpr Tag kStationSignature{0x80};
constexpr Tag kPin{0x81};

Bytes timeBytes(foundation::Instant time)
{
    Bytes bytes(kTimeSize);
    auto rest = static_cast<std::uint64_t>(time.time_since_epoch().count());
    for (auto at = bytes.rbegin(); at != bytes.rend(); ++at, rest >>= 8U)
        *at = static_cast<std::uint8_t>(rest);
    return bytes;
}

foundation::Instant timeOf(ByteView bytes)
{
    std::uint64_t seconds = 0;
    for (const auto byte : bytes)
        seconds = seconds << 8U | byte;
    return foundation::Instant{std::chrono::seconds{static_cast<std::int64_t>(seconds)}};
}

void appendSign(SecretBytes& out, const SignTask& sign)
{
    SecretBytes fields;
    appendTlv(fields, kCertificate, sign.certificate);
    appendText(fields, kStation, sign.station);
    appendTlv(fields, kStationCertificate, sign.stationCertificate);
    appendTlv(fields, kStationNonce, sign.stationNonce);
    appendTlv(fields, kTime, timeBytes(sign.time));
    appendTlv(out, kSign, fields.view());
}

Bytes copyOf(ByteView bytes)
{
    return {bytes.begin(), bytes.end()};
}

bool takeSign(const TlvView& object, SignTask& sign)
{
    if (object.tag == kCertificate)
        sign.certificate = copyOf(object.value);
    else if (object.tag == kStation)
        sign.station = textOf(object.value);
    else if (object.tag == kStationCertificate)
        sign.stationCertificate = copyOf(object.value);
    else if (object.tag == kStationNonce)
        sign.stationNonce = copyOf(object.value);
    else if (object.tag == kTime && object.value.size() == kTimeSize)
        sign.time = timeOf(object.value);
    else
        return false;
    return true;
}

bool takeTask(const TlvView& object, SignInTask& task)
{
    if (object.tag == kModule)
        task.module = textOf(object.value);
    else if (object.tag == kReader)
        task.readers.push_back(textOf(object.value));
    else if (object.tag == kAnyReader)
        task.allReaders.push_back(textOf(object.value));
    else if (object.tag == kSign)
        return forEachField(object.value, kMessage,
                            [&sign = task.sign.emplace()](const auto& field) {
                                return takeSign(field, sign);
                            })
            .ok();
    else
        return object.tag == kFormat && object.value.size() == 1 && object.value[0] == kVersion;
    return true;
}

} // namespace

SecretBytes encode(const SignInTask& task)
{
    SecretBytes fields;
    appendTlv(fields, kFormat, ByteView{&kVersion, 1});
    appendText(fields, kModule, task.module);
    for (const auto& reader : task.readers)
        appendText(fields, kReader, reader);
    for (const auto& reader : task.allReaders)
        appendText(fields, kAnyReader, reader);
    if (task.sign)
        appendSign(fields, *task.sign);
    SecretBytes whole;
    appendTlv(whole, kTask, fields.view());
    return whole;
}

SecretBytes encode(const SignInProof& proof)
{
    SecretBytes fields;
    appendTlv(fields, kStationSignature, proof.stationSignature);
    appendTlv(fields, kPin, proof.pin.view());
    SecretBytes whole;
    appendTlv(whole, kProof, fields.view());
    return whole;
}

Result<SignInTask> decodeTask(const SecretBytes& bytes)
{
    const auto content = token::fieldsOf(bytes, kTask, kMessage);
    if (!content)
        return content.error();
    const auto version = smartcard::findTlv(*content, kFormat);
    if (!version || !version->has_value())
        return malformed(kMessage, "no version");
    SignInTask task;
    if (auto taken = forEachField(*content, kMessage,
                                  [&](const auto& object) { return takeTask(object, task); });
        !taken)
        return taken.error();
    if (task.sign && task.sign->stationNonce.empty())
        return malformed(kMessage, "no nonce");
    return task;
}

Result<SignInProof> decodeProof(const SecretBytes& bytes)
{
    const auto content = token::fieldsOf(bytes, kProof, kMessage);
    if (!content)
        return content.error();
    SignInProof proof;
    const auto take = [&](const TlvView& object) {
        if (object.tag == kStationSignature)
            proof.stationSignature = copyOf(object.value);
        else if (object.tag == kPin)
            proof.pin = SecretBytes::copyOf(object.value);
        return object.tag == kStationSignature || object.tag == kPin;
    };
    if (auto taken = forEachField(*content, kMessage, take); !taken)
        return taken.error();
    return proof;
}

} // namespace signin
