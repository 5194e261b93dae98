// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/pkcs11_session.h"

#include "personalize/smartcard/pkcs11_api.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace smartcard {
namespace {

using foundation::Bytes;
using foundation::ByteView;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::SecretBytes;

/// No attribute or signature of a card is longer; a module that says so is not believed.
constexpr CK_ULONG kMostBytes = 1 << 20;

/// PKCS#11 takes what it only reads by pointers that could change it.
template <typename T>
T* unchanged(const T* data)
{
    return const_cast<T*>(data); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

CK_OBJECT_CLASS classOf(Pkcs11Class kind)
{
    switch (kind) {
    case Pkcs11Class::Certificate:
        return CKO_CERTIFICATE;
    case Pkcs11Class::PublicKey:
        return CKO_PUBLIC_KEY;
    case Pkcs11Class::PrivateKey:
        return CKO_PRIVATE_KEY;
    }
    return CKO_VENDOR_DEFINED;
}

CK_MECHANISM_TYPE mechanismOf(Pkcs11Mechanism mechanism)
{
    switch (mechanism) {
    case Pkcs11Mechanism::RsaPkcs:
        return CKM_RSA_PKCS;
    case Pkcs11Mechanism::Sha256RsaPkcs:
        return CKM_SHA256_RSA_PKCS;
    case Pkcs11Mechanism::Ecdsa:
        return CKM_ECDSA;
    }
    return CKM_VENDOR_DEFINED;
}

} // namespace

Result<Pkcs11Session> Pkcs11Session::open(const Pkcs11Module& module, SlotNumber slot)
{
    CK_SESSION_HANDLE handle = 0;
    const CK_RV value =
        module.functions().C_OpenSession(slot.value, CKF_SERIAL_SESSION, nullptr, nullptr, &handle);
    if (value != CKR_OK)
        return pkcs11Error("C_OpenSession", value);
    return Pkcs11Session{module, slot, handle};
}

Pkcs11Session::Pkcs11Session(Pkcs11Session&& other) noexcept
    : m_module{std::exchange(other.m_module, nullptr)}, m_slot{other.m_slot}, m_handle{
                                                                                  other.m_handle}
{
}

Pkcs11Session::~Pkcs11Session()
{
    if (m_module != nullptr)
        m_module->functions().C_CloseSession(m_handle);
}

Result<void> Pkcs11Session::loginAs(unsigned long user, const SecretBytes& pin)
{
    const CK_RV value = m_module->functions().C_Login(m_handle, user, unchanged(pin.view().data()),
                                                      static_cast<CK_ULONG>(pin.size()));
    if (value != CKR_OK)
        return pkcs11Error("C_Login", value);
    return {};
}

Result<void> Pkcs11Session::login(const SecretBytes& pin)
{
    return loginAs(CKU_USER, pin);
}

Result<void> Pkcs11Session::logout()
{
    if (const CK_RV value = m_module->functions().C_Logout(m_handle); value != CKR_OK)
        return pkcs11Error("C_Logout", value);
    return {};
}

Result<std::vector<Pkcs11Object>> Pkcs11Session::find(Pkcs11Class kind,
                                                      const std::optional<Bytes>& id)
{
    auto objectClass = classOf(kind);
    std::vector<CK_ATTRIBUTE> wanted{{CKA_CLASS, &objectClass, sizeof objectClass}};
    if (id)
        wanted.push_back({CKA_ID, unchanged(id->data()), static_cast<CK_ULONG>(id->size())});
    const auto& functions = m_module->functions();
    if (const CK_RV value = functions.C_FindObjectsInit(m_handle, wanted.data(),
                                                        static_cast<CK_ULONG>(wanted.size()));
        value != CKR_OK)
        return pkcs11Error("C_FindObjectsInit", value);
    std::array<CK_OBJECT_HANDLE, 64> handles{};
    CK_ULONG count = 0;
    const CK_RV value = functions.C_FindObjects(m_handle, handles.data(), handles.size(), &count);
    functions.C_FindObjectsFinal(m_handle);
    if (value != CKR_OK)
        return pkcs11Error("C_FindObjects", value);
    std::vector<Pkcs11Object> found;
    for (const CK_OBJECT_HANDLE handle :
         std::span{handles}.first(std::min<std::size_t>(count, handles.size())))
        found.push_back({handle});
    return found;
}

Result<Bytes> Pkcs11Session::attribute(Pkcs11Object object, unsigned long type)
{
    const auto& functions = m_module->functions();
    CK_ATTRIBUTE wanted{type, nullptr, 0};
    if (const CK_RV value = functions.C_GetAttributeValue(m_handle, object.value, &wanted, 1);
        value != CKR_OK)
        return pkcs11Error("C_GetAttributeValue", value);
    if (wanted.ulValueLen > kMostBytes) // CK_UNAVAILABLE_INFORMATION is the largest number
        return pkcs11Error("C_GetAttributeValue", CKR_ATTRIBUTE_VALUE_INVALID);
    Bytes bytes(wanted.ulValueLen);
    wanted.pValue = bytes.data();
    if (const CK_RV value = functions.C_GetAttributeValue(m_handle, object.value, &wanted, 1);
        value != CKR_OK)
        return pkcs11Error("C_GetAttributeValue", value);
    bytes.resize(std::min<std::size_t>(wanted.ulValueLen, bytes.size()));
    return bytes;
}

Result<Bytes> Pkcs11Session::id(Pkcs11Object object)
{
    return attribute(object, CKA_ID);
}

Result<Bytes> Pkcs11Session::certificate(Pkcs11Object object)
{
    return attribute(object, CKA_VALUE);
}

bool Pkcs11Session::offers(Pkcs11Mechanism mechanism)
{
    CK_MECHANISM_INFO info{};
    return m_module->functions().C_GetMechanismInfo(m_slot.value, mechanismOf(mechanism), &info) ==
               CKR_OK &&
           (info.flags & CKF_SIGN) != 0;
}

bool Pkcs11Session::alwaysAuthenticates(Pkcs11Object key)
{
    const auto value = attribute(key, CKA_ALWAYS_AUTHENTICATE);
    return value && value->size() == 1 && value->front() != CK_FALSE;
}

Result<bool> Pkcs11Session::isEllipticCurve(Pkcs11Object key)
{
    const auto bytes = attribute(key, CKA_KEY_TYPE);
    if (!bytes)
        return bytes.error();
    CK_KEY_TYPE type = CKK_VENDOR_DEFINED;
    if (bytes->size() != sizeof type)
        return pkcs11Error("C_GetAttributeValue", CKR_ATTRIBUTE_VALUE_INVALID);
    std::memcpy(&type, bytes->data(), sizeof type);
    return type == CKK_EC;
}

Result<Bytes> Pkcs11Session::sign(Pkcs11Object key, Pkcs11Mechanism mechanism, ByteView data,
                                  const SecretBytes* pin)
{
    const auto& functions = m_module->functions();
    CK_MECHANISM how{mechanismOf(mechanism), nullptr, 0};
    if (const CK_RV value = functions.C_SignInit(m_handle, &how, key.value); value != CKR_OK)
        return pkcs11Error("C_SignInit", value);
    if (pin != nullptr && alwaysAuthenticates(key))
        if (auto again = loginAs(CKU_CONTEXT_SPECIFIC, *pin); !again)
            return again.error();
    CK_ULONG size = 8192; // RSA of 65536 bits
    Bytes signature(size);
    const CK_RV value =
        functions.C_Sign(m_handle, unchanged(data.data()), static_cast<CK_ULONG>(data.size()),
                         signature.data(), &size);
    if (value != CKR_OK)
        return pkcs11Error("C_Sign", value);
    signature.resize(std::min<std::size_t>(size, signature.size()));
    return signature;
}

bool isForLackOfLogin(const Error& error)
{
    if (error.code != ErrorCode::ModuleFailed || !error.nativeCode)
        return false;
    switch (static_cast<CK_RV>(*error.nativeCode)) {
    case CKR_USER_NOT_LOGGED_IN:
    case CKR_KEY_HANDLE_INVALID:
    case CKR_OBJECT_HANDLE_INVALID:
    case CKR_KEY_FUNCTION_NOT_PERMITTED:
        return true;
    default:
        return false;
    }
}

bool isDeviceFault(const Error& error)
{
    if (error.code != ErrorCode::ModuleFailed || !error.nativeCode)
        return false;
    switch (static_cast<CK_RV>(*error.nativeCode)) {
    case CKR_HOST_MEMORY:
    case CKR_GENERAL_ERROR:
    case CKR_FUNCTION_FAILED:
    case CKR_DEVICE_ERROR:
    case CKR_DEVICE_MEMORY:
    case CKR_FUNCTION_CANCELED:
    case CKR_SESSION_CLOSED:
    case CKR_SESSION_HANDLE_INVALID:
        return true;
    default:
        return false;
    }
}

} // namespace smartcard
