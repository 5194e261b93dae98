// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// Who is let in: the first start, passwords, pauses and locks, and when a session ends.

#include "station/workplace/first_staff.h"
#include "station/workplace/sign_in.h"

#include "station/audit/event_log.h"
#include "station/staff/member_store.h"
#include "station/workplace/permission.h"
#include "station/workplace/session_file.h"
#include "station/workplace/staff_acts.h"
#include "station/workplace/station_home.h"
#include "tests/flow/flow_station.h"

#include <fstream>
#include <sys/stat.h>

#include <gtest/gtest.h>

namespace {

using flow::mustSucceed;
using flow::valueOf;
using foundation::ErrorCode;
using foundation::SecretBytes;
using workplace::Desk;

SecretBytes secret(std::string_view text)
{
    return SecretBytes::copyOf(foundation::bytesOf(text));
}

constexpr auto kAdas = "en lång mening om katter";
constexpr auto kUllas = "en annan mening om hundar";

/// A station that nobody works at yet.
class SignIn : public testing::Test
{
protected:
    testbench::TemporaryFolder m_folder;
    std::unique_ptr<workplace::Workplace> m_workplace;

    void SetUp() override
    {
        workplace::NewStation plan;
        plan.products = workplace::productsFolder();
        foundation::SystemRandom random;
        const foundation::SystemClock clock;
        mustSucceed(workplace::createStation(home(), plan, random, clock));
        m_workplace = valueOf(workplace::Workplace::open(home()));
    }
    [[nodiscard]] std::filesystem::path home() const { return m_folder / "station"; }

