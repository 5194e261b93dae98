// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/random_source.h"
#include "personalize/authority/authority.h"
#include "personalize/authority/authority_folder.h"
#include "personalize/authority/certificate_register.h"

#include <memory>

struct evp_pkey_st; // OpenSSL's EVP_PKEY

namespace authority {

/// The CA in this process, from an opened folder. Cheap to make: one for each thread and its
/// register. What is passed by reference outlives the object.
///
/// The request's subject must be exactly what profile and fields make. CRLs are written in turn,
/// also by several processes: a lock on the folder keeps an older list from replacing a newer.
class LocalAuthority final : public Authority
{
public:
    LocalAuthority(std::shared_ptr<const AuthorityMaterial> material, CertificateRegister& registry,
                   foundation::RandomSource& random, const foundation::Clock& clock);

    foundation::Result<IssuedCertificate> issue(const CertificateRequest& request) override;
    foundation::Result<void> revoke(const std::string& serialNumber, RevocationReason reason,
                                    foundation::Instant when) override;
    foundation::Result<foundation::Bytes> crl() override;
    foundation::Result<std::vector<foundation::Bytes>> chain() override;

private:
    std::shared_ptr<const AuthorityMaterial> m_material;
    CertificateRegister& m_register;
    foundation::RandomSource& m_random;
    const foundation::Clock& m_clock;

    foundation::Result<foundation::Certificate>
    make(const CertificateRequest& request, evp_pkey_st* key, const foundation::Bytes& subject);
    foundation::Result<void> checkTimes(const CertificateRequest& request) const;
};

} // namespace authority
