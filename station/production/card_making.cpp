// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/card_making.h"

#include "personalize/workflow/opensc_prover.h"
#include "personalize/workflow/reader_place.h"
#include "station/production/blank_check.h"
#include "station/production/order_fields.h"
#include "station/production/outcome_panel.h"
#include "station/production/products.h"
#include "station/production/revocations.h"
#include "station/production/station_authority.h"

#include <utility>

namespace production {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

/// Where no product is made without contacts, a card that is reached so is sent nothing.
workflow::Reach reachFor(const cardprofiles::ProfileSet& profiles)
{
    return std::ranges::any_of(profiles.all(), &cardprofiles::CardProfile::contactless)
               ? workflow::Reach::AnyInterface
               : workflow::Reach::Contacts;
}

/// Why nothing is made of it. A card that is reached without contacts may do through them.
Error cannotBecome(const workflow::CardAtHand& card, const std::string& what)
{
    return card.isContactless ? Error{ErrorCode::CardContactless, "not made into " + what + " so"}
                              : Error{ErrorCode::CapabilityMissing,
                                      card.identity.product + " cannot become " + what};
}

/// What the books have of a card that is not to be made, for the one who wonders whose it is.
std::string describe(const stock::Card& card)
{
    std::string text{"the station's books have this card already: "};
    text += database::storedName(card.state);
    if (card.serial)
        text += ", card " + card.serial->text();
    if (card.orderLine)
        text += ", order line " + card.orderLine->text();
    return text;
}

} // namespace

CardMaking::CardMaking(const LineSetup& setup, database::Database& database, std::string reader)
    : m_setup{setup}, m_database{database}, m_reader{std::move(reader)}
{
}

audit::Act CardMaking::act() const
{
    return {m_setup.who, m_setup.station + "/" + m_reader, m_setup.clock.now()};
}

bool CardMaking::hasWork() const
{
    if (m_products.empty())
        return false;
    const auto waiting = orders::OrderStore{m_database}.countWaiting();
    return !waiting || *waiting > 0;
}

Panel CardMaking::handle(const PanelSink& progress, const std::function<bool()>& cancelled)
{
    workflow::ReaderPlace place{{m_reader}, {.exchange = m_setup.exchangeLimit}};
    auto made = handleOnce(place, progress, cancelled);
    if (made && made->mayMakeAgain)
        made = handleOnce(place, progress, cancelled);
    return made ? made->panel : refusalPanel({.reader = m_reader}, made.error());
}

Result<CardMaking::Made> CardMaking::handleOnce(workflow::CardPlace& place,
                                                const PanelSink& progress,
                                                const std::function<bool()>& cancelled)
{
    m_products.clear();
    auto met = workflow::meetCard(place, reachFor(m_setup.profiles));
    if (!met)
        return met.error();
    m_products = productsFor(*met, m_setup.profiles);
    if (const auto& may = m_setup.products)
        std::erase_if(m_products, [&](const std::string& product) {
            return std::ranges::find(*may, product) == may->end();
        });
    const Panel about{.reader = m_reader, .chipSerial = met->identity.chipSerial};
    auto open = findOpenAttempt(m_database, m_setup, met->identity.chipSerial);
    if (!open)
        return Made{refusalPanel(about, open.error())};
    Work work{place, std::move(*met), progress, cancelled};
    auto made = *open ? goOn(std::move(work), **open) : start(std::move(work));
    place.release();
    return made ? made : Made{refusalPanel(about, made.error())};
}

/// What needs no order line to be known.
Result<void> CardMaking::checkMayBeMade(const workflow::CardAtHand& atHand)
{
    const auto& card = atHand.identity;
    if (m_setup.protectedChips.contains(card.chipSerial))
        return Error{ErrorCode::CardIsOperators, card.chipSerial};
    auto booked = stock::CardStore{m_database}.findByChip(card.chipSerial);
    if (!booked)
        return booked.error();
    if (*booked && (**booked).state != stock::CardState::Blank &&
        (**booked).state != stock::CardState::Interrupted)
        return Error{ErrorCode::CardNotBlank, describe(**booked)};
    if (m_products.empty())
        return cannotBecome(atHand, "a product");
    if (!m_setup.stockKept)
        return {};
    const auto blank =
        checkBlank(m_database, m_setup.station, atHand.identity.chipSerial, act().when);
    if (!blank)
        return blank.error();
    std::erase_if(m_products, [&](const std::string& product) {
        return !mayBeMadeOf(m_setup.profiles, product, blank->blankProduct);
    });
    if (m_products.empty())
        return Error{ErrorCode::CapabilityMissing,
                     "no product is made of blanks " + blank->blankProduct};
    return {};
}

/// The line that comes next for such a card. What this reader claimed and never took a card for is
/// freed first: it deals with one card at a time.
Result<std::optional<orders::LineRecord>> CardMaking::claim()
{
    if (auto freed = freeEmptyClaims(m_database, act().place, act()); !freed)
        return freed.error();
    return database::inTransaction(m_database, [&](database::Transaction& transaction) {
        return orders::OrderStore{m_database}.claimNext(transaction, act(), m_products);
    });
}

Result<CardMaking::Made> CardMaking::start(Work work)
{
    if (auto may = checkMayBeMade(work.card); !may)
        return may.error();
    auto line = claim();
    if (!line)
        return line.error();
    if (!*line)
        return leaveWaiting(work.card);
    auto made = make(std::move(work), **line, nullptr);
    if (made)
        return made;
    // Nothing was begun with the card: the station itself could not work.
    if (auto released = release(**line, foundation::describe(made.error())); !released)
        return released.error();
    return made;
}

