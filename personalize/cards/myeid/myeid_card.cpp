// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/myeid/myeid_card.h"

#include "personalize/cards/myeid/answers.h"
#include "personalize/cards/myeid/directory_files.h"
#include "personalize/cards/myeid/look_over.h"
#include "personalize/cards/myeid/new_codes.h"
#include "personalize/pkcs15/subject_public_key.h"

#include <algorithm>
#include <utility>

namespace myeid {

using cardprofiles::CodeSheet;
using cardprofiles::KeyProfile;
using cards::CardCertificate;
using cards::CardCondition;
using cards::CardIdentity;
using cards::CardPlan;
using cards::CardPublicKey;
using cards::LifeCycle;
using foundation::Bytes;
using foundation::ByteView;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

MyEidCard::MyEidCard(smartcard::CardChannel& channel, CardIdentity identity, Bytes serial)
    : m_identity{std::move(identity)}, m_serial{std::move(serial)}, m_files{channel}, m_keys{
                                                                                          m_files}
{
}

Result<CardCondition> MyEidCard::lookOver()
{
    return myeid::lookOver(m_files);
}

Result<void> MyEidCard::checkAble(const KeyProfile& key) const
{
    if (std::ranges::find(m_identity.algorithms, key.algorithm) == m_identity.algorithms.end())
        return Error{ErrorCode::CapabilityMissing, "algorithm of key " + key.name};
    if (!pinNamed(key.pin))
        return Error{ErrorCode::CapabilityMissing, "no reference for " + key.pin};
    return {};
}

Result<void> MyEidCard::prepare(const CardPlan& plan, const CodeSheet& sheet)
{
    for (const auto& key : plan.profile->keys) {
        if (const auto able = checkAble(key); !able)
            return able;
    }
    const auto codes = placeCodes(*plan.profile, sheet);
    if (!codes)
        return codes.error();

    const auto rules = directoryRules(Pin::Administration);
    m_publicKeys.clear();
    if (const auto initialized = m_files.initialize(rules, rules); !initialized)
        return initialized;
    for (const auto& [name, pin, code] : *codes) {
        const auto set =
            m_files.expect(commands::initializePin(pin, code), "INITIALIZE PIN " + name);
        if (!set)
            return set.error();
    }
    // Now, because the MF is the current DF only now.
    constexpr std::size_t kDirectorySize = 128;
    const auto directory = applicationDirectory(plan.label);
    return m_files.write(FileId::ApplicationDirectory, std::max(kDirectorySize, directory.size()),
                         elementaryRules(Pin::Always, Pin::Administration), directory);
}

Result<CardPublicKey> MyEidCard::generateKey(const KeyProfile& key)
{
    if (const auto able = checkAble(key); !able)
        return able.error();
    const auto spki = m_keys.generate(key);
    if (!spki)
        return spki.error();
    m_publicKeys[key.name] = *spki;
    return CardPublicKey{*spki};
}

Result<CardPublicKey> MyEidCard::publicKey(const KeyProfile& key)
{
    const auto spki = m_keys.read(key);
    if (!spki)
        return spki.error();
    m_publicKeys[key.name] = *spki;
    return CardPublicKey{*spki};
}

Result<Bytes> MyEidCard::knownKey(const KeyProfile& key)
{
    if (const auto known = m_publicKeys.find(key.name); known != m_publicKeys.end())
        return known->second;
    auto read = publicKey(key);
    if (!read)
        return read.error();
    return std::move(read->spki);
}

Result<Bytes> MyEidCard::sign(const KeyProfile& key, const foundation::SecretBytes& pin,
                              ByteView digest)
{
    return m_keys.sign(key, pin, digest);
}

Result<void> MyEidCard::writeFile(FileId file, std::size_t size, ByteView content)
{
    if (const auto entered = m_files.enterApplication(); !entered)
        return entered;
    return m_files.write(file, size, elementaryRules(Pin::Always, Pin::Administration), content);
}

Result<void> MyEidCard::writeCertificate(const CardPlan& plan, const CardCertificate& certificate)
{
    const auto id = certificateId(*plan.profile, certificate.name);
    if (!id)
        return Error{ErrorCode::CertificateInvalid,
                     "the profile has no certificate " + certificate.name};
    if (const auto* holders = plan.profile->certificate(certificate.name)) {
        const auto spki = knownKey(*plan.profile->key(holders->key));
        if (!spki)
            return spki.error();
        if (const auto checked = pkcs15::checkCertifies(certificate.der, *spki); !checked)
            return checked;
    }
    return writeFile(certificateFile(*id), certificate.der.size(), certificate.der);
}

Result<void> MyEidCard::writeDirectory(const CardPlan& plan,
                                       const std::vector<CardCertificate>& certificates)
{
    for (const auto& key : plan.profile->keys) {
        if (const auto known = knownKey(key); !known)
            return known.error();
    }
    const auto files =
        directoryFiles({*plan.profile, plan.label, m_serial, m_publicKeys, certificates});
    if (!files)
        return files.error();
    for (const auto& [id, size, content] : *files) {
        if (const auto written = writeFile(id, size, content); !written)
            return written;
    }
    return {};
}

Result<void> MyEidCard::close()
{
    const auto activated = m_files.expect(commands::activateApplet(), "ACTIVATE APPLET");
    m_files.forgetSelection();
    if (!activated)
        return activated.error();
    const auto information =
        m_files.expect(commands::selectAppletForInformation(), "SELECT applet");
    if (!information)
        return information.error();
    if (readLifeCycle(*information) != LifeCycle::Operational)
        return Error{ErrorCode::CardUnknownState, "ACTIVATE APPLET: the life cycle is still open"};
    return {};
}

} // namespace myeid
