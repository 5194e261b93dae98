// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/reader_snapshot.h"

#include <algorithm>

namespace smartcard {
namespace {

const SeenReader* findReader(const std::vector<SeenReader>& readers, const ReaderName& name)
{
    const auto found = std::ranges::find(readers, name, &SeenReader::name);
    return found == readers.end() ? nullptr : &*found;
}

/// The card of before is the card of after, and has not been out.
bool cardStayed(const SeenReader& before, const SeenReader& after)
{
    return before.cardPresent && after.cardPresent && before.insertions == after.insertions &&
           before.atr == after.atr;
}

} // namespace

std::vector<ReaderEvent> changesBetween(const std::vector<SeenReader>& before,
                                        const std::vector<SeenReader>& after)
{
    std::vector<ReaderEvent> events;
    for (const auto& old : before) {
        const auto* now = findReader(after, old.name);
        if (old.cardPresent && (now == nullptr || !cardStayed(old, *now)))
            events.emplace_back(CardRemoved{old.name});
        if (now == nullptr)
            events.emplace_back(ReaderRemoved{old.name});
    }
    for (const auto& now : after) {
        const auto* old = findReader(before, now.name);
        if (old == nullptr)
            events.emplace_back(ReaderAdded{now.name});
        if (now.cardPresent && (old == nullptr || !cardStayed(*old, now)))
            events.emplace_back(CardInserted{now.name, now.atr});
    }
    return events;
}

} // namespace smartcard
