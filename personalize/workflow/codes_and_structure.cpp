// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/distinguished_name.h"
#include "personalize/codes/draw_codes.h"
#include "personalize/workflow/steps.h"

namespace workflow {

using foundation::Result;

Result<void> takeUp(Workbench& bench, const Admission& admission, foundation::Instant cardNotAfter)
{
    bench.admission = admission;
    bench.admitted = true;
    bench.fields = bench.assignment.fields;
    bench.fields["card.serial"] = admission.cardSerial;
    const auto& profile = *bench.assignment.profile;
    auto label = authority::fillTemplate(profile.cardLabel, bench.fields);
    if (!label)
        return label.error();
    bench.plan = {&profile, *label};
    bench.cardNotAfter = cardNotAfter;
    return {};
}

Result<std::string> admit(Workbench& bench)
{
    auto admission = bench.tools.journal.admit(bench.identity);
    if (!admission)
        return admission.error();
    const auto notAfter = bench.tools.clock.now() + bench.assignment.profile->validity;
    if (auto taken = takeUp(bench, *admission, notAfter); !taken)
        return taken.error();
    return "card " + bench.admission.cardSerial + ", letter " + bench.admission.letterNumber;
}

Result<std::string> sealCodes(Workbench& bench)
{
    auto drawn = codes::drawCodes(*bench.assignment.profile, bench.tools.random);
    if (!drawn)
        return drawn.error();
    bench.codes = std::move(*drawn);
    auto sealed = codes::sealCodes(bench.codes, *bench.assignment.profile, bench.tools.recipients,
                                   {bench.admission.letterNumber, bench.identity.chipSerial});
    if (!sealed)
        return sealed.error();
    if (auto stored = bench.tools.journal.store(*sealed); !stored)
        return stored.error();
    return std::to_string(bench.codes.codes.size()) + " codes sealed";
}

Result<std::string> prepare(Workbench& bench)
{
    if (auto prepared = bench.card->prepare(bench.plan, bench.codes); !prepared)
        return prepared.error();
    return bench.plan.label;
}

Result<std::string> writeDirectory(Workbench& bench)
{
    if (auto written = bench.card->writeDirectory(bench.plan, bench.certificates); !written)
        return written.error();
    return std::to_string(bench.certificates.size()) + " certificates listed";
}

Result<std::string> closeCard(Workbench& bench)
{
    // Torn after the card had closed itself and before that was booked.
    const bool isClosed = bench.lifeCycle == cards::LifeCycle::Operational;
    if (isClosed)
        return std::string{"operational already"};
    if (auto closed = bench.card->close(); !closed)
        return closed.error();
    return std::string{"operational"};
}

Result<std::string> powerCycle(Workbench& bench)
{
    bench.card.reset();
    if (auto cycled = bench.tools.place.powerCycle(); !cycled)
        return cycled.error();
    return std::string{};
}

} // namespace workflow
