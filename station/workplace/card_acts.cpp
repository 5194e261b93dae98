// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/card_acts.h"

#include "personalize/smartcard/reader_list.h"
#include "station/workplace/scanned_text.h"

#include <algorithm>

namespace workplace {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

Result<stock::Card> findCard(Desk& desk, std::string text)
{
    stock::CardStore store{*desk.database};
    if (auto serial = foundation::CardSerial::parse(text))
        return store.findBySerial(*serial);
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'a' && c <= 'f' ? static_cast<char>(c - 32) : c;
    });
    auto card = store.findByChip(text);
    if (!card)
        return card.error();
    if (!*card)
        return Error{ErrorCode::NotFound, "card " + text};
    return **card;
}

} // namespace

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
    return CardView{*card, *certificates, *journal, *proofs};
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
