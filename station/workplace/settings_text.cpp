// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/staff/member.h"
#include "station/workplace/settings.h"

#include <array>
#include <cstdio>

namespace workplace {
namespace {

/// A basic string of TOML 1.0: quotation mark, backslash and control characters are escaped.
std::string quoted(const std::string& text)
{
    std::string quoted = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\u%04X", unsigned{byte});
            quoted += escape.data();
            continue;
        }
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + "\"";
}

std::string quotedList(const std::vector<std::string>& texts)
{
    std::string list;
    for (const auto& text : texts)
        list += (list.empty() ? "" : ", ") + quoted(text);
    return "[" + list + "]";
}

std::string cardsText(const NewStation& station)
{
    return "[cards]\n"
           "# folder of the card products (docs/card-profiles.md)\n"
           "profiles = \"profiles\"\n"
           "# the first digits of card serials (19 digits, ISO/IEC 7812-1)\n"
           "serial_prefix = \"97522600\"\n"
           "# the module that proves finished cards as the holder's computer will use them\n"
           "pkcs11_module = " +
           quoted(station.pkcs11Module.string()) +
           "\n"
           "# seconds after which a silent card is given up; making a 4096-bit key may take 60\n"
           "exchange_limit = 120\n"
           "proof_limit = 60\n"
           "# readers never used for production, by name\n"
           "ignored_readers = []\n"
           "# chip serials of the staff's own cards, which are never made into others\n"
           "own_cards = []\n\n";
}

std::string ordersText()
{
    return "# docs/orders.md\n"
           "[orders]\n"
           "# folder that is shared with the order portal: order files in in/, answers in "
           "answers/\n"
           "# exchange = \"/srv/portal\"\n"
           "# so many cards of one product a holder may have at a time (by HSA-id); 0: any number\n"
           "active_cards = 0\n"
           "# the portal over HTTPS instead of a shared folder (docs/orders.md)\n"
           "# [orders.service]\n"
           "# url = \"https://portal.example.se/station/v1\"\n"
           "# token_file = \"portal/token\"\n"
           "# authorities = \"portal/authorities.pem\"\n\n";
}

std::string followingText()
{
    return "# where the carriers tell of shipments (docs/shipping.md); the first line of "
           "token_file is the key that they gave\n"
           "# [carriers.postnord]\n"
           "# url = \"https://api2.postnord.com\"\n"
           "# token_file = \"carriers/postnord.key\"\n"
           "# [carriers.dhl]\n"
           "# url = \"https://api-eu.dhl.com\"\n"
           "# token_file = \"carriers/dhl.key\"\n\n"
           "# what time alone makes due (docs/shipping.md)\n"
           "[clocks]\n"
           "# a registered item that waits to be collected: so many days until the orderer is "
           "reminded,\n"
           "# and until it is asked whether it shall be revoked (S-1, A36)\n"
           "remind_days = 7\n"
           "collect_days = 14\n"
           "# so many days after delivery a card must be activated (S-11); 0: none has to be\n"
           "activation_days = 0\n"
           "# so many months before its end a card's renewal is thought of (A42, A48)\n"
           "renewal_months = 2\n"
           "# so many days before a lot of blanks is too old somebody is told (S-12)\n"
           "blanks_end_days = 90\n"
           "# a carrier is asked for an item no more often than this\n"
           "ask_carrier_minutes = 240\n\n";
}

std::string stockText(const NewStation& station)
{
    return "# docs/stock.md\n"
           "[stock]\n"
           "# true: blanks come in lots that were received and tested, and cards are made in runs "
           "that "
           "come out even\n"
           "# false: any blank is taken as it comes, and nobody counts\n"
           "kept = " +
           std::string{station.stockKept ? "true" : "false"} +
           "\n"
           "# warned of when fewer blanks of a product lie in store\n"
           "minimum = [{ product = \"MYEID\", blanks = 25 }]\n\n";
}

std::string staffText(const NewStation& station)
{
    return "# docs/staff.md\n"
           "[staff]\n"
           "# a session that does nothing for so long, or is so old, has ended\n"
           "idle_minutes = 15\n"
           "session_hours = 12\n"
           "# readers for the staff's own cards, by name: never used for production\n"
           "readers = []\n"
           "# folder with authorities whose cards may sign in besides the station's own: roots and "
           "what lies between\n"
           "# (.pem, .crt, .cer) and their revocation lists (.crl); empty: none\n"
           "authorities = \"\"\n"
           "# what one person asks for and another confirms (S-3); of: " +
           staff::toText(cardprofiles::allNames(staff::kUnionActs)) +
           "\n"
           "two_in_union = " +
           quotedList(station.twoInUnion) + "\n\n";
}

std::string separationText(const NewStation& station)
{
    const auto& separation = station.separation;
    return "# a card and its letter leave apart, where the product's letter travels apart (A30, "
           "PCI-2)\n"
           "[separation]\n"
           "# so many days lie between them, at least\n"
           "days = " +
           std::to_string(separation.days) +
           "\n"
           "# which of them leaves first: \"card\", \"letter\" or \"either\"\n"
           "first = " +
           quoted(std::string{cardprofiles::nameIn(kFirstToLeave, separation.first)}) + "\n\n";
}

std::string portalText()
{
    return "# the portal that letters are sealed for where their orders chose SMS or e-mail; take "
           "the\n"
           "# marks away to have them handed over instead of printed (docs/letters.md)\n"
           "# [portal]\n"
           "# certificate = \"portal/portal.crt\"\n"
           "# keep_days = 30\n"
           "# code_minutes = 15\n";
}

} // namespace

