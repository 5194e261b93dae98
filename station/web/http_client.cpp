// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/web/http_client.h"

#include "foundation/passphrase.h"
#include "station/web/http_exchange.h"

#include <algorithm>
#include <new>

namespace web {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::SecretBytes;

/// Once per process, before the first handle; the language makes other threads wait for it.
void* newHandle()
{
    static const auto begun = ::curl_global_init(CURL_GLOBAL_DEFAULT);
    auto* handle = begun == CURLE_OK ? ::curl_easy_init() : nullptr;
    if (handle == nullptr)
        throw std::bad_alloc{};
    return handle;
}

bool isOfToken(std::uint8_t byte)
{
    return byte > 0x20 && byte < 0x7F;
}

Result<SecretBytes> readToken(const std::filesystem::path& file)
{
    auto token = foundation::readPassphraseFile(file);
    if (!token && token.error().code == ErrorCode::KeyUnusable)
        return Error{ErrorCode::FileUnreadable,
                     file.string() + ": holds no token that its owner alone may read, on its "
                                     "first line"};
    if (!token)
        return token.error();
    if (!std::ranges::all_of(token->view(), isOfToken))
        return Error{ErrorCode::FileUnreadable,
                     file.string() + ": a token has no blanks and no letters outside ASCII"};
    return token;
}

/// It has spoken, and not as it should.
bool isWrong(CURLcode code)
{
    return code == CURLE_UNSUPPORTED_PROTOCOL || code == CURLE_WEIRD_SERVER_REPLY ||
           code == CURLE_BAD_CONTENT_ENCODING;
}

Error failure(const HttpExchange& exchange, CURLcode code, const std::string& where)
{
    if (exchange.incoming().tooLong)
        return {ErrorCode::ServiceAnswerWrong, where + ": an answer of more than " +
                                                   std::to_string(kLongestAnswer / 1024 / 1024) +
                                                   " MiB"};
    return {isWrong(code) ? ErrorCode::ServiceAnswerWrong : ErrorCode::ServiceUnreachable,
            where + ": " + exchange.why(code)};
}

/// What a status means that nobody asked for.
Error refusal(const Answer& answer, const std::string& where)
{
    const auto context = where + ": answered " + std::to_string(answer.status);
    switch (answer.status) {
    case 401:
    case 403:
        return {ErrorCode::ServiceRefused, context};
    case 429:
    case 503: {
        if (!answer.retryAfter)
            return {ErrorCode::ServiceBusy, context};
        const auto seconds = static_cast<long>(answer.retryAfter->count());
        return {ErrorCode::ServiceBusy,
                context + ", not before " + std::to_string(seconds) + " s",
                {},
                seconds};
    }
    default:
        return {ErrorCode::ServiceAnswerWrong, context};
    }
}

bool isExpected(const Answer& answer, const Request& request)
{
    return (answer.status >= 200 && answer.status < 300) ||
           std::ranges::find(request.expected, answer.status) != request.expected.end();
}

} // namespace

void HttpClient::CloseHandle::operator()(void* handle) const
{
    ::curl_easy_cleanup(handle);
}

HttpClient::HttpClient(Service service) : m_service{std::move(service)}, m_handle{newHandle()} {}
HttpClient::HttpClient(HttpClient&& other) noexcept = default;
HttpClient& HttpClient::operator=(HttpClient&& other) noexcept = default;
HttpClient::~HttpClient() = default;

Result<Answer> HttpClient::send(const Request& request)
{
    const auto where = m_service.url + request.path;
    if (!m_service.url.starts_with("https://"))
        return Error{ErrorCode::ServiceUnreachable, where + ": begins with no https://"};
    auto token = readToken(m_service.tokenFile);
    if (!token)
        return token.error();
    HttpExchange exchange{m_handle.get(), m_service, request, *token};
    if (const auto code = exchange.perform(); code != CURLE_OK)
        return failure(exchange, code, where);
    auto answer = exchange.answer();
    if (!isExpected(answer, request))
        return refusal(answer, where);
    return answer;
}

} // namespace web
