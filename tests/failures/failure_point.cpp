// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/failures/failure_point.h"

#include <nlohmann/json.hpp>

namespace failures {

std::string nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Pulled:
        return "card pulled before a command";
    case Kind::AnswerLost:
        return "card pulled before its answer";
    case Kind::ExecutionError:
        return "card answers 6F00";
    case Kind::Silent:
        return "card falls silent";
    case Kind::Killed:
        return "station killed at a command";
    case Kind::BookRefuses:
        return "order book refuses a write";
    case Kind::DiesWriting:
        return "station killed at a write";
    case Kind::AuthorityAway:
        return "authority answers too late";
    case Kind::AuthorityNo:
        return "authority refuses";
    case Kind::PcscdRestarts:
        return "pcscd restarted";
    }
    return "?";
}

std::string nameOf(End end)
{
    switch (end) {
    case End::NotHit:
        return "notHit";
    case End::Untouched:
        return "untouched";
    case End::Resumed:
        return "resumed";
    case End::MadeAgain:
        return "madeAgain";
    case End::Rejected:
        return "rejected";
    case End::Lost:
        return "lost";
    }
    return "?";
}

std::string toJson(const Finding& finding)
{
    return nlohmann::json{{"kind", nameOf(finding.point.kind)},
                          {"at", finding.point.at},
                          {"step", finding.step},
                          {"error", finding.error},
                          {"end", nameOf(finding.end)},
                          {"faults", finding.faults}}
        .dump();
}

} // namespace failures
