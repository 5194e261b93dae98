// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/ipp_connection.h"

#include "foundation/digest.h"
#include "foundation/file_descriptor.h"

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cctype>
#include <memory>

namespace print {

namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::SecretBytes;

constexpr const char* kUser = "cardstation";

/// libcups hands a document over in pieces; one of its own buffers holds this much.
constexpr std::size_t kPiece = 2048;

/// More than any cupsd.conf.
constexpr std::size_t kMaxPage = 1U << 20U;

struct UriParts
{
    std::string scheme;
    std::string host;
    int port = 0;
    std::string resource;
};

Result<UriParts> split(const std::string& uri)
{
    std::array<char, HTTP_MAX_URI> scheme{}, user{}, host{}, resource{};
    int port = 0;
    const auto status = httpSeparateURI(HTTP_URI_CODING_ALL, uri.c_str(), scheme.data(),
                                        scheme.size(), user.data(), user.size(), host.data(),
                                        host.size(), &port, resource.data(), resource.size());
    const std::string kind{scheme.data()};
    if (status < HTTP_URI_STATUS_OK || (kind != "ipp" && kind != "ipps") || host[0] == '\0')
        return Error{.code = ErrorCode::SettingsInvalid,
                     .context = "the printer's address must be ipp://... or ipps://..."};
    return UriParts{kind, host.data(), port, resource.data()};
}

std::string upper(std::string text)
{
    std::erase_if(text, [](char c) { return c == ':' || c == ' '; });
    for (auto& c : text)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

struct FreeCredentials
{
    void operator()(cups_array_t* credentials) const { httpFreeCredentials(credentials); }
};

/// SHA-256 of the certificate that the other side showed, or "".
std::string shownFingerprint(http_t* http)
{
    cups_array_t* list = nullptr;
    if (httpCopyCredentials(http, &list) != 0 || list == nullptr)
        return {};
    const std::unique_ptr<cups_array_t, FreeCredentials> credentials{list};
    const auto* first = static_cast<const http_credential_t*>(cupsArrayFirst(list));
    if (first == nullptr)
        return {};
    const auto* data = static_cast<const std::uint8_t*>(first->data);
    return foundation::toHex(foundation::sha256({data, first->datalen}));
}

/// libcups would ask the terminal; nobody sits there.
const char* askNobody(const char*, http_t*, const char*, const char*, void*)
{
    return nullptr;
}

Error unreachable()
{
    // libcups leaves "Success", or what the last answer said, behind when its time limit is over
    // and when a connection breaks.
    const std::string why = cupsLastErrorString();
    const bool isStale = why == "Success" || why == ippErrorString(IPP_STATUS_OK);
    return {.code = ErrorCode::PrinterUnreachable, .context = isStale ? "no answer" : why};
}

Error refusedBy(http_status_t status)
{
    return {.code = ErrorCode::PrinterRefused,
            .context = httpStatus(status),
            .nativeCode = static_cast<long>(status)};
}

/// The answer, or what its status means.
Result<IppPtr> judged(IppPtr answer)
{
    if (!answer)
        return unreachable();
    const auto status = ippGetStatusCode(answer.get());
    if (status >= IPP_STATUS_REDIRECTION_OTHER_SITE)
        return Error{.code = ErrorCode::PrinterRefused,
                     .context = ippErrorString(status),
                     .nativeCode = static_cast<long>(status)};
    return answer;
}

} // namespace

Result<IppConnection> IppConnection::open(const PrinterSettings& settings)
{
    const auto parts = split(settings.uri);
    if (!parts)
        return parts.error();
    const bool encrypted = parts->scheme == "ipps";
    if (encrypted && settings.fingerprint.empty())
        return Error{.code = ErrorCode::PrinterIdentityWrong,
                     .context = "an ipps printer needs the fingerprint of its certificate"};
    if (!encrypted && !settings.fingerprint.empty())
        return Error{.code = ErrorCode::SettingsInvalid,
                     .context =
                         "a fingerprint is given, but ipp:// does not encrypt: the printer's "
                         "address must be ipps://..."};
    const auto limit = std::chrono::milliseconds{settings.answerLimit};
    cupsSetPasswordCB2(askNobody, nullptr);
    IppConnection connection;
    connection.m_http.reset(
        httpConnect2(parts->host.c_str(), parts->port, nullptr, AF_UNSPEC,
                     encrypted ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED, 1,
                     static_cast<int>(limit.count()), nullptr));
    // libcups gives an object also for a refused connection.
    if (!connection.m_http || httpGetFd(connection.m_http.get()) < 0)
        return unreachable();
    httpSetTimeout(connection.m_http.get(), std::chrono::duration<double>{limit}.count(), nullptr,
                   nullptr);
    connection.m_uri = settings.uri;
    connection.m_resource = parts->resource;
    connection.m_fingerprint = upper(settings.fingerprint);
    if (const auto known = connection.checkIdentity(); !known)
        return known.error();
    return connection;
}

Result<void> IppConnection::checkIdentity() const
{
    if (m_fingerprint.empty())
        return {};
    const auto shown = shownFingerprint(m_http.get());
    if (httpIsEncrypted(m_http.get()) == 0 || shown != m_fingerprint)
        return Error{.code = ErrorCode::PrinterIdentityWrong,
                     .context = shown.empty() ? "no certificate" : "the certificate is " + shown};
    return {};
}

IppPtr IppConnection::newRequest(ipp_op_t operation, std::optional<int> job) const
{
    IppPtr request{ippNewRequest(operation)};
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr,
                 m_uri.c_str());
    if (job)
        ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", *job);
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr,
                 kUser);
    return request;
}

