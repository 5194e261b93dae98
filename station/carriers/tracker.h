// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"
#include "foundation/result.h"
#include "station/web/service.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace carriers {

/// What a carrier says of one item.
struct Tracked
{
    std::string label;  ///< as it was asked for
    bool known = false; ///< false: the carrier knows no such item, most often: not yet
    /// The carrier's own word for the state, as it stands (DELIVERED, transit), whether we have
    /// seen it before or not; at most 64 printable ASCII characters. One thing is added: DHL says
    /// "delivered" of an item that is back at its sender's too, so what it marks as a return is
    /// `return-delivered`, `return-transit` and so on. Empty when the item is not known.
    std::string word{};
    std::string detail{}; ///< in words for people, UTF-8, at most 500 bytes; may be empty
    /// Of the carrier's latest event. PostNord's times are Sweden's where they name no zone. DHL's
    /// are those of the place, without saying which: they are taken as UTC, hours off at most.
    std::optional<foundation::Instant> at{};
};

/// Asks a carrier about items, by its labels. Blocks; one thread at a time. Waits for nobody: its
/// owner keeps a web::Backoff.
class Tracker
{
public:
    virtual ~Tracker() = default;

    /// How many labels may be asked for in one call of ask().
    [[nodiscard]] virtual std::size_t batch() const = 0;

    /// Tells only of labels that were answered. An answer that is not built as the carrier
    /// documents is an error as a whole; an item in it that lacks its state, or has one that is no
    /// word, is left out, and so is one that was not asked for: it is asked for again another time,
    /// and keeps nobody else waiting. Errors: ServiceUnreachable, ServiceRefused, ServiceBusy,
    /// ServiceAnswerWrong, FileUnreadable (no key). Throws std::invalid_argument for more labels
    /// than batch().
    virtual foundation::Result<std::vector<Tracked>> ask(std::span<const std::string> labels) = 0;
};

/// PostNord Track & Trace, findByIdentifier v5 (PN-1); `service.url` is https://api2.postnord.com
/// or the sandbox's. Its key goes into the query, as PostNord wants it. Asks for one item at a
/// time, in Swedish.
std::unique_ptr<Tracker> postNord(web::Service service);

/// DHL Shipment Tracking, Unified (DHL-1); `service.url` is https://api-eu.dhl.com. Its key goes
/// into the header DHL-API-Key. Asks for one shipment at a time.
std::unique_ptr<Tracker> dhl(web::Service service);

} // namespace carriers
