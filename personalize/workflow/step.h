// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace workflow {

/// What a step of personalisation does. The journal, progress and errors name steps by these.
enum class StepKind {
    LookOver,  ///< right family and product, blank, tries full, not the operator's card; reads only
    Admit,     ///< the station takes the card for the order and gives it its numbers
    SealCodes, ///< codes drawn, sealed and stored, before any of them is on the card
    Prepare,   ///< structure and codes
    GenerateKey,        ///< subject: the key
    RequestCertificate, ///< subject: the certificate. The card signs its request under the key's
                        ///< PIN
    IssueCertificate,   ///< subject: the certificate. Asked for early (see makeRecipe()); recorded
                        ///< before it is handed out
    WriteCertificate,   ///< subject: the certificate, or "ca", "ca2" for the issuers'
    WriteDirectory,     ///< each PKCS#15 directory file, once
    Close,              ///< access rules in force for good
    PowerCycle, ///< off and on, so that the proof meets the card as the holder's computer will
    Prove,      ///< OpenSC reads it, each key signs a nonce, chains verify
};

/// One step of a recipe: what, and to which key or certificate of the profile.
struct Step
{
    StepKind kind;
    std::string subject{};

    friend bool operator==(const Step&, const Step&) = default;
};

/// "generate-key": stable, since journals outlive programs.
std::string_view nameOf(StepKind kind);
/// "generate-key authentication".
std::string nameOf(const Step& step);

} // namespace workflow
