// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/myeid/card_keys.h"

#include "personalize/cards/myeid/answers.h"
#include "personalize/smartcard/tlv_writer.h"

#include <algorithm>

namespace myeid {

using cardprofiles::KeyProfile;
using commands::Data;
using commands::Signature;
using foundation::Bytes;
using foundation::ByteView;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::SecretBytes;
using smartcard::StatusWord;

namespace {

constexpr std::array<std::uint8_t, 3> kExponent65537{0x01, 0x00, 0x01};

constexpr std::size_t kSha256 = 32;
constexpr std::size_t kSha384 = 48;

NewFile keyFileFor(const KeyProfile& key, Pin pin)
{
    return {keyFile(key.id), isRsa(key.algorithm) ? FileType::RsaKey : FileType::EcKey,
            bitsOf(key.algorithm), keyRules(pin, Pin::Administration),
            key.consentPerUse ? pin : Pin::Always};
}

Result<Pin> pinOf(const KeyProfile& key)
{
    const auto pin = pinNamed(key.pin);
    if (!pin)
        return Error{ErrorCode::CapabilityMissing, "no reference for " + key.pin};
    return *pin;
}

/// The data of the selected key file; none when it has none. An execution error says nothing of it.
Result<std::optional<Bytes>> shownData(CardFiles& files, Data what, const KeyProfile& key)
{
    auto answer = files.ask(commands::information(what));
    if (!answer)
        return answer.error();
    if (answer->status.isExecutionError())
        return refusal("GET DATA of key " + key.name, answer->status);
    if (!answer->status.isSuccess())
        return std::optional<Bytes>{};
    return std::optional{std::move(answer->data)};
}

/// The public key in the selected key file; none when the file is empty. `exponent` is what
/// belongs to the modulus.
Result<std::optional<Bytes>> shownKey(CardFiles& files, const KeyProfile& key, ByteView exponent)
{
    const auto what = isRsa(key.algorithm) ? Data::RsaModulus : Data::EcPoint;
    auto shown = shownData(files, what, key);
    if (!shown || !*shown)
        return shown;
    const auto bits = bitsOf(key.algorithm);
    return isRsa(key.algorithm) ? readRsaKey(bits, **shown, exponent) : readEcKey(bits, **shown);
}

/// The exponent of the RSA key in the selected file; empty for other keys and empty files.
Result<Bytes> shownExponent(CardFiles& files, const KeyProfile& key)
{
    if (!isRsa(key.algorithm))
        return Bytes{};
    auto shown = shownData(files, Data::RsaExponent, key);
    if (!shown)
        return shown.error();
    return std::move(*shown).value_or(Bytes{});
}

/// DigestInfo (RFC 8017, 9.2): AlgorithmIdentifier and the digest.
Bytes digestInfo(ByteView digest)
{
    using smartcard::encodeTlv;
    using smartcard::Tag;
    constexpr std::array<std::uint8_t, 13> kSha256Id{0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65,
                                                     0x03, 0x04, 0x02, 0x01, 0x05, 0x00};
    auto algorithm = kSha256Id;
    constexpr std::size_t kLastArc = 10;
    constexpr std::uint8_t kSha384Arc = 2;
    if (digest.size() == kSha384)
        algorithm[kLastArc] = kSha384Arc;
    Bytes content = encodeTlv(Tag{0x30}, algorithm);
    smartcard::appendTlv(content, Tag{0x04}, digest);
    return encodeTlv(Tag{0x30}, content);
}

/// The number that ECDSA signs, as long as the field: a longer digest loses its end (FIPS 186-4,
/// 6.4), a shorter one gets zeros in front.
Bytes fieldNumber(ByteView digest, unsigned bits)
{
    const std::size_t size = bits / 8;
    Bytes number(size - std::min(size, digest.size()), 0x00);
    const auto used = digest.first(std::min(size, digest.size()));
    number.insert(number.end(), used.begin(), used.end());
    return number;
}

/// What the card says to a code: 63Cx, 6983.
Result<void> judge(StatusWord status, const std::string& name)
{
    constexpr std::uint16_t kWrongMask = 0xFFF0;
    constexpr std::uint16_t kWrong = 0x63C0;
    if (status.isSuccess())
        return {};
    if (status == smartcard::sw::kAuthenticationMethodBlocked || status.value == kWrong)
        return Error{ErrorCode::CodeBlocked, name, status.value, {}};
    if ((status.value & kWrongMask) == kWrong)
        return Error{ErrorCode::CodeWrong, name, status.value, status.value & 0x0F};
    return refusal("VERIFY " + name, status);
}

} // namespace

Result<SecretBytes> padded(const SecretBytes& code, const std::string& name)
{
    constexpr std::size_t kLeast = 4;
    constexpr std::size_t kStored = 8;
    if (code.size() < kLeast || code.size() > kStored)
        return Error{ErrorCode::CapabilityMissing, name + ": not four to eight characters"};
    auto stored = code.clone();
    stored.padTo(kStored, 0xFF);
    return stored;
}

Result<Bytes> CardKeys::generate(const KeyProfile& key)
{
    const auto pin = pinOf(key);
    if (!pin)
        return pin.error();
    if (const auto entered = m_files.enterApplication(); !entered)
        return entered.error();
    const auto created = m_files.create(keyFileFor(key, *pin));
    if (!created)
        return created.error();
    if (*created == CardFiles::Created::WasThere) {
        auto before = readIfThere(key);
        if (!before)
            return before.error();
        if (before->has_value())
            return std::move(**before);
    }
    const auto command =
        isRsa(key.algorithm) ? commands::generateRsaKey() : commands::generateEcKey();
    if (const auto made = m_files.expect(command, "GENERATE KEY " + key.name); !made)
        return made.error();
    auto shown = shownKey(m_files, key, kExponent65537);
    if (!shown)
        return shown.error();
    if (!shown->has_value())
        return Error{ErrorCode::CardAnswerMalformed, "public key " + key.name};
    return std::move(**shown);
}

Result<std::optional<Bytes>> CardKeys::readIfThere(const KeyProfile& key)
{
    if (const auto selected = m_files.select(keyFile(key.id)); !selected)
        return selected.error();
    const auto exponent = shownExponent(m_files, key);
    if (!exponent)
        return exponent.error();
    return shownKey(m_files, key, *exponent);
}

Result<Bytes> CardKeys::read(const KeyProfile& key)
{
    auto shown = readIfThere(key);
    if (!shown)
        return shown.error();
    if (!shown->has_value())
        return Error{ErrorCode::CardAnswerMalformed, "public key " + key.name};
    return std::move(**shown);
}

Result<void> CardKeys::verify(const KeyProfile& key, const SecretBytes& pin)
{
    const auto reference = pinOf(key);
    if (!reference)
        return reference.error();
    auto code = padded(pin, key.pin);
    if (!code)
        return code.error();
    const auto answer = m_files.ask(commands::verify(*reference, std::move(*code)));
    if (!answer)
        return answer.error();
    auto judged = judge(answer->status, key.pin);
    if (judged || judged.error().code != ErrorCode::CardRefused)
        return judged;
    const auto open = isStillOpen();
    if (!open)
        return open.error();
    return *open ? Result<void>{} : judged;
}

Result<bool> CardKeys::isStillOpen()
{
    const auto application = m_files.inspect(FileId::Application);
    if (!application)
        return application.error();
    return application->status.isSuccess() &&
           readLifeCycle(application->data) == cards::LifeCycle::Creation;
}

Result<Bytes> CardKeys::sign(const KeyProfile& key, const SecretBytes& pin, ByteView digest)
{
    if (digest.size() != kSha256 && digest.size() != kSha384)
        return Error{ErrorCode::CapabilityMissing, "neither SHA-256 nor SHA-384"};
    if (const auto entered = m_files.enterApplication(); !entered)
        return entered.error();
    if (const auto verified = verify(key, pin); !verified)
        return verified.error();
    const bool rsa = isRsa(key.algorithm);
    const auto bits = bitsOf(key.algorithm);
    const auto prepared = m_files.expect(
        commands::prepareSignature(rsa ? Signature::RsaPkcs1 : Signature::Ecdsa, keyFile(key.id)),
        "MANAGE SECURITY ENVIRONMENT " + key.name);
    if (!prepared)
        return prepared.error();
    const auto input = rsa ? digestInfo(digest) : fieldNumber(digest, bits);
    const auto answer =
        m_files.expect(commands::computeSignature(input), "COMPUTE SIGNATURE " + key.name);
    if (!answer)
        return answer.error();
    return rsa ? readRsaSignature(bits, *answer) : readEcSignature(bits, *answer);
}

} // namespace myeid
