// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/station/support/sqlite_shell.h"

#include "fixtures/testbench/process.h"

namespace support {

std::string askShell(const std::filesystem::path& file, const std::string& sql)
{
    const auto run =
        testbench::runProcess({"sqlite3", "-bail", file.string()}, {.input = sql + "\n;\n"});
    auto text = run.succeeded() ? run.output : "error: " + run.errors + run.output;
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

} // namespace support
