// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/specimen_authority.h"

#include "personalize/authority/local_authority.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace production {
namespace {

namespace fs = std::filesystem;
using authority::RegisteredCertificate;
using authority::RevokedCertificate;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

constexpr std::size_t kPassphraseBytes = 32;

/// The authority's memory for one card.
class ShortMemory final : public authority::CertificateRegister
{
public:
    Result<void> recordIssued(const RegisteredCertificate& certificate) override
    {
        m_issued.push_back(certificate);
        return {};
    }
    Result<std::optional<RegisteredCertificate>>
    findByReference(const std::string& reference) override
    {
        return find(reference, &RegisteredCertificate::reference);
    }
    Result<std::optional<RegisteredCertificate>>
    findBySerial(const std::string& serialNumber) override
    {
        return find(serialNumber, &RegisteredCertificate::serialNumber);
    }
    Result<void> recordRevoked(const RevokedCertificate& revoked) override
    {
        m_revoked.push_back(revoked);
        return {};
    }
    Result<std::vector<RevokedCertificate>> listRevoked() override { return m_revoked; }
    Result<std::uint64_t> nextCrlNumber() override { return ++m_crlNumber; }

private:
    std::vector<RegisteredCertificate> m_issued;
    std::vector<RevokedCertificate> m_revoked;
    std::uint64_t m_crlNumber = 0;

    std::optional<RegisteredCertificate> find(const std::string& value,
                                              std::string RegisteredCertificate::*member)
    {
        const auto found = std::ranges::find(m_issued, value, member);
        return found == m_issued.end() ? std::nullopt : std::optional{*found};
    }
};

/// A folder that only this user sees, gone with the object.
class PassingFolder
{
public:
    PassingFolder()
    {
        std::error_code failed;
        auto name = (fs::temp_directory_path(failed) / "specimen-XXXXXX").string();
        if (!failed && mkdtemp(name.data()) != nullptr)
            m_path = name;
    }
    PassingFolder(const PassingFolder&) = delete;
    PassingFolder& operator=(const PassingFolder&) = delete;
    ~PassingFolder()
    {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove_all(m_path, ignored);
    }
    /// Empty when it could not be made.
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

class SpecimenAuthority final : public authority::Authority
{
public:
    SpecimenAuthority(std::unique_ptr<PassingFolder> folder,
                      std::shared_ptr<const authority::AuthorityMaterial> material,
                      foundation::RandomSource& random, const foundation::Clock& clock)
        : m_folder{std::move(folder)}, m_inner{std::move(material), m_memory, random, clock}
    {
    }

    Result<authority::IssuedCertificate>
    issue(const authority::CertificateRequest& request) override
    {
        return m_inner.issue(request);
    }
    Result<void> revoke(const std::string& serialNumber, authority::RevocationReason reason,
                        foundation::Instant when) override
    {
        return m_inner.revoke(serialNumber, reason, when);
    }
    Result<foundation::Bytes> crl() override { return m_inner.crl(); }
    Result<std::vector<foundation::Bytes>> chain() override { return m_inner.chain(); }

private:
    std::unique_ptr<PassingFolder> m_folder;
    ShortMemory m_memory;
    authority::LocalAuthority m_inner;
};

} // namespace

Result<std::unique_ptr<authority::Authority>>
makeSpecimenAuthority(foundation::RandomSource& random, const foundation::Clock& clock)
{
    auto folder = std::make_unique<PassingFolder>();
    if (folder->path().empty())
        return Error{ErrorCode::FileUnwritable, "no temporary folder can be made"};
    const auto passphrase = random.draw(kPassphraseBytes);
    if (!passphrase)
        return passphrase.error();
    const auto place = folder->path() / "ca";
    auto made = authority::createAuthority(place,
                                           {.organisation = "Specimen",
                                            .rootName = "Specimen Root",
                                            .issuingName = "Specimen Card CA",
                                            .publication = {}},
                                           *passphrase, clock);
    if (!made)
        return made.error();
    auto material = authority::openAuthority(place, *passphrase);
    if (!material)
        return material.error();
    return std::unique_ptr<authority::Authority>{std::make_unique<SpecimenAuthority>(
        std::move(folder), std::move(*material), random, clock)};
}

} // namespace production
