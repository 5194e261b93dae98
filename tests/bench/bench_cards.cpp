// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// One card's whole personalisation, ours against OpenSC's pkcs15-init, on the same virtual card in
// the same reader in the same run: exchanges, bytes and host time. Both write two RSA-2048 keys,
// two PINs with PUKs and two certificates.
//
// Host time is what passes by the clock, less what the card takes for its answers (its keys, its
// files on the disk), which the card measures: no host can shorten that. It is taken off on both
// sides; pcscd's time and the wire's stay in.
#include "fixtures/testbench/process.h"
#include "fixtures/testbench/virtual_cards.h"
#include "personalize/workflow/reader_place.h"
#include "tests/personalize/workflow/attempt.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <stdexcept>

namespace {

using Seconds = std::chrono::duration<double>;
using SteadyClock = std::chrono::steady_clock;

constexpr int kRounds = 7;

struct Cost
{
    double exchanges = 0;
    double bytesOut = 0;
    double bytesIn = 0;
    double answering = 0; ///< seconds that the card took for its answers
    double seconds = 0;   ///< of the host
    double whole = 0;     ///< exchanges from meeting the card to closing it, with the requests
    double fewest = 0;    ///< that this card can do with (docs/myeid-exchanges.md)
};

/// docs/myeid-exchanges.md: what no other command can replace, but for the certificates' content.
double fewestExchanges(const testworkflow::Authority& authority)
{
    constexpr std::size_t kMostData = 255;
    double fewest = 40;
    for (const auto& [reference, certificate] : authority.issued)
        fewest += static_cast<double>((certificate.der.size() + kMostData - 1) / kMostData);
    return fewest;
}

class Bench
{
public:
    Bench() : m_cards{m_pcscd, {.inserted = false}} {}

    Cost ours()
    {
        freshCard();
        testworkflow::Attempt attempt;
        attempt.profile.writeCaCertificates = false; // pkcs15-init's script writes the holder's two
        for (auto& key : attempt.profile.keys)
            key.algorithm = cardprofiles::KeyAlgorithm::Rsa2048;
        workflow::ReaderPlace place{{m_cards.reader(0)}, {}};
        const workflow::Assignment assignment{
            "B1/1", &attempt.profile, {{"holder.commonName", "Test Testsson"}}, {}};
        workflow::Tools tools{place,          attempt.authority, attempt.journal,   attempt.prover,
                              attempt.random, attempt.clock,     attempt.recipients};
        Meter meter{*this};
        auto met = workflow::meetCard(place);
        if (!met)
            throw std::runtime_error{foundation::describe(met.error())};
        const auto outcome = workflow::personalise(
            std::move(*met), assignment, tools,
            [&](const workflow::Progress& progress) { meter.next(progress.step.kind); },
            [] { return false; });
        meter.next(workflow::StepKind::Prove);
        if (outcome.left != workflow::CardLeft::Proven)
            throw std::runtime_error{foundation::describe(*outcome.error)};
        auto cost = meter.cost();
        cost.whole = counted().exchanges; // the prover here asks the card nothing
        cost.fewest = fewestExchanges(attempt.authority);
        return cost;
    }

    Cost theirs()
    {
        freshCard();
        const testbench::TemporaryFolder folder;
        makeCertificates(folder);
        const auto times = wrapPkcs15Init(folder);
        const auto done = testbench::runProcess(
            {CARDSTATION_SOURCE_DIR "/fixtures/readers/personalise-with-opensc", "--reader",
             m_cards.reader(0), "--folder", folder.path(), "--certificate1",
             folder / "certificate.pem", "--certificate2", folder / "certificate.pem"},
            {.environment = {
                 {"PATH", folder.path().string() + "/wrapped:" + std::getenv("PATH")}}});
        if (!done.succeeded())
            throw std::runtime_error{done.text()};
        auto cost = counted();
        std::ifstream lines{times};
        for (double seconds = 0; lines >> seconds;)
            cost.seconds += seconds;
        cost.seconds -= cost.answering;
        return cost;
    }

private:
    testbench::PrivatePcscd m_pcscd{1};
    testbench::VirtualCards m_cards;

    /// What pkcs15-init does too: all but drawing and sealing codes, requests, issuing and the
    /// proof.
    class Meter
    {
    public:
        explicit Meter(Bench& bench) : m_bench{bench} {}

