// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/personalize/cards/card_product.h"

#include "personalize/authority/distinguished_name.h"
#include "personalize/requests/certificate_request.h"

#include <map>
#include <utility>

namespace testcards {

using cardprofiles::CardProfile;
using cardprofiles::CertificateProfile;
using cardprofiles::CodeSheet;
using cardprofiles::KeyProfile;
using cardprofiles::KeyUsage;
using cardprofiles::PinProfile;
using cards::CardCertificate;
using cards::CardPlan;
using cards::PersonalisableCard;
using foundation::Bytes;
using foundation::ByteView;
using foundation::Result;
using foundation::SecretBytes;

namespace {

PinProfile pin(const char* name, const char* label)
{
    PinProfile profile;
    profile.name = name;
    profile.label = label;
    profile.puk.length = 8;
    profile.puk.tries = 5;
    return profile;
}

CertificateProfile certificateFor(const KeyProfile& key)
{
    CertificateProfile profile;
    profile.name = key.name;
    profile.key = key.name;
    profile.label = key.label;
    profile.keyUsage = key.usage;
    return profile;
}

const char* pinOf(const KeyProfile& key)
{
    return key.pin == "pin1" ? kPin1 : kPin2;
}

const char* keyUsageOf(const KeyProfile& key)
{
    return key.usage.front() == KeyUsage::NonRepudiation ? "nonRepudiation" : "digitalSignature";
}

Result<CardCertificate> certified(PersonalisableCard& card, const KeyProfile& key,
                                  const foundation::Bytes& spki, const TestAuthority& authority)
{
    const auto subject = authority::encodeName({{"C", "SE"},
                                                {"O", "Testbolaget AB"},
                                                {"organizationIdentifier", "5560000001"},
                                                {"CN", "Anna Test"},
                                                {"SN", "Test"},
                                                {"GN", "Anna"},
                                                {"serialNumber", "16556000000112345"}});
    const auto request = requests::makeRequest(
        spki, *subject, [&](ByteView digest) { return card.sign(key, code(pinOf(key)), digest); });
    if (!request)
        return request.error();
    return CardCertificate{key.name, authority.issue(*request, keyUsageOf(key))};
}

/// Makes every key, and certificates for those that leave with one.
Result<std::vector<CardCertificate>> makeKeys(PersonalisableCard& card, const CardProfile& profile,
                                              const TestAuthority& authority)
{
    std::vector<CardCertificate> certificates;
    for (const auto& key : profile.keys) {
        const auto generated = card.generateKey(key);
        if (!generated)
            return generated.error();
        if (profile.certificate(key.name)->fetchedLater)
            continue;
        auto certificate = certified(card, key, generated->spki, authority);
        if (!certificate)
            return certificate.error();
        certificates.push_back(std::move(*certificate));
    }
    return certificates;
}

} // namespace

CardProfile product(cardprofiles::KeyAlgorithm algorithm)
{
    CardProfile profile;
    profile.productCode = "TEST";
    profile.family = "myeid";
    profile.cardLabel = kLabel;
    profile.pins = {pin("pin1", "Legitimering"), pin("pin2", "Underskrift")};
    profile.administrationCode.length = 8;
    profile.administrationCode.minLength = 8;
    profile.administrationCode.tries = 5;
    profile.keys = {
        {"authentication",
         "Legitimering",
         algorithm,
         {KeyUsage::DigitalSignature},
         "pin1",
         false,
         0x45},
        {"signature", "Underskrift", algorithm, {KeyUsage::NonRepudiation}, "pin2", true, 0x46},
    };
    for (const auto& key : profile.keys)
        profile.certificates.push_back(certificateFor(key));
    return profile;
}

SecretBytes code(std::string_view text)
{
    return SecretBytes::copyOf(foundation::bytesOf(text));
}

CodeSheet codes()
{
    CodeSheet sheet;
    sheet.subject = "test";
    for (const auto& [name, text] :
         {std::pair{"pin1", kPin1}, std::pair{"puk1", kPuk1}, std::pair{"pin2", kPin2},
          std::pair{"puk2", kPuk2}, std::pair{"administration", kAdministration}})
        sheet.codes.push_back({name, code(text)});
    return sheet;
}

Result<void> prepare(PersonalisableCard& card, const CardProfile& profile)
{
    return card.prepare({&profile, kLabel}, codes());
}

Result<void> personalise(PersonalisableCard& card, const CardProfile& profile,
                         const TestAuthority& authority, bool issuers)
{
    const CardPlan plan{&profile, kLabel};
    if (const auto prepared = prepare(card, profile); !prepared)
        return prepared;
    auto made = makeKeys(card, profile, authority);
    if (!made)
        return made.error();
    auto& certificates = *made;
    if (issuers)
        certificates.push_back({"ca", authority.certificate()});
    for (const auto& certificate : certificates) {
        if (const auto written = card.writeCertificate(plan, certificate); !written)
            return written;
    }
    if (const auto written = card.writeDirectory(plan, certificates); !written)
        return written;
    return card.close();
}

} // namespace testcards
