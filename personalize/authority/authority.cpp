// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/authority.h"

#include <utility>

namespace authority {
namespace {

class IssuedWhenCollected final : public AskedCertificate
{
public:
    IssuedWhenCollected(Authority& authority, CertificateRequest request)
        : m_authority{authority}, m_request{std::move(request)}
    {
    }
    foundation::Result<IssuedCertificate> collect() override
    {
        return m_authority.issue(m_request);
    }

private:
    Authority& m_authority;
    CertificateRequest m_request;
};

} // namespace

std::unique_ptr<AskedCertificate> Authority::ask(const CertificateRequest& request)
{
    return std::make_unique<IssuedWhenCollected>(*this, request);
}

} // namespace authority
