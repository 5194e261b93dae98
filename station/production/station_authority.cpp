// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/station_authority.h"

#include "personalize/authority/time_limited_authority.h"
#include "station/production/certificate_books.h"

#include <utility>

namespace production {
namespace {

using authority::Authority;
using foundation::Result;

/// Opens database, books and authority anew for each call, on that call's thread: a connection is
/// its thread's own.
class AuthorityPerCall final : public Authority
{
public:
    AuthorityPerCall(const LineSetup& setup, std::function<audit::Act()> act)
        : m_openDatabase{setup.openDatabase}, m_openAuthority{setup.openAuthority}, m_act{std::move(
                                                                                        act)}
    {
    }

    Result<authority::IssuedCertificate>
    issue(const authority::CertificateRequest& request) override
    {
        return put([&](Authority& authority) { return authority.issue(request); });
    }
    Result<void> revoke(const std::string& serialNumber, authority::RevocationReason reason,
                        foundation::Instant when) override
    {
        return put(
            [&](Authority& authority) { return authority.revoke(serialNumber, reason, when); });
    }
    Result<foundation::Bytes> crl() override
    {
        return put([](Authority& authority) { return authority.crl(); });
    }
    Result<std::vector<foundation::Bytes>> chain() override
    {
        return put([](Authority& authority) { return authority.chain(); });
    }

private:
    decltype(LineSetup::openDatabase) m_openDatabase;
    decltype(LineSetup::openAuthority) m_openAuthority;
    std::function<audit::Act()> m_act;

    template <typename Question>
    auto put(const Question& question) -> decltype(question(std::declval<Authority&>()))
    {
        auto database = m_openDatabase();
        if (!database)
            return database.error();
        CertificateBooks books{**database, m_act};
        auto authority = m_openAuthority(books);
        if (!authority)
            return authority.error();
        return question(**authority);
    }
};

} // namespace

std::unique_ptr<Authority> openStationAuthority(const LineSetup& setup, const std::string& place)
{
    auto inner =
        std::make_shared<AuthorityPerCall>(setup, [who = setup.who, place, &clock = setup.clock] {
            return audit::Act{who, place, clock.now()};
        });
    return std::make_unique<authority::TimeLimitedAuthority>(std::move(inner),
                                                             setup.authorityLimit);
}

} // namespace production
