// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/workflow/steps.h"

namespace workflow {

foundation::Result<std::string> perform(const Step& step, Workbench& bench)
{
    switch (step.kind) {
    case StepKind::LookOver:
        return lookOver(bench);
    case StepKind::Admit:
        return admit(bench);
    case StepKind::SealCodes:
        return sealCodes(bench);
    case StepKind::Prepare:
        return prepare(bench);
    case StepKind::GenerateKey:
        return generateKey(bench, step.subject);
    case StepKind::RequestCertificate:
        return requestCertificate(bench, step.subject);
    case StepKind::IssueCertificate:
        return issueCertificate(bench, step.subject);
    case StepKind::WriteCertificate:
        return writeCertificate(bench, step.subject);
    case StepKind::WriteDirectory:
        return writeDirectory(bench);
    case StepKind::Close:
        return closeCard(bench);
    case StepKind::PowerCycle:
        return powerCycle(bench);
    case StepKind::Prove:
        break; // its report is the run's result: the runner does it
    }
    return std::string{};
}

} // namespace workflow
