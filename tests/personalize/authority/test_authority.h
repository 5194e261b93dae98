// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "fixtures/testbench/temporary_folder.h"
#include "foundation/civil_date.h"
#include "personalize/authority/local_authority.h"
#include "tests/personalize/authority/memory_register.h"
#include "tests/personalize/authority/software_card.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace authority {

foundation::SecretBytes secretOf(const std::string& text);

/// Settings of an authority with every address filled in.
AuthoritySettings testSettings();

/// The two certificates of a Swedish e-service ID, and a holder whose name needs UTF-8.
cardprofiles::CertificateProfile authenticationProfile();
cardprofiles::CertificateProfile signatureProfile();
FieldValues holderFields();

/// A test with an authority of its own (P-256; passphrase "station") and a clock that stands at
/// midday now, so that other programs find the certificates valid.
class AuthorityTest : public testing::Test
{
protected:
    AuthorityTest();

    testbench::TemporaryFolder m_folder;
    foundation::SetClock m_clock;
    foundation::SystemRandom m_random;
    MemoryRegister m_register;
    std::shared_ptr<const AuthorityMaterial> m_material;

    [[nodiscard]] LocalAuthority authority() { return {m_material, m_register, m_random, m_clock}; }
    /// A good request for the card's key.
    [[nodiscard]] CertificateRequest requestOf(const SoftwareCard& card,
                                               const cardprofiles::CertificateProfile& profile,
                                               cardprofiles::KeyAlgorithm algorithm,
                                               const std::string& reference);
    /// Issues it; the test fails if that does.
    foundation::Certificate issue(const CertificateRequest& request);
    /// Writes it as PEM and gives the path.
    std::filesystem::path fileOf(const foundation::Certificate& certificate);
    /// What OpenSSL's own command shows of it.
    std::string textOf(const foundation::Certificate& certificate);
};

} // namespace authority
