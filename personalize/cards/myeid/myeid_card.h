// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/cards/card_family.h"
#include "personalize/cards/myeid/card_files.h"
#include "personalize/cards/myeid/card_keys.h"

#include <map>
#include <string>

namespace myeid {

/// A card with the MyEID applet in an exclusive session.
///
/// Who may do what on a finished card: the administration code (PIN 3, auth id FF) makes, changes
/// and deletes files, keys and the applet itself; a key is used under the holder's PIN that the
/// profile names; anybody reads what is public; no key can be loaded from outside. The PUK of the
/// administration code is the code itself, so that whoever has it gets past tries that somebody
/// else has spent.
class MyEidCard final : public cards::PersonalisableCard
{
public:
    /// `channel` outlives the card; the applet is selected. `serial` is the chip's.
    MyEidCard(smartcard::CardChannel& channel, cards::CardIdentity identity,
              foundation::Bytes serial);

    [[nodiscard]] const cards::CardIdentity& identity() const override { return m_identity; }
    [[nodiscard]] cards::SignsOnce signsOnce() const override
    {
        return cards::SignsOnce::ItsKeyIsMade;
    }
    foundation::Result<cards::CardCondition> lookOver() override;
    foundation::Result<void> prepare(const cards::CardPlan& plan,
                                     const cardprofiles::CodeSheet& codes) override;
    foundation::Result<cards::CardPublicKey>
    generateKey(const cardprofiles::KeyProfile& key) override;
    foundation::Result<cards::CardPublicKey>
    publicKey(const cardprofiles::KeyProfile& key) override;
    foundation::Result<foundation::Bytes> sign(const cardprofiles::KeyProfile& key,
                                               const foundation::SecretBytes& pin,
                                               foundation::ByteView digest) override;
    foundation::Result<void> writeCertificate(const cards::CardPlan& plan,
                                              const cards::CardCertificate& certificate) override;
    foundation::Result<void>
    writeDirectory(const cards::CardPlan& plan,
                   const std::vector<cards::CardCertificate>& certificates) override;
    foundation::Result<void> close() override;

private:
    /// The key's SubjectPublicKeyInfo, read from the card once in a session.
    foundation::Result<foundation::Bytes> knownKey(const cardprofiles::KeyProfile& key);
    [[nodiscard]] foundation::Result<void> checkAble(const cardprofiles::KeyProfile& key) const;
    foundation::Result<void> writeFile(FileId file, std::size_t size, foundation::ByteView content);

    cards::CardIdentity m_identity;
    foundation::Bytes m_serial;
    CardFiles m_files;
    CardKeys m_keys;
    std::map<std::string, foundation::Bytes> m_publicKeys;
};

} // namespace myeid
