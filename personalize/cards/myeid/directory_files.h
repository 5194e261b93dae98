// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/cards/card_family.h"
#include "personalize/cards/myeid/layout.h"

#include <map>
#include <vector>

namespace myeid {

/// A file of DF 5015 with what is to stand in it.
struct DirectoryFile
{
    FileId id{};
    std::size_t size = 0; ///< at least the content's: room for what OpenSC's tools may add later
    foundation::Bytes content;
};

/// All that the directory files are made from.
struct DirectoryInput
{
    const cardprofiles::CardProfile& profile;
    const std::string& label;                                   ///< TokenInfo.label
    const foundation::Bytes& serial;                            ///< of the chip
    const std::map<std::string, foundation::Bytes>& publicKeys; ///< SubjectPublicKeyInfo by key
    const std::vector<cards::CardCertificate>& certificates;    ///< that are on the card
};

/// Public keys that need files of their own, TokenInfo, AODF, PrKDF, PuKDF, CDF, trusted CDF when
/// there are issuers' certificates, and at the end the ODF that makes all of them visible. Errors:
/// CapabilityMissing for a PIN without a reference, CertificateInvalid.
foundation::Result<std::vector<DirectoryFile>> directoryFiles(const DirectoryInput& input);

/// EF.DIR in the MF.
foundation::Bytes applicationDirectory(const std::string& label);

/// The PKCS#15 iD and file number of the certificate in the plan: the key's iD, or for the issuers'
/// ("ca", "ca2", ...) the first ones that no key has. None when the profile knows no such
/// certificate.
std::optional<std::uint8_t> certificateId(const cardprofiles::CardProfile& profile,
                                          const std::string& name);
/// The issuers' certificates are called "ca", "ca2", "ca3" and so on.
bool isIssuersCertificate(const std::string& name);

} // namespace myeid
