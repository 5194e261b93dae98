// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/trail_check.h"

#include "foundation/files.h"
#include "station/audit/chain.h"
#include "station/audit/chain_upkeep.h"
#include "station/audit/head_file.h"
#include "station/audit/subject_rows.h"
#include "station/database/migrations.h"
#include "station/database/snapshot.h"
#include "tests/station/audit/trail_book.h"

#include <fstream>
#include <gmock/gmock.h>
#include <thread>

namespace {

using support::anAct;
using support::describe;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class TrailCheck : public testing::Test
{
protected:
    support::TrailBook m_trail;

    void expectOnly(const std::string& finding)
    {
        EXPECT_THAT(describe(m_trail.findings()), ElementsAre(finding));
    }
};

} // namespace

TEST_F(TrailCheck, SaysWhatWasLookedAt)
{
    const auto report = m_trail.report();
    EXPECT_EQ(report.findings, 0);
    EXPECT_EQ(report.heads, 2);
    EXPECT_EQ(report.events, report.lastEvent);
    EXPECT_EQ(report.lastSigned, report.lastEvent - 1);
    EXPECT_EQ(report.unfiledHeads, 0);
    ASSERT_EQ(report.signers.size(), 1U);
    EXPECT_TRUE(report.signers.front().isAnchor);
    EXPECT_EQ(report.signers.front().fingerprint, support::stationPair().certificate.fingerprint());
}

TEST_F(TrailCheck, FindsRowsThatWereChangedBehindTheProgramsBack)
{
    const auto last = std::to_string(m_trail.report().lastEvent);
    m_trail.tamper("UPDATE orders SET delivery_city = 'Annanstans'");
    expectOnly("RowsChanged event " + last + " order B1");
    m_trail.tamper("UPDATE orders SET delivery_city = 'Ingenstans'");
    EXPECT_THAT(describe(m_trail.findings()), IsEmpty());

    m_trail.tamper("UPDATE cards SET state = 'ready'");
    EXPECT_THAT(describe(m_trail.findings()), ElementsAre(HasSubstr("card 0A0B")));
    m_trail.tamper("UPDATE cards SET state = 'in-production'");
    m_trail.tamper("UPDATE letters SET envelope = x'00'");
    EXPECT_THAT(describe(m_trail.findings()), ElementsAre(HasSubstr("RowsChanged event ")));
    m_trail.tamper("UPDATE letters SET envelope = NULL");
    EXPECT_THAT(describe(m_trail.findings()), ElementsAre(HasSubstr("letter ")));
}

TEST_F(TrailCheck, FindsRowsThatWereDeletedOrPutIn)
{
    m_trail.tamper("DELETE FROM order_lines WHERE line_number = 2");
    EXPECT_THAT(describe(m_trail.findings()),
                ElementsAre(testing::AllOf(HasSubstr("RowsGone"), HasSubstr("B1/2"))));
    m_trail.tamper("INSERT INTO lots VALUES ('L9', 'MYEID', '', '', '', NULL, 'accepted', 0, 0, "
                   "'2026-03-02T12:00:00Z', '2026-03-02T12:00:00Z')");
    EXPECT_THAT(describe(m_trail.findings()), Contains("RowsUntold lot L9"));
}

TEST_F(TrailCheck, KnowsTheRowsOfEveryKindOfThing)
{
    for (const auto& kind : audit::kSubjectKinds) {
        EXPECT_TRUE(std::ranges::any_of(audit::subjectRows(),
                                        [&](const auto& rows) { return rows.kind == kind.value; }))
            << kind.name << ": say in subject_rows.cpp where it stands in the book";
        EXPECT_TRUE(audit::subjectDigest(m_trail.database(), kind.name, "1").ok()) << kind.name;
    }
}

TEST_F(TrailCheck, FindsTriggersThatAreGoneOrNotOurs)
{
    m_trail.tamper("SELECT 1"); // all are dropped
    EXPECT_GT(m_trail.report().findings, 10);
    m_trail.tamper("CREATE TRIGGER helper AFTER INSERT ON events BEGIN UPDATE orders SET comment = "
                   "'x'; END");
    EXPECT_THAT(describe(m_trail.findings()), Contains("TriggerForeign"));
}

TEST_F(TrailCheck, FindsAnOlderCopyPutInTheBooksPlace)
{
    // As after the copy, with its file of heads from today.
    m_trail.tamper("DELETE FROM trail_heads WHERE number = 2");
    EXPECT_THAT(describe(m_trail.findings()), Contains(HasSubstr("LineBeyondEnd event ")));
    const auto refused = audit::appendHeads(m_trail.database(), m_trail.heads(), m_trail.lock());
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, foundation::ErrorCode::TrailBroken);
}

