// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/result.h"
#include "foundation/secret_bytes.h"
#include "personalize/smartcard/pkcs11_module.h"

#include <optional>
#include <vector>

namespace smartcard {

/// An object of a token (CK_OBJECT_HANDLE), valid in the session that found it.
struct Pkcs11Object
{
    unsigned long value = 0;
};

enum class Pkcs11Class { Certificate, PublicKey, PrivateKey };

/// How to sign (PKCS#11 mechanisms, 2.1 and 2.3).
enum class Pkcs11Mechanism {
    RsaPkcs,       ///< CKM_RSA_PKCS: a DER DigestInfo in, PKCS#1 v1.5 signature out
    Sha256RsaPkcs, ///< CKM_SHA256_RSA_PKCS: the message in
    Ecdsa,         ///< CKM_ECDSA: a bare digest in, r || s out
};

/// A session with one token. Ends with its scope, and a login with it. Must end before its module.
/// One thread.
class Pkcs11Session
{
public:
    /// A read-only session. Errors: ModuleFailed, NoCard, CardRemoved.
    static foundation::Result<Pkcs11Session> open(const Pkcs11Module& module, SlotNumber slot);

    Pkcs11Session(Pkcs11Session&& other) noexcept;
    Pkcs11Session& operator=(Pkcs11Session&&) = delete;
    Pkcs11Session(const Pkcs11Session&) = delete;
    Pkcs11Session& operator=(const Pkcs11Session&) = delete;
    ~Pkcs11Session();

    /// As the user. A try is spent when the PIN is wrong. Errors: CodeWrong (tries left are asked
    /// for with Pkcs11Module::token), CodeBlocked, CardRemoved, ModuleFailed.
    foundation::Result<void> login(const foundation::SecretBytes& pin);
    /// Errors: ModuleFailed.
    foundation::Result<void> logout();

    /// All objects of a class, or those with this CKA_ID. Errors: ModuleFailed, CardRemoved.
    foundation::Result<std::vector<Pkcs11Object>>
    find(Pkcs11Class kind, const std::optional<foundation::Bytes>& id = std::nullopt);

    /// CKA_ID. Errors: ModuleFailed.
    foundation::Result<foundation::Bytes> id(Pkcs11Object object);
    /// CKA_VALUE of a certificate: its DER. Errors: ModuleFailed, CardRemoved.
    foundation::Result<foundation::Bytes> certificate(Pkcs11Object object);
    /// The token does this mechanism (C_GetMechanismInfo).
    bool offers(Pkcs11Mechanism mechanism);
    /// CKA_ALWAYS_AUTHENTICATE; false where the module does not know it.
    bool alwaysAuthenticates(Pkcs11Object key);
    /// CKA_KEY_TYPE is CKK_EC. Errors: ModuleFailed.
    foundation::Result<bool> isEllipticCurve(Pkcs11Object key);

    /// Signs. A key that always authenticates gets `pin` once more (CKU_CONTEXT_SPECIFIC); without
    /// one it is not signed with. Errors: CodeWrong, CodeBlocked, CardRemoved, ModuleFailed.
    foundation::Result<foundation::Bytes> sign(Pkcs11Object key, Pkcs11Mechanism mechanism,
                                               foundation::ByteView data,
                                               const foundation::SecretBytes* pin);

private:
    Pkcs11Session(const Pkcs11Module& module, SlotNumber slot, unsigned long handle)
        : m_module{&module}, m_slot{slot}, m_handle{handle}
    {
    }
    foundation::Result<foundation::Bytes> attribute(Pkcs11Object object, unsigned long type);
    foundation::Result<void> loginAs(unsigned long user, const foundation::SecretBytes& pin);

    const Pkcs11Module* m_module; ///< none once moved from
    SlotNumber m_slot;
    unsigned long m_handle;
};

/// The error of a sign() says that the key may not be used without a login (CKR_USER_NOT_LOGGED_IN
/// and what modules answer in its stead), or that the module hides it until then.
bool isForLackOfLogin(const foundation::Error& error);

/// The error says that something on the way to the card failed, or nothing more than that it did
/// not work (CKR_DEVICE_ERROR, CKR_DEVICE_MEMORY, CKR_GENERAL_ERROR, CKR_FUNCTION_FAILED, a session
/// lost by a reset, ...): nothing can be told of the card by it.
bool isDeviceFault(const foundation::Error& error);

} // namespace smartcard
