// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/secret_bytes.h"
#include "personalize/smartcard/status_word.h"

#include <cstdint>
#include <optional>

namespace smartcard {

/// CLA INS P1 P2.
struct Header
{
    std::uint8_t cla = 0;
    std::uint8_t ins = 0;
    std::uint8_t p1 = 0;
    std::uint8_t p2 = 0;
    friend constexpr bool operator==(const Header&, const Header&) = default;
};

/// How many bytes of answer the command asks for (Ne); kAll is the largest that the form can say
/// (256 or 65536).
inline constexpr std::uint32_t kAll = 65536;

/// A command (ISO/IEC 7816-4, 5.2) as a value: header, data, Ne. Whether it travels as short,
/// extended or chained is the exchange's business.
///
/// The data always lie in SecretBytes. A trace may show them, and the answer's, only if the command
/// was made by `open()`; a command made by `secret()` shows its header and Lc alone, whoever
/// traces. There is no third way to give data.
class CommandApdu
{
public:
    /// A command without data.
    explicit CommandApdu(Header header, std::optional<std::uint32_t> expected = std::nullopt)
        : m_header{header}, m_expected{expected}
    {
    }
    /// Data that anybody may see: file identifiers, public keys, certificates, digests.
    static CommandApdu open(Header header, foundation::ByteView data,
                            std::optional<std::uint32_t> expected = std::nullopt)
    {
        CommandApdu command{header, expected};
        command.m_data = foundation::SecretBytes::copyOf(data);
        return command;
    }
    /// Data that hold a code or a key.
    static CommandApdu secret(Header header, foundation::SecretBytes data,
                              std::optional<std::uint32_t> expected = std::nullopt)
    {
        CommandApdu command{header, expected};
        command.m_data = std::move(data);
        command.m_mayBeShown = false;
        return command;
    }

    [[nodiscard]] Header header() const { return m_header; }
    [[nodiscard]] foundation::ByteView data() const { return m_data.view(); }
    [[nodiscard]] std::optional<std::uint32_t> expected() const { return m_expected; }
    [[nodiscard]] bool mayBeShown() const { return m_mayBeShown; }

private:
    Header m_header;
    foundation::SecretBytes m_data;
    std::optional<std::uint32_t> m_expected;
    bool m_mayBeShown = true;
};

/// A card's answer: data and SW1-SW2.
struct ResponseApdu
{
    foundation::Bytes data;
    StatusWord status;
};

} // namespace smartcard
