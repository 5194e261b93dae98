// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/card_making.h"

#include "personalize/workflow/opensc_prover.h"
#include "personalize/workflow/reader_place.h"
#include "personalize/workflow/runner.h"
#include "station/production/card_books.h"
#include "station/production/order_fields.h"
#include "station/production/revocations.h"
#include "station/production/station_authority.h"

namespace production {
namespace {

using foundation::Result;
using workflow::CardLeft;

PanelState stateFor(const workflow::Outcome& outcome)
{
    switch (outcome.left) {
    case CardLeft::Proven:
        return PanelState::Done;
    case CardLeft::Unchanged:
        return PanelState::Refused;
    case CardLeft::Interrupted:
        return PanelState::Interrupted;
    case CardLeft::Reject:
        return PanelState::Rejected;
    case CardLeft::Unknown:
        return PanelState::Unknown;
    }
    return PanelState::Unknown;
}

Panel faultPanel(Panel panel, const foundation::Error& error)
{
    panel.state = PanelState::Fault;
    panel.error = error;
    return panel;
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

Result<std::optional<orders::LineRecord>> CardMaking::claim()
{
    return database::inTransaction(m_database, [&](database::Transaction& transaction) {
        return orders::OrderStore{m_database}.claimNext(transaction, act());
    });
}

Result<void> CardMaking::release(const orders::LineRecord& line, const std::string& why)
{
    return database::inTransaction(m_database, [&](database::Transaction& transaction) {
        return orders::OrderStore{m_database}.stepLine(transaction, line.id,
                                                       orders::LineState::Waiting, act(), why);
    });
}

Panel CardMaking::make(const orders::LineRecord& line, const PanelSink& progress,
                       const std::function<bool()>& cancelled)
{
    Panel panel{.reader = m_reader,
                .state = PanelState::Making,
                .orderLine = line.id.text(),
                .holder = holderName(line.line.holder)};
    auto made = run(line, panel, progress, cancelled);
    if (made)
        return *made;
    // Nothing was begun with the card: the station itself could not work.
    if (auto released = release(line, foundation::describe(made.error())); !released)
        return faultPanel(panel, released.error());
    return faultPanel(panel, made.error());
}

Result<Panel> CardMaking::run(const orders::LineRecord& line, Panel panel,
                              const PanelSink& progress, const std::function<bool()>& cancelled)
{
    auto order = orders::OrderStore{m_database}.find(line.id.order);
    if (!order)
        return order.error();
    auto profile = m_setup.profiles.find(line.line.product);
    if (!profile)
        return profile.error();
    const auto authority = openStationAuthority(m_setup, act().place);

    CardBooks books{m_database,
                    {*order, line, *profile, m_setup.serialPrefix,
                     m_setup.pkcs11Module.filename().string(), [this] { return act(); }}};
    workflow::ReaderPlace place{{m_reader}, {.exchange = m_setup.exchangeLimit}};
    workflow::OpenscProver prover{m_setup.proofProgram, m_setup.pkcs11Module, m_setup.proofLimit};
    workflow::Tools tools{place,         *authority,        books, prover, m_setup.random,
                          m_setup.clock, m_setup.recipients};
    const workflow::Assignment assignment{
        line.id.text(), *profile, fieldsFor(order->order, line.line), m_setup.operatorsChipSerial};
    const auto outcome = workflow::personalise(
        assignment, tools,
        [&](const workflow::Progress& step) {
            panel.stepsDone = step.done;
            panel.stepsTotal = step.total;
            panel.step = workflow::nameOf(step.step);
            panel.chipSerial = step.chipSerial;
            progress(panel);
        },
        cancelled);
    panel.state = stateFor(outcome);
    panel.error = outcome.error;
    panel.chipSerial = outcome.card.chipSerial;
    panel.cardSerial = outcome.admission.cardSerial;
    if (outcome.admission.letterNumber.empty())
        if (auto released = release(line, foundation::describe(*outcome.error)); !released)
            return faultPanel(panel, released.error());
    if (outcome.left == CardLeft::Proven)
        panel.stepsDone = panel.stepsTotal;
    else if (auto revoked = revokeWanted(m_database, *authority, act()); !revoked)
        panel.error->context += "; " + foundation::describe(revoked.error());
    return panel;
}

} // namespace production
