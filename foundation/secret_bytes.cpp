// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/secret_bytes.h"

#include "foundation/locked_memory.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <utility>

namespace foundation {

SecretBytes::SecretBytes(std::size_t size)
{
    reserve(size);
    m_size = size;
    std::ranges::fill(writable(), std::uint8_t{0});
}

SecretBytes SecretBytes::copyOf(ByteView bytes)
{
    SecretBytes copy;
    copy.append(bytes);
    return copy;
}

SecretBytes SecretBytes::takeFrom(std::span<std::uint8_t> bytes)
{
    auto copy = copyOf(bytes);
    wipe(bytes);
    return copy;
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : m_data{std::exchange(other.m_data, nullptr)}, m_size{std::exchange(other.m_size, 0)},
      m_capacity{std::exchange(other.m_capacity, 0)}
{
}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept
{
    if (this != &other) {
        clear();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_capacity = std::exchange(other.m_capacity, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    clear();
}

SecretBytes SecretBytes::clone() const
{
    return copyOf(view());
}

void SecretBytes::append(ByteView bytes)
{
    if (bytes.empty())
        return;
    reserve(m_size + bytes.size());
    std::ranges::copy(bytes, m_data + m_size);
    m_size += bytes.size();
}

void SecretBytes::padTo(std::size_t size, std::uint8_t fill)
{
    if (size <= m_size)
        return;
    reserve(size);
    std::fill(m_data + m_size, m_data + size, fill);
    m_size = size;
}

void SecretBytes::clear()
{
    if (m_data != nullptr)
        freeLocked(m_data, m_capacity);
    m_data = nullptr;
    m_size = 0;
    m_capacity = 0;
}

bool SecretBytes::equals(const SecretBytes& other) const
{
    return m_size == other.m_size &&
           (m_size == 0 || CRYPTO_memcmp(m_data, other.m_data, m_size) == 0);
}

void SecretBytes::reserve(std::size_t capacity)
{
    if (capacity <= m_capacity)
        return;
    capacity = std::max(capacity, m_capacity * 2);
    auto* larger = allocateLocked(capacity);
    std::copy(m_data, m_data + m_size, larger);
    if (m_data != nullptr)
        freeLocked(m_data, m_capacity);
    m_data = larger;
    m_capacity = capacity;
}

void wipe(std::span<std::uint8_t> bytes)
{
    OPENSSL_cleanse(bytes.data(), bytes.size());
}

} // namespace foundation