std::string settingsText(const NewStation& station)
{
    return "# The settings of one card station. Paths may be relative to this file's folder.\n\n"
           "[station]\n"
           "name = " +
           quoted(station.name) +
           "\n"
           "# \"sv\" or \"en\": the window's language; commands speak that of the user's locale "
           "(LANG)\n"
           "language = " +
           quoted(station.language) +
           "\n"
           "# the sender on letters, name first\n"
           "sender = " +
           quotedList(station.sender) +
           "\n"
           "# where a letter sends its reader for help\n"
           "website = " +
           quoted(station.website) + "\n\n" + cardsText(station) + ordersText() +
           stockText(station) + staffText(station) + separationText(station) + followingText() +
           "[authority]\n"
           "folder = \"ca\"\n"
           "passphrase_file = \"ca/passphrase\"\n"
           "# seconds after which an answer is no longer waited for\n"
           "answer_limit = 30\n\n"
           "# whom codes are sealed for: production.crt, mailroom.crt, escrow.crt; production's "
           "own key;\n"
           "# and station.key, with which the station signs the audit trail (docs/audit.md)\n"
           "[keys]\n"
           "folder = \"keys\"\n"
           "production_passphrase_file = \"keys/production.passphrase\"\n"
           "station_passphrase_file = \"keys/station.passphrase\"\n\n"
           "# the mailroom's key and printer; on a real site on the mailroom's machine alone\n"
           "[mailroom]\n"
           "folder = \"mailroom\"\n"
           "passphrase_file = \"mailroom/mailroom.passphrase\"\n"
           "templates = \"letters\"\n"
           "# straight to the printer is best; a CUPS queue must keep no job files "
           "(docs/decisions)\n"
           "printer = " +
           quoted(station.printer) +
           "\n"
           "# SHA-256 of the printer's certificate, in hexadecimal; needed for ipps, refused with "
           "ipp\n"
           "printer_fingerprint = " +
           quoted(station.printerFingerprint) +
           "\n"
           "print_limit = 120\n\n"
           "# a printer for papers without codes (cardstation papers ... --print); without one "
           "they "
           "are files\n"
           "# [papers]\n"
           "# printer = \"ipp://localhost:631/printers/etiketter\"\n\n" +
           portalText();
}

} // namespace workplace
