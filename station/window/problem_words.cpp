// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/problem_words.h"

#include <QCoreApplication>

#include <string>

namespace window {
namespace {

/// The English words are the source texts of the translations; they stand in station/orders/intake.
QString translated(std::string_view english)
{
    return QCoreApplication::translate("Intake", std::string{english}.c_str());
}

} // namespace

QString problemText(intake::Problem problem)
{
    return translated(intake::whatIsWrong(problem));
}

QString remedyText(intake::Problem problem)
{
    return translated(intake::whatToDo(problem));
}

} // namespace window
