// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/clocks.h"

#include "foundation/civil_date.h"
#include "station/shipping/shipment_store.h"
#include "station/stock/activation.h"
#include "station/stock/card_store.h"
#include "station/stock/certificate_store.h"
#include "station/stock/lot_store.h"
#include "station/tasks/task_store.h"
#include "station/workplace/endings.h"

#include <functional>

namespace workplace {
namespace {

using database::Database;
using database::Transaction;
using foundation::Instant;
using foundation::Result;
using shipping::Shipment;
using tasks::NewTask;
using tasks::TaskKind;

constexpr std::uint32_t kPage = 500;

std::string dayText(Instant when)
{
    return foundation::toText(foundation::dayOf(when));
}

/// The same day of a later month, or that month's last.
foundation::CivilDate monthsLater(const foundation::CivilDate& day, std::chrono::months months)
{
    const auto later = day + months;
    return later.ok() ? later : later.year() / later.month() / std::chrono::last;
}

class Clockwork
{
public:
    Clockwork(Database& database, const Clocks& clocks, const audit::Act& act)
        : m_database{database}, m_clocks{clocks}, m_act{act}
    {
    }

    Result<ClockReport> look()
    {
        for (const auto part : {&Clockwork::remindOfUncollected, &Clockwork::endUncollected,
                                &Clockwork::askForInactive, &Clockwork::remindOfRenewals,
                                &Clockwork::warnOfOldBlanks, &Clockwork::closeSettled})
            if (auto looked = (this->*part)(); !looked)
                return looked.error();
        return m_report;
    }

private:
    Database& m_database;
    const Clocks& m_clocks;
    const audit::Act& m_act;
    ClockReport m_report{};

    Result<void> open(const NewTask& task)
    {
        return database::inTransaction(m_database, [&](Transaction& transaction) -> Result<void> {
            auto opened = tasks::TaskStore{m_database}.open(transaction, task, m_act);
            if (!opened)
                return opened.error();
            if (*opened)
                ++(tasks::isReminder(task.kind) ? m_report.reminders : m_report.tasks);
            return {};
        });
    }

    template <typename Read, typename Each>
    Result<void> forShipments(const Read& read, const Each& each)
    {
        for (std::int64_t after = 0;;) {
            Result<std::vector<Shipment>> page = read(after);
            if (!page)
                return page.error();
            for (const auto& shipment : *page) {
                if (auto done = each(shipment); !done)
                    return done;
                after = shipment.id;
            }
            if (page->size() < kPage)
                return {};
        }
    }

    Result<void> forUncollected(std::chrono::days since,
                                const std::function<NewTask(const Shipment&)>& taskFor)
    {
        shipping::ShipmentStore store{m_database};
        const auto latest = m_act.when - since;
        return forShipments(
            [&](std::int64_t after) { return store.uncollected(latest, after, kPage); },
            [&](const Shipment& shipment) { return open(taskFor(shipment)); });
    }

    static NewTask taskFor(TaskKind kind, const Shipment& shipment)
    {
        const auto& packing = shipment.packing;
        return {.kind = kind,
                .about = std::to_string(shipment.id),
                .occasion = dayText(shipment.dispatchedAt.value_or(shipment.changedAt)),
                .shipment = shipment.id,
                .line = packing.orderLine,
                .ground = "S-1",
                .detail = packing.label ? packing.label->text() : std::string{}};
    }

    Result<void> remindOfUncollected()
    {
        return forUncollected(m_clocks.remindAfter, [](const Shipment& shipment) {
            return taskFor(TaskKind::CollectReminder, shipment);
        });
    }

    /// What had to be collected ends in a revocation, if a person says so (A36); else it should be
    /// on its way back.
    Result<void> endUncollected()
    {
        return forUncollected(m_clocks.collectWithin, [](const Shipment& shipment) {
            if (!shipment.packing.mustBeCollected)
                return taskFor(TaskKind::ComesBack, shipment);
            auto task = taskFor(TaskKind::NotCollected, shipment);
            task.ground = "A36";
            return task;
        });
    }

    Result<bool> isInactive(const std::string& chipSerial)
    {
        auto card = stock::CardStore{m_database}.findByChip(chipSerial);
        if (!card)
            return card.error();
        auto activated = stock::activatedAt(m_database, chipSerial);
        if (!activated)
            return activated.error();
        auto revoked = isRevoked(m_database, chipSerial);
        if (!revoked)
            return revoked.error();
        return *card && (**card).state == stock::CardState::Delivered && !*activated && !*revoked;
    }

