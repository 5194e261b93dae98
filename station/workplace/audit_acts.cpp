// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/audit_acts.h"

#include "foundation/files.h"
#include "station/stock/card_store.h"
#include "station/workplace/permission.h"
#include "station/workplace/station_home.h"
#include "station/workplace/trail_signing.h"

namespace workplace {

using audit::ChainedEvent;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

constexpr std::size_t kLargestCertificate = 64 * 1024;

Result<foundation::Certificate> certificateIn(const std::filesystem::path& file)
{
    auto text = foundation::readFile(file, kLargestCertificate);
    return text ? foundation::Certificate::parse(*text)
                : Result<foundation::Certificate>{text.error()};
}

} // namespace

Result<std::vector<ChainedEvent>> findEvents(Desk& desk, const audit::EventFilter& filter,
                                             std::int64_t before, std::uint32_t most)
{
    if (auto may = mayDo(desk, staff::Right::ReadTrail); !may)
        return may.error();
    return audit::findEvents(*desk.database, filter, before, most);
}

Result<audit::EventFilter> ofCard(Desk& desk, audit::EventFilter filter, const std::string& card)
{
    filter.kind = audit::SubjectKind::Card;
    filter.number = card;
    if (auto serial = foundation::CardSerial::parse(card)) {
        auto found = stock::CardStore{*desk.database}.findBySerial(*serial);
        if (!found)
            return found.error();
        filter.number = found->chipSerial;
    }
    return filter;
}

Result<audit::TrailReport>
verifyTrail(Desk& desk, const Evidence& evidence,
            const std::function<void(const audit::TrailFinding&)>& told,
            const std::function<bool(const audit::TrailProgress&)>& progress)
{
    if (auto may = mayDo(desk, staff::Right::ReadTrail); !may)
        return may.error();
    audit::TrailCheck check{{{headsFile(desk.workplace.home()), true}}, {}};
    for (const auto& copy : evidence.heads)
        check.heads.push_back({copy, false});
    auto certificates = evidence.certificates;
    const auto own = desk.workplace.settings().keys / "station.crt";
    const auto there = foundation::exists(own);
    if (!there)
        return there.error();
    if (certificates.empty() && *there)
        certificates.push_back(own);
    for (const auto& file : certificates) {
        auto certificate = certificateIn(file);
        if (!certificate)
            return certificate.error();
        check.anchors.push_back(std::move(*certificate));
    }
    return audit::checkTrail(*desk.database, check, told, progress);
}

Result<std::optional<audit::TrailHead>> signTrailNow(Desk& desk, const std::filesystem::path& copy)
{
    if (auto may = mayDo(desk, staff::Right::ReadTrail); !may)
        return may.error();
    return signTrail(desk.workplace, *desk.database, copy);
}

} // namespace workplace
