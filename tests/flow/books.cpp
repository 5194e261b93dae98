// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/flow/books.h"

#include "fixtures/testbench/process.h"

#include <fstream>

namespace flow {
namespace {

foundation::OrderLineId lineOf(const std::string& text)
{
    return valueOf(foundation::OrderLineId::parse(text));
}

template <typename State>
std::string wordFor(State state)
{
    return std::string{database::storedName(state)};
}

/// Byte for byte on one line, without the blanks and colons that openssl puts in.
bool crlLists(const std::filesystem::path& crl, const std::string& serial)
{
    const auto shown =
        testbench::runProcess({"openssl", "crl", "-in", crl.string(), "-noout", "-text"});
    return shown.succeeded() && shown.output.find("Serial Number: " + serial) != std::string::npos;
}

/// "OK", "revoked", or openssl's own words.
std::string judge(const std::filesystem::path& ca, const stock::Certificate& certificate)
{
    const testbench::TemporaryFolder folder;
    const auto der = folder / "certificate.der";
    std::ofstream{der, std::ios::binary}.write(
        reinterpret_cast<const char*>(certificate.der.data()),
        static_cast<std::streamsize>(certificate.der.size()));
    const auto verified = testbench::runProcess({"openssl", "verify", "-CAfile", ca / "root.crt",
                                                 "-untrusted", ca / "issuing.crt", "-crl_check",
                                                 "-CRLfile", ca / "issuing.crl", der});
    if (verified.succeeded())
        return "OK";
    if (verified.text().find("certificate revoked") == std::string::npos)
        return verified.text();
    return crlLists(ca / "issuing.crl", certificate.serial) ? "revoked" : "not on the CRL";
}

} // namespace

std::string Books::line(const std::string& line)
{
    orders::OrderStore store{*m_station.desk().database};
    return wordFor(valueOf(store.line(lineOf(line))).state);
}

std::string Books::card(const std::string& chipSerial)
{
    stock::CardStore store{*m_station.desk().database};
    const auto card = valueOf(store.findByChip(chipSerial));
    return card ? wordFor(card->state) : "blank";
}

std::map<std::string, std::size_t> Books::cards(const std::string& line)
{
    stock::CardStore store{*m_station.desk().database};
    std::map<std::string, std::size_t> count;
    for (const auto& card : valueOf(store.ofLine(lineOf(line))))
        ++count[wordFor(card.state)];
    return count;
}

std::map<std::string, std::size_t> Books::letters(const std::string& line)
{
    letters::LetterStore store{*m_station.desk().database};
    std::map<std::string, std::size_t> count;
    for (const auto& letter : valueOf(store.ofLine(lineOf(line))))
        ++count[wordFor(letter.state) + (letter.hasEnvelope ? "" : ", opened no more")];
    return count;
}

std::map<std::string, std::size_t> Books::certificates(const std::string& line)
{
    stock::CertificateStore store{*m_station.desk().database};
    std::map<std::string, std::size_t> count;
    for (const auto& certificate : valueOf(store.ofLine(lineOf(line))))
        ++count[wordFor(certificate.state)];
    return count;
}

std::map<std::string, std::size_t> Books::judgedByOpenssl(const std::string& line)
{
    stock::CertificateStore store{*m_station.desk().database};
    std::map<std::string, std::size_t> count;
    for (const auto& certificate : valueOf(store.ofLine(lineOf(line))))
        ++count[judge(m_station.home() / "ca", certificate)];
    return count;
}

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::filesystem::path changedProducts(const testbench::TemporaryFolder& folder,
                                      const std::string& profile, const std::string& from,
                                      const std::string& to)
{
    auto products = std::filesystem::path{folder / "products"};
    std::filesystem::create_directories(products);
    for (const auto* each : {"profiles", "letters"})
        std::filesystem::copy(std::filesystem::path{CARDSTATION_SOURCE_DIR} / "cardprofiles" / each,
                              products / each);
    const auto file = products / "profiles" / profile;
    auto text = contentOf(file);
    const auto at = text.find(from);
    if (at == std::string::npos)
        throw std::runtime_error{profile + " says no such thing: " + from};
    std::ofstream{file} << text.replace(at, from.size(), to);
    return products;
}

} // namespace flow
