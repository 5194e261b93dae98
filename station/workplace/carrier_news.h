// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/shipping/shipment_store.h"

#include <array>
#include <string>

namespace workplace {

/// What a carrier said of one shipment.
struct CarrierNews
{
    std::string word;     ///< its own, see shipping::carrierWords()
    std::string detail{}; ///< in its words for people; may be empty
};

/// What came of it.
enum class NewsOutcome {
    NothingNew,
    Noted,      ///< kept as the carrier's word; the shipment stays where it is
    NotKnown,   ///< kept likewise: a word that the station does not know
    Moved,      ///< the shipment took a step, and what is in it with it
    TaskOpened, ///< a person must decide (A36, PN-1)
};

inline constexpr std::array kNewsOutcomes{
    cardprofiles::WireName{NewsOutcome::NothingNew, "nothing-new"},
    cardprofiles::WireName{NewsOutcome::Noted, "noted"},
    cardprofiles::WireName{NewsOutcome::NotKnown, "word-not-known"},
    cardprofiles::WireName{NewsOutcome::Moved, "moved"},
    cardprofiles::WireName{NewsOutcome::TaskOpened, "task-opened"},
};

/// Takes a carrier's word for a shipment that it carries, in its caller's unit of work: kept as it
/// is; the step that it means is taken where the shipment may take it. Nothing comes back, and
/// nothing is revoked, by a carrier's word alone: a person who has it in his hand, or decides,
/// closes the task. Once a carrier has said that an item comes back, its "delivered" may mean the
/// sender's own door, and moves nothing. Errors: those of the books.
foundation::Result<NewsOutcome> takeCarrierNews(database::Transaction& transaction,
                                                const shipping::Shipment& shipment,
                                                const CarrierNews& news, const audit::Act& act);

} // namespace workplace
