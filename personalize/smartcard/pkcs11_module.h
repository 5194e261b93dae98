// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <memory>
#include <string>
#include <vector>

struct _CK_FUNCTION_LIST; // PKCS#11's own name: NOLINT(bugprone-reserved-identifier)

namespace smartcard {

/// A slot of a PKCS#11 module (CK_SLOT_ID).
struct SlotNumber
{
    unsigned long value = 0;
    friend bool operator==(SlotNumber, SlotNumber) = default;
};

/// What a token's flags say of its user PIN (PKCS#11, CK_TOKEN_INFO).
enum class PinState {
    Full,      ///< nothing speaks of a lost try
    TriesLost, ///< CKF_USER_PIN_COUNT_LOW: wrong at least once since it was right last
    LastTry,   ///< CKF_USER_PIN_FINAL_TRY
    Blocked,   ///< CKF_USER_PIN_LOCKED
};

/// A token in its slot. Texts without the blanks that pad them.
struct Pkcs11Token
{
    SlotNumber slot;
    std::string slotDescription; ///< OpenSC: the reader's name, cut to 64 bytes
    std::string label;
    std::string manufacturer;
    std::string model;
    std::string serial;
    bool loginRequired = false;
    PinState pin = PinState::Full;
};

/// A PKCS#11 module (OASIS PKCS #11 2.40), loaded and initialised for as long as the object lives.
/// Sessions must end before it. One module at a time in a process, one thread.
///
/// A foreign library in our own process can hang and crash: only programs that can be spared
/// (cardproof) load one.
class Pkcs11Module
{
public:
    /// Errors: ModuleUnusable when it cannot be loaded, is no PKCS#11 module or refuses to begin
    /// (nativeCode: CK_RV).
    static foundation::Result<Pkcs11Module> load(const std::string& path);

    Pkcs11Module(Pkcs11Module&& other) noexcept;
    Pkcs11Module& operator=(Pkcs11Module&&) = delete;
    Pkcs11Module(const Pkcs11Module&) = delete;
    Pkcs11Module& operator=(const Pkcs11Module&) = delete;
    ~Pkcs11Module();

    /// The slots that hold a token now, in the module's order. Errors: ModuleFailed.
    [[nodiscard]] foundation::Result<std::vector<Pkcs11Token>> tokens() const;
    /// Asks the token anew, as for its PIN's state. Errors: ModuleFailed; NoCard when it has gone.
    [[nodiscard]] foundation::Result<Pkcs11Token> token(SlotNumber slot) const;

    /// For Pkcs11Session.
    [[nodiscard]] const _CK_FUNCTION_LIST& functions() const { return *m_functions; }

private:
    struct Unload
    {
        void operator()(void* library) const;
    };

    Pkcs11Module() = default;

    std::unique_ptr<void, Unload> m_library;
    _CK_FUNCTION_LIST* m_functions = nullptr; ///< none before it is initialised
};

} // namespace smartcard
