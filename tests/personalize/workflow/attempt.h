// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/workflow/runner.h"
#include "tests/personalize/cards/card_product.h"
#include "tests/personalize/cards/virtual_card.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace testworkflow {

/// A reader whose card is the virtual one in this process.
class Place final : public workflow::CardPlace
{
public:
    explicit Place(testcards::VirtualCard& card) : m_card{card} {}
    foundation::Result<smartcard::CardChannel*> occupy() override;
    foundation::Result<void> powerCycle() override;
    void release() override;
    [[nodiscard]] std::string readerName() const override { return "test reader"; }

private:
    testcards::VirtualCard& m_card;
};

/// Writes down every call, and fails the nth one when told to.
class Journal final : public workflow::Journal
{
public:
    explicit Journal(const testcards::VirtualCard& card) : m_card{card} {}

    std::vector<std::string> calls{};    ///< "begun prepare", "store", "abandoned interrupted", ...
    std::optional<std::size_t> failAt{}; ///< the call that fails, from 0
    workflow::BookedAs booked = workflow::BookedAs::Free;
    std::size_t exchangesWhenStored =
        0; ///< how many commands the card had seen when the codes were stored
    std::optional<codes::SealedCodes> sealed{};
    std::string chipSerial{};                       ///< of the admitted card
    std::map<std::string, std::string> doneSteps{}; ///< what each step made
    std::set<std::string> refusedSteps{};           ///< where the card was at fault

    foundation::Result<workflow::BookedAs> bookedAs(const cards::CardIdentity& card) override;
    foundation::Result<workflow::Admission> admit(const cards::CardIdentity& card) override;
    foundation::Result<void> begun(const workflow::Step& step) override;
    foundation::Result<void> done(const workflow::Step& step, const std::string& detail) override;
    foundation::Result<void> failed(const workflow::Step& step,
                                    const foundation::Error& error) override;
    foundation::Result<void> store(const codes::SealedCodes& codes) override;
    foundation::Result<void> proven(const proof::ProofReport& report) override;
    foundation::Result<void> abandoned(workflow::CardLeft left,
                                       const foundation::Error& error) override;

    [[nodiscard]] bool wrote(const std::string& call) const;

private:
    const testcards::VirtualCard& m_card;
    foundation::Result<void> write(const std::string& call);
};

/// Issues at once, or answers with the error that it is given. Writes down what the card had been
/// told when it was asked, and when its answer was wanted.
class Authority final : public authority::Authority
{
public:
    explicit Authority(const testcards::VirtualCard& card) : m_card{card} {}

    struct Wait
    {
        std::string certificate;
        std::size_t from = 0; ///< commands that the card had seen
        std::size_t to = 0;
    };
    std::vector<Wait> waits{};
    std::optional<foundation::Error> refusal{};
    std::vector<authority::CertificateRequest> asked{};
    std::map<std::string, authority::IssuedCertificate> issued{}; ///< by reference: once each

    foundation::Result<authority::IssuedCertificate>
    issue(const authority::CertificateRequest& request) override;
    std::unique_ptr<authority::AskedCertificate>
    ask(const authority::CertificateRequest& request) override;
    foundation::Result<void> revoke(const std::string& serialNumber,
                                    authority::RevocationReason reason,
                                    foundation::Instant when) override;
    foundation::Result<foundation::Bytes> crl() override;
    foundation::Result<std::vector<foundation::Bytes>> chain() override;

private:
    const testcards::VirtualCard& m_card;
    /// One for all attempts of a test program: making its key takes longer than a card.
    static const testcards::TestAuthority& issuer();
};

/// Says what it is told to: the real proof needs a reader of pcscd's, and is tried in flow tests.
class Prover final : public workflow::Prover
{
public:
    proof::ProofReport report{{{"told", true}}};
    std::optional<foundation::Error> refusal{};
    std::size_t asked = 0;
    std::map<std::string, unsigned> tries{}; ///< of each PIN, as it was asked last
    foundation::Result<proof::ProofReport> prove(proof::ProofRequest request) override;
};

/// One card, one order line, and everything around them; try() makes an attempt.
struct Attempt
{
    testcards::VirtualCard card;
    Place place{card};
    Journal journal{card};
    Authority authority{card};
    Prover prover;
    foundation::SystemRandom random;
    foundation::SystemClock clock;
    const codes::Recipients& recipients; ///< the same for all attempts of a test program
    cardprofiles::CardProfile profile;
    std::set<std::string> protectedChips{};

    Attempt();
    /// From the start. Fails the test's process when the card cannot even be met.
    workflow::Outcome make(const std::function<bool()>& cancelled = [] { return false; });
    /// What the journal has of the attempt, with the codes as the production key opens them.
    [[nodiscard]] workflow::Resumption resumption() const;
    /// Goes on with it.
    workflow::Outcome goOn(const std::function<bool()>& cancelled = [] { return false; });
    /// As it is told, whatever the journal says.
    workflow::Outcome goOnFrom(const workflow::Resumption& resumption);

private:
    workflow::Outcome run(const workflow::Resumption* resumption,
                          const std::function<bool()>& cancelled);
};

} // namespace testworkflow
