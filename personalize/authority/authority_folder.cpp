// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/authority_folder.h"

#include "foundation/files.h"
#include "personalize/authority/issuer_certificates.h"
#include "personalize/authority/publication_file.h"
#include "personalize/authority/revocation_list.h"

#include <system_error>
#include <vector>

namespace authority {

using foundation::Bytes;
using foundation::bytesOf;
using foundation::Certificate;
using foundation::Error;
using foundation::ErrorCode;
using foundation::FileAccess;
using foundation::PrivateKey;
using foundation::Result;
using foundation::SecretBytes;

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::days kRootListLifetime{366};
constexpr std::size_t kLargestFile = 64 * 1024;

constexpr auto kRootKey = "root.key";
constexpr auto kRootCertificate = "root.crt";
constexpr auto kRootList = "root.crl";
constexpr auto kIssuingKey = "issuing.key";
constexpr auto kIssuingCertificate = "issuing.crt";
constexpr auto kIssuingList = "issuing.crl";
constexpr auto kChain = "chain.pem";
constexpr auto kSettings = "authority.toml";

/// The files of a new authority; those written go again unless all were.
class NewFiles
{
public:
    explicit NewFiles(fs::path folder) : m_folder{std::move(folder)} {}
    NewFiles(const NewFiles&) = delete;
    NewFiles& operator=(const NewFiles&) = delete;
    ~NewFiles()
    {
        std::error_code ignored;
        for (const auto& file : m_written)
            fs::remove(file, ignored);
    }

    Result<void> write(const char* name, foundation::ByteView bytes)
    {
        return note(name, foundation::createFile(m_folder / name, bytes, FileAccess::Everyone));
    }
    Result<void> write(const char* name, const PrivateKey& key, const SecretBytes& passphrase)
    {
        return note(name, key.save(m_folder / name, passphrase));
    }
    void keep() { m_written.clear(); }

private:
    fs::path m_folder;
    std::vector<fs::path> m_written;

    Result<void> note(const char* name, Result<void> written)
    {
        if (written)
            m_written.push_back(m_folder / name);
        return written;
    }
};

/// Everything of a new authority, before any of it is written.
struct NewAuthority
{
    PrivateKey rootKey;
    PrivateKey issuingKey;
    Certificate root;
    Certificate issuing;
};

Result<NewAuthority> makeAuthority(const AuthoritySettings& settings, foundation::Instant now)
{
    auto rootKey = PrivateKey::generate(settings.keyKind);
    if (!rootKey)
        return rootKey.error();
    auto issuingKey = PrivateKey::generate(settings.keyKind);
    if (!issuingKey)
        return issuingKey.error();
    auto root = makeRootCertificate(settings, *rootKey, now);
    if (!root)
        return root.error();
    auto issuing = makeIssuingCertificate(settings, *issuingKey, *root, *rootKey, now);
    if (!issuing)
        return issuing.error();
    return NewAuthority{std::move(*rootKey), std::move(*issuingKey), std::move(*root),
                        std::move(*issuing)};
}

/// The root's list names no certificate: an issuing CA that must go takes its root with it.
Result<Bytes> makeRootList(const Certificate& root, const PrivateKey& key, foundation::Instant now)
{
    // Seconds since 1970 rise from list to list without a register.
    const auto number = static_cast<std::uint64_t>(now.time_since_epoch().count());
    return makeRevocationList(root, SoftwareIssuingKey{key},
                              {number, now, now + kRootListLifetime, {}});
}

/// The first list of the issuing CA. Number 0: the register's numbers begin above it.
Result<Bytes> makeFirstList(const NewAuthority& made, const Publication& publication,
                            foundation::Instant now)
{
    return makeRevocationList(made.issuing, SoftwareIssuingKey{made.issuingKey},
                              {0, now, now + publication.crlLifetime, {}});
}

Result<void> writeKeys(NewFiles& files, const NewAuthority& made, const SecretBytes& passphrase)
{
    if (auto written = files.write(kRootKey, made.rootKey, passphrase); !written)
        return written;
    return files.write(kIssuingKey, made.issuingKey, passphrase);
}

Result<void> writePublic(NewFiles& files, const NewAuthority& made,
                         const AuthoritySettings& settings, foundation::Instant now)
{
    const auto rootList = makeRootList(made.root, made.rootKey, now);
    if (!rootList)
        return rootList.error();
    const auto list = makeFirstList(made, settings.publication, now);
    if (!list)
        return list.error();
    const auto text = publicationText(settings.publication);
    if (!text)
        return text.error();
    // The settings come last: a folder with settings is a whole authority.
    for (const auto& [name, bytes] :
         {std::pair{kRootCertificate, bytesOf(made.root.pem())},
          std::pair{kIssuingCertificate, bytesOf(made.issuing.pem())},
          std::pair{kChain, bytesOf(made.issuing.pem() + made.root.pem())},
          std::pair{kRootList, *rootList}, std::pair{kIssuingList, *list},
          std::pair{kSettings, bytesOf(*text)}})
        if (auto written = files.write(name, bytes); !written)
            return written;
    return {};
}

Error unusable(const Error& error)
{
    return {ErrorCode::AuthorityUnusable, describe(error)};
}

Result<Certificate> loadCertificate(const fs::path& file)
{
    const auto text = foundation::readFile(file, kLargestFile);
    if (!text)
        return unusable(text.error());
    auto certificate = Certificate::parse(*text);
    if (!certificate)
        return Error{ErrorCode::AuthorityUnusable,
                     file.string() + ": " + certificate.error().context};
    return certificate;
}

/// A key with the certificate that it belongs to.
Result<std::pair<Certificate, PrivateKey>> loadIssuer(const fs::path& folder, const char* name,
                                                      const char* keyName,
                                                      const SecretBytes& passphrase)
{
    auto certificate = loadCertificate(folder / name);
    if (!certificate)
        return certificate.error();
    auto key = PrivateKey::load(folder / keyName, passphrase);
    if (!key)
        return unusable(key.error());
    if (key->publicKey() != certificate->publicKey())
        return Error{ErrorCode::AuthorityUnusable,
                     (folder / keyName).string() + " is not the key of " + name};
    return std::pair{std::move(*certificate), std::move(*key)};
}

} // namespace

