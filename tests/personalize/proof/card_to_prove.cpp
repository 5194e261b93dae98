// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/personalize/proof/card_to_prove.h"

#include "fixtures/testbench/process.h"

#include <fstream>
#include <sstream>

namespace proof {

using namespace std::chrono_literals;
using foundation::bytesOf;
using foundation::Certificate;
using foundation::SecretBytes;
using testbench::CardProtocol;
using testbench::VirtualCardOptions;

namespace {

std::string readText(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

Certificate readCertificate(const std::filesystem::path& path)
{
    return *Certificate::parse(bytesOf(readText(path)));
}

VirtualCardOptions speaking(CardProtocol protocol)
{
    VirtualCardOptions options;
    options.protocol = protocol;
    return options;
}

} // namespace

std::string textOf(const ProofReport& report)
{
    std::string text;
    for (const auto& check : report.checks)
        text += (check.passed ? "pass " : "FAIL ") + check.name + ": " + check.detail + "\n";
    return text;
}

Names failures(const ProofReport& report)
{
    Names names;
    for (const auto& check : report.checks)
        if (!check.passed)
            names.push_back(check.name);
    return names;
}

std::string detailOf(const ProofReport& report, const std::string& name)
{
    for (const auto& check : report.checks)
        if (check.name == name)
            return check.detail;
    return "(no such check)";
}

ProveCard::ProveCard(CardProtocol protocol) : m_cards{m_pcscd, speaking(protocol)} {}

void ProveCard::personalise(const std::vector<std::string>& options)
{
    std::vector<std::string> command{CARDSTATION_SOURCE_DIR
                                     "/fixtures/readers/personalise-with-opensc",
                                     "--reader", m_cards.reader(0), "--folder", m_folder.path()};
    command.insert(command.end(), options.begin(), options.end());
    const auto made = testbench::runProcess(command, {.limit = 2min});
    ASSERT_TRUE(made.succeeded()) << made.text();
}

ProofKey ProveCard::key(const std::string& name, std::uint8_t id, const std::string& pin,
                        const std::string& file) const
{
    const auto certificate = readCertificate(m_folder / file);
    return {name, id, pin, certificate.publicKey(), certificate.der()};
}

ProofRequest ProveCard::request()
{
    ProofRequest request;
    request.readerName = m_cards.reader(0);
    request.allReaderNames = m_pcscd.readerNames();
    request.cardLabel = "Test card";
    request.chipSerial = m_cards.serial(0);
    request.pins.push_back({"pin1", "Legitimering", SecretBytes::copyOf(bytesOf(kPin1))});
    request.pins.push_back({"pin2", "Underskrift", SecretBytes::copyOf(bytesOf(kPin2))});
    request.keys.push_back(key("authentication", 0x45, "pin1", "certificate1.pem"));
    request.keys.push_back(key("signature", 0x46, "pin2", "certificate2.pem"));
    request.chain.push_back(readCertificate(m_folder / "ca.pem").der());
    return request;
}

foundation::Result<ProofReport> ProveCard::prove(const ProofRequest& request,
                                                 std::chrono::milliseconds limit)
{
    return proveCard({CARDSTATION_BIN_DIR "/cardproof", kModule, limit}, request);
}

ProofReport ProveCard::report(const ProofRequest& request)
{
    auto result = prove(request);
    if (!result) {
        ADD_FAILURE() << foundation::describe(result.error());
        return {};
    }
    return *std::move(result);
}

} // namespace proof
