// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/cards/card_family.h"
#include "personalize/pkcs15/objects.h"

#include <map>
#include <string>
#include <vector>

/// The PKCS#15 objects of a card product, with the numbers that this family gives files and PINs.
namespace myeid {

/// The holder's PINs in the profile's order, then the administration code as OpenSC's SO PIN.
/// Errors: CapabilityMissing for a PIN without a reference.
foundation::Result<std::vector<pkcs15::Pin>> pinEntries(const cardprofiles::CardProfile& profile);

/// Errors: CapabilityMissing for a PIN without a reference.
foundation::Result<std::vector<pkcs15::PrivateKey>>
privateKeyEntries(const cardprofiles::CardProfile& profile);

/// OpenSC reads an RSA key out of the PuKDF, but an EC key, which must name its curve, only out of
/// a file of its own.
bool hasPublicKeyFile(const cardprofiles::KeyProfile& key);

/// Of the keys whose SubjectPublicKeyInfo is given, by key name.
std::vector<pkcs15::PublicKey>
publicKeyEntries(const cardprofiles::CardProfile& profile,
                 const std::map<std::string, foundation::Bytes>& publicKeys);

struct CertificateEntries
{
    std::vector<pkcs15::Certificate> holders;
    std::vector<pkcs15::Certificate> issuers;
};
/// Errors: CertificateInvalid for a name that the profile does not know and for an issuer's
/// certificate that cannot be read.
foundation::Result<CertificateEntries>
certificateEntries(const cardprofiles::CardProfile& profile,
                   const std::vector<cards::CardCertificate>& certificates);

pkcs15::TokenInfo tokenInformation(const std::string& label, const foundation::Bytes& serial);

} // namespace myeid
