// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "fixtures/testbench/virtual_cards.h"
#include "foundation/certificate.h"
#include "personalize/proof/prove_card.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace proof {

inline constexpr const char* kModule = "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so";
inline constexpr const char* kPin1 = "246810";
inline constexpr const char* kPin2 = "975310";

using Names = std::vector<std::string>;

/// The report as text, one check a line, for messages.
std::string textOf(const ProofReport& report);
/// The names of the checks that failed.
Names failures(const ProofReport& report);
std::string detailOf(const ProofReport& report, const std::string& name);

/// A card that OpenSC's pkcs15-init made, in the first of two readers; a blank card in the other.
class ProveCard : public testing::Test
{
protected:
    explicit ProveCard(testbench::CardProtocol protocol = testbench::CardProtocol::T1);

    void personalise(const std::vector<std::string>& options = {});
    /// All that is to be proven of it.
    ProofRequest request();
    static foundation::Result<ProofReport>
    prove(const ProofRequest& request, std::chrono::milliseconds limit = std::chrono::seconds{60});
    /// The same; a failure of the test where there is none.
    static ProofReport report(const ProofRequest& request);

    testbench::PrivatePcscd m_pcscd{2};
    testbench::VirtualCards m_cards;
    testbench::TemporaryFolder m_folder;

private:
    [[nodiscard]] ProofKey key(const std::string& name, std::uint8_t id, const std::string& pin,
                               const std::string& file) const;
};

} // namespace proof
