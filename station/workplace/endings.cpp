// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/endings.h"

#include "station/letters/letter_store.h"
#include "station/shipping/shipment_store.h"
#include "station/stock/certificate_store.h"
#include "station/stock/sealed_code_store.h"
#include "station/workplace/authority_acts.h"

#include <algorithm>

namespace workplace {
namespace {

using database::Transaction;
using foundation::Result;
using letters::LetterState;
using shipping::ShipmentState;
using stock::CardState;
using stock::CertificateState;

/// RFC 5280's word for an identity that is given up without anybody having misused it.
constexpr auto kGivenUp = "cessationOfOperation";

Result<void> unpackAll(Transaction& transaction, const stock::Card& card,
                       const std::vector<letters::Letter>& letters, const audit::Act& act)
{
    if (!card.orderLine)
        return {};
    shipping::ShipmentStore store{transaction.database()};
    auto shipments = store.ofLine(*card.orderLine);
    if (!shipments)
        return shipments.error();
    for (const auto& shipment : *shipments) {
        const bool holdsLetter = std::ranges::any_of(letters, [&](const letters::Letter& letter) {
            return shipment.packing.letter == letter.plan.number;
        });
        if (shipment.state != ShipmentState::Packed ||
            (shipment.packing.chipSerial != card.chipSerial && !holdsLetter))
            continue;
        if (auto undone = store.step(transaction, shipment.id, ShipmentState::Unpacked, act);
            !undone)
            return undone;
    }
    return {};
}

Result<void> wantRevoked(Transaction& transaction, const std::string& chipSerial,
                         const audit::Act& act)
{
    stock::CertificateStore store{transaction.database()};
    auto certificates = store.ofCard(chipSerial);
    if (!certificates)
        return certificates.error();
    for (const auto& certificate : *certificates) {
        if (certificate.state != CertificateState::Issued &&
            certificate.state != CertificateState::OnCard)
            continue;
        if (auto wanted = store.wantRevoked(transaction, certificate.serial, kGivenUp, act);
            !wanted)
            return wanted;
    }
    return {};
}

} // namespace

Result<void> spoilLetters(Transaction& transaction, const std::vector<letters::Letter>& letters,
                          const std::string& why, const audit::Act& act)
{
    letters::LetterStore store{transaction.database()};
    for (const auto& letter : letters) {
        const auto& number = letter.plan.number;
        const auto* step =
            foundation::findStep(letters::letterSteps(), letter.state, LetterState::Spoiled);
        if (step != nullptr)
            if (auto spoiled = store.step(transaction, number, LetterState::Spoiled, act, why);
                !spoiled)
                return spoiled;
        auto stands = store.find(number);
        if (!stands)
            return stands.error();
        if (!stands->hasEnvelope)
            continue;
        if (auto ended = store.endEnvelope(transaction, number, act, why); !ended)
            return ended;
    }
    return {};
}

Result<void> endCard(Transaction& transaction, const stock::Card& card, const std::string& why,
                     const audit::Act& act)
{
    auto& database = transaction.database();
    auto letters = letters::LetterStore{database}.ofCard(card.chipSerial);
    if (!letters)
        return letters.error();
    if (auto unpacked = unpackAll(transaction, card, *letters, act); !unpacked)
        return unpacked;
    if (auto spoiled = spoilLetters(transaction, *letters, why, act); !spoiled)
        return spoiled;
    if (auto wanted = wantRevoked(transaction, card.chipSerial, act); !wanted)
        return wanted;
    auto destroyed = stock::SealedCodeStore{database}.destroyProductionCopies(
        transaction, card.chipSerial, act.when);
    if (!destroyed)
        return destroyed.error();
    if (card.state != CardState::Ready && card.state != CardState::Returned)
        return {};
    return stock::CardStore{database}.step(transaction, card.chipSerial, CardState::Rejected, act,
                                           why);
}

Result<void> endCardsOf(Transaction& transaction, const foundation::OrderLineId& line,
                        const std::string& why, const audit::Act& act)
{
    auto cards = stock::CardStore{transaction.database()}.ofLine(line);
    if (!cards)
        return cards.error();
    for (const auto& card : *cards)
        if (auto ended = endCard(transaction, card, why, act); !ended)
            return ended;
    auto letters = letters::LetterStore{transaction.database()}.ofLine(line);
    if (!letters)
        return letters.error();
    std::erase_if(*letters, [](const letters::Letter& letter) {
        return letter.plan.kind != letters::LetterKind::PukLetter;
    });
    return spoilLetters(transaction, *letters, why, act);
}

Result<bool> isRevoked(database::Database& database, const std::string& chipSerial)
{
    auto certificates = stock::CertificateStore{database}.ofCard(chipSerial);
    if (!certificates)
        return certificates.error();
    // Certificates of an earlier attempt with the same chip are revoked beside those that stand.
    return !certificates->empty() &&
           std::ranges::none_of(*certificates, [](const stock::Certificate& certificate) {
               return certificate.state == CertificateState::Issued ||
                      certificate.state == CertificateState::OnCard;
           });
}

void askForRevocations(Desk& desk)
{
    auto pending = listCertificates(desk, CertificateState::RevocationPending);
    if (pending && !pending->empty())
        (void)confirmRevocations(desk);
}

} // namespace workplace
