// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/letters/print_run_store.h"

#include "station/audit/event_log.h"
#include "station/database/running_number.h"

namespace database {

template <>
struct Reader<letters::PrintRun>
    : InOrder<letters::PrintRun, std::uint32_t, std::string, std::string, std::string,
              foundation::Instant, std::optional<foundation::Instant>,
              std::optional<letters::PrintOutcome>, std::int64_t, std::int64_t>
{
};
template <>
struct Reader<letters::PrintRunLetter>
    : InOrder<letters::PrintRunLetter, foundation::LetterNumber, letters::PrintFate, std::string,
              letters::LetterState>
{
};

} // namespace database

namespace letters {

using audit::Act;
using audit::Subject;
using audit::SubjectKind;
using database::Transaction;
using database::values;
using foundation::Error;
using foundation::ErrorCode;
using foundation::LetterNumber;
using foundation::Result;

namespace {

constexpr auto kSelect =
    "SELECT number, station, printer, begun_by, begun_at, ended_at, outcome, (SELECT count(*) FROM "
    "print_run_letters WHERE run_number = print_runs.number), (SELECT count(*) FROM "
    "print_run_letters AS part JOIN letters ON letters.number = part.letter_number WHERE "
    "part.run_number = print_runs.number AND part.fate = 'printed' AND letters.state = 'printed') "
    "FROM print_runs ";

constexpr auto kNeverSent = "the run ended before its turn";

Subject subjectOf(std::uint32_t run)
{
    return Subject::of(SubjectKind::PrintRun, std::to_string(run));
}

} // namespace

Result<std::uint32_t> PrintRunStore::begin(Transaction& transaction, const std::string& station,
                                           const std::string& printer,
                                           const std::vector<LetterNumber>& letters, const Act& act)
{
    auto drawn = database::drawNumber(transaction, "print-runs");
    if (!drawn)
        return drawn.error();
    const auto number = static_cast<std::uint32_t>(*drawn);
    auto added = transaction.change("INSERT INTO print_runs (number, station, printer, begun_by, "
                                    "begun_at) VALUES (?, ?, ?, ?, ?)",
                                    values(number, station, printer, act.who, act.when));
    if (!added)
        return added.error();
    for (const auto& letter : letters) {
        auto joined = transaction.change("INSERT INTO print_run_letters (run_number, "
                                         "letter_number, fate, why) VALUES (?, ?, ?, '')",
                                         values(number, letter, PrintFate::Chosen));
        if (!joined)
            return joined.error();
    }
    auto told = audit::record(transaction, act, subjectOf(number),
                              {"begun", {}, {}, std::to_string(letters.size()) + " letters"});
    if (!told)
        return told.error();
    return number;
}

Result<void> PrintRunStore::note(Transaction& transaction, std::uint32_t run,
                                 const LetterNumber& letter, PrintFate fate, const std::string& why)
{
    auto changed = transaction.change("UPDATE print_run_letters SET fate = ?, why = ? WHERE "
                                      "run_number = ? AND letter_number = ?",
                                      values(fate, why, run, letter));
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return Error{ErrorCode::LetterNotOfRun, letter.text() + ": " + printRunName(run)};
    return {};
}

Result<void> PrintRunStore::end(Transaction& transaction, std::uint32_t run, PrintOutcome outcome,
                                const Act& act)
{
    auto found = find(run);
    if (!found)
        return found.error();
    if (found->outcome)
        return foundation::illegalStep(printRunName(run), database::storedName(*found->outcome),
                                       database::storedName(outcome));
    auto unsent = transaction.change(
        "UPDATE print_run_letters SET fate = ?, why = ? WHERE run_number = ? AND fate = ?",
        values(PrintFate::Refused, kNeverSent, run, PrintFate::Chosen));
    if (!unsent)
        return unsent.error();
    auto ended =
        transaction.change("UPDATE print_runs SET ended_at = ?, outcome = ? WHERE number = ?",
                           values(act.when, outcome, run));
    if (!ended)
        return ended.error();
    return audit::record(transaction, act, subjectOf(run),
                         {"ended", {}, std::string{database::storedName(outcome)}, {}});
}

Result<PrintRun> PrintRunStore::find(std::uint32_t number)
{
    return database::readOne<PrintRun>(
        m_database.query(std::string{kSelect} + "WHERE number = ?", values(number)),
        printRunName(number));
}

Result<std::vector<PrintRunLetter>> PrintRunStore::lettersOf(std::uint32_t number)
{
    return database::readAll<PrintRunLetter>(m_database.query(
        "SELECT letter_number, fate, why, state FROM print_run_letters JOIN letters ON "
        "letters.number = letter_number WHERE run_number = ? ORDER BY letter_number",
        values(number)));
}

Result<std::vector<PrintRun>> PrintRunStore::list(std::uint32_t before, std::uint32_t most)
{
    return database::readAll<PrintRun>(m_database.query(
        std::string{kSelect} + "WHERE ? = 0 OR number < ? ORDER BY number DESC LIMIT ?",
        values(before, before, most)));
}

Result<std::optional<std::uint32_t>> PrintRunStore::current(const std::string& station)
{
    return database::readFirst<std::uint32_t>(m_database.query(
        "SELECT number FROM print_runs WHERE station = ? AND outcome IS NULL", values(station)));
}

Result<std::optional<std::uint32_t>> PrintRunStore::latestOf(const LetterNumber& letter)
{
    return database::readFirst<std::uint32_t>(
        m_database.query("SELECT run_number FROM print_run_letters WHERE letter_number = ? ORDER "
                         "BY run_number DESC LIMIT 1",
                         values(letter)));
}

} // namespace letters
