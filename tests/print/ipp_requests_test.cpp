// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// What pinletter says to a printer, as it stands on the wire (RFC 8010), held against the groups
// and orders of RFC 8011. The reading here is our own, so that libcups does not judge itself.
#include "fixtures/testbench/process.h"
#include "fixtures/testprinter/printer_relay.h"
#include "fixtures/testprinter/test_printer.h"
#include "tests/print/pinletter_bench.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace {

using foundation::ErrorCode;
using print::LetterEvent;
using print::LetterState;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testprinter::PrinterRelay;
using testprinter::TestPrinter;
using Document = PrinterRelay::Document;

using Names = std::vector<std::string>;

/// An IPP request: its operation, the names of each group's attributes in their order, their value
/// tags, and how many bytes follow them.
struct WireRequest
{
    int operation = 0;
    std::vector<std::pair<int, Names>> groups; ///< by delimiter tag
    std::map<std::string, int> tags;
    std::size_t documentSize = 0;
};

constexpr int kOperationGroup = 0x01;
constexpr int kJobGroup = 0x02;
constexpr int kEndOfAttributes = 0x03;
constexpr int kFirstValueTag = 0x10;
constexpr int kKeywordTag = 0x44;

class WireReader
{
public:
    explicit WireReader(const std::string& bytes) : m_bytes{bytes} {}

    WireRequest read()
    {
        WireRequest request;
        number(2); // version
        request.operation = number(2);
        number(4); // request-id
        for (int tag = number(1); tag != kEndOfAttributes; tag = number(1)) {
            if (tag < kFirstValueTag) {
                request.groups.emplace_back(tag, Names{});
                continue;
            }
            const auto name = text();
            request.tags[name] = tag;
            text();            // the value
            if (!name.empty()) // one more value of the same attribute has none
                request.groups.back().second.push_back(name);
        }
        request.documentSize = m_bytes.size() - m_at;
        return request;
    }

private:
    const std::string& m_bytes;
    std::size_t m_at = 0;

    int number(int size)
    {
        int value = 0;
        for (; size > 0; --size)
            value = value * 256 + static_cast<unsigned char>(m_bytes.at(m_at++));
        return value;
    }

    std::string text()
    {
        const auto size = static_cast<std::size_t>(number(2));
        const auto found = m_bytes.substr(m_at, size);
        m_at += size;
        return found;
    }
};

class IppRequestsTest : public testing::Test
{
protected:
    samples::Mailroom m_mailroom;

    LetterEvent printOne(const std::string& uri)
    {
        return m_mailroom.print(
            m_mailroom.request(uri, {m_mailroom.sealed(samples::personalLetter("L000000017"))}))[0];
    }

    static std::map<int, WireRequest> byOperation(const PrinterRelay& relay)
    {
        std::map<int, WireRequest> found;
        for (const auto& bytes : relay.requests()) {
            auto request = WireReader{bytes}.read();
            found.insert_or_assign(request.operation, std::move(request));
        }
        return found;
    }
};

