// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/proof/proof_message.h"

#include "personalize/smartcard/tlv.h"
#include "personalize/smartcard/tlv_writer.h"
#include "personalize/token/message_objects.h"

namespace proof {
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
using token::textOf;

constexpr const char* kMessage = "proof request";
constexpr std::uint8_t kVersion = 1;

constexpr Tag kRequest{0x61};
constexpr Tag kFormat{0x80};
constexpr Tag kModule{0x81};
constexpr Tag kReader{0x82};
constexpr Tag kAnyReader{0x83};
constexpr Tag kLabel{0x84};
constexpr Tag kSerial{0x85};
constexpr Tag kPin{0xA6};
constexpr Tag kKey{0xA7};
constexpr Tag kAuthority{0x88};

constexpr Tag kPinName{0x80};
constexpr Tag kPinLabel{0x81};
constexpr Tag kPinCode{0x82};
constexpr Tag kPinTries{0x83};

constexpr Tag kKeyName{0x80};
constexpr Tag kKeyId{0x81};
constexpr Tag kKeyPin{0x82};
constexpr Tag kKeySpki{0x83};
constexpr Tag kKeyCertificate{0x84};

void appendByte(SecretBytes& out, Tag tag, std::uint8_t byte)
{
    appendTlv(out, tag, ByteView{&byte, 1});
}

void appendPin(SecretBytes& out, const ProofPin& pin)
{
    SecretBytes fields;
    appendText(fields, kPinName, pin.name);
    appendText(fields, kPinLabel, pin.label);
    appendTlv(fields, kPinCode, pin.code.view());
    appendByte(fields, kPinTries, static_cast<std::uint8_t>(pin.tries));
    appendTlv(out, kPin, fields.view());
}

void appendKey(SecretBytes& out, const ProofKey& key)
{
    SecretBytes fields;
    appendText(fields, kKeyName, key.name);
    appendByte(fields, kKeyId, key.id);
    appendText(fields, kKeyPin, key.pin);
    appendTlv(fields, kKeySpki, key.spki);
    if (key.certificate)
        appendTlv(fields, kKeyCertificate, *key.certificate);
    appendTlv(out, kKey, fields.view());
}

bool takeByte(const TlvView& object, std::uint8_t& into)
{
    if (object.value.size() != 1)
        return false;
    into = object.value[0];
    return true;
}

bool takePin(const TlvView& object, ProofPin& pin)
{
    if (object.tag == kPinName)
        pin.name = textOf(object.value);
    else if (object.tag == kPinLabel)
        pin.label = textOf(object.value);
    else if (object.tag == kPinCode)
        pin.code = SecretBytes::copyOf(object.value);
    else if (object.tag == kPinTries && object.value.size() == 1)
        pin.tries = object.value[0];
    else
        return false;
    return true;
}

bool takeKey(const TlvView& object, ProofKey& key)
{
    const Bytes value{object.value.begin(), object.value.end()}; // no field of a key is secret
    if (object.tag == kKeyName)
        key.name = textOf(value);
    else if (object.tag == kKeyId)
        return takeByte(object, key.id);
    else if (object.tag == kKeyPin)
        key.pin = textOf(value);
    else if (object.tag == kKeySpki)
        key.spki = value;
    else if (object.tag == kKeyCertificate)
        key.certificate = value;
    else
        return false;
    return true;
}

bool takeField(const TlvView& object, ProofMessage& message)
{
    auto& request = message.request;
    if (object.tag == kModule)
        message.module = textOf(object.value);
    else if (object.tag == kReader)
        request.readerName = textOf(object.value);
    else if (object.tag == kAnyReader)
        request.allReaderNames.push_back(textOf(object.value));
    else if (object.tag == kLabel)
        request.cardLabel = textOf(object.value);
    else if (object.tag == kSerial)
        request.chipSerial = textOf(object.value);
    else if (object.tag == kAuthority)
        request.chain.emplace_back(object.value.begin(), object.value.end());
    else
        return object.tag == kFormat && object.value.size() == 1 && object.value[0] == kVersion;
    return true;
}

bool takeWhole(const TlvView& object, ProofMessage& message)
{
    if (object.tag == kPin) {
        auto& pin = message.request.pins.emplace_back();
        return forEachField(object.value, kMessage,
                            [&](const auto& field) { return takePin(field, pin); })
            .ok();
    }
    if (object.tag == kKey) {
        auto& key = message.request.keys.emplace_back();
        return forEachField(object.value, kMessage,
                            [&](const auto& field) { return takeKey(field, key); })
            .ok();
    }
    return takeField(object, message);
}

} // namespace

SecretBytes encode(const ProofRequest& request, const std::string& module)
{
    SecretBytes fields;
    appendByte(fields, kFormat, kVersion);
    appendText(fields, kModule, module);
    appendText(fields, kReader, request.readerName);
    for (const auto& name : request.allReaderNames)
        appendText(fields, kAnyReader, name);
    appendText(fields, kLabel, request.cardLabel);
    appendText(fields, kSerial, request.chipSerial);
    for (const auto& pin : request.pins)
        appendPin(fields, pin);
    for (const auto& key : request.keys)
        appendKey(fields, key);
    for (const auto& authority : request.chain)
        appendTlv(fields, kAuthority, authority);
    SecretBytes whole;
    appendTlv(whole, kRequest, fields.view());
    return whole;
}

Result<ProofMessage> decodeMessage(const SecretBytes& bytes)
{
    const auto fields = token::fieldsOf(bytes, kRequest, kMessage);
    if (!fields)
        return fields.error();
    const auto version = smartcard::findTlv(*fields, kFormat);
    if (!version || !version->has_value())
        return token::malformed(kMessage, "no version");
    ProofMessage message;
    if (auto taken = forEachField(*fields, kMessage,
                                  [&](const auto& object) { return takeWhole(object, message); });
        !taken)
        return taken.error();
    return message;
}

} // namespace proof
