// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/token/secret_input.h"

#include <array>
#include <cerrno>
#include <unistd.h>

namespace token {

using foundation::Error;
using foundation::ErrorCode;
using foundation::SecretBytes;

namespace {

constexpr std::size_t kLength = 4;

/// All of `into`, or an error.
foundation::Result<void> readWhole(int descriptor, std::span<std::uint8_t> into)
{
    while (!into.empty()) {
        const auto count = ::read(descriptor, into.data(), into.size());
        if (count == 0)
            return Error{ErrorCode::InvalidEncoding, "a message that ends too early"};
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return Error{ErrorCode::FileUnreadable, "standard input", std::nullopt, errno};
        into = into.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

} // namespace

foundation::Result<SecretBytes> readSecretly(int descriptor, std::size_t most)
{
    SecretBytes all;
    SecretBytes piece{8 * 1024};
    for (;;) {
        const auto count = ::read(descriptor, piece.writable().data(), piece.size());
        if (count == 0)
            return all;
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return Error{ErrorCode::FileUnreadable, "standard input", std::nullopt, errno};
        all.append(piece.view().first(static_cast<std::size_t>(count)));
        if (all.size() > most)
            return Error{ErrorCode::InvalidEncoding, "a request that is too long"};
    }
}

foundation::Result<SecretBytes> readMessage(int descriptor, std::size_t most)
{
    std::array<std::uint8_t, kLength> length{};
    if (auto read = readWhole(descriptor, length); !read)
        return read.error();
    std::size_t size = 0;
    for (const auto byte : length)
        size = size << 8U | byte;
    if (size > most)
        return Error{ErrorCode::InvalidEncoding, "a request that is too long"};
    SecretBytes message{size};
    if (auto read = readWhole(descriptor, message.writable()); !read)
        return read.error();
    return message;
}

SecretBytes framed(const SecretBytes& message)
{
    std::array<std::uint8_t, kLength> length{};
    for (std::size_t i = 0; i < kLength; ++i)
        length.at(i) = static_cast<std::uint8_t>(message.size() >> (8U * (kLength - 1 - i)));
    auto whole = SecretBytes::copyOf(length);
    whole.append(message.view());
    return whole;
}

} // namespace token