    Result<void> askForInactive()
    {
        if (m_clocks.activateWithin.count() == 0)
            return {};
        shipping::ShipmentStore store{m_database};
        const auto latest = m_act.when - m_clocks.activateWithin;
        return forShipments(
            [&](std::int64_t after) { return store.cardsArrived(latest, after, kPage); },
            [&](const Shipment& shipment) -> Result<void> {
                const auto& chip = shipment.packing.chipSerial;
                auto inactive = isInactive(chip);
                if (!inactive || !*inactive)
                    return inactive ? Result<void>{} : inactive.error();
                return open({.kind = TaskKind::NotActivated,
                             .about = chip,
                             .occasion = dayText(*shipment.endedAt),
                             .shipment = shipment.id,
                             .chipSerial = chip,
                             .line = shipment.packing.orderLine,
                             .ground = "S-11",
                             .detail = "delivered on " + dayText(*shipment.endedAt)});
            });
    }

    Result<void> remindOfRenewals()
    {
        stock::CertificateStore store{m_database};
        auto from = m_act.when;
        const auto until = foundation::lastSecondOf(
            monthsLater(foundation::dayOf(m_act.when), m_clocks.renewBefore));
        for (std::string after;;) {
            auto page = store.ending(from, until, kPage, after);
            if (!page)
                return page.error();
            for (const auto& certificate : *page) {
                if (auto told = remindOfRenewal(certificate); !told)
                    return told;
                from = certificate.notAfter;
                after = certificate.serial;
            }
            if (page->size() < kPage)
                return {};
        }
    }

    /// One reminder for a card, whose certificates end on one day.
    Result<void> remindOfRenewal(const stock::Certificate& certificate)
    {
        auto card = stock::CardStore{m_database}.findByChip(certificate.chipSerial);
        if (!card)
            return card.error();
        if (!*card || (**card).state != stock::CardState::Delivered)
            return {};
        return open({.kind = TaskKind::RenewalReminder,
                     .about = certificate.chipSerial,
                     .occasion = dayText(certificate.notAfter),
                     .chipSerial = certificate.chipSerial,
                     .line = certificate.orderLine,
                     .ground = "A48",
                     .detail = "ends on " + dayText(certificate.notAfter)});
    }

    Result<void> warnOfOldBlanks()
    {
        auto lots = stock::LotStore{m_database}.standings();
        if (!lots)
            return lots.error();
        const auto until =
            std::chrono::sys_days{foundation::dayOf(m_act.when)} + m_clocks.blanksEndWarning;
        for (const auto& standing : *lots) {
            const auto& lot = standing.lot;
            if (!lot.expires || std::chrono::sys_days{*lot.expires} > until ||
                standing.inStore() <= 0)
                continue;
            if (auto told = open({.kind = TaskKind::BlanksEnd,
                                  .about = lot.name,
                                  .occasion = foundation::toText(*lot.expires),
                                  .ground = "S-12",
                                  .detail = std::to_string(standing.inStore()) +
                                            " blanks, to be used until " +
                                            foundation::toText(*lot.expires)});
                !told)
                return told;
        }
        return {};
    }

    /// Whether what a task asked for has come about without it; how, or nothing.
    Result<std::string> settledBy(const tasks::Task& task)
    {
        if (task.what.kind == TaskKind::NotActivated) {
            auto inactive = isInactive(task.what.about);
            if (!inactive || *inactive)
                return inactive ? std::string{} : Result<std::string>{inactive.error()};
            return std::string{"activated, or ended, since"};
        }
        if (!task.what.shipment)
            return std::string{};
        auto shipment = shipping::ShipmentStore{m_database}.find(*task.what.shipment);
        if (!shipment)
            return shipment.error();
        return shipping::isUnderWay(shipment->state)
                   ? std::string{}
                   : "the shipment is " + std::string{database::storedName(shipment->state)};
    }

    /// Unless a person closes it at this moment.
    Result<void> closeIfSettled(Transaction& transaction, std::int64_t number)
    {
        tasks::TaskStore store{m_database};
        auto task = store.find(number);
        if (!task)
            return task.error();
        if (task->state != tasks::TaskState::Open)
            return {};
        auto how = settledBy(*task);
        if (!how || how->empty())
            return how ? Result<void>{} : how.error();
        auto closed = store.close(transaction, number, tasks::TaskState::Done, *how, m_act);
        if (closed)
            ++m_report.closed;
        return closed;
    }

    Result<void> closeSettled()
    {
        for (tasks::TaskFilter filter{.state = tasks::TaskState::Open};;) {
            auto page = tasks::TaskStore{m_database}.list(filter);
            if (!page)
                return page.error();
            for (const auto& task : *page) {
                filter.after = task.number;
                auto closed = database::inTransaction(m_database, [&](Transaction& transaction) {
                    return closeIfSettled(transaction, task.number);
                });
                if (!closed)
                    return closed;
            }
            if (page->size() < filter.most)
                return {};
        }
    }
};

} // namespace

Result<ClockReport> lookAtClocks(Database& database, const Clocks& clocks, const audit::Act& act)
{
    return Clockwork{database, clocks, act}.look();
}

} // namespace workplace
