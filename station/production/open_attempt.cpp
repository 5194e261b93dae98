// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/open_attempt.h"

#include "station/production/certificate_books.h"
#include "station/stock/card_store.h"
#include "station/stock/certificate_store.h"
#include "station/stock/journal_store.h"
#include "station/stock/sealed_code_store.h"

#include <algorithm>

namespace production {
namespace {

using database::Database;
using foundation::Result;
using stock::CardState;

/// "CardRefused: GENERATE KEY (SW 6F00)": how a failed step is booked, see CardBooks::failed().
bool wasCardsFault(const std::string& detail)
{
    static constexpr std::array kFaults{foundation::ErrorCode::CardRefused,
                                        foundation::ErrorCode::CardAnswerMalformed};
    return std::ranges::any_of(kFaults, [&](foundation::ErrorCode code) {
        return detail.starts_with(foundation::nameOf(code));
    });
}

Result<void> readJournal(Database& database, const stock::Card& card,
                         workflow::Resumption& resumption)
{
    auto entries = stock::JournalStore{database}.ofCard(card.chipSerial);
    if (!entries)
        return entries.error();
    for (const auto& entry : *entries) {
        if (entry.attempt != card.attempt)
            continue;
        if (entry.phase == stock::StepPhase::Done)
            resumption.done[entry.step] = entry.detail;
        if (entry.phase == stock::StepPhase::Failed && wasCardsFault(entry.detail))
            resumption.refused.insert(entry.step);
    }
    return {};
}

Result<void> readCodes(Database& database, const LineSetup& setup, const stock::Card& card,
                       workflow::Resumption& resumption)
{
    auto sealed = stock::SealedCodeStore{database}.latestOf(card.chipSerial);
    if (!sealed)
        return sealed.error();
    const bool isSealed =
        resumption.done.contains(workflow::nameOf(workflow::Step{workflow::StepKind::SealCodes}));
    if (!isSealed || !*sealed || !(**sealed).forProduction)
        return {}; // nothing of this attempt is on the card
    resumption.admission.letterNumber = (**sealed).letter.text();
    auto opened = setup.openCodes(*(**sealed).forProduction, card.chipSerial);
    if (!opened)
        return opened.error();
    resumption.codes = std::move(*opened);
    return {};
}

/// A certificate of an earlier attempt has another card serial in its reference.
Result<void> readCertificates(Database& database, const stock::Card& card,
                              workflow::Resumption& resumption)
{
    auto issued = stock::CertificateStore{database}.ofCard(card.chipSerial);
    if (!issued)
        return issued.error();
    for (const auto& certificate : *issued) {
        const auto reference = parseReference(certificate.reference);
        if (reference && reference->card == *card.serial)
            resumption.certificates.push_back({certificate.name, certificate.der});
    }
    return {};
}

Result<OpenAttempt> readAttempt(Database& database, const LineSetup& setup, const stock::Card& card,
                                orders::LineRecord line)
{
    OpenAttempt attempt{std::move(line), card.attempt, {}};
    auto& resumption = attempt.resumption;
    resumption.admission.cardSerial = card.serial->text();
    if (card.validUntil)
        resumption.cardNotAfter = foundation::lastSecondOf(*card.validUntil);
    if (auto read = readJournal(database, card, resumption); !read)
        return read.error();
    if (auto read = readCodes(database, setup, card, resumption); !read)
        return read.error();
    if (auto read = readCertificates(database, card, resumption); !read)
        return read.error();
    return attempt;
}

} // namespace

bool isClaimedAt(const orders::LineRecord& line, const std::string& place)
{
    if (line.state != orders::LineState::Claimed || !line.claimant)
        return false;
    const auto& at = line.claimant->place;
    return at == place || at.starts_with(place + "/");
}

Result<std::optional<OpenAttempt>> findOpenAttempt(Database& database, const LineSetup& setup,
                                                   const std::string& chipSerial)
{
    auto card = stock::CardStore{database}.findByChip(chipSerial);
    if (!card)
        return card.error();
    if (!*card || (**card).state != CardState::InProduction || !(**card).orderLine ||
        !(**card).serial)
        return std::optional<OpenAttempt>{};
    auto line = orders::OrderStore{database}.line(*(**card).orderLine);
    if (!line)
        return line.error();
    if (!isClaimedAt(*line, setup.station))
        return std::optional<OpenAttempt>{};
    auto attempt = readAttempt(database, setup, **card, std::move(*line));
    if (!attempt)
        return attempt.error();
    return std::optional{std::move(*attempt)};
}

Result<std::size_t> freeEmptyClaims(Database& database, const std::string& place,
                                    const audit::Act& act)
{
    orders::OrderStore orders{database};
    auto claimed = orders.linesIn(orders::LineState::Claimed);
    if (!claimed)
        return claimed.error();
    std::size_t freed = 0;
    for (const auto& line : *claimed) {
        if (!isClaimedAt(line, place))
            continue;
        auto cards = stock::CardStore{database}.ofLine(line.id);
        if (!cards)
            return cards.error();
        if (std::ranges::find(*cards, CardState::InProduction, &stock::Card::state) != cards->end())
            continue;
        auto stepped = database::inTransaction(database, [&](database::Transaction& transaction) {
            return orders.stepLine(transaction, line.id, orders::LineState::Waiting, act,
                                   "no card was taken for it");
        });
        if (!stepped)
            return stepped.error();
        ++freed;
    }
    return freed;
}

} // namespace production
