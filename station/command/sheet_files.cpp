// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/sheet_files.h"

#include "station/command/words.h"
#include "station/sheets/pdf.h"

namespace command {

foundation::Result<void> fileSheet(const Console& console, const sheets::Document& sheet,
                                   const std::filesystem::path& file)
{
    if (auto written = sheets::writePdf(sheet, file); !written)
        return written;
    const auto name = QString::fromStdString(file.string());
    console.say(Words::tr("%1, %2: written to %3. Print it, and let it be signed.")
                    .arg(sheet.title, sheet.mark, name),
                {{"sheet", sheet.mark}, {"file", name}});
    return {};
}

} // namespace command
