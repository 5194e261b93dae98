// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <utility>

namespace foundation {

/// Owns an integer handle of a C library (SCARDCONTEXT, CK_SESSION_HANDLE, a job id) and closes it
/// once.
///
/// Traits: `using Value`, `static constexpr Value kNone`, `static void close(Value) noexcept`.
template <typename Traits>
class UniqueHandle
{
public:
    using Value = typename Traits::Value;

    UniqueHandle() = default;
    explicit UniqueHandle(Value value) : m_value{value} {}
    UniqueHandle(UniqueHandle&& other) noexcept : m_value{other.release()} {}
    UniqueHandle& operator=(UniqueHandle&& other) noexcept
    {
        if (this != &other)
            reset(other.release());
        return *this;
    }
    UniqueHandle(const UniqueHandle&) = delete;
    UniqueHandle& operator=(const UniqueHandle&) = delete;
    ~UniqueHandle() { reset(); }

    [[nodiscard]] Value value() const { return m_value; }
    explicit operator bool() const { return m_value != Traits::kNone; }
    Value release() { return std::exchange(m_value, Traits::kNone); }
    void reset(Value value = Traits::kNone)
    {
        if (m_value != Traits::kNone)
            Traits::close(m_value);
        m_value = value;
    }

private:
    Value m_value = Traits::kNone;
};

} // namespace foundation
