// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stationery {

/// What a template is drawn for. Only a PIN letter has places for codes.
enum class PaperKind {
    PinLetter,
    Calibration,    ///< the specimen that a printer's offsets are read from
    AddressLabel,   ///< one on a roll, or a sheet of them
    Receipt,        ///< what a holder signs for (kvittens)
    CardCarrier,    ///< the sheet that a card is glued to
    CoveringLetter, ///< goes with the card
};

/// Told by how the template's file is called: "receipt.svg", "receipt-short.svg". What begins as no
/// other kind does is a PIN letter.
PaperKind kindOf(std::string_view fileName);

/// What a paper of this kind may show apart from codes and a barcode, by the names of its fields.
const std::vector<std::string>& fieldsOf(PaperKind kind);
/// Of these the ones without which it is of no use.
const std::vector<std::string>& demandedOf(PaperKind kind);

/// "receipt", for messages.
std::string_view nameOf(PaperKind kind);

/// The name is one of a code: "pin1" to "pin9", "puk1" to "puk9".
bool isCodeField(std::string_view name);

} // namespace stationery
