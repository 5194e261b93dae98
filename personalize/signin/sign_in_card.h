// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/certificate.h"
#include "personalize/smartcard/pkcs11_module.h"
#include "personalize/smartcard/reader_name.h"

#include <string>

namespace signin {

/// A certificate of a card in a reader that its holder can sign in with.
struct SignInCard
{
    smartcard::ReaderName reader;
    std::string tokenLabel;
    /// CK_TOKEN_INFO's serial number: at most 16 characters. What a module makes of the chip's own
    /// serial differs; OpenSC shows the end of PKCS#15's.
    std::string tokenSerial;
    smartcard::PinState pin = smartcard::PinState::Full;
    foundation::Certificate certificate;
};

} // namespace signin
