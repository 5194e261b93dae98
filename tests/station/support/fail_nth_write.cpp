// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/station/support/fail_nth_write.h"

namespace support {

foundation::Result<void> FailNthWrite::beforeWrite(std::string_view)
{
    if (++m_seen == m_failing)
        return foundation::Error{foundation::ErrorCode::DatabaseFailed, "made to fail"};
    return {};
}

} // namespace support
