// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/digest.h"
#include "foundation/public_key.h"
#include "station/audit/chain.h"
#include "station/audit/chain_check.h"
#include "station/audit/head_store.h"
#include "station/audit/heads_reader.h"
#include "station/database/rows.h"

namespace audit {

using database::Database;
using database::values;
using foundation::Bytes;
using foundation::ErrorCode;
using foundation::PublicKey;
using foundation::Result;

namespace {

constexpr std::uint32_t kPage = 500;
/// The newest head is in the book before it is in the file.
constexpr std::int64_t kMayBeUnfiled = 1;

struct Signer
{
    std::optional<PublicKey> key;
    Bytes certificate;
    std::int64_t heads = 0;
    bool isAnchor = false;
};

std::optional<Signer> signerOf(const Bytes& der)
{
    auto certificate = foundation::Certificate::parse(der);
    if (!certificate)
        return std::nullopt;
    auto key = PublicKey::parse(certificate->publicKey());
    if (!key)
        return std::nullopt;
    return Signer{std::move(*key), der};
}

class HeadsCheck
{
public:
    HeadsCheck(Database& database, const TrailCheck& check, CheckTalk& talk, TrailReport& report)
        : m_database{database}, m_check{check}, m_talk{talk}, m_report{report}
    {
    }

    Result<void> go()
    {
        if (auto known = learnSigners(); !known)
            return known;
        if (auto book = checkBook(); !book)
            return book;
        if (auto vouched = checkSigners(); !vouched)
            return vouched;
        for (const auto& file : m_check.heads)
            if (auto checked = checkFile(file); !checked)
                return checked;
        return {};
    }

private:
    Database& m_database;
    const TrailCheck& m_check;
    CheckTalk& m_talk;
    TrailReport& m_report;
    std::map<std::string, Signer> m_signers;
    std::int64_t m_anchored = 0; ///< the last event that an anchor's head signs

    Result<void> learnSigners()
    {
        auto entered = signers(m_database);
        if (!entered)
            return entered.error();
        for (const auto& [fingerprint, der] : *entered)
            if (auto signer = signerOf(der); signer && foundation::sha256Hex(der) == fingerprint)
                m_signers.emplace(fingerprint, std::move(*signer));
        for (const auto& anchor : m_check.anchors) {
            auto signer = signerOf(anchor.der());
            if (!signer)
                continue;
            signer->isAnchor = true;
            m_signers.insert_or_assign(anchor.fingerprint(), std::move(*signer));
        }
        return {};
    }

    [[nodiscard]] bool isSigned(const TrailHead& head) const
    {
        const auto signer = m_signers.find(head.signer);
        return signer != m_signers.end() &&
               signer->second.key->verifiesSha256(foundation::bytesOf(signedText(head)),
                                                  head.signature);
    }

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
        const bool follows = head.number == before + 1 ? head.previous == previous : true;
        if (!isSigned(head) || !follows) {
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
        auto& signer = m_signers.at(head.signer);
        ++signer.heads;
        if (signer.isAnchor)
            m_anchored = std::max(m_anchored, head.event);
        m_report.lastSigned = std::max(m_report.lastSigned, head.event);
        return {};
    }

