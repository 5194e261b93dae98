// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"

#include <cstddef>
#include <memory>

namespace foundation {

/// Bytes that nobody may see: a PIN, a PUK, a key, a command that carries one.
///
/// Owns memory of its own that is locked (mlock), left out of core dumps (MADV_DONTDUMP) and wiped
/// when freed or moved from. Has no hex, no stream operator, no conversion to std::string and no
/// comparison that leaks time; `view()` is the one way to the bytes, so that a search for it finds
/// every place that touches a secret. Copies only by `clone()`. A value belongs to one thread at a
/// time.
class SecretBytes
{
public:
    SecretBytes() = default;
    /// `size` zero bytes, to be filled through `writable()`. Throws std::bad_alloc when memory
    /// cannot be locked.
    explicit SecretBytes(std::size_t size);
    /// Takes a copy. The source stays the caller's to wipe.
    static SecretBytes copyOf(ByteView bytes);
    /// Takes a copy, then wipes the source.
    static SecretBytes takeFrom(std::span<std::uint8_t> bytes);

    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes();

    [[nodiscard]] SecretBytes clone() const;
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] ByteView view() const { return {m_data, m_size}; }
    [[nodiscard]] std::span<std::uint8_t> writable() { return {m_data, m_size}; }

    /// Grows by the bytes; the old memory is wiped.
    void append(ByteView bytes);
    /// Grows to `size` with `fill`, as for a PIN padded to the card's stored length (FF or 00).
    /// Never shrinks.
    void padTo(std::size_t size, std::uint8_t fill);
    /// Wipes and forgets all.
    void clear();

    /// Compares in a time that depends on the lengths alone.
    [[nodiscard]] bool equals(const SecretBytes& other) const;

private:
    std::uint8_t* m_data = nullptr;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;

    void reserve(std::size_t capacity);
};

/// Wipes memory in a way that the optimiser keeps.
void wipe(std::span<std::uint8_t> bytes);

} // namespace foundation
