// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/certificate.h"
#include "station/database/database.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace audit {

/// What can be wrong with a trail (docs/audit.md has a paragraph on each).
enum class TrailFault {
    FileDamaged,      ///< SQLite's own look over the file; detail is its first fault
    TriggerMissing,   ///< what keeps tables append-only is gone or altered; detail is its name
    TriggerForeign,   ///< a trigger that is not ours
    EventsMissing,    ///< events from `event` to `lastEvent` are gone, and their hashes too
    EventMissing,     ///< an event is gone, its hash is there
    EventUnchained,   ///< an event was put in behind the program's back: it has no hash
    EventChanged,     ///< an event, its hash or its subject's digest is not what was chained
    RowsChanged,      ///< a thing's rows were changed after its last event
    RowsFoundChanged, ///< the program found a thing changed since its event before, and told so in
                      ///< `event`; detail: since when
    RowsGone,         ///< a thing's rows were deleted
    RowsUntold,       ///< a thing has rows, and no event speaks of it
    HeadChanged,      ///< a signed head is not what was signed
    HeadMissing,      ///< a signed head is gone from the book
    HeadContradicts,  ///< a signed head tells of another chain than the book's
    HeadsGone,    ///< a key was taken up, and the head that it signed then is not there; detail:
                  ///< fingerprint
    HeadsOverdue, ///< events from `event` on wait for a signature, and a day's work followed:
                  ///< `lastEvent`
    CertificateMissing, ///< heads stand, and the book has not the certificate of their key whole;
                        ///< `head` is the first, detail: fingerprint
    SignerUnknown,      ///< heads are signed by a key that nobody vouches for; detail: fingerprint
    LineUnreadable,     ///< a line of a file of heads is none
    LineChanged,        ///< a line of a file of heads is not what was signed
    LineContradicts,    ///< a file's signed head tells of another trail than the book's
    LineBeyondEnd,      ///< a file's signed head tells of more than the book has: the book was cut
                        ///< short, or is an older copy
    LinesMissing,       ///< heads of the book are missing in a file of heads
};

/// One thing that is wrong, and where.
struct TrailFinding
{
    TrailFault fault;
    std::int64_t event = 0;     ///< 0: not about one event
    std::int64_t lastEvent = 0; ///< of EventsMissing
    std::int64_t head = 0;      ///< number of a signed head, or 0
    std::size_t line = 0;       ///< of the file of heads, from 1; or 0
    std::string kind{};         ///< stored name of the subject's kind, and its number
    std::string subject{};
    std::string detail{}; ///< technical words: a name, a fingerprint, a file
};

/// Where heads are kept outside the book.
struct HeadsToCheck
{
    std::filesystem::path file;
    /// The station's own, which every signing completes; of a copy kept elsewhere only what it has
    /// is compared.
    bool isOwn = false;
};

struct TrailCheck
{
    std::vector<HeadsToCheck> heads;
    /// Whose signatures are trusted from elsewhere than the book: the station's certificate file,
    /// and those that the auditor brings. None: those of the book are taken, and the report says
    /// so.
    std::vector<foundation::Certificate> anchors;
};

enum class TrailPhase { File, Events, Heads, Things };

struct TrailProgress
{
    TrailPhase phase;
    std::int64_t done;
    std::int64_t total; ///< 0: not known
};

/// A key that has signed heads.
struct TrailSigner
{
    std::string fingerprint;
    std::int64_t heads = 0;
    bool isAnchor = false;
};

/// What was looked at.
struct TrailReport
{
    std::int64_t events = 0;
    std::int64_t heads = 0;
    std::int64_t things = 0;
    std::int64_t findings = 0;
    std::int64_t lastEvent = 0;
    std::int64_t lastSigned = 0;   ///< the newest head's event; what follows is chained alone
    std::int64_t unfiledHeads = 0; ///< not in the own file of heads yet; at most one without fault
    std::vector<TrailSigner> signers{};
};

/// Goes through the whole trail as it stands at one moment, while others go on working: the file,
/// each event and hash, each signed head here and in the files, and each row of the book that has
/// events. Flat in memory. `told` hears of each finding in turn; `progress` may end it by false
/// (Cancelled). Changes nothing. Errors: FileUnreadable for a file of heads that is not there
/// (a copy), those of the database.
foundation::Result<TrailReport>
checkTrail(database::Database& database, const TrailCheck& check,
           const std::function<void(const TrailFinding&)>& told,
           const std::function<bool(const TrailProgress&)>& progress = {});

} // namespace audit
