// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/chain.h"
#include "station/audit/chain_check.h"
#include "station/audit/head_lines_check.h"
#include "station/audit/head_store.h"
#include "station/audit/missing_heads.h"
#include "station/database/rows.h"

namespace audit {

using database::Database;
using database::values;
using foundation::Bytes;
using foundation::Result;

namespace {

constexpr std::uint32_t kPage = 500;

class HeadsCheck
{
public:
    HeadsCheck(Database& database, const TrailCheck& check, KnownSigners signers, CheckTalk& talk,
               TrailReport& report)
        : m_database{database}, m_check{check}, m_signers{std::move(signers)}, m_talk{talk},
          m_report{report}
    {
    }

    Result<void> go()
    {
        if (auto book = checkBook(); !book)
            return book;
        if (auto vouched = checkSigners(); !vouched)
            return vouched;
        if (auto missing = checkMissingHeads(m_database, m_named, m_talk); !missing)
            return missing;
        for (const auto& file : m_check.heads)
            if (auto checked = checkHeadLines(m_database, file, m_signers, m_talk, m_report);
                !checked)
                return checked;
        return {};
    }

private:
    Database& m_database;
    const TrailCheck& m_check;
    KnownSigners m_signers;
    CheckTalk& m_talk;
    TrailReport& m_report;
    std::int64_t m_anchored = 0; ///< the last event that an anchor's head signs
    FirstHeads m_named;          ///< whoever knows the keys

    /// What the chain says at this event; empty where it has none.
    Result<Bytes> hashAt(std::int64_t event)
    {
        auto hash = database::readFirst<Bytes>(
            m_database.query("SELECT hash FROM event_hashes WHERE event_id = ?", values(event)));
        if (!hash)
            return hash.error();
        return hash->value_or(Bytes{});
    }

    Result<void> checkBook()
    {
        std::int64_t number = 0;
        auto previous = zeroHash();
        for (;;) {
            auto page = headsAfter(m_database, number, kPage);
            if (!page)
                return page.error();
            if (page->empty())
                return {};
            for (const auto& head : *page) {
                if (auto goOn = m_talk.goOn(TrailPhase::Heads, m_report.heads, 0); !goOn)
                    return goOn;
                if (auto checked = checkOne(head, number, previous); !checked)
                    return checked;
                number = head.number;
                previous = digestOf(head);
            }
        }
    }

    Result<void> checkOne(const TrailHead& head, std::int64_t before, const Bytes& previous)
    {
        ++m_report.heads;
        for (auto missing = before + 1; missing < head.number && missing <= before + kPage;
             ++missing)
            m_talk.tell({.fault = TrailFault::HeadMissing, .head = missing});
        auto* const signer = m_signers.find(head.signer);
        if (m_named.emplace(head.signer, head.event).second &&
            (signer == nullptr || !signer->isInBook))
            m_talk.tell({.fault = TrailFault::CertificateMissing,
                         .event = head.event,
                         .head = head.number,
                         .detail = head.signer});
        const bool follows = head.number == before + 1 ? head.previous == previous : true;
        // Of a key that nobody knows it is said once; its heads prove nothing.
        if (!follows || (signer != nullptr && !m_signers.isSigned(head))) {
            m_talk.tell(
                {.fault = TrailFault::HeadChanged, .event = head.event, .head = head.number});
            return {};
        }
        auto hash = hashAt(head.event);
        if (!hash)
            return hash.error();
        if (*hash != head.hash)
            m_talk.tell(
                {.fault = TrailFault::HeadContradicts, .event = head.event, .head = head.number});
        if (signer != nullptr)
            count(*signer, head);
        return {};
    }

    void count(Signer& signer, const TrailHead& head)
    {
        ++signer.heads;
        if (signer.isAnchor)
            m_anchored = std::max(m_anchored, head.event);
        m_report.lastSigned = std::max(m_report.lastSigned, head.event);
    }

    /// A key that is not the auditor's own knowledge must have been taken up by the trail before an
    /// event that a known key signed.
    Result<void> checkSigners()
    {
        for (const auto& [fingerprint, signer] : m_signers.all()) {
            if (signer.heads > 0)
                m_report.signers.push_back({fingerprint, signer.heads, signer.isAnchor});
            if (signer.isAnchor || signer.heads == 0 || m_check.anchors.empty())
                continue;
            auto taken = database::readFirst<std::int64_t>(m_database.query(
                "SELECT id FROM events WHERE subject_kind = 'file' AND subject = ? AND what = "
                "'key-taken-up' ORDER BY id LIMIT 1",
                values(fingerprint)));
            if (!taken)
                return taken.error();
            if (!*taken || **taken > m_anchored)
                m_talk.tell({.fault = TrailFault::SignerUnknown, .detail = fingerprint});
        }
        return {};
    }
};

} // namespace

Result<void> checkHeads(Database& database, const TrailCheck& check, CheckTalk& talk,
                        TrailReport& report)
{
    auto signers = KnownSigners::learn(database, check.anchors);
    if (!signers)
        return signers.error();
    return HeadsCheck{database, check, std::move(*signers), talk, report}.go();
}

} // namespace audit
