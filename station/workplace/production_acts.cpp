// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/production_acts.h"

#include "station/staff/member_card_store.h"
#include "station/workplace/card_sign_in.h"
#include "station/workplace/permission.h"
#include "station/workplace/product_acts.h"
#include "station/workplace/staff_acts.h"

#include <optional>

namespace workplace {
namespace {

/// Those that the member may handle and that are accepted. Errors: ProductNotAccepted when none is.
foundation::Result<std::vector<std::string>> usableProducts(Desk& desk, const staff::Member& member)
{
    std::vector<std::string> usable;
    std::optional<foundation::Error> why;
    for (const auto& profile : desk.workplace.profiles().all()) {
        if (!member.mayHandle(profile.productCode))
            continue;
        auto accepted = checkProductAccepted(desk, profile.productCode);
        if (accepted)
            usable.push_back(profile.productCode);
        else if (accepted.error().code != foundation::ErrorCode::ProductNotAccepted)
            return accepted.error();
        else
            why = accepted.error();
    }
    if (usable.empty() && why)
        return *why;
    return usable;
}

} // namespace

foundation::Result<production::LineSetup> lineSetupFor(Desk& desk, staff::Right right)
{
    if (auto may = mayDo(desk, right); !may)
        return may.error();
    auto member = ownMember(desk);
    if (!member)
        return member.error();
    auto setup = desk.workplace.lineSetup(desk.who);
    auto products = usableProducts(desk, *member);
    if (!products)
        return products.error();
    setup.products = std::move(*products);
    auto readers = readersOfStaff(desk.workplace, *desk.database);
    if (!readers)
        return readers.error();
    setup.ignoredReaders.insert(setup.ignoredReaders.end(), readers->begin(), readers->end());
    auto cards = staff::MemberCardStore{*desk.database}.list();
    if (!cards)
        return cards.error();
    for (const auto& card : *cards)
        setup.protectedChips.insert(card.chipSerial);
    return setup;
}

} // namespace workplace