TEST_F(TrailCheck, FindsAChainThatWasMadeAnewUnderASignedHead)
{
    m_trail.tamper("UPDATE events SET who = 'Ingen' WHERE id = 2");
    m_trail.tamper("CREATE TABLE older AS SELECT * FROM event_hashes");
    m_trail.tamper("DELETE FROM event_hashes");
    // The program itself makes all hashes of a book that has none.
    support::addVerified(m_trail.book(), support::anOrder("B3"));
    const auto found = describe(m_trail.findings());
    EXPECT_THAT(found, Contains(HasSubstr("HeadContradicts")));
    EXPECT_THAT(found, testing::Not(Contains(HasSubstr("EventChanged"))));
}

TEST_F(TrailCheck, FindsHeadsSignedByAKeyThatNobodyVouchesFor)
{
    m_trail.sign();
    auto check = m_trail.check();
    std::vector<std::string> found;
    check.anchors = {}; // the auditor brought none: the book's own are taken
    ASSERT_TRUE(audit::checkTrail(m_trail.database(), check, [&](const auto& finding) {
        found.push_back(describe(finding));
    }));
    EXPECT_THAT(found, IsEmpty());
}

TEST_F(TrailCheck, FindsAKeyWithoutAnyHead)
{
    const auto taken = std::get<std::int64_t>(
        m_trail.rows("SELECT id FROM events WHERE what = 'key-taken-up'").at(0).at(0));
    std::filesystem::remove(m_trail.heads());
    m_trail.tamper("DELETE FROM trail_heads");
    expectOnly("HeadsGone event " + std::to_string(taken));
    m_trail.sign(); // as the program does, some minutes later
    expectOnly("HeadsGone event " + std::to_string(taken));
    // Nor does it help to delete the key too.
    m_trail.tamper("DELETE FROM trail_heads");
    m_trail.tamper("DELETE FROM trail_signers");
    std::filesystem::remove(m_trail.heads());
    EXPECT_THAT(describe(m_trail.findings()),
                ElementsAre("HeadsGone event " + std::to_string(taken), HasSubstr("RowsGone")));
}

TEST_F(TrailCheck, FindsAKeyWithoutAnyHeadAmongOthersThatHaveSome)
{
    const testbench::TemporaryFolder folder;
    foundation::SecretBytes passphrase;
    passphrase.append(foundation::bytesOf("test"));
    const auto later =
        foundation::createEnvelopeIdentity(folder.path(),
                                           {.name = "station",
                                            .commonName = "desk-1",
                                            .kind = foundation::PrivateKeyKind::EcP256,
                                            .use = foundation::IdentityUse::Signing},
                                           passphrase, foundation::SystemClock{});
    ASSERT_TRUE(later.ok());
    const auto head = audit::signHead(m_trail.database(), *later, anAct("station"));
    ASSERT_TRUE(head.ok() && *head);
    ASSERT_TRUE(audit::appendHeads(m_trail.database(), m_trail.heads(), m_trail.lock()));
    const auto taken = "event " + std::to_string(m_trail.report().lastEvent);
    EXPECT_EQ((**head).event, m_trail.report().lastEvent) << "it signs that it was taken up";
    m_trail.tamper("DELETE FROM trail_heads WHERE number = 3");
    EXPECT_THAT(describe(m_trail.findings()),
                ElementsAre("HeadsGone " + taken, HasSubstr("LineBeyondEnd")));
}

TEST_F(TrailCheck, FindsADaysWorkThatNobodySigned)
{
    const auto first = m_trail.report().lastSigned + 1;
    const auto stepAfter = [&](std::chrono::seconds time) {
        support::done(m_trail.book(), [&](database::Transaction& transaction) {
            auto act = anAct();
            act.when += time;
            return audit::record(transaction, act,
                                 audit::Subject::ofOrder(*foundation::OrderNumber::parse("B1")),
                                 {"noted"});
        });
    };
    stepAfter(std::chrono::hours{24} - std::chrono::seconds{1});
    EXPECT_THAT(describe(m_trail.findings()), IsEmpty());
    for (int few = 0; few < 19; ++few)
        stepAfter(std::chrono::hours{72});
    EXPECT_THAT(describe(m_trail.findings()), IsEmpty()) << "a weekend, and signing in and out";
    stepAfter(std::chrono::hours{72});
    const auto last = m_trail.report().lastEvent;
    expectOnly("HeadsOverdue event " + std::to_string(first) + "-" + std::to_string(last));
    m_trail.sign();
    EXPECT_THAT(describe(m_trail.findings()), IsEmpty());
    // The last head and its line are cut off.
    const auto filed = *foundation::readFile(m_trail.heads());
    m_trail.tamper("DELETE FROM trail_heads WHERE number = 3");
    const auto lines = std::string{filed.begin(), filed.end() - 1};
    ASSERT_TRUE(foundation::replaceFile(m_trail.heads(),
                                        foundation::bytesOf(lines.substr(0, lines.rfind('\n') + 1)),
                                        foundation::FileAccess::OwnerOnly));
    expectOnly("HeadsOverdue event " + std::to_string(first) + "-" + std::to_string(last));
}

