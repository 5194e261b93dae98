// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/product_acts.h"

#include "foundation/digest.h"
#include "foundation/files.h"
#include "station/audit/step_check.h"
#include "station/workplace/permission.h"

namespace workplace {
namespace {

using cardprofiles::CardProfile;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

audit::Subject subjectOf(const std::string& code)
{
    return audit::Subject::of(audit::SubjectKind::Product, code);
}

Result<std::string> fingerprintNow(const Desk& desk, const CardProfile& profile)
{
    const auto& workplace = desk.workplace;
    return fingerprintOf(workplace.profiles(), profile, workplace.settings().letterTemplates);
}

Result<ProductStanding> standingOf(Desk& desk, const CardProfile& profile)
{
    auto now = fingerprintNow(desk, profile);
    if (!now)
        return now.error();
    auto last = staff::ProductStore{*desk.database}.find(profile.productCode);
    if (!last)
        return last.error();
    const bool accepted = *last && (**last).fingerprint == *now;
    return ProductStanding{profile.productCode, accepted, std::move(*last)};
}

Result<void> accept(Desk& desk, const std::string& code, const std::string& fingerprint)
{
    auto profile = desk.workplace.profiles().find(code);
    if (!profile)
        return profile.error();
    auto now = fingerprintNow(desk, **profile);
    if (!now)
        return now.error();
    if (*now != fingerprint)
        return audit::ruleViolated("S-3", "its files have changed since it was asked for", code);
    return database::inTransaction(*desk.database, [&](database::Transaction& transaction) {
        return staff::ProductStore{*desk.database}.accept(transaction, code, fingerprint,
                                                          desk.act());
    });
}

} // namespace

Result<std::string> fingerprintOf(const cardprofiles::ProfileSet& profiles,
                                  const CardProfile& profile,
                                  const std::filesystem::path& templates)
{
    std::vector<std::filesystem::path> files{profile.sourceFile};
    for (const auto& file : profiles.templatesOf(profile))
        files.push_back(templates / file);
    foundation::Bytes digests; // of each file its own, so that no byte can move to another
    for (const auto& file : files) {
        auto content = foundation::readFile(file);
        if (!content)
            return content.error();
        const auto digest = foundation::sha256(*content);
        digests.insert(digests.end(), digest.begin(), digest.end());
    }
    return foundation::sha256Hex(digests);
}

Result<std::vector<ProductStanding>> listProducts(Desk& desk)
{
    std::vector<ProductStanding> all;
    for (const auto& profile : desk.workplace.profiles().all()) {
        auto standing = standingOf(desk, profile);
        if (!standing)
            return standing.error();
        all.push_back(std::move(*standing));
    }
    return all;
}

Result<AskedFor> acceptProduct(Desk& desk, const std::string& code)
{
    if (auto may = mayDo(desk, staff::Right::ManageProducts); !may)
        return may.error();
    auto profile = desk.workplace.profiles().find(code);
    if (!profile)
        return profile.error();
    auto standing = standingOf(desk, **profile);
    if (!standing)
        return standing.error();
    if (standing->isAccepted)
        return Error{ErrorCode::AlreadyAccepted, code};
    auto fingerprint = fingerprintNow(desk, **profile);
    if (!fingerprint)
        return fingerprint.error();
    return inUnion(
        desk, staff::UnionAct::ChangeProduct, subjectOf(code),
        {{"product", QString::fromStdString(code)},
         {"fingerprint", QString::fromStdString(*fingerprint)}},
        "SHA-256 " + *fingerprint, [] { return Result<void>{}; },
        [&] { return accept(desk, code, *fingerprint); });
}

Result<void> performProductChange(Desk& desk, const QJsonObject& arguments)
{
    if (auto may = mayDo(desk, staff::Right::ManageProducts); !may)
        return may;
    return accept(desk, arguments["product"].toString().toStdString(),
                  arguments["fingerprint"].toString().toStdString());
}

Result<void> checkProductAccepted(Desk& desk, const std::string& code)
{
    if (!takesTwo(desk, staff::UnionAct::ChangeProduct))
        return {};
    auto profile = desk.workplace.profiles().find(code);
    if (!profile)
        return profile.error();
    auto standing = standingOf(desk, **profile);
    if (!standing)
        return standing.error();
    return standing->isAccepted ? Result<void>{} : Error{ErrorCode::ProductNotAccepted, code};
}

} // namespace workplace
