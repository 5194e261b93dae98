// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/sample_test.h"

#include "foundation/card_serial.h"
#include "foundation/letter_number.h"
#include "personalize/workflow/opensc_prover.h"
#include "personalize/workflow/reader_place.h"
#include "station/audit/event_log.h"
#include "station/production/products.h"
#include "station/production/specimen_authority.h"
#include "station/stock/card_store.h"
#include "station/stock/lot_store.h"

#include <thread>
#include <utility>

namespace production {
namespace {

using database::Transaction;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using stock::LotState;

constexpr std::chrono::milliseconds kLook{200};
constexpr std::uint64_t kSpecimenLetter = 99'999'999;
constexpr std::uint64_t kSpecimenCard = 0;

/// The books of a sample card: it is spoiled from the moment on that it is begun, and nothing else
/// of it is kept.
class SampleBooks final : public workflow::Journal
{
public:
    SampleBooks(database::Database& database, const LineSetup& setup, const std::string& lot,
                std::function<audit::Act()> act)
        : m_database{database}, m_setup{setup}, m_lot{lot}, m_act{std::move(act)}
    {
    }

    Result<workflow::BookedAs> bookedAs(const cards::CardIdentity& /*card*/) override
    {
        return workflow::BookedAs::Free;
    }
    Result<workflow::Admission> admit(const cards::CardIdentity& card) override
    {
        return database::inTransaction(
            m_database, [&](Transaction& transaction) -> Result<workflow::Admission> {
                stock::CardStore cards{m_database};
                auto serial = foundation::CardSerial::assign(m_setup.serialPrefix, kSpecimenCard);
                if (!serial)
                    return serial.error();
                auto letter = foundation::LetterNumber::assign(kSpecimenLetter);
                if (!letter)
                    return letter.error();
                auto spoiled = cards.step(transaction, card.chipSerial, stock::CardState::Rejected,
                                          m_act(), "sample card of lot " + m_lot);
                if (!spoiled)
                    return spoiled.error();
                // Also of a sample that nobody hears of again: its lot shows that it was begun.
                auto told = audit::record(transaction, m_act(),
                                          audit::Subject::of(audit::SubjectKind::Lot, m_lot),
                                          {"sample-begun", {}, {}, "card " + card.chipSerial});
                if (!told)
                    return told.error();
                m_isBegun = true;
                return workflow::Admission{serial->text(), letter->text()};
            });
    }
    Result<void> begun(const workflow::Step& /*step*/) override { return {}; }
    Result<void> done(const workflow::Step& /*step*/, const std::string& /*detail*/) override
    {
        return {};
    }
    Result<void> failed(const workflow::Step& /*step*/, const Error& /*error*/) override
    {
        return {};
    }
    Result<void> store(const codes::SealedCodes& /*sealed*/) override { return {}; }
    Result<void> proven(const proof::ProofReport& report) override
    {
        m_checks = report.checks.size();
        return {};
    }
    Result<void> abandoned(workflow::CardLeft /*left*/, const Error& /*error*/) override
    {
        return {};
    }

    [[nodiscard]] std::size_t checks() const { return m_checks; }
    [[nodiscard]] bool isBegun() const { return m_isBegun; }

private:
    database::Database& m_database;
    const LineSetup& m_setup;
    const std::string& m_lot;
    std::function<audit::Act()> m_act;
    std::size_t m_checks = 0;
    bool m_isBegun = false;
};

/// Every field that a card product can ask for, of nobody.
authority::FieldValues specimenFields()
{
    return {{"holder.givenName", "Specimen"},
            {"holder.surname", "Kortprov"},
            {"holder.commonName", "Specimen Kortprov"},
            {"holder.hsaId", "SE0000000000-PROV"},
            {"holder.upn", "specimen@specimen.example"},
            {"holder.email", "specimen@specimen.example"},
            {"holder.serviceIdentityNumber", "1600000000000001"},
            {"holder.employmentNumber", "0001"},
            {"holder.title", "Specimen"},
            {"organisation.name", "Specimen"},
            {"organisation.number", "0000000000"}};
}

class Trial
{
public:
    Trial(const LineSetup& setup, database::Database& database, const SampleTask& task,
          const PanelSink& progress)
        : m_setup{setup}, m_database{database}, m_task{task}, m_progress{progress}
    {
    }

    Result<SampleResult> go()
    {
        auto lot = stock::LotStore{m_database}.standing(m_task.lot);
        if (!lot)
            return lot.error();
        if (lot->inStore() <= 0)
            return Error{ErrorCode::BlanksMissing,
                         "no blank of lot " + m_task.lot + " lies in store"};
        auto sample = waitForSample();
        if (!sample)
            return sample.error();
        auto profile = profileFor(sample->card, lot->lot);
        if (!profile)
            return profile.error();
        auto result = perform(*sample->place, std::move(sample->card), **profile);
        if (!result)
            return result;
        auto booked = database::inTransaction(
            m_database, [&](Transaction& transaction) { return book(transaction, *result); });
        return booked ? result : Result<SampleResult>{booked.error()};
    }

private:
    const LineSetup& m_setup;
    database::Database& m_database;
    const SampleTask& m_task;
    const PanelSink& m_progress;
    std::string m_reader; ///< where the sample lies

    /// The card goes before its place.
    struct Sample
    {
        std::unique_ptr<workflow::CardPlace> place;
        workflow::CardAtHand card;
    };

    [[nodiscard]] audit::Act act() const
    {
        return {m_setup.who, m_setup.station + "/" + m_reader, m_setup.clock.now()};
    }

