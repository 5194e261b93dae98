// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/workflow/recipe.h"

namespace workflow {

std::string caSubject(std::size_t index)
{
    return index == 0 ? "ca" : "ca" + std::to_string(index + 1);
}

namespace {

using cardprofiles::CardProfile;

void addKeysAndRequests(Recipe& recipe, const CardProfile& profile, cards::SignsOnce signs)
{
    const auto addRequests = [&](const cardprofiles::KeyProfile& key) {
        for (const auto& certificate : profile.certificates)
            if (certificate.key == key.name && !certificate.fetchedLater)
                recipe.push_back({StepKind::RequestCertificate, certificate.name});
    };
    for (const auto& key : profile.keys) {
        recipe.push_back({StepKind::GenerateKey, key.name});
        if (signs == cards::SignsOnce::ItsKeyIsMade)
            addRequests(key);
    }
    if (signs == cards::SignsOnce::AllKeysAreMade)
        for (const auto& key : profile.keys)
            addRequests(key);
}

void addCertificates(Recipe& recipe, const CardProfile& profile, std::size_t caCertificates)
{
    std::vector<std::string> holders;
    for (const auto& step : recipe)
        if (step.kind == StepKind::RequestCertificate)
            holders.push_back(step.subject);
    std::vector<std::string> issuers;
    if (profile.writeCaCertificates)
        for (std::size_t i = 0; i < caCertificates; ++i)
            issuers.push_back(caSubject(i));

    const auto addIssuers = [&] {
        for (const auto& issuer : issuers)
            recipe.push_back({StepKind::WriteCertificate, issuer});
    };
    if (holders.empty())
        addIssuers();
    for (const auto& holder : holders) {
        if (holder == holders.back())
            addIssuers();
        recipe.push_back({StepKind::IssueCertificate, holder});
        recipe.push_back({StepKind::WriteCertificate, holder});
    }
}

} // namespace

Recipe makeRecipe(const CardProfile& profile, std::size_t caCertificates, cards::SignsOnce signs)
{
    Recipe recipe{
        {StepKind::LookOver}, {StepKind::Admit}, {StepKind::SealCodes}, {StepKind::Prepare}};
    addKeysAndRequests(recipe, profile, signs);
    addCertificates(recipe, profile, caCertificates);
    for (const auto kind :
         {StepKind::WriteDirectory, StepKind::Close, StepKind::PowerCycle, StepKind::Prove})
        recipe.push_back({kind});
    return recipe;
}

} // namespace workflow
