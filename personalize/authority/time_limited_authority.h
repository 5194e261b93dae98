// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/authority/authority.h"

#include <chrono>
#include <functional>
#include <memory>

namespace authority {

/// An authority that is waited for no longer than a time limit.
///
/// Each call runs on a thread of its own, one at a time. One that takes longer is answered
/// AuthorityUnreachable and left to end by itself; what it does after that its register alone
/// records, so a certificate that comes late is found there by its reference. Until it has ended
/// further calls wait for it, and no longer than the limit either: one that has not begun by then
/// never does. What ask() asks for is under way at once, and its limit runs from there; an answer
/// that is there when it is collected counts, however long it took. The inner authority, and all
/// that it uses, lives until its last call has ended, which may be after this object.
class TimeLimitedAuthority final : public Authority
{
public:
    TimeLimitedAuthority(std::shared_ptr<Authority> inner, std::chrono::milliseconds limit);
    ~TimeLimitedAuthority() override;
    TimeLimitedAuthority(const TimeLimitedAuthority&) = delete;
    TimeLimitedAuthority& operator=(const TimeLimitedAuthority&) = delete;

    foundation::Result<IssuedCertificate> issue(const CertificateRequest& request) override;
    std::unique_ptr<AskedCertificate> ask(const CertificateRequest& request) override;
    foundation::Result<void> revoke(const std::string& serialNumber, RevocationReason reason,
                                    foundation::Instant when) override;
    foundation::Result<foundation::Bytes> crl() override;
    foundation::Result<std::vector<foundation::Bytes>> chain() override;

private:
    struct Counter; ///< where one call at a time is served
    template <typename Answer>
    class Call;

    std::shared_ptr<Counter> m_counter;
    std::chrono::milliseconds m_limit;

    template <typename Answer>
    Call<Answer> begin(std::function<Answer(Authority&)> question);
};

} // namespace authority
