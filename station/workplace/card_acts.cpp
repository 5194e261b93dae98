// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/card_acts.h"

#include "foundation/file_lock.h"
#include "personalize/smartcard/reader_list.h"
#include "station/audit/event_log.h"
#include "station/audit/step_check.h"
#include "station/orders/order_store.h"
#include "station/stock/activation.h"
#include "station/stock/chip_serials.h"
#include "station/stock/run_store.h"
#include "station/workplace/endings.h"
#include "station/workplace/permission.h"
#include "station/workplace/scanned_text.h"
#include "station/workplace/station_home.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace workplace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

Result<stock::Card> findCard(Desk& desk, std::string text)
{
    stock::CardStore store{*desk.database};
    if (auto serial = foundation::CardSerial::parse(text))
        return store.findBySerial(*serial);
    if (auto chip = stock::chipSerialOf(text))
        text = std::move(*chip);
    auto card = store.findByChip(text);
    if (!card)
        return card.error();
    if (!*card)
        return Error{ErrorCode::NotFound, "card " + text};
    return **card;
}

Result<std::vector<stock::Card>> listCards(Desk& desk, const stock::CardFilter& filter,
                                           std::size_t most)
{
    stock::CardStore store{*desk.database};
    return allPages<stock::Card>(
        filter, most, [&](const stock::CardFilter& page) { return store.list(page); },
        [](stock::CardFilter& next, const stock::Card& last) {
            next.afterChipSerial = last.chipSerial;
        });
}

Result<CardView> showCard(Desk& desk, const std::string& scanned)
{
    auto card = findCard(desk, scannedText(scanned));
    if (!card)
        return card.error();
    auto certificates = stock::CertificateStore{*desk.database}.ofCard(card->chipSerial);
    if (!certificates)
        return certificates.error();
    auto journal = stock::JournalStore{*desk.database}.ofCard(card->chipSerial);
    if (!journal)
        return journal.error();
    auto proofs = stock::TestRecordStore{*desk.database}.ofCard(card->chipSerial);
    if (!proofs)
        return proofs.error();
    auto events = audit::historyOf(*desk.database, audit::SubjectKind::Card, card->chipSerial);
    if (!events)
        return events.error();
    return CardView{*card, *certificates, *journal, *proofs, *events};
}