Result<IppPtr> IppConnection::exchange(IppPtr request)
{
    IppPtr answer{cupsDoRequest(m_http.get(), request.release(), m_resource.c_str())};
    // libcups may have connected anew to send it: an answer of somebody else's is none.
    if (const auto known = checkIdentity(); answer && !known)
        return known.error();
    return judged(std::move(answer));
}

DocumentAnswer IppConnection::exchange(IppPtr request, const SecretBytes& document)
{
    const auto length = ippLength(request.get()) + document.size();
    const auto status = cupsSendRequest(m_http.get(), request.get(), m_resource.c_str(), length);
    if (status == HTTP_STATUS_ERROR)
        return {.answer = unreachable()};
    if (status != HTTP_STATUS_CONTINUE)
        return {.answer = refusedBy(status)};
    if (const auto known = checkIdentity(); !known)
        return {.answer = known.error()};
    return {.answer = writeDocument(document), .begun = true};
}

Result<IppPtr> IppConnection::writeDocument(const SecretBytes& document)
{
    const auto* bytes = reinterpret_cast<const char*>(document.view().data());
    for (std::size_t sent = 0; sent < document.size(); sent += kPiece) {
        const auto piece = std::min(kPiece, document.size() - sent);
        if (cupsWriteRequestData(m_http.get(), bytes + sent, piece) != HTTP_STATUS_CONTINUE)
            return Error{.code = ErrorCode::JobLost, .context = "the connection broke"};
    }
    IppPtr answer{cupsGetResponse(m_http.get(), m_resource.c_str())};
    if (!answer)
        return Error{.code = ErrorCode::JobLost, .context = "no answer to the document"};
    auto taken = judged(std::move(answer));
    if (taken)
        return taken;
    auto refusal = taken.error();
    refusal.code = ErrorCode::JobAborted;
    return refusal;
}

Result<std::string> IppConnection::fetch(const std::string& path)
{
    const foundation::FileDescriptor file{::memfd_create("page", MFD_CLOEXEC)};
    const auto status = cupsGetFd(m_http.get(), path.c_str(), file.value());
    if (status == HTTP_STATUS_ERROR)
        return unreachable();
    if (status != HTTP_STATUS_OK)
        return refusedBy(status);
    std::string page(kMaxPage, '\0');
    const auto size = ::pread(file.value(), page.data(), page.size(), 0);
    page.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return page;
}

} // namespace print
