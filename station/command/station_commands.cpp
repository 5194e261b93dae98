// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"
#include "station/command/staff_views.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/workplace/product_acts.h"
#include "station/workplace/station_acts.h"
#include "station/workplace/station_home.h"

namespace command {
namespace {

using foundation::Result;
using workplace::Desk;

int create(const Common& common, workplace::NewStation station)
{
    const Console console{common.json};
    foundation::SystemRandom random;
    const foundation::SystemClock clock;
    station.products = workplace::productsFolder();
    if (auto made = workplace::createStation(common.home, station, random, clock); !made) {
        console.complain(made.error());
        return 1;
    }
    const auto home = text(common.home.string());
    const auto mailroom = text((common.home / "mailroom").string());
    const auto escrow = text((common.home / "escrow").string());
    console.say(Words::tr("The station is ready in %1.").arg(home) + QLatin1Char{'\n'} +
                    Words::tr("Before it makes cards for real people, move two folders away, each "
                              "with its passphrase:\n"
                              "  %1  opens the codes of every letter. Put it on a medium that the "
                              "mailroom alone has, and name it in settings.toml.\n"
                              "  %2  opens PUKs and administration codes. Lock it up away from "
                              "this computer; the station never needs it.")
                        .arg(mailroom, escrow) +
                    QLatin1Char{'\n'} + Words::tr("Next: cardstation staff begin"),
                {{"home", home}, {"moveAway", QJsonArray{mailroom, escrow}}});
    return 0;
}

void addCreate(CommandLine& line)
{
    auto station = std::make_shared<workplace::NewStation>();
    auto& command = line.add(line.app(), "create", "Make a station in the --home folder",
                             [=](const Common& common) { return create(common, *station); });
    command.add_option("--name", station->name, "The station's name")->capture_default_str();
    command.add_option("--language", station->language, "sv or en")->capture_default_str();
    command
        .add_option("--printer", station->printer,
                    "ipp:// or ipps:// address of the letter printer")
        ->capture_default_str();
    command.add_option("--printer-fingerprint", station->printerFingerprint,
                       "SHA-256 of the printer's certificate, for ipps");
    command.add_flag("!--no-stock", station->stockKept,
                     "Any blank is taken as it comes, and nobody counts (docs/stock.md)");
    command
        .add_option("--sender", station->sender,
                    "A line of the sender's address on letters; repeat it")
        ->expected(1, 6);
}

Result<void> listProfiles(Desk& desk, const Console& console)
{
    auto standings = workplace::listProducts(desk);
    if (!standings)
        return standings.error();
    QJsonArray rows;
    for (std::size_t i = 0; i < standings->size(); ++i) {
        auto row = toJson(desk.workplace.profiles().all().at(i));
        row["accepted"] = standings->at(i).isAccepted;
        rows.append(row);
    }
    console.list(rows, {{"product", Words::tr("Product")},
                        {"name", Words::tr("Name")},
                        {"family", Words::tr("Family")},
                        {"kind", Words::tr("Kind")},
                        {"keys", Words::tr("Keys")},
                        {"validityDays", Words::tr("Days")},
                        {"accepted", Words::tr("Accepted")}});
    return {};
}

Result<void> acceptProduct(Desk& desk, const Console& console, const std::string& product)
{
    auto asked = workplace::acceptProduct(desk, product);
    if (!asked)
        return asked.error();
    if (*asked)
        sayAsked(console, **asked);
    else
        console.say(Words::tr("Product %1 is used as it is now.").arg(text(product)),
                    {{"product", text(product)}, {"done", "accept"}});
    return {};
}

int checkProfile(const Common& common, const std::string& file)
{
    const Console console{common.json};
    auto profile = cardprofiles::loadProfile(file);
    if (!profile) {
        console.complain(profile.error());
        return 1;
    }
    console.say(Words::tr("%1 is right: product %2.").arg(text(file), text(profile->productCode)),
                toJson(*profile));
    return 0;
}

Result<void> backUp(Desk& desk, const Console& console, const std::string& file)
{
    if (auto done = workplace::backUp(desk, file); !done)
        return done;
    console.say(Words::tr("The database is copied to %1 and checked.").arg(text(file)),
                {{"backup", text(file)}});
    return {};
}

/// One look: how many of each thing stand in which state.
Result<void> status(Desk& desk, const Console& console)
{
    auto standing = workplace::countAll(desk);
    if (!standing)
        return standing.error();
    QJsonArray rows;
    for (const auto& each : *standing)
        rows.append(QJsonObject{{"what", text(each.what)},
                                {"state", text(each.state)},
                                {"count", static_cast<qint64>(each.count)}});
    console.list(rows, {{"what", Words::tr("What")},
                        {"state", Words::tr("State")},
                        {"count", Words::tr("Count")}});
    return {};
}

} // namespace

void addStationCommands(CommandLine& line)
{
    addCreate(line);
    line.add(line.app(), "status", "How many orders, cards, letters and shipments stand where",
             [](const Common& common) { return atDesk(common, status); });
    auto file = std::make_shared<std::string>();
    line.add(line.app(), "backup",
             "Copy the database to a new file and check the copy; docs/backup.md says how it is "
             "put back",
             [=](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console& console) {
                     return backUp(desk, console, *file);
                 });
             })
        .add_option("FILE", *file, "A file that does not exist yet")
        ->required();

    auto& profiles = line.group("profiles", "Card products");
    line.add(profiles, "list", "List the station's products",
             [](const Common& common) { return atDesk(common, listProfiles); });
    auto product = std::make_shared<std::string>();
    line.add(profiles, "accept", "Use a new or changed product as it is now; takes two",
             [=](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console& console) {
                     return acceptProduct(desk, console, *product);
                 });
             })
        .add_option("PRODUCT", *product, "Its code")
        ->required();
    auto profile = std::make_shared<std::string>();
    line.add(profiles, "check", "Check a profile file",
             [=](const Common& common) { return checkProfile(common, *profile); })
        .add_option("FILE", *profile, "A profile in TOML (docs/card-profiles.md)")
        ->required();
}

} // namespace command
