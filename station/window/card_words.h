// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/stock/card_states.h"

#include <QString>

namespace window {

QString wordFor(stock::CardState state);
QString wordFor(stock::CertificateState state);

} // namespace window
