// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/families.h"

#include "personalize/cards/myeid/myeid_family.h"

#include <algorithm>

namespace cards {

namespace {

template <typename Predicate>
const CardFamily* findFamily(Predicate matches)
{
    const auto& families = allFamilies();
    const auto found = std::ranges::find_if(families, matches);
    return found == families.end() ? nullptr : *found;
}

} // namespace

const std::vector<const CardFamily*>& allFamilies()
{
    static const myeid::MyEidFamily myEid;
    static const std::vector<const CardFamily*> families{&myEid};
    return families;
}

const CardFamily* familyFor(foundation::ByteView atr)
{
    return findFamily([atr](const CardFamily* family) { return family->recognises(atr); });
}

const CardFamily* familyNamed(std::string_view name)
{
    return findFamily([name](const CardFamily* family) { return family->name() == name; });
}

} // namespace cards
