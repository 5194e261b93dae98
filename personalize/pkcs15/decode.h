// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/result.h"
#include "personalize/pkcs15/objects.h"

namespace pkcs15 {

/// The entries of a directory file as a card gives it back: whole TLVs up to the first unused byte
/// (00 or FF) or the end. Never looks past `file`. Errors: CardAnswerMalformed when a TLV overruns
/// the file.
foundation::Result<std::vector<foundation::ByteView>> entriesOf(foundation::ByteView file);

/// What a card says of itself. Optional parts that we never write are skipped.
/// Errors: CardAnswerMalformed.
foundation::Result<TokenInfo> decodeTokenInfo(foundation::ByteView file);

/// The ODF. Kinds of a later standard and objects given in place are left out.
/// Errors: CardAnswerMalformed.
foundation::Result<std::vector<DirectoryReference>>
decodeObjectDirectory(foundation::ByteView file);

/// The label of any entry (CommonObjectAttributes.label); empty when it has none.
/// Errors: CardAnswerMalformed.
foundation::Result<std::string> labelOf(foundation::ByteView entry);

} // namespace pkcs15