TEST_F(TrailCheck, FindsHeadsWithoutTheirKeysCertificate)
{
    const auto rowsGone = HasSubstr("RowsGone event ");
    m_trail.tamper("CREATE TABLE kept AS SELECT * FROM trail_signers");
    m_trail.tamper("DELETE FROM trail_signers");
    const auto head = m_trail.rows("SELECT event_id FROM trail_heads WHERE number = 1").at(0).at(0);
    const auto missing =
        "CertificateMissing event " + std::to_string(std::get<std::int64_t>(head)) + " head 1";
    // Once, however many heads; the auditor's own certificate shows that they are whole. SQLite
    // misses what the heads refer to.
    EXPECT_THAT(describe(m_trail.findings()), ElementsAre("FileDamaged", missing, rowsGone));
    EXPECT_EQ(m_trail.report().signers.front().heads, 2);

    auto check = m_trail.check();
    check.anchors = {};
    std::vector<std::string> found;
    const auto unanchored = audit::checkTrail(m_trail.database(), check, [&](const auto& finding) {
        found.push_back(describe(finding));
    });
    ASSERT_TRUE(unanchored.ok());
    std::erase(found, "TriggerMissing");
    EXPECT_THAT(found, ElementsAre("FileDamaged", missing, rowsGone));
    EXPECT_EQ(unanchored->lastSigned, 0) << "a signature that nobody can check vouches for nothing";

    m_trail.tamper("INSERT INTO trail_signers SELECT * FROM kept");
    EXPECT_THAT(describe(m_trail.findings()), IsEmpty());
    m_trail.tamper("UPDATE trail_signers SET certificate = x'3000'");
    EXPECT_THAT(describe(m_trail.findings()), ElementsAre(missing, HasSubstr("Rows")));
}

TEST_F(TrailCheck, TakesWhatAWriteThatWasCutShortLeft)
{
    const auto whole = *foundation::readFile(m_trail.heads());
    m_trail.sign();
    const auto longer = *foundation::readFile(m_trail.heads());
    ASSERT_GT(longer.size(), whole.size() + 100);
    const auto write = [&](std::size_t bytes) {
        ASSERT_TRUE(foundation::replaceFile(m_trail.heads(),
                                            foundation::ByteView{longer}.first(bytes),
                                            foundation::FileAccess::OwnerOnly));
    };
    for (const auto bytes :
         {whole.size(), whole.size() + 1, whole.size() + 80, longer.size() - 1}) {
        write(bytes);
        EXPECT_THAT(describe(m_trail.findings()), IsEmpty()) << bytes;
        ASSERT_TRUE(audit::appendHeads(m_trail.database(), m_trail.heads(), m_trail.lock()));
        EXPECT_THAT(describe(m_trail.findings()), IsEmpty()) << bytes << ", mended";
    }
}

TEST_F(TrailCheck, FindsAFileOfHeadsThatIsGone)
{
    std::filesystem::remove(m_trail.heads());
    expectOnly("LinesMissing head 1");
}

TEST_F(TrailCheck, FindsAnEventPutInBeforeOurNext)
{
    m_trail.tamper("INSERT INTO events SELECT id + 1, 'Ingen', place, at, second_person, "
                   "subject_kind, subject, order_number, line_number, what, from_state, to_state, "
                   "detail, account FROM events ORDER BY id DESC LIMIT 1");
    support::addVerified(m_trail.book(), support::anOrder("B2"));
    EXPECT_THAT(describe(m_trail.findings()), ElementsAre(HasSubstr("EventUnchained")));
}

