// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "fixtures/testbench/temporary_folder.h"
#include "station/workplace/desk.h"
#include "station/workplace/two_in_union.h"
#include "tests/station/support/signed_in.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace flow {

/// The value of a result; throws std::runtime_error with the error's own words.
template <typename T>
T valueOf(foundation::Result<T> result)
{
    if (!result)
        throw std::runtime_error{foundation::describe(result.error())};
    return std::move(*result);
}
void mustSucceed(const foundation::Result<void>& result);
void mustSucceed(const foundation::Result<workplace::AskedFor>& result);
/// Whether what one person may do at this station was done.
foundation::Result<void> ended(const foundation::Result<workplace::AskedFor>& result);

/// The order file of the demonstration, and its order that was signed on paper.
std::filesystem::path demoOrders();
inline constexpr auto kDemoOnPaper = "B2026-0103";

/// Whether what takes two does so at the station. Off: one person tries out much.
enum class Union { On, Off };

/// A whole station in a folder of its own, with a certificate authority, and a desk at it. When it
/// ends its audit trail must be whole: nothing that a test did may have changed a row silently.
class FlowStation
{
public:
    /// Prints at `printer`, or at none; makes the products of the folder, of any blank or of those
    /// that its stock has. Throws
    /// std::runtime_error.
    explicit FlowStation(const std::string& printer = "ipp://localhost:1/ipp/print",
                         const std::filesystem::path& products = workplace::productsFolder(),
                         bool stockKept = false, Union inUnion = Union::Off);

    FlowStation(const FlowStation&) = delete;
    FlowStation& operator=(const FlowStation&) = delete;
    /// A trail that is not whole fails the test that runs.
    ~FlowStation();

    /// What `audit verify` would say. Triggers that a test made, to let something fail, do not
    /// count.
    std::vector<std::string> trailFaults();
    /// The test changes rows behind the program's back.
    void tamperedOnPurpose() { m_tampered = true; }

    [[nodiscard]] const workplace::Workplace& workplace() const { return *m_workplace; }
    [[nodiscard]] workplace::Desk& desk() { return *m_desk; }
    /// Another person's desk at the same station, with every role.
    [[nodiscard]] workplace::Desk deskOf(const std::string& who) const
    {
        return support::deskOf(*m_workplace, who);
    }
    /// A file for --session: that person is signed in, for programs.
    [[nodiscard]] std::filesystem::path sessionOf(const std::string& who) const;
    [[nodiscard]] std::filesystem::path home() const { return m_folder / "station"; }

    /// Receives a lot of blanks with these chips, which may be used at once.
    void receiveLot(const std::string& lot, const std::vector<std::string>& chips,
                    const std::string& blankProduct = "MYEID");
    /// Takes all of it out for the run of production; opens one where there is none.
    void takeOut(const std::string& lot, std::int64_t blanks);

    /// Takes in the demonstration's orders, with the original of the one on paper. The answer is
    /// how many were new.
    std::size_t importDemo();
    /// Takes in so many orders of one line each, like the demonstration's first but of this
    /// product. Their numbers.
    std::vector<std::string> importMany(unsigned orders, const std::string& product = "ETJ-KORT",
                                        const std::string& letterDelivery = "paper");
    void approve(const std::string& order);
    /// The station as it opens with other settings: its text, changed.
    [[nodiscard]] std::unique_ptr<workplace::Workplace> reopened(const std::string& replaced,
                                                                 const std::string& by) const;
    /// Two persons see these destroyed.
    foundation::Result<void> destroy(const std::vector<std::string>& things,
                                     const std::string& method,
                                     const std::string& witness = "Kim Vittne");
    /// Support has mended an order that was stopped.
    void resume(const std::string& order);
    /// The PUK of every letter whose envelope is still there, opened with the mailroom's key.
    std::vector<std::string> allPuks();

private:
    testbench::TemporaryFolder m_folder;
    std::unique_ptr<workplace::Workplace> m_workplace;
    std::optional<workplace::Desk> m_desk;
    bool m_tampered = false;
};

} // namespace flow
