// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/order_rows.h"

namespace orders {
namespace {

struct LineRow
{
    foundation::OrderLineId id;
    std::string product;
    Holder holder;
    std::optional<foundation::ServiceIdentityNumber> serviceIdentity;
    LineState state;
    std::optional<std::string> claimedBy;
    std::optional<std::string> claimedAtPlace;
    foundation::Instant changedAt;
};

} // namespace
} // namespace orders

namespace database {

template <>
struct Reader<orders::LineRow>
    : InOrder<orders::LineRow, foundation::OrderLineId, std::string, orders::Holder,
              std::optional<foundation::ServiceIdentityNumber>, orders::LineState,
              std::optional<std::string>, std::optional<std::string>, foundation::Instant>
{
};

foundation::Result<orders::LineRecord> Reader<orders::LineRecord>::read(Cursor& cursor)
{
    auto row = Reader<orders::LineRow>::read(cursor);
    if (!row)
        return row.error();
    std::optional<orders::Claimant> claimant;
    if (row->claimedBy && row->claimedAtPlace)
        claimant = orders::Claimant{*row->claimedBy, *row->claimedAtPlace};
    return orders::LineRecord{row->id,
                              {row->id.line, row->product, row->holder, row->serviceIdentity},
                              row->state,
                              claimant,
                              row->changedAt};
}

} // namespace database
