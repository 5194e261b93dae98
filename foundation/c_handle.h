// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>

namespace foundation {

/// Calls the free function given as a template argument.
template <auto Free>
struct FreeWith
{
    template <typename T>
    void operator()(T* object) const
    {
        Free(object);
    }
};

/// Owns a C object: `using X509Ptr = CHandle<X509, X509_free>;`
template <typename T, auto Free>
using CHandle = std::unique_ptr<T, FreeWith<Free>>;

} // namespace foundation
