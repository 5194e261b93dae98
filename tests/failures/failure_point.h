// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// A place where making a card can fail, and what came of it.
#pragma once

#include <string>
#include <vector>

namespace failures {

enum class Kind {
    Pulled,         ///< the card is pulled before it gets the nth command
    AnswerLost,     ///< the card executes the nth command and is pulled before it answers
    ExecutionError, ///< the card answers 6F00 to the nth command
    Silent,         ///< the card never answers the nth command
    Killed,         ///< the station gets SIGKILL while the nth command is on its way
    BookRefuses,    ///< the nth statement that writes in the order book fails, and all after it
    DiesWriting,    ///< the station gets SIGKILL at the nth write to the order book's files
    AuthorityAway,  ///< the nth call of the authority is answered too late, after it was given up
    AuthorityNo,    ///< the nth call of the authority is refused
    PcscdRestarts,  ///< pcscd is killed and started again before the nth step
};

struct Point
{
    Kind kind;
    unsigned at; ///< from 1
};

/// How it ended.
enum class End {
    NotHit,    ///< the card was made before the failure came
    Untouched, ///< nothing was on the card yet: it was made as a blank
    Resumed,   ///< the same attempt went on, with its codes, keys and certificates
    MadeAgain, ///< the same card was made from the start
    Rejected,  ///< the card is a reject, and the order was made on another
    Lost,      ///< anything else
};

struct Finding
{
    Point point;
    std::string step{};  ///< at which the first try ended
    std::string error{}; ///< with which
    End end = End::Lost;
    std::vector<std::string> faults{}; ///< what is not as it must be; with any, the end is Lost
};

std::string nameOf(Kind kind);
std::string nameOf(End end);
/// One line of JSON.
std::string toJson(const Finding& finding);

} // namespace failures
