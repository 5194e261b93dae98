// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/abandoned_readers.h"

#include <list>
#include <mutex>

namespace smartcard {
namespace {

struct Abandoned
{
    ReaderName reader;
    foundation::ErrorCode why;
};

struct Register
{
    std::mutex mutex;
    std::list<Abandoned> readers;
};

Register& theRegister()
{
    static auto* const instance = new Register; // outlives threads that never end
    return *instance;
}

} // namespace

std::shared_ptr<void> abandonReader(const ReaderName& reader, foundation::ErrorCode why)
{
    auto& known = theRegister();
    const std::scoped_lock lock{known.mutex};
    const auto entry = known.readers.insert(known.readers.end(), {reader, why});
    return {&*entry, [entry, &known](void*) {
                const std::scoped_lock endLock{known.mutex};
                known.readers.erase(entry);
            }};
}

std::optional<foundation::ErrorCode> whyAbandoned(const ReaderName& reader)
{
    auto& known = theRegister();
    const std::scoped_lock lock{known.mutex};
    for (const auto& abandoned : known.readers)
        if (abandoned.reader == reader)
            return abandoned.why;
    if (known.readers.size() >= kMostAbandoned)
        return known.readers.front().why;
    return std::nullopt;
}

} // namespace smartcard
