// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "station/web/http_message.h"
#include "station/web/service.h"

#include <memory>

namespace web {

/// The longest answer that is taken.
inline constexpr std::size_t kLongestAnswer = 16UL * 1024 * 1024;

/// Asks one service, over HTTPS alone (TLS 1.2 or later, its certificate and host name checked).
///
/// No redirect is followed, no cookie kept, no compression asked for, and no proxy used: variables
/// of the environment (https_proxy, ...) change nothing. The token is read at each call, so that a
/// new one needs no restart; it stands in no error, log, argument or variable. libcurl keeps copies
/// of it in plain memory while a call lasts and until the next: that is its way.
///
/// Blocks the calling thread, for no longer than the service's limit. A client belongs to one
/// thread at a time and keeps its connection from call to call.
class HttpClient
{
public:
    explicit HttpClient(Service service);
    HttpClient(HttpClient&& other) noexcept;
    HttpClient& operator=(HttpClient&& other) noexcept;
    ~HttpClient();

    [[nodiscard]] const Service& service() const { return m_service; }

    /// An answer of 2xx, or one that the request expects. Errors, whose context is the service's
    /// url, the path and why: ServiceUnreachable for no connection, no trust, no answer in time or
    /// half an answer; ServiceRefused for 401 and 403; ServiceBusy for 429 and 503, with the
    /// seconds of Retry-After (RFC 9110, 10.2.3) as nativeCode; ServiceAnswerWrong for any other
    /// status, for more than kLongestAnswer and for what is not HTTP. FileUnreadable when there is
    /// no usable token in its file. Throws std::invalid_argument for a header or path with
    /// control characters or blanks in the wrong place.
    [[nodiscard]] foundation::Result<Answer> send(const Request& request);

private:
    struct CloseHandle
    {
        void operator()(void* handle) const;
    };

    Service m_service;
    std::unique_ptr<void, CloseHandle> m_handle; ///< a CURL
};

} // namespace web
