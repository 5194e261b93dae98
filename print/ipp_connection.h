// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/c_handle.h"
#include "foundation/result.h"
#include "foundation/secret_bytes.h"
#include "print/pin_letter_job.h"

#include <cups/cups.h>

#include <optional>
#include <string>

namespace print {

using HttpPtr = foundation::CHandle<http_t, httpClose>;
using IppPtr = foundation::CHandle<ipp_t, ippDelete>;

/// What a printer said to a request with a document.
struct DocumentAnswer
{
    foundation::Result<IppPtr> answer;
    bool begun = false; ///< bytes of the document may have left this program
};

/// A connection to one printer or queue, by its URI. Over ipps the printer's certificate must be
/// the pinned one, looked at again right before each document: libcups may have connected anew by
/// then. Every wait ends within the settings' limit. One thread: it blocks.
class IppConnection
{
public:
    /// Errors: PrinterUnreachable; PrinterIdentityWrong, also when an ipps URI comes without a
    /// fingerprint; SettingsInvalid when the URI is neither ipp nor ipps, or ipp with a
    /// fingerprint, which nothing could be held against.
    static foundation::Result<IppConnection> open(const PrinterSettings& settings);

    /// A request to this printer, or about one of its jobs, with the attributes that each one has,
    /// in the order that RFC 8011 (4.1.4, 4.1.5) demands: charset, language, printer-uri, job-id.
    /// The person at the table is not named: the user is always "cardstation".
    [[nodiscard]] IppPtr newRequest(ipp_op_t operation, std::optional<int> job = {}) const;

    /// Sends and waits. Errors: PrinterUnreachable; PrinterRefused with the IPP status as
    /// nativeCode.
    foundation::Result<IppPtr> exchange(IppPtr request);

    /// The same with a document behind it, from memory. Errors before a byte of it was sent:
    /// PrinterUnreachable, PrinterRefused with the HTTP status as nativeCode, PrinterIdentityWrong.
    /// Later: JobLost when the connection broke, JobAborted with the IPP status.
    DocumentAnswer exchange(IppPtr request, const foundation::SecretBytes& document);

    /// What an HTTP GET of the server gives. Errors: PrinterUnreachable, PrinterRefused with the
    /// HTTP status as nativeCode.
    foundation::Result<std::string> fetch(const std::string& path);

private:
    HttpPtr m_http;
    std::string m_uri;
    std::string m_resource;
    std::string m_fingerprint; ///< empty for ipp

    IppConnection() = default;
    [[nodiscard]] foundation::Result<void> checkIdentity() const;
    foundation::Result<IppPtr> writeDocument(const foundation::SecretBytes& document);
};

} // namespace print
