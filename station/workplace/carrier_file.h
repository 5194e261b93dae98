// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/workplace/carrier_news.h"
#include "station/workplace/desk.h"

#include <filesystem>
#include <vector>

namespace workplace {

/// A row of a carrier's file.
struct CarrierRow
{
    std::size_t line;  ///< of the file
    std::string label; ///< as the file has it
    std::string word;
    std::int64_t shipment = 0; ///< 0: none bears this label
    NewsOutcome outcome = NewsOutcome::NothingNew;
    std::string problem{}; ///< why nothing was done; empty: it was taken
};

/// Takes in what a carrier tells by a file: CSV with a header, columns `label` and `state` (the
/// carrier's own word, shipping::carrierWords()), and `detail` if it likes; separated by semicolon
/// or comma, UTF-8 or Windows-1252; other columns are passed over. The good rows count, each in a
/// unit of work of its own; the same file twice changes nothing. Errors: FileUnreadable,
/// InvalidEncoding, FileFormatUnknown without the two columns or where it is no CSV (nothing was
/// taken), RightMissing.
foundation::Result<std::vector<CarrierRow>> takeCarrierFile(Desk& desk,
                                                            const std::filesystem::path& file);

} // namespace workplace