namespace {

/// What may be rejected by hand, and whether the line waits for this very card.
bool mayBeRejected(stock::CardState state)
{
    using stock::CardState;
    static constexpr std::array kStates{CardState::Blank,       CardState::InProduction,
                                        CardState::Interrupted, CardState::Quarantined,
                                        CardState::Ready,       CardState::Returned};
    return std::ranges::find(kStates, state) != kStates.end();
}

bool isLinesCard(stock::CardState state)
{
    return state != stock::CardState::Interrupted && state != stock::CardState::Quarantined;
}

/// Another card is made for the line, unless it is cancelled or has one already.
Result<void> freeLine(database::Transaction& transaction, const stock::Card& card,
                      const std::string& reason, const audit::Act& act)
{
    using orders::LineState;
    static constexpr std::array kHasCard{LineState::Claimed, LineState::Made, LineState::Returned};
    if (!card.orderLine || !isLinesCard(card.state))
        return {};
    orders::OrderStore store{transaction.database()};
    auto line = store.line(*card.orderLine);
    if (!line)
        return line.error();
    if (std::ranges::find(kHasCard, line->state) == kHasCard.end())
        return {};
    return store.stepLine(transaction, line->id, LineState::Waiting, act, reason);
}

/// A blank that is given up in the station's open run, for which it was taken out, is spoiled
/// there.
Result<void> countToRun(database::Transaction& transaction, const stock::Card& card,
                        const std::string& station)
{
    const auto run = stock::RunStore{transaction.database()}.current(station);
    if (!run)
        return run.error();
    const bool isTakenOut =
        *run && card.lot &&
        std::ranges::any_of((**run).blanks, [&](const stock::RunBlanks& blanks) {
            return blanks.lot == *card.lot && blanks.left() > 0;
        });
    if (!isTakenOut)
        return {};
    return stock::CardStore{transaction.database()}.joinRun(transaction, card.chipSerial,
                                                            (**run).number);
}

Result<void> reject(database::Transaction& transaction, const std::string& chipSerial,
                    const std::string& station, const std::string& reason, const audit::Act& act)
{
    stock::CardStore store{transaction.database()};
    auto card = store.findByChip(chipSerial);
    if (!card)
        return card.error();
    const auto before = (**card).state;
    if (!mayBeRejected(before))
        return foundation::illegalStep(
            "card " + chipSerial, cardprofiles::nameIn(stock::kCardStates, before), "rejected");
    if (before == stock::CardState::Blank)
        if (auto counted = countToRun(transaction, **card, station); !counted)
            return counted;
    if (auto stepped = store.step(transaction, chipSerial, stock::CardState::Rejected, act, reason);
        !stepped)
        return stepped;
    auto ending = **card;
    ending.state = stock::CardState::Rejected;
    if (auto ended = endCard(transaction, ending, reason, act); !ended)
        return ended;
    return freeLine(transaction, **card, reason, act);
}

/// Of a card that could be its holder's: rejecting it revokes good certificates.
bool isFinished(stock::CardState state)
{
    return state == stock::CardState::Ready || state == stock::CardState::Returned;
}

/// What is done with a card that has been finished since somebody looked.
enum class Finished { Too, AskAnew };

/// Whether it takes two is judged in the unit of work: production may be at the card meanwhile.
Result<void> checkFinished(Desk& desk, const std::string& chipSerial, Finished finished)
{
    if (finished == Finished::Too || !takesTwo(desk, staff::UnionAct::RejectCard))
        return {};
    auto card = stock::CardStore{*desk.database}.findByChip(chipSerial);
    if (!card)
        return card.error();
    if (*card && isFinished((**card).state))
        return audit::ruleViolated("S-3", "the card has been finished meanwhile: ask anew",
                                   "card " + chipSerial);
    return {};
}

Result<void> reject(Desk& desk, const stock::Card& card, const std::string& reason,
                    Finished finished)
{
    std::optional<foundation::FileLock> line;
    if (card.state == stock::CardState::InProduction) { // no reader may be at it
        auto lock = foundation::FileLock::take(lineLockFile(desk.workplace.home()));
        if (!lock)
            return lock.error();
        line = std::move(*lock);
    }
    auto rejected =
        database::inTransaction(*desk.database, [&](database::Transaction& transaction) {
            auto judged = checkFinished(desk, card.chipSerial, finished);
            return judged ? reject(transaction, card.chipSerial,
                                   desk.workplace.settings().stationName, reason, desk.act())
                          : judged;
        });
    if (rejected)
        askForRevocations(desk);
    return rejected;
}

} // namespace

Result<AskedFor> rejectCard(Desk& desk, const std::string& scanned, const std::string& reason)
{
    if (auto may = mayDo(desk, staff::Right::RejectCards); !may)
        return may.error();
    auto card = findCard(desk, scannedText(scanned));
    if (!card)
        return card.error();
    if (auto may = mayDo(desk, staff::Right::RejectCards, card->product); !may)
        return may.error();
    const auto perform = [&] { return reject(desk, *card, reason, Finished::Too); };
    if (!isFinished(card->state)) {
        auto rejected = reject(desk, *card, reason, Finished::AskAnew);
        return rejected ? Result<AskedFor>{AskedFor{}} : rejected.error();
    }
    return inUnion(
        desk, staff::UnionAct::RejectCard,
        audit::Subject::of(audit::SubjectKind::Card, card->chipSerial, card->orderLine),
        {{"card", QString::fromStdString(card->chipSerial)},
         {"reason", QString::fromStdString(reason)}},
        reason,
        [&] {
            return audit::checkStep<stock::CardState>(
                stock::cardSteps(), card->state, stock::CardState::Rejected, reason,
                audit::Subject::of(audit::SubjectKind::Card, card->chipSerial));
        },
        perform);
}

Result<void> markCardActivated(Desk& desk, const std::string& scanned)
{
    if (auto may = mayDo(desk, staff::Right::FollowShipments); !may)
        return may;
    auto card = findCard(desk, scannedText(scanned));
    if (!card)
        return card.error();
    return database::inTransaction(*desk.database, [&](database::Transaction& transaction) {
        return stock::markActivated(transaction, card->chipSerial, desk.act());
    });
}

Result<std::vector<std::string>> listReaders()
{
    auto readers = smartcard::listReaders();
    if (!readers)
        return readers.error();
    std::vector<std::string> names;
    for (const auto& reader : *readers)
        names.push_back(reader.value);
    return names;
}

} // namespace workplace
