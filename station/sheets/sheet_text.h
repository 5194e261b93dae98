// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"
#include "station/audit/act.h"

#include <QCoreApplication>
#include <QString>

#include <string_view>

namespace sheets {

/// The sheets' own texts: English in the sources, context "Sheets" in the translations.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Sheets)
};

QString text(std::string_view utf8);
QString text(std::int64_t number);

/// A moment in the workstation's own time: "2026-11-30 14:05".
QString momentText(foundation::Instant when);

/// "Made by Anna Provsson, STATION-1, 2026-11-30 14:05".
QString madeByText(const audit::Act& act);

} // namespace sheets