    /// A key that is not the auditor's own knowledge must have been taken up by the trail before an
    /// event that a known key signed.
    Result<void> checkSigners()
    {
        for (const auto& [fingerprint, signer] : m_signers) {
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

    Result<void> checkFile(const HeadsToCheck& file)
    {
        auto reader = HeadsReader::open(file.file);
        if (!reader && file.isOwn && reader.error().code == ErrorCode::NotFound) {
            tellUnfiled(file, 0);
            return {};
        }
        if (!reader)
            return reader.error();
        std::int64_t number = 0;
        std::string torn;
        while (auto line = reader->next()) {
            if (auto goOn =
                    m_talk.goOn(TrailPhase::Heads, static_cast<std::int64_t>(line->number), 0);
                !goOn)
                return goOn;
            if (auto checked = checkLine(file, *line, number, torn); !checked)
                return checked;
        }
        if (!torn.empty() && !isBeginningOf(torn, number + 1))
            tell(TrailFault::LineUnreadable, file, reader->lines(), {});
        tellUnfiled(file, number);
        return {};
    }

    /// A write that was cut short, which the next one mends.
    [[nodiscard]] bool isBeginningOf(const std::string& torn, std::int64_t number)
    {
        auto head = headNumbered(m_database, number);
        if (!head || !*head)
            return false;
        const auto signer = m_signers.find((**head).signer);
        return signer != m_signers.end() &&
               lineOf(**head, signer->second.certificate).starts_with(torn);
    }

    void tell(TrailFault fault, const HeadsToCheck& file, std::size_t line, const TrailHead& head)
    {
        m_talk.tell({.fault = fault,
                     .event = head.event,
                     .head = head.number,
                     .line = line,
                     .detail = file.file.string()});
    }

    Result<void> checkLine(const HeadsToCheck& file, const HeadLine& line, std::int64_t& number,
                           std::string& torn)
    {
        // What a write that was cut short left is the beginning of the line after it.
        if (!torn.empty() && !line.text.starts_with(torn))
            tell(TrailFault::LineUnreadable, file, line.number - 1, {});
        torn.clear();
        auto filed = parseHeadLine(line.text);
        if (!filed) {
            torn = line.text.empty() ? std::string{" "} : line.text;
            return {};
        }
        const auto& head = filed->head;
        if (head.number != number + 1)
            m_talk.tell({.fault = TrailFault::LinesMissing,
                         .head = number + 1,
                         .line = line.number,
                         .detail = file.file.string()});
        number = head.number;
        return compareWithBook(file, line, *filed);
    }

    Result<void> compareWithBook(const HeadsToCheck& file, const HeadLine& line,
                                 const FiledHead& filed)
    {
        const auto& head = filed.head;
        auto ours = headNumbered(m_database, head.number);
        if (!ours)
            return ours.error();
        const auto signer = m_signers.find(head.signer);
        if (*ours && signer != m_signers.end() &&
            lineOf(**ours, signer->second.certificate) == line.text)
            return {};
        if (!isSignedInFile(filed)) {
            tell(TrailFault::LineChanged, file, line.number, head);
            return {};
        }
        if (*ours) {
            tell(**ours == head ? TrailFault::LineChanged : TrailFault::LineContradicts, file,
                 line.number, head);
            return {};
        }
        tell(TrailFault::LineBeyondEnd, file, line.number, head);
        return {};
    }

    /// By a key that is known, or by the one that the line brings: then it is no proof of the
    /// station's word, but of a line that nobody has altered.
    [[nodiscard]] bool isSignedInFile(const FiledHead& filed) const
    {
        if (m_signers.contains(filed.head.signer))
            return isSigned(filed.head);
        const auto signer = signerOf(filed.certificate);
        return signer && foundation::sha256Hex(filed.certificate) == filed.head.signer &&
               signer->key->verifiesSha256(foundation::bytesOf(signedText(filed.head)),
                                           filed.head.signature);
    }

    void tellUnfiled(const HeadsToCheck& file, std::int64_t lastInFile)
    {
        if (!file.isOwn)
            return;
        auto last = lastHead(m_database);
        const auto inBook = last && *last ? (**last).number : 0;
        m_report.unfiledHeads = std::max<std::int64_t>(0, inBook - lastInFile);
        if (m_report.unfiledHeads > kMayBeUnfiled)
            m_talk.tell({.fault = TrailFault::LinesMissing,
                         .head = lastInFile + 1,
                         .detail = file.file.string()});
    }
};

} // namespace

Result<void> checkHeads(Database& database, const TrailCheck& check, CheckTalk& talk,
                        TrailReport& report)
{
    return HeadsCheck{database, check, talk, report}.go();
}

} // namespace audit
