// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"

#include "station/command/audit_commands.h"
#include "station/workplace/session_file.h"
#include "station/workplace/trail_signing.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace command {
namespace {

constexpr int kFailed = 1;
constexpr int kWrongUse = 2;
constexpr int kTrailBroken = 3; ///< for a timer that is to call somebody (docs/audit.md)

std::filesystem::path defaultHome()
{
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data != '\0')
        return std::filesystem::path{data} / "cardstation";
    const char* home = std::getenv("HOME");
    return std::filesystem::path{home != nullptr ? home : "/"} / ".local/share/cardstation";
}

} // namespace

CommandLine::CommandLine()
    : m_app{std::make_unique<CLI::App>("Takes card orders, makes the cards, prints their PIN "
                                       "letters and follows both until they have arrived.\n"
                                       "Without a command it opens the window.",
                                       "cardstation")},
      m_common{defaultHome(), {}}
{
    m_app
        ->add_option("--home", m_common.home,
                     "The folder that holds the station: settings, database, keys, state")
        ->type_name("DIR")
        ->capture_default_str();
    m_app
        ->add_option("--session", m_common.session,
                     "The file that cardstation sign-in keeps: people who share an account have "
                     "one each. Without it, the account has one for each station")
        ->type_name("FILE");
    m_app
        ->add_option("--secrets-from", m_common.secretsFrom,
                     "An open file descriptor that passwords and PINs are read from, a line each, "
                     "instead of the terminal")
        ->type_name("DESCRIPTOR")
        ->check(CLI::Range(0, 1023));
    m_app->add_flag("--json", m_common.json, "Answer in JSON");
    m_app->fallthrough();
    m_app->require_subcommand(0, 1);
    m_app->set_version_flag("--version", CARDSTATION_VERSION);
    addStationCommands(*this);
    addSignInCommands(*this);
    addStaffCommands(*this);
    addApprovalCommands(*this);
    addAuthorityCommands(*this);
    addFindCommand(*this);
    addOrderCommands(*this);
    addCardCommands(*this);
    addPersonalizeCommand(*this);
    addLetterCommands(*this);
    addShipmentCommands(*this);
    addDispatchCommands(*this);
    addTaskCommands(*this);
    addDailyCommand(*this);
    addReportCommands(*this);
    addLotCommands(*this);
    addRunCommands(*this);
    addDestructionCommands(*this);
    addPrinterCommands(*this);
    addPaperCommands(*this);
    addAuditCommands(*this);
}

std::optional<int> CommandLine::parse(int argc, char** argv)
{
    try {
        m_app->parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return m_app->exit(error) == 0 ? 0 : kWrongUse;
    }
    std::error_code failed;
    m_common.home = std::filesystem::absolute(m_common.home, failed);
    if (failed) {
        std::fprintf(stderr, "--home names no folder: %s\n", failed.message().c_str());
        return kWrongUse;
    }
    return std::nullopt;
}

CLI::App& CommandLine::group(const std::string& name, const std::string& about)
{
    auto* noun = m_app->add_subcommand(name, about);
    noun->require_subcommand(1);
    noun->fallthrough();
    return *noun;
}

CLI::App& CommandLine::add(CLI::App& parent, const std::string& name, const std::string& about,
                           Work work, Needs needs)
{
    auto* verb = parent.add_subcommand(name, about);
    verb->fallthrough();
    verb->callback([this, work = std::move(work), needs] {
        m_chosen = work;
        m_needs = needs;
    });
    return *verb;
}

std::filesystem::path Common::sessionFile() const
{
    return session.empty() ? workplace::sessionFile(home) : session;
}

int atStation(
    const Common& common,
    const std::function<foundation::Result<void>(workplace::Workplace&, const Console&)>& work)
{
    const Console console{common.json};
    auto workplace = workplace::Workplace::open(common.home);
    if (!workplace) {
        console.complain(workplace.error());
        return kFailed;
    }
    if (auto done = work(**workplace, console); !done) {
        console.complain(done.error());
        return done.error().code == foundation::ErrorCode::TrailBroken ? kTrailBroken : kFailed;
    }
    return 0;
}

int atDesk(const Common& common,
           const std::function<foundation::Result<void>(workplace::Desk&, const Console&)>& work)
{
    return atStation(
        common,
        [&](workplace::Workplace& workplace, const Console& console) -> foundation::Result<void> {
            auto token = workplace::readSession(common.sessionFile());
            if (!token && token.error().code != foundation::ErrorCode::NotSignedIn)
                return token.error();
            // Where there is no session, the station says whether it has anybody to sign in.
            const foundation::SecretBytes nobody;
            auto desk = workplace::Desk::open(workplace, token ? *token : nobody);
            if (!desk)
                return desk.error();
            auto done = work(*desk, console);
            // What was done stands, whether or not its trail could be signed now: the next act
            // tries again.
            if (auto kept = workplace::signTrailIfDue(workplace, *desk->database); !kept)
                console.complain(kept.error());
            return done;
        });
}

} // namespace command
