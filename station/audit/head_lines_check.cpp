// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/head_lines_check.h"

#include "foundation/digest.h"
#include "station/audit/head_store.h"
#include "station/audit/heads_reader.h"

namespace audit {

using database::Database;
using foundation::ErrorCode;
using foundation::Result;

namespace {

/// The newest head is in the book before it is in the file.
constexpr std::int64_t kMayBeUnfiled = 1;

class LinesCheck
{
public:
    LinesCheck(Database& database, const HeadsToCheck& file, KnownSigners& signers, CheckTalk& talk,
               TrailReport& report)
        : m_database{database}, m_file{file}, m_signers{signers}, m_talk{talk}, m_report{report}
    {
    }

    Result<void> go()
    {
        auto reader = HeadsReader::open(m_file.file);
        if (!reader && m_file.isOwn && reader.error().code == ErrorCode::NotFound) {
            tellUnfiled(0);
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
            if (auto checked = checkLine(*line, number, torn); !checked)
                return checked;
        }
        if (!torn.empty() && !isBeginningOf(torn, number + 1))
            tell(TrailFault::LineUnreadable, reader->lines(), {});
        tellUnfiled(number);
        return {};
    }

private:
    Database& m_database;
    const HeadsToCheck& m_file;
    KnownSigners& m_signers;
    CheckTalk& m_talk;
    TrailReport& m_report;

    /// A write that was cut short, which the next one mends.
    [[nodiscard]] bool isBeginningOf(const std::string& torn, std::int64_t number)
    {
        auto head = headNumbered(m_database, number);
        if (!head || !*head)
            return false;
        const auto* signer = m_signers.find((**head).signer);
        return signer != nullptr && lineOf(**head, signer->certificate).starts_with(torn);
    }

    void tell(TrailFault fault, std::size_t line, const TrailHead& head)
    {
        m_talk.tell({.fault = fault,
                     .event = head.event,
                     .head = head.number,
                     .line = line,
                     .detail = m_file.file.string()});
    }

    Result<void> checkLine(const HeadLine& line, std::int64_t& number, std::string& torn)
    {
        // What a write that was cut short left is the beginning of the line after it.
        if (!torn.empty() && !line.text.starts_with(torn))
            tell(TrailFault::LineUnreadable, line.number - 1, {});
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
                         .detail = m_file.file.string()});
        number = head.number;
        return compareWithBook(line, *filed);
    }

    Result<void> compareWithBook(const HeadLine& line, const FiledHead& filed)
    {
        const auto& head = filed.head;
        auto ours = headNumbered(m_database, head.number);
        if (!ours)
            return ours.error();
        const auto* signer = m_signers.find(head.signer);
        if (*ours && signer != nullptr && lineOf(**ours, signer->certificate) == line.text)
            return {};
        if (!isSignedInFile(filed)) {
            tell(TrailFault::LineChanged, line.number, head);
            return {};
        }
        // The book lacks the certificate, which its own check tells; the line brings it.
        if (*ours && signer == nullptr && lineOf(**ours, filed.certificate) == line.text)
            return {};
        if (*ours) {
            tell(**ours == head ? TrailFault::LineChanged : TrailFault::LineContradicts,
                 line.number, head);
            return {};
        }
        tell(TrailFault::LineBeyondEnd, line.number, head);
        return {};
    }

    /// By a key that is known, or by the one that the line brings: then it is no proof of the
    /// station's word, but of a line that nobody has altered.
    [[nodiscard]] bool isSignedInFile(const FiledHead& filed)
    {
        if (m_signers.find(filed.head.signer) != nullptr)
            return m_signers.isSigned(filed.head);
        const auto signer = signerOf(filed.certificate);
        return signer && foundation::sha256Hex(filed.certificate) == filed.head.signer &&
               signer->key->verifiesSha256(foundation::bytesOf(signedText(filed.head)),
                                           filed.head.signature);
    }

    void tellUnfiled(std::int64_t lastInFile)
    {
        if (!m_file.isOwn)
            return;
        auto last = lastHead(m_database);
        const auto inBook = last && *last ? (**last).number : 0;
        m_report.unfiledHeads = std::max<std::int64_t>(0, inBook - lastInFile);
        if (m_report.unfiledHeads > kMayBeUnfiled)
            m_talk.tell({.fault = TrailFault::LinesMissing,
                         .head = lastInFile + 1,
                         .detail = m_file.file.string()});
    }
};

} // namespace

Result<void> checkHeadLines(Database& database, const HeadsToCheck& file, KnownSigners& signers,
                            CheckTalk& talk, TrailReport& report)
{
    return LinesCheck{database, file, signers, talk, report}.go();
}

} // namespace audit
