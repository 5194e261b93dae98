// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/one_time_code.h"
#include "station/audit/act.h"
#include "station/database/transaction.h"
#include "station/letters/letter.h"

namespace letters {

/// How often a digital letter may be fetched (A40), and how many guesses a one-time code stands.
inline constexpr std::uint32_t kMostDownloads = 3;
inline constexpr std::uint32_t kMostTries = 5;

/// A letter that was sealed for the portal instead of printed.
struct PortalLetter
{
    bool hasDocument = false; ///< it may still be fetched
    std::uint32_t fetched = 0;
    foundation::Instant publishedAt{};
    foundation::Instant endsAt{}; ///< from then on it may not
};

/// What is kept of the latest one-time code of a letter.
struct KeptCode
{
    foundation::OneTimeCodeHash hash;
    std::uint32_t triesLeft = 0;
    foundation::Instant endsAt{};
};

/// The documents that are sealed for the portal, and the codes that they are fetched with. Every
/// change leaves its event, with the letter, in the same unit of work. The Database's thread only.
class PortalLetterStore
{
public:
    explicit PortalLetterStore(database::Database& database) : m_database{database} {}

    /// Ready -> Published, with the document. Errors: as LetterStore::step(); AlreadyExists;
    /// DatabaseFailed where the order's letter goes on paper (A34).
    foundation::Result<void> publish(database::Transaction& transaction,
                                     const foundation::LetterNumber& number,
                                     const foundation::Bytes& document, foundation::Instant endsAt,
                                     const audit::Act& act);
    /// The only code that counts from now on (A38).
    foundation::Result<void> keepCode(database::Transaction& transaction,
                                      const foundation::LetterNumber& number,
                                      const foundation::OneTimeCodeHash& hash,
                                      foundation::Instant endsAt, const audit::Act& act);
    /// Takes one of the code's tries, before it is looked at. Errors: OneTimeCodeOver when there
    /// is no code, or none of its tries or time is left.
    foundation::Result<KeptCode> takeTry(database::Transaction& transaction,
                                         const foundation::LetterNumber& number,
                                         const audit::Act& act);
    /// The document, once more; the code is used up. The third time deletes it, the first makes the
    /// letter Delivered. Errors: LetterUsedUp; OneTimeCodeOver when the code was
    /// used meanwhile.
    foundation::Result<foundation::Bytes> takeOut(database::Transaction& transaction,
                                                  const foundation::LetterNumber& number,
                                                  const audit::Act& act);
    /// Deletes the documents whose time is over.
    foundation::Result<void> endOld(database::Transaction& transaction, const audit::Act& act);

    /// Nothing when it never was at the portal.
    foundation::Result<std::optional<PortalLetter>> find(const foundation::LetterNumber& number);
    /// Those whose time is over, and that have a document still.
    foundation::Result<std::vector<foundation::LetterNumber>> old(foundation::Instant now);

private:
    database::Database& m_database;
};

/// LetterUsedUp (A40).
foundation::Error usedUp(const foundation::LetterNumber& number);

} // namespace letters