TEST_F(IppRequestsTest, EachOperationHasItsAttributesInTheStandardsOrder)
{
    const TestPrinter printer{TestPrinter::Mode::Slow}; // so that the job is purged, too
    const PrinterRelay relay{printer.uri()};
    auto request =
        m_mailroom.request(relay.uri(), {m_mailroom.sealed(samples::personalLetter("L000000017"))});
    request.printer.jobLimit = std::chrono::seconds{1};
    const auto end = m_mailroom.print(request)[0];
    EXPECT_EQ(end.state, LetterState::Spoiled) << encode(end);

    const std::string charset = "attributes-charset", language = "attributes-natural-language";
    const std::string user = "requesting-user-name";
    const std::map<int, Names> orders{
        // Get-Printer-Attributes, 4.2.5
        {0x0B, {charset, language, "printer-uri", user, "requested-attributes"}},
        // Create-Job, 4.2.4
        {0x05, {charset, language, "printer-uri", user, "job-name"}},
        // Send-Document, 4.3.1
        {0x06,
         {charset, language, "printer-uri", "job-id", user, "document-name", "document-format",
          "last-document"}},
        // Get-Job-Attributes, 4.3.4
        {0x09, {charset, language, "printer-uri", "job-id", user, "requested-attributes"}},
        // Cancel-Job, 4.3.3; purge-job is CUPS's
        {0x08, {charset, language, "printer-uri", "job-id", user, "purge-job"}}};
    const auto sent = byOperation(relay);
    ASSERT_EQ(sent.size(), orders.size());
    for (const auto& [operation, names] : orders) {
        SCOPED_TRACE(operation);
        ASSERT_TRUE(sent.contains(operation));
        const auto& groups = sent.at(operation).groups;
        ASSERT_FALSE(groups.empty());
        EXPECT_EQ(groups[0].first, kOperationGroup);
        EXPECT_EQ(groups[0].second, names);
        EXPECT_EQ(groups.size(), operation == 0x05 ? 2U : 1U);
        EXPECT_EQ(sent.at(operation).documentSize > 0, operation == 0x06);
    }
    EXPECT_EQ(sent.at(0x05).groups[1].first, kJobGroup);
    EXPECT_THAT(sent.at(0x05).groups[1].second,
                ElementsAre("media", "sides", "copies", "job-sheets"));
    for (const auto* keyword : {"media", "sides", "job-sheets"})
        EXPECT_EQ(sent.at(0x05).tags.at(keyword), kKeywordTag) << keyword;
}

/// The run's two letters; the job of the first must be gone from the printer afterwards.
class DocumentFaultTest : public IppRequestsTest
{
protected:
    const TestPrinter m_printer;

    std::vector<LetterEvent> printTwo(Document fault)
    {
        const PrinterRelay relay{m_printer.uri(), fault};
        return m_mailroom.print(m_mailroom.request(
            relay.uri(), {m_mailroom.sealed(samples::personalLetter("L000000017")),
                          m_mailroom.sealed(samples::personalLetter("L000000025"))}));
    }

    std::string jobs() const
    {
        return testbench::runProcess({"ipptool", "-tv", m_printer.uri(), "get-jobs.test"}).output;
    }

    void expectNothingWasSent(const std::vector<LetterEvent>& ends, ErrorCode why)
    {
        for (const auto& end : ends) {
            EXPECT_EQ(end.state, LetterState::Refused) << encode(end);
            EXPECT_EQ(end.error, why) << encode(end);
        }
        EXPECT_TRUE(ends[0].job.has_value());
        EXPECT_FALSE(ends[1].job.has_value()) << "the run ended";
        EXPECT_TRUE(m_printer.documents().empty());
        EXPECT_THAT(jobs(), Not(HasSubstr("job-state (enum) = pending"))) << "the job is purged";
        EXPECT_EQ(printOne(m_printer.uri()).state, LetterState::Printed) << "as it is";
    }
};

TEST_F(DocumentFaultTest, APrinterThatRefusesTheDocumentUnreadSpoilsNoLetter)
{
    expectNothingWasSent(printTwo(Document::RefusedUnread), ErrorCode::PrinterRefused);
}

TEST_F(DocumentFaultTest, AConnectionThatBreaksBeforeTheDocumentSpoilsNoLetter)
{
    expectNothingWasSent(printTwo(Document::CutBefore), ErrorCode::PrinterUnreachable);
}

TEST_F(DocumentFaultTest, AConnectionThatBreaksInTheDocumentSpoilsItsLetter)
{
    const auto ends = printTwo(Document::CutInTheDocument);
    EXPECT_EQ(ends[0].state, LetterState::Spoiled) << encode(ends[0]);
    EXPECT_EQ(ends[0].error, ErrorCode::JobLost) << encode(ends[0]);
    EXPECT_EQ(ends[1].state, LetterState::Refused) << encode(ends[1]);
}

} // namespace
