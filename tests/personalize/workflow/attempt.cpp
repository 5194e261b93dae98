// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/personalize/workflow/attempt.h"

#include "cardprofiles/sealed_code_sheet.h"
#include "fixtures/testbench/temporary_folder.h"
#include "foundation/envelope_identity.h"

#include <stdexcept>

namespace testworkflow {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

Result<smartcard::CardChannel*> Place::occupy()
{
    return static_cast<smartcard::CardChannel*>(&m_card);
}

Result<void> Place::powerCycle()
{
    // A card that was pulled cannot be powered.
    auto there = m_card.transmit(smartcard::CommandApdu{{0x00, 0xCA, 0x01, 0xA0}, smartcard::kAll});
    if (!there)
        return there.error();
    m_card.reinsert();
    return {};
}

void Place::release() {}

Result<void> Journal::write(const std::string& call)
{
    const auto number = calls.size();
    calls.push_back(call);
    if (failAt == number)
        return Error{ErrorCode::DatabaseFailed, "told to fail"};
    return {};
}

bool Journal::wrote(const std::string& call) const
{
    return std::ranges::find(calls, call) != calls.end();
}

Result<workflow::BookedAs> Journal::bookedAs(const cards::CardIdentity&)
{
    return booked;
}

Result<workflow::Admission> Journal::admit(const cards::CardIdentity& card)
{
    chipSerial = card.chipSerial;
    if (auto written = write("admit"); !written)
        return written.error();
    return workflow::Admission{"9752269885715693047", "L000000017"};
}

Result<void> Journal::begun(const workflow::Step& step)
{
    return write("begun " + workflow::nameOf(step));
}

Result<void> Journal::done(const workflow::Step& step, const std::string& detail)
{
    auto written = write("done " + workflow::nameOf(step));
    if (written)
        doneSteps[workflow::nameOf(step)] = detail;
    return written;
}

Result<void> Journal::failed(const workflow::Step& step, const Error& error)
{
    if (workflow::cardAtFault(error))
        refusedSteps.insert(workflow::nameOf(step));
    return write("failed " + workflow::nameOf(step));
}

Result<void> Journal::store(const codes::SealedCodes& codes)
{
    exchangesWhenStored = m_card.exchanges();
    sealed = codes;
    return write("store");
}

Result<void> Journal::proven(const proof::ProofReport&)
{
    return write("proven");
}

Result<void> Journal::abandoned(workflow::CardLeft left, const Error&)
{
    return write("abandoned " + std::string{workflow::nameOf(left)});
}

const testcards::TestAuthority& Authority::issuer()
{
    static const testcards::TestAuthority kIssuer;
    return kIssuer;
}

Result<authority::IssuedCertificate> Authority::issue(const authority::CertificateRequest& request)
{
    asked.push_back(request);
    if (refusal)
        return *refusal;
    if (const auto before = issued.find(request.reference); before != issued.end())
        return before->second;
    const auto* usage = request.profile.name == "signature" ? "nonRepudiation" : "digitalSignature";
    return issued[request.reference] = {"00" + std::to_string(asked.size()),
                                        issuer().issue(request.pkcs10, usage)};
}

std::unique_ptr<authority::AskedCertificate>
Authority::ask(const authority::CertificateRequest& request)
{
    class Answer final : public authority::AskedCertificate
    {
    public:
        Answer(Authority& authority, Result<authority::IssuedCertificate> issued)
            : m_authority{authority}, m_number{authority.waits.size() - 1}, m_issued{
                                                                                std::move(issued)}
        {
        }
        Result<authority::IssuedCertificate> collect() override
        {
            m_authority.waits.at(m_number).to = m_authority.m_card.exchanges();
            return m_issued;
        }

    private:
        Authority& m_authority;
        std::size_t m_number;
        Result<authority::IssuedCertificate> m_issued;
    };
    waits.push_back({request.profile.name, m_card.exchanges()});
    return std::make_unique<Answer>(*this, issue(request));
}

Result<void> Authority::revoke(const std::string&, authority::RevocationReason, foundation::Instant)
{
    return {};
}

Result<foundation::Bytes> Authority::crl()
{
    return foundation::Bytes{};
}

Result<std::vector<foundation::Bytes>> Authority::chain()
{
    return std::vector<foundation::Bytes>(1, issuer().certificate());
}

Result<proof::ProofReport> Prover::prove(proof::ProofRequest request)
{
    ++asked;
    for (const auto& pin : request.pins)
        tries[pin.name] = pin.tries;
    if (refusal)
        return *refusal;
    return report;
}

namespace {

struct Keys
{
    codes::Recipients recipients;
    foundation::EnvelopeIdentity production;
};

Keys makeKeys(const foundation::Clock& clock)
{
    const testbench::TemporaryFolder folder;
    const auto passphrase = foundation::SecretBytes::copyOf(foundation::bytesOf("test"));
    const auto make = [&](const std::string& name) {
        auto made = foundation::createEnvelopeIdentity(
            folder.path(),
            {.name = name, .commonName = name, .kind = foundation::PrivateKeyKind::EcP256},
            passphrase, clock);
        if (!made)
            throw std::runtime_error{foundation::describe(made.error())};
        return std::move(*made);
    };
    auto production = make("production");
    codes::Recipients recipients{make("mailroom").certificate, make("escrow").certificate,
                                 production.certificate};
    return {std::move(recipients), std::move(production)};
}

const Keys& sharedKeys()
{
    static const auto kKeys = makeKeys(foundation::SystemClock{});
    return kKeys;
}

} // namespace

Attempt::Attempt()
    : recipients{sharedKeys().recipients}, profile{testcards::product(
                                               cardprofiles::KeyAlgorithm::EcP256)}
{
    profile.letter.codes = {"pin1", "pin2", "puk1"};
    for (auto& certificate : profile.certificates)
        certificate.subject = {{"C", "SE"}, {"CN", "{holder.commonName}"}};
}

workflow::Outcome Attempt::run(const workflow::Resumption* resumption,
                               const std::function<bool()>& cancelled)
{
    const workflow::Assignment assignment{
        "B1/1", &profile, {{"holder.commonName", "Test Testsson"}}, protectedChips};
    workflow::Tools tools{place, authority, journal, prover, random, clock, recipients};
    const workflow::ProgressSink silent = [](const workflow::Progress&) {};
    auto met = workflow::meetCard(place, workflow::Reach::AnyInterface);
    if (!met)
        return {resumption != nullptr ? workflow::CardLeft::Paused : workflow::CardLeft::Unchanged,
                met.error()};
    return resumption != nullptr
               ? workflow::goOn(std::move(*met), assignment, *resumption, tools, silent, cancelled)
               : workflow::personalise(std::move(*met), assignment, tools, silent, cancelled);
}

workflow::Outcome Attempt::make(const std::function<bool()>& cancelled)
{
    return run(nullptr, cancelled);
}

workflow::Resumption Attempt::resumption() const
{
    workflow::Resumption resumption{.admission = {"9752269885715693047", "L000000017"},
                                    .done = journal.doneSteps,
                                    .refused = journal.refusedSteps,
                                    .cardNotAfter = clock.now() + profile.validity};
    if (journal.sealed) {
        auto opened = cardprofiles::openCodeSheet(journal.sealed->forProduction,
                                                  sharedKeys().production, journal.chipSerial);
        if (!opened)
            throw std::runtime_error{foundation::describe(opened.error())};
        resumption.codes = std::move(*opened);
    }
    for (const auto& [reference, certificate] : authority.issued)
        resumption.certificates.push_back(
            {reference.substr(reference.rfind(' ') + 1), certificate.der});
    return resumption;
}

workflow::Outcome Attempt::goOn(const std::function<bool()>& cancelled)
{
    journal.booked = workflow::BookedAs::Begun;
    const auto begun = resumption();
    return run(&begun, cancelled);
}

workflow::Outcome Attempt::goOnFrom(const workflow::Resumption& resumption)
{
    return run(&resumption, [] { return false; });
}

} // namespace testworkflow
