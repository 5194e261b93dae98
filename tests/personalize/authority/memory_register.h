// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/authority/certificate_register.h"

#include <map>
#include <mutex>

namespace authority {

/// A register in memory that can be told to fail. Any thread.
class MemoryRegister final : public CertificateRegister
{
public:
    foundation::Result<void> recordIssued(const RegisteredCertificate& certificate) override;
    foundation::Result<std::optional<RegisteredCertificate>>
    findByReference(const std::string& reference) override;
    foundation::Result<std::optional<RegisteredCertificate>>
    findBySerial(const std::string& serialNumber) override;
    foundation::Result<void> recordRevoked(const RevokedCertificate& revoked) override;
    foundation::Result<std::vector<RevokedCertificate>> listRevoked() override;
    foundation::Result<std::uint64_t> nextCrlNumber() override;

    /// Every call from now on fails with DatabaseFailed, or none does.
    void failFromNow(bool fails) { m_fails = fails; }
    [[nodiscard]] std::size_t issued() const { return m_issued.size(); }

private:
    std::mutex m_mutex;
    bool m_fails = false;
    std::map<std::string, RegisteredCertificate> m_issued; ///< by serial number
    std::map<std::string, RevokedCertificate> m_revoked;
    std::uint64_t m_crlNumber = 0;

    [[nodiscard]] foundation::Result<void> ready() const;
};

} // namespace authority
