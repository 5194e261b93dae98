// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/command/console.h"
#include "station/command/secret_input.h"
#include "station/workplace/desk.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace command {

/// What the options before every command said.
struct Common
{
    std::filesystem::path home;
    std::filesystem::path session; ///< the file that signing in leaves; empty: the account's own
    std::optional<int> secretsFrom{};
    bool json = false;

    [[nodiscard]] std::filesystem::path sessionFile() const;
    [[nodiscard]] SecretInput secrets() const { return SecretInput{secretsFrom}; }
};

/// A command's own work: runs after all options are known; the answer is the program's exit code.
using Work = std::function<int(const Common&)>;

/// What a command's work needs of Qt beside a QCoreApplication.
enum class Needs {
    Nothing,
    Painting, ///< fonts and painting, without a screen: a QGuiApplication
};

/// The commands as they are added, and which of them was chosen. Exit codes: 0 done, 1 refused or
/// failed (the sentence is on standard error), 2 wrong use, 3 a fault of our own (last_resort.h).
class CommandLine
{
public:
    CommandLine();

    /// Reads the arguments. The exit code when that is all there is to do: help was asked for, or
    /// the use was wrong.
    std::optional<int> parse(int argc, char** argv);

    /// False when no command was given: the window's turn.
    [[nodiscard]] bool hasWork() const { return static_cast<bool>(m_chosen); }
    /// Of the chosen command.
    [[nodiscard]] Needs needs() const { return m_needs; }
    /// Does the chosen command's work; the application that it needs exists by now.
    int work() { return m_chosen(m_common); }

    [[nodiscard]] const Common& common() const { return m_common; }

    CLI::App& app() { return *m_app; }
    /// A noun such as "orders", under which commands are added.
    CLI::App& group(const std::string& name, const std::string& about);
    /// A command of a group, or of the program itself.
    CLI::App& add(CLI::App& parent, const std::string& name, const std::string& about, Work work,
                  Needs needs = Needs::Nothing);

private:
    std::unique_ptr<CLI::App> m_app;
    Common m_common;
    Work m_chosen;
    Needs m_needs = Needs::Nothing;
};

/// Opens the station and a desk at it for whoever is signed in, and does the work; complains of any
/// error it answers with.
int atDesk(const Common& common,
           const std::function<foundation::Result<void>(workplace::Desk&, const Console&)>& work);

/// Opens the station alone, for what is done before anybody is signed in.
int atStation(
    const Common& common,
    const std::function<foundation::Result<void>(workplace::Workplace&, const Console&)>& work);

// Each adds the commands of its noun.
void addStationCommands(CommandLine& line);
void addSignInCommands(CommandLine& line);
void addStaffCommands(CommandLine& line);
void addStaffCardCommands(CommandLine& line, CLI::App& staff);
void addApprovalCommands(CommandLine& line);
void addAuthorityCommands(CommandLine& line);
void addFindCommand(CommandLine& line);
void addOrderCommands(CommandLine& line);
void addCardCommands(CommandLine& line);
void addPersonalizeCommand(CommandLine& line);
void addLetterCommands(CommandLine& line);
void addShipmentCommands(CommandLine& line);
void addDispatchCommands(CommandLine& line);
void addTaskCommands(CommandLine& line);
void addDailyCommand(CommandLine& line);
void addReportCommands(CommandLine& line);
void addLotCommands(CommandLine& line);
void addRunCommands(CommandLine& line);
void addDestructionCommands(CommandLine& line);
void addPrinterCommands(CommandLine& line);
void addPaperCommands(CommandLine& line);
/// Under `letters`.
void addCalibration(CommandLine& line, CLI::App& letters);

} // namespace command
