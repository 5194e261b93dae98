// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// What a slow authority costs a card (docs/decisions/023): the same card, with the times of a real
// one and the same two keys, made with an authority that takes as long as a key does on average.
// Once it is at work while the card is, and once it is waited for.
#include "fixtures/testbench/virtual_cards.h"
#include "personalize/authority/time_limited_authority.h"
#include "personalize/workflow/reader_place.h"
#include "tests/personalize/workflow/attempt.h"

#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <thread>

namespace {

using Seconds = std::chrono::duration<double>;

constexpr std::chrono::seconds kAnswer{12}; // a key takes 4 to 20
constexpr std::uint64_t kSeed = 20260224;

/// Promised: at most so much of the time that it takes one after the other.
constexpr double kBound = 0.85;

class SlowAuthority final : public authority::Authority
{
public:
    explicit SlowAuthority(authority::Authority& inner) : m_inner{inner} {}

    foundation::Result<authority::IssuedCertificate>
    issue(const authority::CertificateRequest& request) override
    {
        std::this_thread::sleep_for(kAnswer);
        return m_inner.issue(request);
    }
    foundation::Result<void> revoke(const std::string& serialNumber,
                                    authority::RevocationReason reason,
                                    foundation::Instant when) override
    {
        return m_inner.revoke(serialNumber, reason, when);
    }
    foundation::Result<foundation::Bytes> crl() override { return m_inner.crl(); }
    foundation::Result<std::vector<foundation::Bytes>> chain() override { return m_inner.chain(); }

private:
    authority::Authority& m_inner;
};

double secondsOfOneCard(bool isWaitedFor)
{
    testbench::PrivatePcscd pcscd{1};
    testbench::VirtualCards cards{pcscd, {.realTiming = true, .seed = kSeed}};
    testworkflow::Attempt attempt;
    for (auto& key : attempt.profile.keys)
        key.algorithm = cardprofiles::KeyAlgorithm::Rsa2048;
    workflow::ReaderPlace place{{cards.reader(0)}, {}};
    const workflow::Assignment assignment{
        "B1/1", &attempt.profile, {{"holder.commonName", "Test Testsson"}}, {}};
    const auto slow = std::make_shared<SlowAuthority>(attempt.authority);
    authority::TimeLimitedAuthority meanwhile{slow, 10 * kAnswer};
    authority::Authority& chosen =
        isWaitedFor ? static_cast<authority::Authority&>(*slow) : meanwhile;
    workflow::Tools tools{place,          chosen,        attempt.journal,   attempt.prover,
                          attempt.random, attempt.clock, attempt.recipients};
    const auto begin = std::chrono::steady_clock::now();
    auto met = workflow::meetCard(place);
    if (!met)
        throw std::runtime_error{foundation::describe(met.error())};
    const auto outcome = workflow::personalise(
        std::move(*met), assignment, tools, [](const workflow::Progress&) {}, [] { return false; });
    if (outcome.left != workflow::CardLeft::Proven)
        throw std::runtime_error{foundation::describe(*outcome.error)};
    return Seconds{std::chrono::steady_clock::now() - begin}.count();
}

} // namespace

int main()
try {
    const auto ours = secondsOfOneCard(false);
    const auto oneAfterTheOther = secondsOfOneCard(true);
    std::printf("{\"name\": \"a card with a slow authority, against one after the other\", "
                "\"unit\": \"s\", \"ours\": %.2f, \"theirs\": %.2f, \"bound\": %.2f}\n",
                ours, oneAfterTheOther, kBound);
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "bench_authority: %s\n", error.what());
    return 1;
}
