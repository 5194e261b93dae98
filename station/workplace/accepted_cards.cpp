// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/accepted_cards.h"

#include "foundation/civil_date.h"
#include "foundation/files.h"
#include "foundation/passphrase.h"
#include "personalize/authority/authority_folder.h"
#include "station/production/certificate_books.h"

#include <algorithm>

namespace workplace {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
namespace fs = std::filesystem;

/// What cannot be read says nothing either: the check of the certificate will tell.
bool hasRunOut(const fs::path& file, foundation::Instant now)
{
    const auto content = foundation::readFile(file);
    const auto list = content ? foundation::RevocationList::parse(*content, file.string())
                              : Result<foundation::RevocationList>{content.error()};
    return !list || list->nextUpdate() <= now;
}

Result<void> renewIssuersList(const Workplace& workplace, database::Database& database)
{
    production::CertificateBooks books{database, [&] { return workplace.act("station"); }};
    auto own = workplace.openAuthority(books);
    if (!own)
        return own.error();
    auto list = (*own)->crl();
    return list ? Result<void>{} : list.error();
}

Result<void> renewRootsList(const Workplace& workplace)
{
    const auto passphrase =
        foundation::readPassphraseFile(workplace.settings().authorityPassphraseFile);
    if (!passphrase)
        return passphrase.error();
    return authority::renewRootRevocationList(workplace.settings().authority, *passphrase,
                                              workplace.clock());
}

/// As far as its keys are here: where they are not, the old list stays, and refuses by its date.
void renewOwnLists(const Workplace& workplace, database::Database& database)
{
    const auto now = workplace.clock().now();
    const auto& folder = workplace.settings().authority;
    if (hasRunOut(authority::revocationListFile(folder), now))
        static_cast<void>(renewIssuersList(workplace, database));
    if (hasRunOut(folder / "root.crl", now))
        static_cast<void>(renewRootsList(workplace));
}

} // namespace

Result<signin::AcceptedAuthorities> acceptedCards(const Workplace& workplace,
                                                  database::Database& database)
{
    signin::AcceptedAuthorities accepted;
    const auto& settings = workplace.settings();
    const auto hasOwn = foundation::exists(authority::chainFile(settings.authority));
    if (!hasOwn)
        return hasOwn.error();
    if (*hasOwn) {
        renewOwnLists(workplace, database);
        if (auto added = signin::addFolder(accepted, settings.authority); !added)
            return added.error();
    }
    if (settings.staffAuthorities.empty())
        return accepted;
    if (auto added = signin::addFolder(accepted, settings.staffAuthorities); !added)
        return added.error();
    return accepted;
}

Result<void> checkOwnRegister(const Workplace& workplace, database::Database& database,
                              const foundation::Certificate& certificate)
{
    production::CertificateBooks books{database, [&] { return workplace.act("station"); }};
    const auto issued = books.findBySerial(certificate.serialNumber());
    if (!issued)
        return issued.error();
    if (!*issued || (**issued).der != certificate.der())
        return {};
    const auto revoked = books.listRevoked();
    if (!revoked)
        return revoked.error();
    const auto found = std::ranges::find(
        *revoked, certificate.serialNumber(),
        [](const authority::RevokedCertificate& each) { return each.serialNumber; });
    if (found == revoked->end())
        return {};
    return Error{ErrorCode::CertificateRevoked,
                 certificate.subject() + ": " + foundation::toText(foundation::dayOf(found->when))};
}

} // namespace workplace
