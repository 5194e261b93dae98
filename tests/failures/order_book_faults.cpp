// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/failures/order_book_faults.h"

#include "fixtures/testbench/process.h"

#include <sstream>
#include <stdexcept>

namespace failures {

OrderBookFaults::OrderBookFaults(std::filesystem::path database) : m_database{std::move(database)}
{
    std::istringstream tables{
        run("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
            "AND name NOT LIKE 'sqlite_%'")};
    std::string statements = "CREATE TABLE told_to_fail (n INTEGER NOT NULL); "
                             "INSERT INTO told_to_fail VALUES (-1);";
    for (std::string table; std::getline(tables, table);)
        for (const std::string act : {"INSERT", "UPDATE", "DELETE"})
            statements += "CREATE TRIGGER told_to_fail_" + table + "_" + act + " BEFORE " + act +
                          " ON " + table +
                          " WHEN (SELECT n FROM told_to_fail) >= 0 BEGIN "
                          "UPDATE told_to_fail SET n = n - 1 WHERE n > 0; "
                          "SELECT RAISE(ABORT, 'told to fail') FROM told_to_fail WHERE n = 0; END;";
    (void)run(statements);
}

void OrderBookFaults::failFrom(unsigned n) const
{
    (void)run("UPDATE told_to_fail SET n = " + std::to_string(n));
}

void OrderBookFaults::repair() const
{
    (void)run("UPDATE told_to_fail SET n = -1");
}

unsigned OrderBookFaults::countSince(unsigned start) const
{
    return start - static_cast<unsigned>(std::stoul(run("SELECT n FROM told_to_fail")));
}

std::string OrderBookFaults::run(const std::string& statement) const
{
    const auto ran = testbench::runProcess(
        {"sqlite3", "-cmd", ".timeout 20000", m_database.string(), statement});
    if (!ran.succeeded() || !ran.errors.empty())
        throw std::runtime_error{ran.text()};
    return ran.output;
}

} // namespace failures
