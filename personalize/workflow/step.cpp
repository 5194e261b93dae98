// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/workflow/step.h"

namespace workflow {

std::string_view nameOf(StepKind kind)
{
    switch (kind) {
    case StepKind::LookOver:
        return "look-over";
    case StepKind::Admit:
        return "admit";
    case StepKind::SealCodes:
        return "seal-codes";
    case StepKind::Prepare:
        return "prepare";
    case StepKind::GenerateKey:
        return "generate-key";
    case StepKind::RequestCertificate:
        return "request-certificate";
    case StepKind::IssueCertificate:
        return "issue-certificate";
    case StepKind::WriteCertificate:
        return "write-certificate";
    case StepKind::WriteDirectory:
        return "write-directory";
    case StepKind::Close:
        return "close";
    case StepKind::PowerCycle:
        return "power-cycle";
    case StepKind::Prove:
        return "prove";
    }
    return "?";
}

std::string nameOf(const Step& step)
{
    std::string name{nameOf(step.kind)};
    if (!step.subject.empty())
        name += " " + step.subject;
    return name;
}

} // namespace workflow