TEST_F(TrailCheck, CanBeStoppedAndSeesOneMomentAlone)
{
    const auto stopped = audit::checkTrail(
        m_trail.database(), m_trail.check(), [](const auto&) {},
        [](const audit::TrailProgress&) { return false; });
    ASSERT_FALSE(stopped.ok());
    EXPECT_EQ(stopped.error().code, foundation::ErrorCode::Cancelled);

    std::vector<std::string> found;
    unsigned written = 0;
    auto other = m_trail.book().connect();
    const auto whileOthersWrite = audit::checkTrail(
        m_trail.database(), m_trail.check(),
        [&](const auto& finding) { found.push_back(describe(finding)); },
        [&](const audit::TrailProgress&) {
            const auto name = "C" + std::to_string(++written);
            auto added = database::inTransaction(*other, [&](database::Transaction& transaction) {
                return orders::OrderStore{*other}.add(transaction, support::anOrder(name), anAct());
            });
            EXPECT_TRUE(added.ok());
            return true;
        });
    ASSERT_TRUE(whileOthersWrite.ok());
    EXPECT_GE(written, 3U);
    EXPECT_THAT(found, IsEmpty());
    EXPECT_THAT(describe(m_trail.findings()), IsEmpty());
}

TEST_F(TrailCheck, HoldsWhileSeveralWriteAndSign)
{
    const auto work = [&](int writer) {
        auto database = m_trail.book().connect();
        for (int i = 0; i < 10; ++i) {
            const auto name = "W" + std::to_string(100 * writer + i);
            auto added =
                database::inTransaction(*database, [&](database::Transaction& transaction) {
                    return orders::OrderStore{*database}.add(transaction, support::anOrder(name),
                                                             anAct());
                });
            ASSERT_TRUE(added.ok()) << describe(added.error());
            ASSERT_TRUE(audit::signHead(*database, support::stationPair(), anAct("station")).ok());
            ASSERT_TRUE(audit::appendHeads(*database, m_trail.heads(), m_trail.lock()).ok());
        }
    };
    {
        std::jthread one{work, 1};
        std::jthread other{work, 2};
    }
    EXPECT_THAT(describe(m_trail.findings()), IsEmpty());
    EXPECT_GE(m_trail.report().heads, 12);
}

namespace {

std::unique_ptr<database::Database> olderBook(const std::filesystem::path& file)
{
    auto database = database::Database::open(file);
    return database ? std::move(*database) : nullptr;
}

} // namespace

TEST_F(TrailCheck, BeginsInABookThatIsOlderThanIt)
{
    for (const auto* table : {"trail_heads", "trail_signers", "event_hashes"})
        m_trail.tamper(std::string{"DELETE FROM "} + table);
    m_trail.tamper("DELETE FROM events WHERE subject_kind IN ('file', 'order-line')");
    std::filesystem::remove(m_trail.heads());
    const auto older = olderBook(m_trail.book().file());
    ASSERT_TRUE(older);
    ASSERT_TRUE(audit::keepUp(*older, anAct("station")));
    auto events = audit::historyOf(*older, audit::SubjectKind::File, "station.db");
    ASSERT_TRUE(events.ok());
    ASSERT_EQ(events->size(), 1U);
    EXPECT_EQ(events->front().happening.what, "chain-begun");
    EXPECT_THAT(events->front().happening.detail, HasSubstr("older events"));
    auto line = audit::historyOf(*older, audit::SubjectKind::OrderLine, "B1/2");
    ASSERT_EQ(line->size(), 1U);
    EXPECT_EQ(line->front().happening.what, "carried-over");
    ASSERT_TRUE(audit::keepUp(*older, anAct("station"))) << "a second time does nothing";
    EXPECT_EQ(audit::historyOf(*older, audit::SubjectKind::File, "station.db")->size(), 1U);
}

TEST_F(TrailCheck, CarriesOverWhatAMigrationChanged)
{
    const auto newest = database::migrations().back().number;
    // As if all of it had been written by the program before, and its next version had a migration.
    m_trail.tamper("UPDATE event_hashes SET schema = " + std::to_string(newest - 1));
    m_trail.tamper("UPDATE lots SET location = 'x'");
    m_trail.tamper("UPDATE cards SET left_behind = 'migrated'");
    ASSERT_TRUE(audit::keepUp(m_trail.database(), anAct("station")));
    const auto events = *audit::historyOf(m_trail.database(), audit::SubjectKind::Card, "0A0B");
    EXPECT_EQ(events.back().happening.what, "carried-over");
    const auto told = *audit::historyOf(m_trail.database(), audit::SubjectKind::File, "station.db");
    EXPECT_EQ(told.back().happening.what, "schema-changed");
    EXPECT_EQ(told.back().happening.to, std::to_string(newest));
    EXPECT_THAT(describe(m_trail.findings()), testing::Not(Contains(HasSubstr("Rows"))));
}
