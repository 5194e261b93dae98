// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/secret_bytes.h"
#include "personalize/smartcard/tlv.h"

namespace smartcard {

/// Puts T, L (shortest form, X.690 10.1) and V behind what stands in `out`. A template is written
/// by building its content first and giving it as the value.
void appendTlv(foundation::Bytes& out, Tag tag, foundation::ByteView value);

/// The same for an object that holds a code or a key.
void appendTlv(foundation::SecretBytes& out, Tag tag, foundation::ByteView value);

/// One object on its own.
foundation::Bytes encodeTlv(Tag tag, foundation::ByteView value);

} // namespace smartcard
