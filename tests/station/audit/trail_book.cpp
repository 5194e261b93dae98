// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/station/audit/trail_book.h"

#include "station/audit/chain_check.h"
#include "station/audit/head_file.h"
#include "station/database/connection.h"

namespace support {
namespace {

using audit::TrailFault;

template <typename T>
T valueOf(foundation::Result<T> result)
{
    if (!result)
        throw std::runtime_error{foundation::describe(result.error())};
    return std::move(*result);
}

constexpr auto kFaults = std::to_array<std::pair<TrailFault, const char*>>({
    {TrailFault::FileDamaged, "FileDamaged"},
    {TrailFault::TriggerMissing, "TriggerMissing"},
    {TrailFault::TriggerForeign, "TriggerForeign"},
    {TrailFault::EventsMissing, "EventsMissing"},
    {TrailFault::EventMissing, "EventMissing"},
    {TrailFault::EventUnchained, "EventUnchained"},
    {TrailFault::EventChanged, "EventChanged"},
    {TrailFault::RowsChanged, "RowsChanged"},
    {TrailFault::RowsFoundChanged, "RowsFoundChanged"},
    {TrailFault::RowsGone, "RowsGone"},
    {TrailFault::RowsUntold, "RowsUntold"},
    {TrailFault::HeadChanged, "HeadChanged"},
    {TrailFault::HeadMissing, "HeadMissing"},
    {TrailFault::HeadContradicts, "HeadContradicts"},
    {TrailFault::HeadsGone, "HeadsGone"},
    {TrailFault::HeadsOverdue, "HeadsOverdue"},
    {TrailFault::CertificateMissing, "CertificateMissing"},
    {TrailFault::SignerUnknown, "SignerUnknown"},
    {TrailFault::LineUnreadable, "LineUnreadable"},
    {TrailFault::LineChanged, "LineChanged"},
    {TrailFault::LineContradicts, "LineContradicts"},
    {TrailFault::LineBeyondEnd, "LineBeyondEnd"},
    {TrailFault::LinesMissing, "LinesMissing"},
});

} // namespace

const foundation::EnvelopeIdentity& stationPair()
{
    static const auto pair = [] {
        const testbench::TemporaryFolder folder;
        foundation::SecretBytes passphrase;
        passphrase.append(foundation::bytesOf("test"));
        return valueOf(
            foundation::createEnvelopeIdentity(folder.path(),
                                               {.name = "station",
                                                .commonName = "desk-1",
                                                .kind = foundation::PrivateKeyKind::EcP256,
                                                .use = foundation::IdentityUse::Signing},
                                               passphrase, foundation::SystemClock{}));
    }();
    return pair;
}

TrailBook::TrailBook() : m_tamperer{valueOf(database::Database::open(m_book.file()))}
{
    addVerified(m_book, anOrder("B1", 2));
    sign();
    addCard(m_book, lineId("B1", 1), "0A0B");
    sign();
    stepOrder();
}

void TrailBook::stepOrder()
{
    orders::OrderStore store{database()};
    done(m_book, [&](database::Transaction& transaction) {
        return store.step(transaction, lineId().order, orders::OrderState::Stopped, anAct(),
                          "Åsa ringde");
    });
}

void TrailBook::sign()
{
    (void)valueOf(audit::signHead(database(), stationPair(), anAct("station")));
    (void)valueOf(audit::appendHeads(database(), heads(), lock()));
}

audit::TrailCheck TrailBook::check() const
{
    return {.heads = {{heads(), true}}, .anchors = {stationPair().certificate}};
}

std::vector<audit::TrailFinding> TrailBook::findings()
{
    std::vector<audit::TrailFinding> all;
    (void)valueOf(audit::checkTrail(database(), check(), [&](const audit::TrailFinding& finding) {
        if (finding.fault != TrailFault::TriggerMissing || !m_stopped)
            all.push_back(finding);
    }));
    return all;
}

std::vector<audit::TrailFinding> TrailBook::headFindings()
{
    std::vector<audit::TrailFinding> all;
    const std::function<void(const audit::TrailFinding&)> told =
        [&](const audit::TrailFinding& finding) { all.push_back(finding); };
    const std::function<bool(const audit::TrailProgress&)> goOn;
    audit::CheckTalk talk{told, goOn};
    audit::TrailReport report;
    const auto checked = audit::checkHeads(database(), check(), talk, report);
    if (!checked)
        throw std::runtime_error{foundation::describe(checked.error())};
    return all;
}

audit::TrailReport TrailBook::report()
{
    return valueOf(audit::checkTrail(database(), check(), [](const audit::TrailFinding&) {}));
}

void TrailBook::tamper(const std::string& sql, const database::Values& values)
{
    auto& connection = m_tamperer->connection();
    if (!m_stopped) {
        m_stopped = true;
        for (const auto* pragma : {"PRAGMA foreign_keys = OFF", "PRAGMA synchronous = OFF"})
            if (!connection.run(pragma))
                throw std::runtime_error{pragma};
        for (const auto& row : rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
            if (!connection.run("DROP TRIGGER " + std::get<std::string>(row.at(0))))
                throw std::runtime_error{"DROP TRIGGER"};
    }
    (void)valueOf(database::Statement::execute(connection, sql, values));
}

std::vector<database::Values> TrailBook::rows(const std::string& sql)
{
    auto statement = valueOf(database::Statement::execute(m_tamperer->connection(), sql, {}));
    std::vector<database::Values> all;
    while (valueOf(statement.next())) {
        all.emplace_back();
        for (std::size_t i = 0; i < statement.columns(); ++i)
            all.back().push_back(statement.value(i));
    }
    return all;
}

std::vector<std::string> TrailBook::columns(const std::string& table)
{
    std::vector<std::string> all;
    for (const auto& row : rows("SELECT name FROM pragma_table_info('" + table + "')"))
        all.push_back(std::get<std::string>(row.at(0)));
    return all;
}

std::string describe(const audit::TrailFinding& finding)
{
    std::string text;
    for (const auto& [fault, name] : kFaults)
        if (fault == finding.fault)
            text = name;
    if (finding.event != 0)
        text += " event " + std::to_string(finding.event);
    if (finding.lastEvent != 0)
        text += "-" + std::to_string(finding.lastEvent);
    if (finding.head != 0)
        text += " head " + std::to_string(finding.head);
    if (finding.line != 0)
        text += " line " + std::to_string(finding.line);
    if (!finding.kind.empty())
        text += " " + finding.kind + " " + finding.subject;
    return text;
}

std::vector<std::string> describe(const std::vector<audit::TrailFinding>& findings)
{
    std::vector<std::string> all;
    for (const auto& finding : findings)
        all.push_back(describe(finding));
    return all;
}

} // namespace support