        void next(workflow::StepKind kind)
        {
            const auto until = SteadyClock::now();
            const auto count = m_bench.counted();
            if (isCompared(m_step)) {
                m_cost.exchanges += count.exchanges - m_before.exchanges;
                m_cost.bytesOut += count.bytesOut - m_before.bytesOut;
                m_cost.bytesIn += count.bytesIn - m_before.bytesIn;
                m_cost.seconds +=
                    Seconds{until - m_since}.count() - (count.answering - m_before.answering);
            }
            m_step = kind;
            m_before = count;
            m_since = SteadyClock::now();
        }
        [[nodiscard]] const Cost& cost() const { return m_cost; }

    private:
        Bench& m_bench;
        workflow::StepKind m_step = workflow::StepKind::LookOver; ///< meeting the card counts
        Cost m_before;
        Cost m_cost;
        SteadyClock::time_point m_since = SteadyClock::now();

        static bool isCompared(workflow::StepKind step)
        {
            using enum workflow::StepKind;
            return step == LookOver || step == Prepare || step == GenerateKey ||
                   step == WriteCertificate || step == WriteDirectory || step == Close;
        }
    };

    void freshCard()
    {
        if (m_cards.isInserted(0))
            m_cards.remove(0);
        m_cards.blank(0);
        m_cards.insert(0);
        m_cards.resetCount(0);
    }

    Cost counted()
    {
        const auto count = m_cards.count(0);
        return {static_cast<double>(count.exchanges), static_cast<double>(count.bytesOut),
                static_cast<double>(count.bytesIn), Seconds{count.answering}.count()};
    }

    /// A certificate of the size that ours have; pkcs15-init does not look whose key it is for.
    static void makeCertificates(const testbench::TemporaryFolder& folder)
    {
        const auto made = testbench::runProcess(
            {"openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj",
             "/C=SE/O=Exempelorganisationen/CN=Test Testsson/serialNumber=1655667788990001",
             "-keyout", folder / "key.pem", "-out", folder / "certificate.pem"});
        if (!made.succeeded())
            throw std::runtime_error{made.text()};
    }

    /// Has each call of pkcs15-init timed.
    static std::string wrapPkcs15Init(const testbench::TemporaryFolder& folder)
    {
        const auto times = (folder / "times").string();
        std::filesystem::create_directory(folder / "wrapped");
        const auto wrapper = folder / "wrapped" / "pkcs15-init";
        std::ofstream{wrapper}
            << "#!/bin/bash\n"
               "began=$EPOCHREALTIME\n"
               "/usr/bin/pkcs15-init \"$@\" || exit\n"
               "ended=$EPOCHREALTIME\n"
               "micros=$(( ${ended/[.,]/} - ${began/[.,]/} ))\n"
               "printf '%d.%06d\\n' $((micros / 1000000)) $((micros % 1000000)) >>'"
            << times << "'\n";
        std::filesystem::permissions(wrapper, std::filesystem::perms::owner_all);
        return times;
    }
};

/// The round that cost least time: what else the machine did then is not ours to count.
template <typename Round>
Cost best(Round round)
{
    Cost least = round();
    for (int i = 1; i < kRounds; ++i)
        if (const auto cost = round(); cost.seconds < least.seconds)
            least = cost;
    return least;
}

void row(const char* name, const char* unit, double ours, double theirs, double bound)
{
    std::printf("{\"name\": \"%s\", \"unit\": \"%s\", \"ours\": %.6g, \"theirs\": %.6g", name, unit,
                ours, theirs);
    if (bound > 0)
        std::printf(", \"bound\": %.4f", bound);
    std::printf("}\n");
}

} // namespace

int main()
try {
    Bench bench;
    const auto ours = best([&] { return bench.ours(); });
    const auto theirs = best([&] { return bench.theirs(); });
    row("exchanges per card, against pkcs15-init", "exchanges", ours.exchanges, theirs.exchanges,
        1.0 / 6);
    row("exchanges per card, against the fewest possible", "exchanges", ours.whole, ours.fewest,
        1.15);
    row("bytes to the card, against pkcs15-init", "bytes", ours.bytesOut, theirs.bytesOut, 0);
    row("bytes from the card, against pkcs15-init", "bytes", ours.bytesIn, theirs.bytesIn, 0);
    row("host time per card, against pkcs15-init", "s", ours.seconds, theirs.seconds, 1.0 / 10);
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "bench_cards: %s\n", error.what());
    return 1;
}
