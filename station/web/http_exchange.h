// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/secret_bytes.h"
#include "station/web/http_message.h"
#include "station/web/service.h"

#include <curl/curl.h>

#include <array>
#include <map>
#include <memory>

namespace web {

/// What comes back, as libcurl hands it over piece by piece.
struct Incoming
{
    std::map<std::string, std::string> headers{}; ///< names in small letters
    foundation::Bytes body{};
    bool tooLong = false;
};

/// A list of headers for libcurl, one of which may hold the token: wiped before it is freed.
class HeaderList
{
public:
    HeaderList() = default;
    HeaderList(const HeaderList&) = delete;
    HeaderList& operator=(const HeaderList&) = delete;
    ~HeaderList();

    /// Ends with a zero byte. Throws std::bad_alloc.
    void append(const char* header);
    [[nodiscard]] curl_slist* list() const { return m_list; }

private:
    curl_slist* m_list = nullptr;
};

/// One question and its answer on a handle of libcurl, with all that is set for it. The token is
/// wiped with it.
class HttpExchange
{
public:
    /// Throws std::invalid_argument for a header or path that would be another one.
    HttpExchange(CURL* handle, const Service& service, const Request& request,
                 const foundation::SecretBytes& token);
    HttpExchange(const HttpExchange&) = delete;
    HttpExchange& operator=(const HttpExchange&) = delete;
    ~HttpExchange();

    /// Blocks. Any code but CURLE_OK: there is no answer, and why() says why.
    CURLcode perform();
    [[nodiscard]] std::string why(CURLcode code) const;
    [[nodiscard]] const Incoming& incoming() const { return m_incoming; }
    /// The answer; the body moves out.
    [[nodiscard]] Answer answer();

private:
    CURL* m_handle;
    const foundation::SecretBytes& m_token;
    foundation::SecretBytes m_url;
    HeaderList m_headers;
    Incoming m_incoming;
    std::array<char, CURL_ERROR_SIZE> m_why{};

    void setAddress(const Service& service, const Request& request);
    void setHeaders(const Service& service, const Request& request);
    void setTrust(const Service& service);
    void setLimits(const Service& service);
    void setBody(const Request& request);
};

} // namespace web
