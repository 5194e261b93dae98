// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/personalize/authority/memory_register.h"

namespace authority {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

Result<void> MemoryRegister::ready() const
{
    if (m_fails)
        return Error{ErrorCode::DatabaseFailed, "told to fail"};
    return {};
}

Result<void> MemoryRegister::recordIssued(const RegisteredCertificate& certificate)
{
    const std::scoped_lock lock{m_mutex};
    if (auto able = ready(); !able)
        return able;
    for (const auto& [serial, other] : m_issued)
        if (other.reference == certificate.reference || serial == certificate.serialNumber)
            return Error{ErrorCode::AlreadyExists, certificate.reference};
    m_issued[certificate.serialNumber] = certificate;
    return {};
}

Result<std::optional<RegisteredCertificate>>
MemoryRegister::findByReference(const std::string& reference)
{
    const std::scoped_lock lock{m_mutex};
    if (auto able = ready(); !able)
        return able.error();
    for (const auto& [serial, certificate] : m_issued)
        if (certificate.reference == reference)
            return std::optional{certificate};
    return std::optional<RegisteredCertificate>{};
}

Result<std::optional<RegisteredCertificate>>
MemoryRegister::findBySerial(const std::string& serialNumber)
{
    const std::scoped_lock lock{m_mutex};
    if (auto able = ready(); !able)
        return able.error();
    const auto found = m_issued.find(serialNumber);
    return found == m_issued.end() ? std::optional<RegisteredCertificate>{}
                                   : std::optional{found->second};
}

Result<void> MemoryRegister::recordRevoked(const RevokedCertificate& revoked)
{
    const std::scoped_lock lock{m_mutex};
    if (auto able = ready(); !able)
        return able;
    m_revoked.try_emplace(revoked.serialNumber, revoked);
    return {};
}

Result<std::vector<RevokedCertificate>> MemoryRegister::listRevoked()
{
    const std::scoped_lock lock{m_mutex};
    if (auto able = ready(); !able)
        return able.error();
    std::vector<RevokedCertificate> all;
    for (const auto& [serial, revoked] : m_revoked)
        all.push_back(revoked);
    return all;
}

Result<std::uint64_t> MemoryRegister::nextCrlNumber()
{
    const std::scoped_lock lock{m_mutex};
    if (auto able = ready(); !able)
        return able.error();
    return ++m_crlNumber;
}

} // namespace authority
