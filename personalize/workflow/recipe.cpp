// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/workflow/recipe.h"

namespace workflow {

std::string caSubject(std::size_t index)
{
    return index == 0 ? "ca" : "ca" + std::to_string(index + 1);
}

Recipe makeRecipe(const cardprofiles::CardProfile& profile, std::size_t caCertificates)
{
    Recipe recipe{
        {StepKind::LookOver}, {StepKind::Admit}, {StepKind::SealCodes}, {StepKind::Prepare}};
    for (const auto& key : profile.keys)
        recipe.push_back({StepKind::GenerateKey, key.name});

    const auto addForEachCertificate = [&](StepKind kind) {
        for (const auto& certificate : profile.certificates)
            if (!certificate.fetchedLater)
                recipe.push_back({kind, certificate.name});
    };
    addForEachCertificate(StepKind::RequestCertificate);
    addForEachCertificate(StepKind::IssueCertificate);
    addForEachCertificate(StepKind::WriteCertificate);
    if (profile.writeCaCertificates)
        for (std::size_t i = 0; i < caCertificates; ++i)
            recipe.push_back({StepKind::WriteCertificate, caSubject(i)});

    for (const auto kind :
         {StepKind::WriteDirectory, StepKind::Close, StepKind::PowerCycle, StepKind::Prove})
        recipe.push_back({kind});
    return recipe;
}

} // namespace workflow
