// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/web/service.h"
#include "station/workplace/settings.h"

namespace workplace {

/// A service as settings.toml names it, for whoever asks it.
inline web::Service toService(const WebService& settings)
{
    return {.url = settings.url,
            .tokenFile = settings.tokenFile,
            .authorities = settings.authorities,
            .answerLimit = settings.answerLimit};
}

} // namespace workplace