Result<void> createAuthority(const fs::path& folder, const AuthoritySettings& settings,
                             const SecretBytes& passphrase, const foundation::Clock& clock)
{
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed)
        return Error{ErrorCode::FileUnwritable, folder.string() + ": " + failed.message()};
    if (fs::exists(folder / kSettings))
        return Error{ErrorCode::AlreadyExists, folder.string() + " holds an authority"};
    const auto now = clock.now();
    const auto made = makeAuthority(settings, now);
    if (!made)
        return made.error();
    NewFiles files{folder};
    if (auto written = writeKeys(files, *made, passphrase); !written)
        return written;
    if (auto written = writePublic(files, *made, settings, now); !written)
        return written;
    files.keep();
    return {};
}

Result<std::shared_ptr<const AuthorityMaterial>> openAuthority(const fs::path& folder,
                                                               const SecretBytes& passphrase)
{
    auto publication = loadPublication(folder / kSettings);
    if (!publication)
        return unusable(publication.error());
    auto root = loadCertificate(folder / kRootCertificate);
    if (!root)
        return root.error();
    auto issuer = loadIssuer(folder, kIssuingCertificate, kIssuingKey, passphrase);
    if (!issuer)
        return issuer.error();
    if (!issuer->first.isSignedBy(*root))
        return Error{ErrorCode::AuthorityUnusable,
                     folder.string() + ": issuing.crt is not issued by root.crt"};
    return std::make_shared<const AuthorityMaterial>(
        AuthorityMaterial{folder, std::move(*root), std::move(issuer->first),
                          std::make_shared<const SoftwareIssuingKey>(std::move(issuer->second)),
                          std::move(*publication)});
}

Result<void> renewRootRevocationList(const fs::path& folder, const SecretBytes& passphrase,
                                     const foundation::Clock& clock)
{
    const auto root = loadIssuer(folder, kRootCertificate, kRootKey, passphrase);
    if (!root)
        return root.error();
    const auto list = makeRootList(root->first, root->second, clock.now());
    if (!list)
        return list.error();
    return foundation::replaceFile(folder / kRootList, *list, FileAccess::Everyone);
}

fs::path revocationListFile(const fs::path& folder)
{
    return folder / kIssuingList;
}

fs::path chainFile(const fs::path& folder)
{
    return folder / kChain;
}

} // namespace authority
