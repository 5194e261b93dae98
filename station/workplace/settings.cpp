// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/settings.h"

#include "cardprofiles/toml_table.h"

#include <algorithm>
#include <cctype>

namespace workplace {
namespace {

using cardprofiles::FaultList;
using cardprofiles::TomlTable;
using foundation::ErrorCode;

constexpr long kLongestWait = 3600;
constexpr long kMostActiveCards = 100;
constexpr long kMostBlanks = 1'000'000;
constexpr long kIdleMinutes = 15;
constexpr long kMostMinutes = 480;
constexpr long kSessionHours = 12;
constexpr long kMostHours = 24;
constexpr long kMostDays = 90;
constexpr long kMostClockDays = 366;

class Reader
{
public:
    Reader(TomlTable root, std::filesystem::path home)
        : m_root{std::move(root)}, m_home{std::move(home)}
    {
    }

    Settings read()
    {
        within("station", [this](TomlTable& table) { readStation(table); });
        within("cards", [this](TomlTable& table) { readCards(table); });
        if (auto table = m_root.optionalTable("orders")) {
            if (const auto folder = table->optionalText("exchange"))
                m_settings.exchange = m_home / *folder;
            m_settings.activeCards =
                static_cast<std::uint32_t>(table->integer("active_cards", 0, kMostActiveCards, 0));
            m_settings.orderService = service(*table, "service");
            table->finish();
        }
        if (auto table = m_root.optionalTable("carriers")) {
            m_settings.postNord = service(*table, "postnord");
            m_settings.dhl = service(*table, "dhl");
            table->finish();
        }
        if (auto table = m_root.optionalTable("clocks"))
            readClocks(*table);
        if (auto table = m_root.optionalTable("stock"))
            readStock(*table);
        readStaff();
        if (auto table = m_root.optionalTable("separation"))
            readSeparation(*table);
        within("authority", [this](TomlTable& table) {
            m_settings.authority = path(table, "folder");
            m_settings.authorityPassphraseFile = path(table, "passphrase_file");
            m_settings.authorityLimit =
                std::chrono::seconds{table.integer("answer_limit", 1, kLongestWait, 30)};
        });
        within("keys", [this](TomlTable& table) { readKeys(table); });
        within("mailroom", [this](TomlTable& table) { readMailroom(table); });
        if (auto table = m_root.optionalTable("papers"))
            readPapers(*table);
        if (auto table = m_root.optionalTable("portal"))
            readPortal(*table);
        m_root.finish();
        return m_settings;
    }

private:
    TomlTable m_root;
    std::filesystem::path m_home;
    Settings m_settings;

    template <typename Read>
    void within(const std::string& name, Read read)
    {
        if (auto table = m_root.table(name)) {
            read(*table);
            table->finish();
        }
    }

    std::filesystem::path path(TomlTable& table, const std::string& key)
    {
        return m_home / table.text(key);
    }

    std::optional<WebService> service(TomlTable& parent, const std::string& name)
    {
        auto table = parent.optionalTable(name);
        if (!table)
            return {};
        WebService service;
        service.url = table->text("url");
        service.tokenFile = path(*table, "token_file");
        if (!service.url.starts_with("https://"))
            table->refuse("url", "must begin with https://: its key and what it says are nobody "
                                 "else's");
        while (service.url.ends_with('/'))
            service.url.pop_back();
        if (const auto file = table->optionalText("authorities"))
            service.authorities = m_home / *file;
        service.answerLimit =
            std::chrono::seconds{table->integer("answer_limit", 1, kLongestWait, 30)};
        table->finish();
        return service;
    }

    void readClocks(TomlTable& table)
    {
        using std::chrono::days;
        auto& clocks = m_settings.clocks;
        const auto daysOf = [&](const char* key, int least, days usual) {
            return days{table.integer(key, least, kMostClockDays, usual.count())};
        };
        clocks.remindAfter = daysOf("remind_days", 1, clocks.remindAfter);
        clocks.collectWithin = daysOf("collect_days", 1, clocks.collectWithin);
        if (clocks.remindAfter >= clocks.collectWithin)
            table.refuse("remind_days", "must be less than collect_days: a reminder comes before "
                                        "the item goes back");
        clocks.activateWithin = daysOf("activation_days", 0, clocks.activateWithin);
        clocks.renewBefore =
            std::chrono::months{table.integer("renewal_months", 1, 12, clocks.renewBefore.count())};
        clocks.blanksEndWarning = daysOf("blanks_end_days", 1, clocks.blanksEndWarning);
        clocks.askCarrierEvery = std::chrono::minutes{table.integer(
            "ask_carrier_minutes", 1, kMostMinutes * 3, clocks.askCarrierEvery.count())};
        table.finish();
    }

    void readStation(TomlTable& table)
    {
        m_settings.stationName = table.text("name");
        m_settings.language = table.text("language", "sv");
        if (m_settings.language != "sv" && m_settings.language != "en")
            table.refuse("language",
                         "is \"" + m_settings.language + "\"; it must be \"sv\" or \"en\"");
        m_settings.sender = table.texts("sender");
        m_settings.website = table.text("website");
    }

