// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/web/backoff.h"
#include "station/web/http_client.h"
#include "station/workplace/order_exchange.h"
#include "station/workplace/portal_offer.h"

#include <optional>
#include <string>
#include <vector>

namespace workplace {

/// What went over the line before it ended, and by what it was ended.
struct PortalTraffic
{
    std::vector<std::string> names; ///< of the files
    std::optional<foundation::Error> error{};
};

/// The order portal over HTTPS ([orders.service]; docs/orders.md): brings its order files into the
/// folders of takeInFromPortal(), and gives it what lies in `answers`. What was begun goes on,
/// wherever the process ended. Whether the service may be asked again it knows by itself; one
/// thread.
class PortalService
{
public:
    /// Nothing where the settings name no service. `workplace` outlives it.
    static std::optional<PortalService> of(const Workplace& workplace);

    /// Whether the service may be asked now: not for a while after it failed, longer each time and
    /// as long as it wishes.
    [[nodiscard]] bool mayTry() const { return m_backoff.mayTry(); }

    /// Downloads each file that the service offers after the last one, checks its SHA-256 and puts
    /// it in `.taking`, whole or not at all, and there once: one that lies there, or was answered,
    /// is not put there again. Up to where it has come it notes (portal-service.json in the
    /// station's folder) when the files lie there. Looks no more often than every half minute when
    /// nothing was offered. Errors: those of web::HttpClient::send(); ServiceAnswerWrong;
    /// FileUnwritable, FileUnreadable; SettingsInvalid.
    PortalTraffic fetch();

    /// Sends each file of `answers` with an Idempotency-Key, and moves it to `answers/sent` when
    /// the service has taken it. One that died in between sends the same again under the same name
    /// and key. Files of states go one after another: none is sent before the one that comes before
    /// it was taken. A file's answer that the service does not take as it should
    /// (ServiceAnswerWrong) holds up no other. Errors: as fetch().
    PortalTraffic send();

private:
    PortalService(const Workplace& workplace, web::Service service);

    const Workplace& m_workplace;
    web::HttpClient m_client;
    web::Backoff m_backoff;
    foundation::Instant m_nextLook{};

    [[nodiscard]] foundation::Result<void> fetchAll(const ExchangeFolders& folders,
                                                    std::vector<std::string>& names);
    [[nodiscard]] foundation::Result<void>
    fetchPage(const Offer& offer, const ExchangeFolders& folders, std::vector<std::string>& names);
    [[nodiscard]] foundation::Result<void> fetchFile(const OfferedFile& file,
                                                     const ExchangeFolders& folders);
    [[nodiscard]] foundation::Result<void> sendAll(const ExchangeFolders& folders,
                                                   std::vector<std::string>& names);
    [[nodiscard]] foundation::Result<void> sendFile(const std::filesystem::path& file,
                                                    const std::string& path);
    [[nodiscard]] PortalTraffic ended(std::vector<std::string> names,
                                      const foundation::Result<void>& how);
};

} // namespace workplace
