// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/portal_acts.h"

#include "print/pin_letter_runner.h"
#include "station/audit/step_check.h"
#include "station/letters/letter_store.h"
#include "station/orders/order_store.h"
#include "station/workplace/contents.h"
#include "station/workplace/days_apart.h"
#include "station/workplace/leaving.h"
#include "station/workplace/letter_envelopes.h"
#include "station/workplace/letter_rights.h"
#include "station/workplace/letter_tasks.h"
#include "station/workplace/permission.h"
#include "station/workplace/separation.h"
#include "station/workplace/shipping_acts.h"

#include <algorithm>

namespace workplace {

using cardprofiles::ShipmentKind;
using database::Transaction;
using foundation::Bytes;
using foundation::Error;
using foundation::ErrorCode;
using foundation::LetterNumber;
using foundation::Result;
using foundation::SecretBytes;
using letters::Letter;
using letters::LetterStore;
using letters::PortalLetterStore;

namespace {

/// The sealed page of a letter that may go to the portal now.
Result<Bytes> sealPage(Desk& desk, const Letter& letter)
{
    auto task = mayPrint(desk, letter);
    if (!task)
        return task.error();
    if (auto digital = checkMayGoDigital(desk, letter); !digital)
        return digital.error();
    if (auto apart = checkDaysApart(desk, letter); !apart)
        return apart.error();
    auto envelope = LetterStore{*desk.database}.envelope(letter.plan.number);
    if (!envelope)
        return envelope.error();
    const auto& settings = desk.workplace.settings();
    auto job = sealingForMailroom(desk, letter.plan.number.text(), *envelope);
    job.recipientFile = settings.portalCertificate.string();
    job.request.letters = {std::move(*task)};
    return print::sealByPinletter({programBeside("pinletter"), settings.mailroomPassphraseFile, {}},
                                  job);
}

/// A letter that can be fetched now, and by this person (S-3).
Result<void> checkMayBeFetched(Desk& desk, const LetterNumber& number)
{
    auto letter = LetterStore{*desk.database}.find(number);
    if (!letter)
        return letter.error();
    auto stands = PortalLetterStore{*desk.database}.find(number);
    if (!stands)
        return stands.error();
    if (!*stands)
        return Error{ErrorCode::NotFound, "letter " + number.text() + " is not at the portal"};
    if (!(**stands).hasDocument || (**stands).endsAt <= desk.workplace.clock().now())
        return letters::usedUp(number);
    if (auto apart = checkMayHandle(desk, *letter); !apart)
        return apart;
    return checkMayLeave(*desk.database, {letter->plan.orderLine, {}, number},
                         desk.workplace.clock().now());
}

Result<void> follow(Desk& desk, Transaction& transaction, const LetterNumber& number)
{
    auto letter = LetterStore{*desk.database}.find(number);
    return letter ? followPortalLetter(transaction, *letter, desk.act()) : letter.error();
}

} // namespace

Result<void> checkMayGoDigital(Desk& desk, const Letter& letter)
{
    const auto whom = "letter " + letter.plan.number.text();
    auto order = orders::OrderStore{*desk.database}.find(letter.plan.orderLine.order);
    if (!order)
        return order.error();
    const auto& placed = order->order;
    if (placed.signing == orders::Signing::Paper)
        return audit::ruleViolated("A34", "its order was signed on paper", whom);
    if (placed.letterDelivery == orders::LetterDelivery::Paper)
        return audit::ruleViolated("A34", "its order chose a letter on paper", whom);
    auto product = productOf(desk, {letter.plan.orderLine, {}, letter.plan.number});
    if (!product)
        return product.error();
    const auto& may = (*product)->letter.shipments;
    if (std::ranges::find(may, ShipmentKind::Digital) == may.end())
        return audit::ruleViolated("A34", "letters of its product go on paper", whom);
    return {};
}

Result<void> publishLetter(Desk& desk, const LetterNumber& number)
{
    if (auto may = mayDo(desk, staff::Right::PrintLetters); !may)
        return may;
    const auto& settings = desk.workplace.settings();
    if (settings.portalCertificate.empty())
        return Error{ErrorCode::SettingsInvalid, "portal.certificate is missing"};
    auto letter = LetterStore{*desk.database}.find(number);
    if (!letter)
        return letter.error();
    auto document = sealPage(desk, *letter);
    if (!document)
        return document.error();
    return database::inTransaction(*desk.database, [&](Transaction& transaction) -> Result<void> {
        // What held outside may hold no more.
        if (auto inForce = checkInForce(*desk.database, letter->plan.orderLine); !inForce)
            return inForce;
        if (auto digital = checkMayGoDigital(desk, *letter); !digital)
            return digital;
        if (auto apart = checkDaysApart(desk, *letter); !apart)
            return apart;
        const auto act = desk.act();
        if (auto published = PortalLetterStore{*desk.database}.publish(
                transaction, number, *document, act.when + settings.portalKeeps, act);
            !published)
            return published;
        return follow(desk, transaction, number);
    });
}

Result<SecretBytes> drawLetterCode(Desk& desk, const LetterNumber& number)
{
    if (auto may = mayDoWith(desk, staff::Right::OrderLetters, number); !may)
        return may.error();
    const auto& settings = desk.workplace.settings();
    if (settings.portalCertificate.empty())
        return Error{ErrorCode::SettingsInvalid, "portal.certificate is missing"};
    if (auto may = checkMayBeFetched(desk, number); !may)
        return may.error();
    auto& random = desk.workplace.random();
    auto code = foundation::drawOneTimeCode(random);
    if (!code)
        return code;
    auto hash = foundation::hashOneTimeCode(*code, random);
    if (!hash)
        return hash.error();
    auto kept = database::inTransaction(*desk.database, [&](Transaction& transaction) {
        const auto act = desk.act();
        return PortalLetterStore{*desk.database}.keepCode(transaction, number, *hash,
                                                          act.when + settings.portalCodes, act);
    });
    if (!kept)
        return kept.error();
    return code;
}

Result<Bytes> fetchLetter(Desk& desk, const LetterNumber& number, const SecretBytes& typed)
{
    if (auto may = mayDoWith(desk, staff::Right::OrderLetters, number); !may)
        return may.error();
    if (auto may = checkMayBeFetched(desk, number); !may)
        return may.error();
    PortalLetterStore store{*desk.database};
    // The try is spent and committed before the code is looked at: nobody guesses side by side.
    auto kept = database::inTransaction(*desk.database, [&](Transaction& transaction) {
        return store.takeTry(transaction, number, desk.act());
    });
    if (!kept)
        return kept.error();
    auto right = foundation::isOneTimeCode(typed, kept->hash);
    if (!right)
        return right.error();
    if (!*right)
        return Error{ErrorCode::OneTimeCodeWrong, number.text()};
    return database::inTransaction(*desk.database, [&](Transaction& transaction) -> Result<Bytes> {
        auto document = store.takeOut(transaction, number, desk.act());
        if (!document)
            return document;
        auto followed = follow(desk, transaction, number);
        return followed ? document : followed.error();
    });
}

void endOldDocuments(Desk& desk)
{
    auto act = desk.workplace.act("station");
    PortalLetterStore store{*desk.database};
    const auto old = store.old(act.when);
    if (!old || old->empty())
        return;
    (void)database::inTransaction(
        *desk.database, [&](Transaction& transaction) { return store.endOld(transaction, act); });
}

} // namespace workplace
