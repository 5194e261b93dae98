// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/secret_bytes.h"

#include <QIODevice>

namespace print {

/// A device that keeps what is written to it in locked memory: where a PDF with codes is made.
class SecretDevice final : public QIODevice
{
public:
    SecretDevice() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

    [[nodiscard]] foundation::SecretBytes take() { return std::move(m_bytes); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override
    {
        m_bytes.append(
            {reinterpret_cast<const std::uint8_t*>(data), static_cast<std::size_t>(size)});
        return size;
    }

private:
    foundation::SecretBytes m_bytes;
};

} // namespace print
