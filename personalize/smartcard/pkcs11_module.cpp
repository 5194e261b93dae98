// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/pkcs11_module.h"

#include "personalize/smartcard/pkcs11_api.h"

#include <dlfcn.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace smartcard {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

/// PKCS#11 pads its texts with blanks instead of ending them.
template <std::size_t Size>
std::string textOf(const unsigned char (&field)[Size])
{
    std::string text;
    for (const unsigned char byte : field)
        text += static_cast<char>(byte);
    const auto last = text.find_last_not_of(std::string_view{" \0", 2});
    return text.substr(0, last == std::string::npos ? 0 : last + 1);
}

PinState pinStateOf(CK_FLAGS flags)
{
    if ((flags & CKF_USER_PIN_LOCKED) != 0)
        return PinState::Blocked;
    if ((flags & CKF_USER_PIN_FINAL_TRY) != 0)
        return PinState::LastTry;
    return (flags & CKF_USER_PIN_COUNT_LOW) != 0 ? PinState::TriesLost : PinState::Full;
}

Error unusable(const std::string& path, const char* why, std::optional<long> value = std::nullopt)
{
    return Error{ErrorCode::ModuleUnusable, path + ": " + why, std::nullopt, value};
}

} // namespace

void Pkcs11Module::Unload::operator()(void* library) const
{
    dlclose(library);
}

Result<Pkcs11Module> Pkcs11Module::load(const std::string& path)
{
    Pkcs11Module module;
    module.m_library.reset(dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL));
    if (!module.m_library) {
        const char* const why = dlerror();
        return unusable(path, why != nullptr ? why : "dlopen");
    }
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): what dlsym is for
    const auto list =
        reinterpret_cast<CK_C_GetFunctionList>(dlsym(module.m_library.get(), "C_GetFunctionList"));
    if (list == nullptr)
        return unusable(path, "no C_GetFunctionList");
    CK_FUNCTION_LIST_PTR functions = nullptr;
    if (const CK_RV value = list(&functions); value != CKR_OK || functions == nullptr)
        return unusable(path, "C_GetFunctionList", static_cast<long>(value));
    CK_C_INITIALIZE_ARGS arguments{};
    arguments.flags = CKF_OS_LOCKING_OK;
    if (const CK_RV value = functions->C_Initialize(&arguments); value != CKR_OK)
        return unusable(path, "C_Initialize", static_cast<long>(value));
    module.m_functions = functions;
    return module;
}

Pkcs11Module::Pkcs11Module(Pkcs11Module&& other) noexcept
    : m_library{std::move(other.m_library)}, m_functions{std::exchange(other.m_functions, nullptr)}
{
}

Pkcs11Module::~Pkcs11Module()
{
    if (m_functions != nullptr)
        m_functions->C_Finalize(nullptr);
}

Result<std::vector<Pkcs11Token>> Pkcs11Module::tokens() const
{
    CK_ULONG count = 0;
    if (const CK_RV value = m_functions->C_GetSlotList(CK_TRUE, nullptr, &count); value != CKR_OK)
        return pkcs11Error("C_GetSlotList", value);
    std::vector<CK_SLOT_ID> slots(count);
    if (const CK_RV value = m_functions->C_GetSlotList(CK_TRUE, slots.data(), &count);
        value != CKR_OK)
        return pkcs11Error("C_GetSlotList", value);
    slots.resize(std::min<std::size_t>(count, slots.size()));
    std::vector<Pkcs11Token> all;
    for (const CK_SLOT_ID slot : slots) {
        auto found = token(SlotNumber{slot});
        if (!found)
            return found.error();
        all.push_back(*std::move(found));
    }
    return all;
}

Result<Pkcs11Token> Pkcs11Module::token(SlotNumber slot) const
{
    CK_SLOT_INFO slotInfo{};
    CK_TOKEN_INFO info{};
    if (const CK_RV value = m_functions->C_GetSlotInfo(slot.value, &slotInfo); value != CKR_OK)
        return pkcs11Error("C_GetSlotInfo", value);
    if (const CK_RV value = m_functions->C_GetTokenInfo(slot.value, &info); value != CKR_OK)
        return pkcs11Error("C_GetTokenInfo", value);
    Pkcs11Token found;
    found.slot = slot;
    found.slotDescription = textOf(slotInfo.slotDescription);
    found.label = textOf(info.label);
    found.manufacturer = textOf(info.manufacturerID);
    found.model = textOf(info.model);
    found.serial = textOf(info.serialNumber);
    found.loginRequired = (info.flags & CKF_LOGIN_REQUIRED) != 0;
    found.pin = pinStateOf(info.flags);
    return found;
}

} // namespace smartcard
