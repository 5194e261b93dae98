// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/certificate.h"
#include "foundation/private_key.h"
#include "foundation/result.h"
#include "foundation/secret_bytes.h"

#include <span>

namespace foundation {

/// Seals a secret so that each recipient, and nobody else, can open it: DER of CMS
/// AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084). The content key goes to an RSA
/// recipient by RSAES-OAEP with SHA-256 (RFC 3560), to an EC recipient by ephemeral-static ECDH
/// with the SHA-256 KDF and AES-256 key wrap (RFC 5753). Recipients are named by issuer and serial
/// number. `openssl cms -decrypt` opens it.
///
/// It says nothing of who sealed it: whoever has the certificates can make one. What is inside
/// therefore names what it belongs to (see CodeSheet). The secret goes from its locked memory
/// straight into the cipher. Errors: SealFailed, also for no secret or no recipient.
Result<Bytes> seal(const SecretBytes& secret, std::span<const Certificate> recipients);

/// Opens an envelope. Errors: EnvelopeNotForUs when no recipient in it is this certificate;
/// EnvelopeDamaged when it is not such an envelope, or when a bit of its content or of the
/// content's key was changed (no byte of the content is then released); KeyUnusable when key and
/// certificate are not a pair.
Result<SecretBytes> open(ByteView envelope, const Certificate& certificate, const PrivateKey& key);

} // namespace foundation