    void readCards(TomlTable& table)
    {
        m_settings.profiles = path(table, "profiles");
        m_settings.cardSerialPrefix = table.text("serial_prefix");
        const auto& prefix = m_settings.cardSerialPrefix;
        if (prefix.empty() || prefix.size() > 12 ||
            !std::ranges::all_of(prefix, [](char c) { return c >= '0' && c <= '9'; }))
            table.refuse("serial_prefix", "must be 1 to 12 digits");
        m_settings.pkcs11Module = path(table, "pkcs11_module");
        m_settings.exchangeLimit =
            std::chrono::seconds{table.integer("exchange_limit", 1, kLongestWait, 60)};
        m_settings.proofLimit =
            std::chrono::seconds{table.integer("proof_limit", 1, kLongestWait, 60)};
        m_settings.ignoredReaders = table.optionalTexts("ignored_readers");
        for (auto chip : table.optionalTexts("own_cards")) {
            std::ranges::transform(chip, chip.begin(), [](unsigned char c) {
                return static_cast<char>(std::toupper(c));
            });
            if (chip.empty() || chip.find_first_not_of("0123456789ABCDEF") != std::string::npos)
                table.refuse("own_cards", "has \"" + chip +
                                              "\"; it takes chip serials in "
                                              "hexadecimal, as cards list shows them");
            m_settings.ownCards.insert(std::move(chip));
        }
    }

    void readStock(TomlTable& table)
    {
        m_settings.stockKept = table.flag("kept", false);
        for (auto& each : table.tablesIn("minimum")) {
            const auto product = each.text("product");
            m_settings.minimumStock[product] = each.integer("blanks", 1, kMostBlanks);
            each.finish();
        }
        table.finish();
    }

    /// A station without the table keeps to what a new one is made with.
    void readStaff()
    {
        auto table = m_root.optionalTable("staff");
        m_settings.idleLimit = std::chrono::minutes{
            table ? table->integer("idle_minutes", 1, kMostMinutes, kIdleMinutes) : kIdleMinutes};
        m_settings.sessionLimit = std::chrono::hours{
            table ? table->integer("session_hours", 1, kMostHours, kSessionHours) : kSessionHours};
        if (table && table->has("two_in_union")) {
            for (const auto act : table->choices("two_in_union", staff::kUnionActs))
                m_settings.twoInUnion.insert(act);
        } else {
            for (const auto& each : staff::kUnionActs)
                m_settings.twoInUnion.insert(each.value);
        }
        if (table) {
            m_settings.signInReaders = table->optionalTexts("readers");
            if (const auto folder = table->textOrEmpty("authorities"); !folder.empty())
                m_settings.staffAuthorities = m_home / folder;
            table->finish();
        }
    }

    void readSeparation(TomlTable& table)
    {
        auto& separation = m_settings.separation;
        separation.days = static_cast<int>(table.integer("days", 0, kMostDays, separation.days));
        if (table.has("first"))
            separation.first = table.choice("first", kFirstToLeave);
        table.finish();
    }

    void readPortal(TomlTable& table)
    {
        m_settings.portalCertificate = path(table, "certificate");
        m_settings.portalKeeps = std::chrono::days{table.integer("keep_days", 1, 365, 30)};
        m_settings.portalCodes =
            std::chrono::minutes{table.integer("code_minutes", 1, 24L * 60, 15)};
        table.finish();
    }

    void readKeys(TomlTable& table)
    {
        m_settings.keys = path(table, "folder");
        m_settings.productionPassphraseFile = path(table, "production_passphrase_file");
        m_settings.stationPassphraseFile =
            m_home / table.text("station_passphrase_file", "keys/station.passphrase");
    }

    static void checkPrinter(TomlTable& table, const std::string& uri,
                             const std::string& fingerprint)
    {
        if (!uri.starts_with("ipp://") && !uri.starts_with("ipps://"))
            table.refuse("printer", "must begin with ipp:// or ipps://");
        // Plain ipp shows no certificate: the fingerprint would be passed over, and codes would
        // go out in clear to whoever answers.
        if (uri.starts_with("ipp://") && !fingerprint.empty())
            table.refuse("printer_fingerprint",
                         "needs a printer that begins with ipps://; ipp:// does not encrypt");
    }

    void readPapers(TomlTable& table)
    {
        m_settings.paperPrinter = table.text("printer");
        m_settings.paperPrinterFingerprint = table.textOrEmpty("printer_fingerprint");
        checkPrinter(table, m_settings.paperPrinter, m_settings.paperPrinterFingerprint);
        table.finish();
    }

    void readMailroom(TomlTable& table)
    {
        m_settings.mailroom = path(table, "folder");
        m_settings.mailroomPassphraseFile = path(table, "passphrase_file");
        m_settings.letterTemplates = path(table, "templates");
        m_settings.printer = table.text("printer");
        m_settings.printerFingerprint = table.textOrEmpty("printer_fingerprint");
        checkPrinter(table, m_settings.printer, m_settings.printerFingerprint);
        m_settings.printLimit =
            std::chrono::seconds{table.integer("print_limit", 1, kLongestWait, 120)};
    }
};

} // namespace

foundation::Result<Settings> loadSettings(const std::filesystem::path& home)
{
    const auto file = home / "settings.toml";
    FaultList faults{file.string()};
    auto root = cardprofiles::readToml(file, faults);
    if (!root)
        return root.error();
    Settings settings;
    if (*root)
        settings = Reader{std::move(**root), home}.read();
    if (const auto found = faults.faults(); !found.empty())
        return cardprofiles::toError(ErrorCode::SettingsInvalid, found);
    return settings;
}

} // namespace workplace
