// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "station/staff/approval.h"

#include <array>
#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace workplace {

/// Which of a card and its letter is handed over first, where they travel apart.
enum class FirstToLeave { Card, Letter, Either };

inline constexpr std::array kFirstToLeave{
    cardprofiles::WireName{FirstToLeave::Card, "card"},
    cardprofiles::WireName{FirstToLeave::Letter, "letter"},
    cardprofiles::WireName{FirstToLeave::Either, "either"},
};

/// How far apart they leave (A30, PCI-2).
struct Separation
{
    int days = 2;
    FirstToLeave first = FirstToLeave::Card;
};

/// A service over HTTPS.
struct WebService
{
    std::string url;                   ///< begins with https://
    std::filesystem::path tokenFile;   ///< its key: the file's first line
    std::filesystem::path authorities; ///< PEM; empty: those that the system trusts
    std::chrono::seconds answerLimit{30};
};

/// When time alone makes something due (A36, A42, A48, S-1, S-11, S-12).
struct Clocks
{
    std::chrono::days remindAfter{7};       ///< a REK item has waited for so long: reminder
    std::chrono::days collectWithin{14};    ///< and then for so long: it comes back (S-1)
    std::chrono::days activateWithin{0};    ///< 0: no card has to be activated (S-11)
    std::chrono::months renewBefore{2};     ///< before a card ends its renewal may begin (A42)
    std::chrono::days blanksEndWarning{90}; ///< before a lot is too old (S-12)
    std::chrono::minutes askCarrierEvery{240};
};

/// settings.toml of a station, checked: unknown keys, wrong types and impossible values are refused
/// with line and key.
struct Settings
{
    std::string stationName;
    std::string language;            ///< "sv" or "en"
    std::vector<std::string> sender; ///< the lines of the sender's address on letters, name first
    std::string website;             ///< where a letter sends its reader for help
    std::string cardSerialPrefix;    ///< of the 19-digit card serials (ISO/IEC 7812-1)

    std::filesystem::path profiles; ///< folder of card products
    std::filesystem::path letterTemplates;

    std::filesystem::path pkcs11Module;
    std::chrono::seconds exchangeLimit{}; ///< a card silent for longer is given up
    std::chrono::seconds proofLimit{};
    std::vector<std::string>
        ignoredReaders; ///< never used for production: a pinpad for signing in, say

    std::set<std::string>
        ownCards; ///< chip serials of the staff's own cards: never made into others

    /// Where the portal puts order files and finds answers; empty: nowhere.
    std::filesystem::path exchange;
    std::optional<WebService> orderService; ///< the portal over HTTPS
    std::optional<WebService> postNord;     ///< Track & Trace (PN-1)
    std::optional<WebService> dhl;          ///< Shipment Tracking, Unified (DHL-1)
    Clocks clocks{};
    std::uint32_t activeCards = 0; ///< a holder may have of one product at a time; 0: any number

    bool stockKept = false; ///< blanks come in lots, and cards are made in runs with a balance
    /// Of a blank product: how many should lie in store at least.
    std::map<std::string, std::int64_t> minimumStock;

    std::chrono::minutes idleLimit{}; ///< a session without an act for longer has ended
    std::chrono::hours sessionLimit{};
    /// Where the staff's own cards are put to sign in, and nothing else is: never used for
    /// production. Empty: any reader that production does not use at the time.
    std::vector<std::string> signInReaders;
    /// A folder with authorities whose certificates may sign in besides the station's own; empty:
    /// none.
    std::filesystem::path staffAuthorities;
    std::set<staff::UnionAct> twoInUnion; ///< what nobody does alone
    Separation separation{};

    std::filesystem::path authority; ///< folder of the local CA
    std::filesystem::path authorityPassphraseFile;
    std::chrono::seconds authorityLimit{}; ///< how long an answer of it is waited for

    /// production.crt and .key, mailroom.crt, escrow.crt: the station's own pair for codes, and
    /// whom it seals for; station.crt and .key, with which it signs.
    std::filesystem::path keys;
    std::filesystem::path productionPassphraseFile;
    /// Of station.key, with which the station signs the trail's heads and proves itself to cards.
    std::filesystem::path stationPassphraseFile;
    /// mailroom.crt and .key: opened by pinletter alone. On a real site the mailroom's own,
    /// elsewhere.
    std::filesystem::path mailroom;
    std::filesystem::path mailroomPassphraseFile;

    std::string printer;            ///< ipp:// or ipps:// URI
    std::string printerFingerprint; ///< SHA-256 of its certificate in hexadecimal; empty with ipp
    std::chrono::seconds printLimit{};

    std::string paperPrinter; ///< of papers without codes, as `printer`; empty: they are files
    std::string paperPrinterFingerprint;

    /// Certificate (PEM) of the portal that digital letters are sealed for; empty: there is none.
    std::filesystem::path portalCertificate;
    std::chrono::days portalKeeps{};    ///< how long a digital letter may be fetched
    std::chrono::minutes portalCodes{}; ///< how long a one-time code counts
};

/// Errors: FileUnreadable, SettingsInvalid with every fault (file, line, key, rule).
foundation::Result<Settings> loadSettings(const std::filesystem::path& home);

/// What `cardstation create` asks for.
struct NewStation
{
    std::string name = "Kortstation 1";
    std::string language = "sv";
    std::vector<std::string> sender{"Exempelorganisationen", "Kortenheten", "123 45 Exempelstad"};
    std::string website = "https://eid.example.se";
    std::string printer = "ipp://localhost:631/printers/pinbrev";
    std::string printerFingerprint;
    bool stockKept = true;
    std::vector<std::string> twoInUnion = cardprofiles::allNames(staff::kUnionActs);
    Separation separation{};
    /// Where the products (profiles/, letters/) are copied from.
    std::filesystem::path products;
    std::filesystem::path pkcs11Module = "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so";
};

/// The text of a settings.toml with an explanation of each key.
std::string settingsText(const NewStation& station);

} // namespace workplace
