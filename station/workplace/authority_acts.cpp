// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/authority_acts.h"

#include "foundation/files.h"
#include "foundation/passphrase.h"
#include "personalize/authority/authority_folder.h"
#include "station/production/certificate_books.h"
#include "station/production/revocations.h"
#include "station/workplace/permission.h"
#include "station/workplace/station_home.h"

namespace workplace {
namespace {

using foundation::Result;

/// Uses the passphrase that an earlier, failed try left, rather than overwriting it.
Result<foundation::SecretBytes> passphraseFor(const Desk& desk)
{
    const auto& file = desk.workplace.settings().authorityPassphraseFile;
    const auto left = foundation::exists(file);
    if (!left)
        return left.error();
    if (*left)
        return foundation::readPassphraseFile(file);
    return makePassphraseFile(file, desk.workplace.random());
}

authority::Publication publicationAt(const std::string& folder)
{
    if (folder.empty())
        return {};
    const auto base = folder.ends_with('/') ? folder : folder + "/";
    return {.crlUri = base + "issuing.crl",
            .caIssuersUri = base + "issuing.crt",
            .ocspUri = {},
            .rootCrlUri = base + "root.crl",
            .rootIssuersUri = base + "root.crt"};
}

/// Opens the authority on the desk's books and does the work with it.
template <typename Work>
auto withAuthority(Desk& desk, const Work& work)
    -> decltype(work(std::declval<authority::Authority&>()))
{
    production::CertificateBooks books{*desk.database, [&] { return desk.act(); }};
    auto authority = desk.workplace.openAuthority(books);
    if (!authority)
        return authority.error();
    return work(**authority);
}

} // namespace

Result<void> createLocalAuthority(Desk& desk, const std::string& organisation,
                                  const std::string& publishedAt)
{
    if (auto may = mayDo(desk, staff::Right::RunAuthority); !may)
        return may;
    auto passphrase = passphraseFor(desk);
    if (!passphrase)
        return passphrase.error();
    const auto& folder = desk.workplace.settings().authority;
    auto made = authority::createAuthority(folder,
                                           {.organisation = organisation,
                                            .rootName = organisation + " Root CA",
                                            .issuingName = organisation + " Card CA",
                                            .publication = publicationAt(publishedAt)},
                                           *passphrase, desk.workplace.clock());
    if (!made && made.error().code == foundation::ErrorCode::AlreadyExists)
        return foundation::Error{foundation::ErrorCode::AuthorityExists, folder.string()};
    if (!made)
        return made;
    if (auto crl = publishCrl(desk); !crl)
        return crl.error();
    return {};
}

Result<std::filesystem::path> publishCrl(Desk& desk)
{
    if (auto may = mayDo(desk, staff::Right::RunAuthority); !may)
        return may.error();
    return withAuthority(
        desk, [&](authority::Authority& authority) -> Result<std::filesystem::path> {
            if (auto crl = authority.crl(); !crl)
                return crl.error();
            return authority::revocationListFile(desk.workplace.settings().authority);
        });
}

Result<void> confirmRevocations(Desk& desk)
{
    if (auto may = mayDo(desk, staff::Right::Revoke); !may)
        return may;
    return withAuthority(desk, [&](authority::Authority& authority) {
        return production::revokeWanted(*desk.database, authority, desk.act());
    });
}

Result<std::vector<stock::Certificate>> listCertificates(Desk& desk, stock::CertificateState state)
{
    struct Page
    {
        std::uint32_t most = 500;
        std::string afterSerial;
    };
    stock::CertificateStore store{*desk.database};
    return allPages<stock::Certificate>(
        Page{}, kEverything,
        [&](const Page& page) { return store.in(state, page.most, page.afterSerial); },
        [](Page& next, const stock::Certificate& last) { next.afterSerial = last.serial; });
}

} // namespace workplace
