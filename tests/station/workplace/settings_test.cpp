// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/settings.h"

#include "fixtures/testbench/temporary_folder.h"
#include "station/workplace/station_home.h"
#include "station/workplace/workplace.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using foundation::ErrorCode;
using testing::HasSubstr;
using workplace::NewStation;

const std::string kFingerprint(64, 'A');

class SettingsTest : public testing::Test
{
protected:
    testbench::TemporaryFolder m_folder;

    foundation::Result<workplace::Settings> loaded(const NewStation& station)
    {
        std::ofstream{m_folder / "settings.toml"} << settingsText(station);
        return workplace::loadSettings(m_folder.path());
    }
};

NewStation withPrinter(const std::string& uri, const std::string& fingerprint)
{
    NewStation station;
    station.printer = uri;
    station.printerFingerprint = fingerprint;
    return station;
}

TEST_F(SettingsTest, APrinterWithAFingerprintMustBeSpokenToByTls)
{
    const auto secure = loaded(withPrinter("ipps://printer.example/ipp/print", kFingerprint));
    ASSERT_TRUE(secure.ok()) << describe(secure.error());
    EXPECT_EQ(secure->printerFingerprint, kFingerprint);
    EXPECT_TRUE(loaded(withPrinter("ipp://localhost:631/printers/letters", "")).ok());

    const auto plain = loaded(withPrinter("ipp://printer.example/ipp/print", kFingerprint));
    ASSERT_FALSE(plain.ok()) << "codes would go out in clear";
    EXPECT_EQ(plain.error().code, ErrorCode::SettingsInvalid);
    EXPECT_THAT(plain.error().context, HasSubstr("mailroom.printer_fingerprint"));
    EXPECT_THAT(plain.error().context, HasSubstr("ipps://"));
}

/// The settings of a new station, with this put at their end.
class AddedSettings : public SettingsTest
{
protected:
    foundation::Result<workplace::Settings> with(const std::string& text)
    {
        std::ofstream{m_folder / "settings.toml"} << settingsText(NewStation{}) << text;
        return workplace::loadSettings(m_folder.path());
    }
    std::string refusalOf(const std::string& text)
    {
        const auto settings = with(text);
        EXPECT_FALSE(settings.ok());
        return settings ? "" : settings.error().context;
    }
};

TEST_F(AddedSettings, AServiceIsSpokenToByTlsAlone)
{
    const auto settings = with("[carriers.dhl]\nurl = \"https://dhl.example/\"\ntoken_file = "
                               "\"dhl.key\"\nanswer_limit = 5\n");
    ASSERT_TRUE(settings.ok()) << describe(settings.error());
    ASSERT_TRUE(settings->dhl);
    EXPECT_EQ(settings->dhl->url, "https://dhl.example");
    EXPECT_EQ(settings->dhl->tokenFile, m_folder / "dhl.key");
    EXPECT_EQ(settings->dhl->answerLimit, std::chrono::seconds{5});
    EXPECT_FALSE(settings->postNord);
    EXPECT_THAT(refusalOf("[carriers.postnord]\nurl = \"http://postnord.example\"\ntoken_file = "
                          "\"key\"\n"),
                HasSubstr("carriers.postnord.url"));
}

TEST_F(AddedSettings, AReminderComesBeforeTheEnd)
{
    const auto text = settingsText(NewStation{});
    EXPECT_THAT(text, HasSubstr("remind_days = 7"));
    auto turned = text;
    turned.replace(turned.find("remind_days = 7"), 15, "remind_days = 20");
    std::ofstream{m_folder / "settings.toml"} << turned;
    const auto settings = workplace::loadSettings(m_folder.path());
    ASSERT_FALSE(settings.ok());
    EXPECT_THAT(settings.error().context, HasSubstr("clocks.remind_days"));
}

TEST_F(SettingsTest, AStationWhoseSettingsWouldNotLoadIsNotMade)
{
    auto station = withPrinter("ipp://printer.example/ipp/print", kFingerprint);
    station.products = workplace::productsFolder();
    foundation::SystemRandom random;
    const auto home = m_folder / "station";
    const auto made = workplace::createStation(home, station, random, foundation::SystemClock{});
    ASSERT_FALSE(made.ok());
    EXPECT_EQ(made.error().code, ErrorCode::SettingsInvalid);
    EXPECT_FALSE(std::filesystem::exists(home));

    station.printer = "ipps://printer.example/ipp/print";
    const auto whole = workplace::createStation(home, station, random, foundation::SystemClock{});
    EXPECT_TRUE(whole.ok()) << describe(whole.error());
}

} // namespace