/// A card that may be made, but for none of the lines that wait, is of the wrong product for them.
Result<CardMaking::Made> CardMaking::leaveWaiting(const workflow::CardAtHand& card)
{
    orders::OrderStore orders{m_database};
    auto waiting = orders.countWaiting();
    if (!waiting)
        return waiting.error();
    auto fitting = orders.countWaiting(m_products); // one may have come since the claim
    if (!fitting)
        return fitting.error();
    if (*waiting > 0 && *fitting == 0)
        return cannotBecome(card, "a product that waits");
    return Made{
        {.reader = m_reader, .state = PanelState::Idle, .chipSerial = card.identity.chipSerial}};
}

Result<CardMaking::Made> CardMaking::goOn(Work work, const OpenAttempt& attempt)
{
    auto released =
        m_setup.stockKept ? checkBegun(m_database, work.card.identity.chipSerial) : Result<void>{};
    auto line = released
                    ? database::inTransaction(m_database,
                                              [&](database::Transaction& transaction) {
                                                  return orders::OrderStore{m_database}.moveClaim(
                                                      transaction, attempt.line.id, act());
                                              })
                    : Result<orders::LineRecord>{released.error()};
    if (!line && (line.error().code == ErrorCode::RuleViolated ||
                  line.error().code == ErrorCode::LotNotReleased)) {
        Panel panel{.reader = m_reader,
                    .state = PanelState::Paused,
                    .orderLine = attempt.line.id.text(),
                    .chipSerial = work.card.identity.chipSerial,
                    .error = line.error()};
        return Made{std::move(panel)};
    }
    if (!line)
        return line.error();
    return make(std::move(work), *line, &attempt);
}

Result<CardMaking::Made> CardMaking::make(Work work, const orders::LineRecord& line,
                                          const OpenAttempt* attempt)
{
    auto order = orders::OrderStore{m_database}.find(line.id.order);
    if (!order)
        return order.error();
    return perform(std::move(work), *order, line, attempt);
}

Result<CardMaking::Made> CardMaking::perform(Work work, const orders::OrderRecord& order,
                                             const orders::LineRecord& line,
                                             const OpenAttempt* attempt)
{
    const auto profile = m_setup.profiles.find(line.line.product);
    if (!profile)
        return profile.error();
    const auto authority = openStationAuthority(m_setup, act().place);
    const Booking booking{order,
                          line,
                          *profile,
                          m_setup.serialPrefix,
                          m_setup.stockKept ? std::optional{m_setup.station} : std::nullopt,
                          m_setup.pkcs11Module.filename().string(),
                          [this] { return act(); }};
    CardBooks books = attempt == nullptr
                          ? CardBooks{m_database, booking}
                          : CardBooks{m_database, booking, work.card.identity.chipSerial, *attempt};
    workflow::OpenscProver prover{m_setup.proofProgram, m_setup.pkcs11Module, m_setup.proofLimit};
    workflow::Tools tools{work.place,    *authority,        books, prover, m_setup.random,
                          m_setup.clock, m_setup.recipients};
    const workflow::Assignment assignment{
        line.id.text(), *profile, fieldsFor(order.order, line.line), m_setup.protectedChips};
    Panel panel{.reader = m_reader,
                .state = PanelState::Making,
                .orderLine = line.id.text(),
                .holder = holderName(line.line.holder)};
    const workflow::ProgressSink tell = [&](const workflow::Progress& step) {
        panel.stepsDone = step.done;
        panel.stepsTotal = step.total;
        panel.step = workflow::nameOf(step.step);
        panel.chipSerial = step.chipSerial;
        work.progress(panel);
    };
    const auto outcome =
        attempt == nullptr
            ? workflow::personalise(std::move(work.card), assignment, tools, tell, work.cancelled)
            : workflow::goOn(std::move(work.card), assignment, attempt->resumption, tools, tell,
                             work.cancelled);
    show(outcome, panel);
    if (auto settled = settle(line, outcome, attempt != nullptr); !settled)
        return Made{refusalPanel(panel, settled.error())};
    if (auto revoked = revokeWanted(m_database, *authority, act()); !revoked && panel.error)
        panel.error->context += "; " + foundation::describe(revoked.error());
    return Made{panel, outcome.mayMakeAgain};
}

/// What the workflow's journal does not book: a line whose card was not even admitted, and an order
/// that no card can be made for.
Result<void> CardMaking::settle(const orders::LineRecord& line, const workflow::Outcome& outcome,
                                bool wasAdmitted)
{
    if (!outcome.error)
        return {};
    const auto why = foundation::describe(*outcome.error);
    return database::inTransaction(m_database, [&](database::Transaction& transaction) {
        orders::OrderStore orders{m_database};
        Result<void> settled;
        if (!wasAdmitted && outcome.admission.letterNumber.empty())
            settled = orders.stepLine(transaction, line.id, orders::LineState::Waiting, act(), why);
        if (settled && workflow::orderAtFault(*outcome.error))
            settled =
                orders.step(transaction, line.id.order, orders::OrderState::Stopped, act(), why);
        return settled;
    });
}

Result<void> CardMaking::release(const orders::LineRecord& line, const std::string& why)
{
    return database::inTransaction(m_database, [&](database::Transaction& transaction) {
        return orders::OrderStore{m_database}.stepLine(transaction, line.id,
                                                       orders::LineState::Waiting, act(), why);
    });
}

} // namespace production