    foundation::Result<void> begin(const std::string& administrator, std::string_view password,
                                   const std::string& issuer, std::string_view other)
    {
        return workplace::beginStaff(*m_workplace, {administrator, secret(password)},
                                     {issuer, secret(other)});
    }
    void begin() { mustSucceed(begin("Ada Admin", kAdas, "Ulla Utgivare", kUllas)); }
    /// Nothing when it lets in.
    std::optional<ErrorCode> tried(const std::string& who, std::string_view password)
    {
        const auto token = workplace::signIn(*m_workplace, who, secret(password));
        return token ? std::nullopt : std::optional{token.error().code};
    }
    void force(const std::string& sql)
    {
        const auto database = valueOf(m_workplace->openDatabase());
        valueOf(database::inTransaction(*database,
                                        [&](database::Transaction& t) { return t.change(sql); }));
    }
    /// Nobody has to wait.
    void expire()
    {
        force("UPDATE members SET last_wrong_at = '2026-01-01T00:00:00Z' WHERE last_wrong_at IS "
              "NOT NULL");
    }
    void tryWrong(int times)
    {
        for (int i = 0; i < times; ++i) {
            EXPECT_EQ(tried("Ada Admin", kUllas), ErrorCode::SignInRefused) << i;
            expire();
        }
    }
    std::int64_t failures(const std::string& who)
    {
        const auto database = valueOf(m_workplace->openDatabase());
        const auto events = valueOf(audit::historyOf(*database, audit::SubjectKind::Person, who));
        return std::ranges::count_if(events, [](const audit::Event& event) {
            return event.happening.what == "sign-in-failed";
        });
    }
};

TEST_F(SignIn, TheFirstStartTakesTwoPersonsWithAPasswordEach)
{
    EXPECT_EQ(tried("Ada Admin", kAdas), ErrorCode::StaffMissing);
    const SecretBytes none;
    EXPECT_EQ(Desk::open(*m_workplace, none).error().code, ErrorCode::StaffMissing);
    EXPECT_EQ(begin("Ada Admin", kAdas, " ADA  admin", kUllas).error().code,
              ErrorCode::RuleViolated);
    EXPECT_EQ(begin("Ada Admin", kAdas, "Ulla Utgivare", kAdas).error().code,
              ErrorCode::RuleViolated);
    EXPECT_EQ(begin("Ada Admin", "kort", "Ulla Utgivare", kUllas).error().code,
              ErrorCode::PasswordWeak);
    EXPECT_EQ(begin("", kAdas, "Ulla Utgivare", kUllas).error().code, ErrorCode::InvalidIdentifier);
    EXPECT_EQ(tried("Ada Admin", kAdas), ErrorCode::StaffMissing) << "nothing half done stays";
    begin();
    EXPECT_EQ(tried("Ada Admin", kAdas), std::nullopt);
    EXPECT_EQ(tried("Ulla Utgivare", kAdas), ErrorCode::SignInRefused);
}

TEST_F(SignIn, TheFirstStartIsOnce)
{
    begin();
    EXPECT_EQ(begin("Eva Ond", kAdas, "Ivar Ond", kUllas).error().code, ErrorCode::StaffBegun);
    force("DROP TRIGGER members_are_never_deleted");
    force("DELETE FROM members");
    EXPECT_EQ(begin("Eva Ond", kAdas, "Ivar Ond", kUllas).error().code, ErrorCode::StaffBegun)
        << "the trail remembers that there was staff";
}

TEST_F(SignIn, ATryIsCountedAndWrittenDown)
{
    begin();
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(tried("ada admin", kUllas), ErrorCode::SignInRefused);
    EXPECT_EQ(failures("Ada Admin"), 3);
    EXPECT_EQ(tried("Ada Admin", kAdas), ErrorCode::SignInPaused) << "the right one must wait too";
    force("UPDATE members SET last_wrong_at = '2026-01-01T00:00:00Z'");
    EXPECT_EQ(tried("Ada Admin", kAdas), std::nullopt);
    EXPECT_EQ(tried("Ada Admin", kUllas), ErrorCode::SignInRefused) << "three are free again";
}

TEST_F(SignIn, TenWrongOnesInARowLock)
{
    begin();
    force("UPDATE members SET roles = 'administrator, issuer' WHERE name = 'Ulla Utgivare'");
    tryWrong(10);
    EXPECT_EQ(tried("Ada Admin", kAdas), ErrorCode::MemberLocked);
    EXPECT_EQ(tried("Ulla Utgivare", kUllas), std::nullopt) << "nobody else is locked";
}

TEST_F(SignIn, TheLastAdministratorIsPausedAndNeverLocked)
{
    begin();
    tryWrong(12);
    EXPECT_EQ(tried("Ada Admin", kUllas), ErrorCode::SignInRefused);
    EXPECT_EQ(tried("Ada Admin", kAdas), ErrorCode::SignInPaused);
    force("UPDATE members SET last_wrong_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '-14 minutes') "
          "WHERE name = 'Ada Admin'");
    EXPECT_EQ(tried("Ada Admin", kAdas), ErrorCode::SignInPaused) << "a quarter of an hour";
    expire();
    EXPECT_EQ(tried("Ada Admin", kAdas), std::nullopt);
    const auto database = valueOf(m_workplace->openDatabase());
    const auto events =
        valueOf(audit::historyOf(*database, audit::SubjectKind::Person, "Ada Admin"));
    EXPECT_EQ(std::ranges::count_if(events,
                                    [](const audit::Event& event) {
                                        return event.happening.detail.find("not locked") !=
                                               std::string::npos;
                                    }),
              4);
}

TEST_F(SignIn, AStrangerIsRefusedWithoutHisName)
{
    begin();
    EXPECT_EQ(tried("secret typed in the wrong field", "x"), ErrorCode::SignInRefused);
    EXPECT_EQ(failures("unknown"), 1);
    EXPECT_EQ(failures("secret typed in the wrong field"), 0);
}

TEST_F(SignIn, ASessionEndsWhenItIsIdleOrOldOrSignedOut)
{
    begin();
    for (const auto* sql : {"UPDATE sessions SET used_at = '2026-01-01T00:00:00Z'",
                            "UPDATE sessions SET begun_at = '2026-01-01T00:00:00Z'"}) {
        const auto token = valueOf(workplace::signIn(*m_workplace, "Ada Admin", secret(kAdas)));
        auto desk = valueOf(Desk::open(*m_workplace, token));
        force(sql);
        EXPECT_EQ(workplace::checkSession(desk).error().code, ErrorCode::SessionEnded) << sql;
        EXPECT_EQ(Desk::open(*m_workplace, token).error().code, ErrorCode::SessionEnded) << sql;
    }
    const auto token = valueOf(workplace::signIn(*m_workplace, "Ada Admin", secret(kAdas)));
    mustSucceed(workplace::signOut(*m_workplace, token));
    EXPECT_EQ(Desk::open(*m_workplace, token).error().code, ErrorCode::SessionEnded);
}

TEST_F(SignIn, ASessionReplacesASessionAlone)
{
    begin();
    const auto token = valueOf(workplace::signIn(*m_workplace, "Ada Admin", secret(kAdas)));
    const auto notes = m_folder / "notes.txt";
    std::ofstream{notes} << "do not lose this\n";
    EXPECT_EQ(workplace::keepSession(notes, token).error().code, ErrorCode::FileExists);
    EXPECT_EQ(std::filesystem::file_size(notes), 17U);
    const auto file = m_folder / "ada.session";
    mustSucceed(workplace::keepSession(file, token));
    const auto next = valueOf(workplace::signIn(*m_workplace, "Ada Admin", secret(kAdas)));
    mustSucceed(workplace::keepSession(file, next));
    EXPECT_TRUE(valueOf(workplace::readSession(file)).equals(next));
}

TEST_F(SignIn, ATokenIsForItsOwnerAlone)
{
    begin();
    const auto token = valueOf(workplace::signIn(*m_workplace, "Ada Admin", secret(kAdas)));
    const auto file = m_folder / "sessions/ada.session";
    mustSucceed(workplace::keepSession(file, token));
    struct stat about
    {
    };
    ASSERT_EQ(::stat(file.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0600U);
    ASSERT_EQ(::stat(file.parent_path().c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0700U);
    EXPECT_TRUE(valueOf(workplace::readSession(file)).equals(token));
    std::filesystem::permissions(file, std::filesystem::perms::others_read,
                                 std::filesystem::perm_options::add);
    EXPECT_EQ(workplace::readSession(file).error().code, ErrorCode::KeyUnusable);
    EXPECT_EQ(workplace::readSession(m_folder / "none").error().code, ErrorCode::NotSignedIn);
}

TEST_F(SignIn, APasswordOfOnesOwnIsChangedWithTheOldOne)
{
    begin();
    const auto token = valueOf(workplace::signIn(*m_workplace, "Ada Admin", secret(kAdas)));
    auto desk = valueOf(Desk::open(*m_workplace, token));
    const auto next = "tredje meningen om fiskar";
    EXPECT_EQ(workplace::changeOwnPassword(desk, secret(kUllas), secret(next)).error().code,
              ErrorCode::SignInRefused);
    mustSucceed(workplace::changeOwnPassword(desk, secret(kAdas), secret(next)));
    EXPECT_EQ(tried("Ada Admin", kAdas), ErrorCode::SignInRefused);
    EXPECT_EQ(tried("Ada Admin", next), std::nullopt);
    EXPECT_TRUE(workplace::checkSession(desk).ok()) << "the session at work goes on";
}

TEST_F(SignIn, AChosenPasswordIsAnotherAndEndsWhatTheOldOneBegan)
{
    begin();
    const auto first = valueOf(workplace::signIn(*m_workplace, "Ada Admin", secret(kAdas)));
    const auto second = valueOf(workplace::signIn(*m_workplace, "Ada Admin", secret(kAdas)));
    const auto ullas = valueOf(workplace::signIn(*m_workplace, "Ulla Utgivare", secret(kUllas)));
    auto elsewhere = valueOf(Desk::open(*m_workplace, first));
    auto desk = valueOf(Desk::open(*m_workplace, second));
    auto other = valueOf(Desk::open(*m_workplace, ullas));
    EXPECT_EQ(workplace::changeOwnPassword(desk, secret(kAdas), secret(kAdas)).error().code,
              ErrorCode::PasswordWeak);
    EXPECT_TRUE(workplace::checkSession(elsewhere).ok());
    const auto next = "tredje meningen om fiskar";
    mustSucceed(workplace::changeOwnPassword(desk, secret(kAdas), secret(next)));
    EXPECT_EQ(workplace::checkSession(elsewhere).error().code, ErrorCode::SessionEnded);
    EXPECT_TRUE(workplace::checkSession(desk).ok());
    const auto last = "fjärde meningen om fåglar";
    auto token =
        valueOf(workplace::signInChoosing(*m_workplace, "Ada Admin", secret(next), secret(last)));
    EXPECT_EQ(workplace::checkSession(desk).error().code, ErrorCode::SessionEnded);
    EXPECT_TRUE(Desk::open(*m_workplace, token).ok());
    EXPECT_TRUE(workplace::checkSession(other).ok()) << "nobody else's";
}

} // namespace
