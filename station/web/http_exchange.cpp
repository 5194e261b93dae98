// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/web/http_exchange.h"

#include "station/web/http_client.h"
#include "station/web/retry_after.h"
#include "station/web/url_text.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <stdexcept>

namespace web {
namespace {

using foundation::ByteView;
using foundation::SecretBytes;

constexpr std::chrono::milliseconds kConnectLimit{10'000};
/// More headers than any service has; the rest is not looked at.
constexpr std::size_t kMostHeaders = 200;

template <typename Value>
void set(CURL* handle, CURLoption option, Value value)
{
    const auto code = ::curl_easy_setopt(handle, option, value);
    if (code == CURLE_OUT_OF_MEMORY)
        throw std::bad_alloc{};
    if (code != CURLE_OK)
        throw std::logic_error{std::string{"libcurl does not know an option: "} +
                               ::curl_easy_strerror(code)};
}

void append(SecretBytes& to, std::string_view text)
{
    to.append(ByteView{reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

const char* zeroEnded(SecretBytes& text)
{
    append(text, std::string_view{"\0", 1});
    return reinterpret_cast<const char*>(text.view().data());
}

bool isControl(char letter)
{
    const auto byte = static_cast<unsigned char>(letter);
    return byte < 0x20 || byte == 0x7F;
}

bool isControlOrBlank(char letter)
{
    return isControl(letter) || letter == ' ';
}

std::string smallLetters(std::string_view text)
{
    std::string small{text};
    for (auto& letter : small)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return small;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

void keepHeader(Incoming& incoming, std::string_view line)
{
    if (line.starts_with("HTTP/"))
        incoming.headers.clear(); // those before it were of an interim answer (1xx)
    const auto colon = line.find(':');
    if (colon != std::string_view::npos && incoming.headers.size() < kMostHeaders)
        incoming.headers[smallLetters(line.substr(0, colon))] = trimmed(line.substr(colon + 1));
}

// No exception may pass through libcurl; less than `count` ends the exchange.
extern "C" std::size_t takeHeader(char* data, std::size_t size, std::size_t count, void* user)
{
    try {
        keepHeader(*static_cast<Incoming*>(user), {data, size * count});
        return size * count;
    } catch (const std::bad_alloc&) {
        return 0;
    }
}

extern "C" std::size_t takeBody(char* data, std::size_t size, std::size_t count, void* user)
{
    auto& incoming = *static_cast<Incoming*>(user);
    incoming.tooLong = incoming.body.size() + size * count > kLongestAnswer;
    if (incoming.tooLong)
        return 0;
    try {
        incoming.body.insert(incoming.body.end(), data, data + size * count);
        return size * count;
    } catch (const std::bad_alloc&) {
        return 0;
    }
}

const char* wordOf(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Put:
        return "PUT";
    case Method::Post:
        return "POST";
    }
    throw std::logic_error{"no such method"};
}

} // namespace

HeaderList::~HeaderList()
{
    for (auto* entry = m_list; entry != nullptr; entry = entry->next)
        foundation::wipe({reinterpret_cast<std::uint8_t*>(entry->data), std::strlen(entry->data)});
    ::curl_slist_free_all(m_list);
}

void HeaderList::append(const char* header)
{
    auto* longer = ::curl_slist_append(m_list, header);
    if (longer == nullptr)
        throw std::bad_alloc{};
    m_list = longer;
}

HttpExchange::HttpExchange(CURL* handle, const Service& service, const Request& request,
                           const SecretBytes& token)
    : m_handle{handle}, m_token{token}
{
    ::curl_easy_reset(handle);
    setAddress(service, request);
    setHeaders(service, request);
    setTrust(service);
    setLimits(service);
    setBody(request);
    set(handle, CURLOPT_ERRORBUFFER, m_why.data());
    set(handle, CURLOPT_HEADERFUNCTION, &takeHeader);
    set(handle, CURLOPT_HEADERDATA, static_cast<void*>(&m_incoming));
    set(handle, CURLOPT_WRITEFUNCTION, &takeBody);
    set(handle, CURLOPT_WRITEDATA, static_cast<void*>(&m_incoming));
}

HttpExchange::~HttpExchange()
{
    ::curl_easy_reset(m_handle); // nothing in it points here any more
}

void HttpExchange::setAddress(const Service& service, const Request& request)
{
    if (!request.path.starts_with('/') || std::ranges::any_of(request.path, isControlOrBlank))
        throw std::invalid_argument{"this is no path: " + request.path};
    const auto query = queryText(request.query);
    append(m_url, service.url + request.path + query);
    if (service.tokenPlace == TokenPlace::Query) {
        append(m_url, (query.empty() ? "?" : "&") + urlEncoded(service.tokenName) + "=");
        for (const auto byte : m_token.view()) { // one by one: encoded it is no less secret
            constexpr std::string_view kDigits = "0123456789ABCDEF";
            const std::array<char, 3> encoded{'%', kDigits[byte >> 4U], kDigits[byte & 0x0FU]};
            append(m_url, {encoded.data(), encoded.size()});
        }
    }
    set(m_handle, CURLOPT_URL, zeroEnded(m_url));
    set(m_handle, CURLOPT_PROTOCOLS_STR, "https");
    set(m_handle, CURLOPT_FOLLOWLOCATION, 0L);
    set(m_handle, CURLOPT_PROXY, "");
    set(m_handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
}

void HttpExchange::setHeaders(const Service& service, const Request& request)
{
    for (const auto& [name, value] : request.headers) {
        if (name.empty() || std::ranges::any_of(name, isControlOrBlank) ||
            std::ranges::any_of(value, isControl))
            throw std::invalid_argument{"this is no header: " + name};
        m_headers.append((name + ": " + value).c_str());
    }
    m_headers.append("Expect:"); // what is sent is small: no leave is asked for first
    if (service.tokenPlace != TokenPlace::Query) {
        SecretBytes header;
        append(header, service.tokenPlace == TokenPlace::Bearer
                           ? std::string{"Authorization: Bearer "}
                           : service.tokenName + ": ");
        header.append(m_token.view());
        m_headers.append(zeroEnded(header));
    }
    set(m_handle, CURLOPT_HTTPHEADER, m_headers.list());
}

void HttpExchange::setTrust(const Service& service)
{
    set(m_handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(m_handle, CURLOPT_SSL_VERIFYPEER, 1L);
    set(m_handle, CURLOPT_SSL_VERIFYHOST, 2L);
    if (service.authorities.empty())
        return;
    set(m_handle, CURLOPT_CAINFO, service.authorities.c_str());
    set(m_handle, CURLOPT_CAPATH, static_cast<const char*>(nullptr)); // and not the system's too
}

void HttpExchange::setLimits(const Service& service)
{
    const auto whole = static_cast<long>(service.answerLimit.count());
    set(m_handle, CURLOPT_NOSIGNAL, 1L);
    set(m_handle, CURLOPT_TIMEOUT_MS, whole);
    set(m_handle, CURLOPT_CONNECTTIMEOUT_MS,
        static_cast<long>(std::min(service.answerLimit, kConnectLimit).count()));
}

void HttpExchange::setBody(const Request& request)
{
    if (request.method != Method::Get) {
        set(m_handle, CURLOPT_POST, 1L);
        set(m_handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        set(m_handle, CURLOPT_POSTFIELDS,
            request.body.empty() ? "" : reinterpret_cast<const char*>(request.body.data()));
    }
    set(m_handle, CURLOPT_CUSTOMREQUEST, wordOf(request.method));
}

CURLcode HttpExchange::perform()
{
    return ::curl_easy_perform(m_handle);
}

std::string HttpExchange::why(CURLcode code) const
{
    const std::string_view detailed{m_why.data()};
    const std::string_view token{reinterpret_cast<const char*>(m_token.view().data()),
                                 m_token.size()};
    const bool tells = detailed.find(token) != std::string_view::npos;
    return std::string{tells || detailed.empty() ? ::curl_easy_strerror(code) : detailed};
}

Answer HttpExchange::answer()
{
    long status = 0;
    ::curl_easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &status);
    auto& headers = m_incoming.headers;
    return {.status = static_cast<int>(status),
            .contentType = headers["content-type"],
            .eTag = headers["etag"],
            .retryAfter = retryAfter(headers["retry-after"], headers["date"]),
            .body = std::move(m_incoming.body)};
}

} // namespace web