    /// Shows that a card is waited for until there is one.
    Result<Sample> waitForSample()
    {
        const auto end = std::chrono::steady_clock::now() + m_task.patience;
        bool told = false;
        for (;;) {
            auto found = findSample();
            if (found || found.error().code != ErrorCode::NoCard ||
                std::chrono::steady_clock::now() >= end)
                return found;
            if (!std::exchange(told, true))
                m_progress({.reader = m_task.readers.front()});
            std::this_thread::sleep_for(kLook);
        }
    }

    /// NoCard when no reader has one; why not, when all that lie there are others.
    Result<Sample> findSample()
    {
        Error why{ErrorCode::NoCard, {}};
        std::optional<Sample> found;
        for (const auto& reader : m_task.readers) {
            auto place = std::make_unique<workflow::ReaderPlace>(
                smartcard::ReaderName{reader},
                smartcard::CardTimeLimits{.exchange = m_setup.exchangeLimit});
            auto met = workflow::meetCard(*place);
            auto right = met ? checkCard(met->identity) : Result<void>{met.error()};
            if (right && found)
                return Error{ErrorCode::WordUnknown, "blanks of lot " + m_task.lot + " lie in " +
                                                         m_reader + " and " + reader +
                                                         "; say which is the sample"};
            if (!right && right.error().code != ErrorCode::NoCard)
                why = right.error();
            if (!right)
                continue;
            m_reader = reader;
            found.emplace(Sample{std::move(place), std::move(*met)});
        }
        if (!found)
            return why;
        return std::move(*found);
    }

    Result<void> checkCard(const cards::CardIdentity& card)
    {
        if (m_setup.protectedChips.contains(card.chipSerial))
            return Error{ErrorCode::CardIsOperators, card.chipSerial};
        auto booked = stock::CardStore{m_database}.findByChip(card.chipSerial);
        if (!booked)
            return booked.error();
        if (!*booked || (**booked).lot != m_task.lot)
            return Error{ErrorCode::BlankUnknown, card.chipSerial + " is not of lot " + m_task.lot};
        if ((**booked).state != stock::CardState::Blank)
            return Error{ErrorCode::CardNotBlank, "the station's books have this card already"};
        return {};
    }

    Result<const cardprofiles::CardProfile*> profileFor(const workflow::CardAtHand& card,
                                                        const stock::Lot& lot)
    {
        for (const auto& product : productsFor(card, m_setup.profiles)) {
            const bool wanted = m_task.product.empty() || m_task.product == product;
            if (wanted && mayBeMadeOf(m_setup.profiles, product, lot.blankProduct))
                return m_setup.profiles.find(product);
        }
        return Error{ErrorCode::CapabilityMissing,
                     card.identity.product + ": " +
                         (m_task.product.empty() ? "no card product" : m_task.product) +
                         " is made of such a card of lot " + lot.name};
    }

    Result<SampleResult> perform(workflow::CardPlace& place, workflow::CardAtHand card,
                                 const cardprofiles::CardProfile& profile)
    {
        auto specimen = makeSpecimenAuthority(m_setup.random, m_setup.clock);
        if (!specimen)
            return specimen.error();
        SampleBooks books{m_database, m_setup, m_task.lot, [this] { return act(); }};
        workflow::OpenscProver prover{m_setup.proofProgram, m_setup.pkcs11Module,
                                      m_setup.proofLimit};
        workflow::Tools tools{place,         **specimen,        books, prover, m_setup.random,
                              m_setup.clock, m_setup.recipients};
        const workflow::Assignment assignment{"specimen", &profile, specimenFields(),
                                              m_setup.protectedChips};
        Panel panel{.reader = m_reader, .state = PanelState::Making, .holder = "Specimen"};
        const auto outcome = workflow::personalise(
            std::move(card), assignment, tools,
            [&](const workflow::Progress& step) {
                panel.stepsDone = step.done;
                panel.stepsTotal = step.total;
                panel.step = workflow::nameOf(step.step);
                panel.chipSerial = step.chipSerial;
                m_progress(panel);
            },
            [] { return false; });
        return SampleResult{outcome.card.chipSerial,
                            profile.productCode,
                            outcome.left == workflow::CardLeft::Proven,
                            books.checks(),
                            workflow::nameOf(outcome.lastStep),
                            outcome.error,
                            books.isBegun() && outcome.error &&
                                (outcome.left == workflow::CardLeft::Reject ||
                                 workflow::cardAtFault(*outcome.error)),
                            books.isBegun()};
    }

    /// By the lot's state now: somebody may have refused it while the sample was made.
    Result<void> book(Transaction& transaction, const SampleResult& result)
    {
        stock::LotStore lots{m_database};
        auto lot = lots.standing(m_task.lot);
        if (!lot)
            return lot.error();
        const auto state = lot->lot.state;
        const auto sample = "sample card " + result.chipSerial + " as " + result.product + ": ";
        if (result.good && state == LotState::Received)
            return lots.step(transaction, m_task.lot, LotState::Accepted,
                             sample + std::to_string(result.checks) + " checks passed", act());
        const auto what =
            result.good ? std::to_string(result.checks) + " checks passed"
                        : "failed at " + result.step + ", " + foundation::describe(*result.error);
        if (result.lotRefused && state != LotState::Refused)
            return lots.step(transaction, m_task.lot, LotState::Refused, sample + what, act());
        return audit::record(transaction, act(),
                             audit::Subject::of(audit::SubjectKind::Lot, m_task.lot),
                             {"sampled", {}, {}, sample + what});
    }
};

} // namespace

Result<SampleResult> trySample(const LineSetup& setup, database::Database& database,
                               const SampleTask& task, const PanelSink& progress)
{
    return Trial{setup, database, task, progress}.go();
}

} // namespace production
