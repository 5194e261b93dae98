// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/letter_envelopes.h"

#include "station/letters/letter_store.h"

namespace workplace {

using foundation::LetterNumber;
using foundation::Result;

Result<LetterNumber> drawLetterNumber(Desk& desk)
{
    return database::inTransaction(*desk.database, [&](database::Transaction& transaction) {
        return letters::LetterStore{*desk.database}.drawNumber(transaction);
    });
}

print::SealingJob sealingForMailroom(Desk& desk, const std::string& subject,
                                     const foundation::Bytes& envelope)
{
    const auto& settings = desk.workplace.settings();
    print::SealingJob job;
    job.request.key = {.folder = settings.mailroom.string()};
    job.request.templateFolder = settings.letterTemplates.string();
    job.subject = subject;
    job.envelope = envelope;
    job.recipientFile = (settings.keys / "mailroom.crt").string();
    return job;
}

} // namespace workplace
