// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/act_words.h"

#include "station/window/utf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace window {
namespace {

struct Word
{
    std::string_view stored;
    const char* words; ///< in the context "EventWords" of the translations
};

constexpr std::array kWords{
    Word{"state", QT_TRANSLATE_NOOP("EventWords", "goes from one state to another")},
    Word{"registered", QT_TRANSLATE_NOOP("EventWords", "entered in the order book")},
    Word{"taken-in", QT_TRANSLATE_NOOP("EventWords", "taken in")},
    Word{"received", QT_TRANSLATE_NOOP("EventWords", "met for the first time")},
    Word{"issued", QT_TRANSLATE_NOOP("EventWords", "issued")},
    Word{"reserved", QT_TRANSLATE_NOOP("EventWords", "reserved, its codes sealed")},
    Word{"refused", QT_TRANSLATE_NOOP("EventWords", "was refused")},
    Word{"asked", QT_TRANSLATE_NOOP("EventWords", "asked for")},
    Word{"packed", QT_TRANSLATE_NOOP("EventWords", "packed")},
    Word{"offset", QT_TRANSLATE_NOOP("EventWords", "offsets entered")},
    Word{"calibrated", QT_TRANSLATE_NOOP("EventWords", "calibration sheet printed")},
    Word{"begun", QT_TRANSLATE_NOOP("EventWords", "begun")},
    Word{"ended", QT_TRANSLATE_NOOP("EventWords", "ended")},
    Word{"envelope-ended", QT_TRANSLATE_NOOP("EventWords", "its envelope deleted")},
    Word{"one-time-code", QT_TRANSLATE_NOOP("EventWords", "a one-time code drawn")},
    Word{"one-time-code-tried", QT_TRANSLATE_NOOP("EventWords", "a one-time code tried")},
    Word{"fetched", QT_TRANSLATE_NOOP("EventWords", "fetched by the portal")},
    Word{"document-ended",
         QT_TRANSLATE_NOOP("EventWords", "what was sealed for the portal deleted")},
    Word{"claim-moved", QT_TRANSLATE_NOOP("EventWords", "goes on at another place")},
    Word{"joined-lot", QT_TRANSLATE_NOOP("EventWords", "entered in a lot")},
    Word{"balanced", QT_TRANSLATE_NOOP("EventWords", "accounted for in its run")},
    Word{"opened", QT_TRANSLATE_NOOP("EventWords", "opened")},
    Word{"taken", QT_TRANSLATE_NOOP("EventWords", "blanks taken out")},
    Word{"missing", QT_TRANSLATE_NOOP("EventWords", "blanks reported missing")},
    Word{"unreadable", QT_TRANSLATE_NOOP("EventWords", "unreadable blanks thrown away")},
    Word{"moved", QT_TRANSLATE_NOOP("EventWords", "moved")},
    Word{"counted", QT_TRANSLATE_NOOP("EventWords", "counted")},
    Word{"sample-begun", QT_TRANSLATE_NOOP("EventWords", "sample card begun")},
    Word{"sampled", QT_TRANSLATE_NOOP("EventWords", "sample card tried")},
    Word{"destroyed", QT_TRANSLATE_NOOP("EventWords", "destroyed")},
    Word{"added", QT_TRANSLATE_NOOP("EventWords", "entered as staff")},
    Word{"roles-changed", QT_TRANSLATE_NOOP("EventWords", "roles changed")},
    Word{"password-chosen", QT_TRANSLATE_NOOP("EventWords", "password chosen")},
    Word{"password-removed", QT_TRANSLATE_NOOP("EventWords", "password removed")},
    Word{"code-handed-out", QT_TRANSLATE_NOOP("EventWords", "one-time code handed out")},
    Word{"card-added", QT_TRANSLATE_NOOP("EventWords", "card to sign in with added")},
    Word{"card-removed", QT_TRANSLATE_NOOP("EventWords", "card to sign in with taken away")},
    Word{"signed-in", QT_TRANSLATE_NOOP("EventWords", "signed in")},
    Word{"signed-out", QT_TRANSLATE_NOOP("EventWords", "signed out")},
    Word{"sign-in-failed", QT_TRANSLATE_NOOP("EventWords", "was not let in")},
    Word{"accepted", QT_TRANSLATE_NOOP("EventWords", "accepted")},
    Word{"chain-begun", QT_TRANSLATE_NOOP("EventWords", "the chain of events begun")},
    Word{"schema-changed", QT_TRANSLATE_NOOP("EventWords", "the database brought up to date")},
    Word{"carried-over", QT_TRANSLATE_NOOP("EventWords", "taken over by an update")},
    Word{"rows-found-changed",
         QT_TRANSLATE_NOOP("EventWords", "found changed behind the program's back")},
    Word{"signer-entered", QT_TRANSLATE_NOOP("EventWords", "signer entered")},
    Word{"original-seen", QT_TRANSLATE_NOOP("EventWords", "signed original is here")},
    Word{"rules-changed", QT_TRANSLATE_NOOP("EventWords", "works by other rules of settings.toml")},
    Word{"trail-exported", QT_TRANSLATE_NOOP("EventWords", "events of the trail exported")},
    Word{"carrier-said", QT_TRANSLATE_NOOP("EventWords", "the carrier says")},
    Word{"handed-over", QT_TRANSLATE_NOOP("EventWords", "handed over with a receipt")},
    Word{"activated", QT_TRANSLATE_NOOP("EventWords", "activated by its holder")},
    Word{"task-opened", QT_TRANSLATE_NOOP("EventWords", "became due, for a person to decide")},
    Word{"reminded", QT_TRANSLATE_NOOP("EventWords", "the orderer is reminded")},
    Word{"register-extracted",
         QT_TRANSLATE_NOOP("EventWords", "an extract of the order register was made")},
    Word{"key-taken-up", QT_TRANSLATE_NOOP("EventWords", "a signing key taken up")},
};

} // namespace

QString wordForAct(const std::string& stored)
{
    const auto found = std::ranges::find(kWords, stored, &Word::stored);
    return found == kWords.end() ? fromUtf8(stored)
                                 : QCoreApplication::translate("EventWords", found->words);
}

std::vector<std::string> knownActs()
{
    std::vector<std::string> all;
    for (const auto& word : kWords)
        all.emplace_back(word.stored);
    return all;
}

} // namespace window
