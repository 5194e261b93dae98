// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/stationery/paper_kind.h"

#include <array>

namespace stationery {

namespace {

struct Vocabulary
{
    PaperKind kind;
    std::string_view name;
    std::string_view prefix; ///< of the file's name
    std::vector<std::string> fields;
    std::vector<std::string> demanded;
};

/// No PIN letter has a field for a number of the card: a code never stands where it can be linked
/// to the card (ISO 9564-1). The other papers may name the card, and have no place for a code.
const std::array<Vocabulary, 6>& vocabularies()
{
    static const std::array<Vocabulary, 6> all{
        {{PaperKind::PinLetter,
          "letter",
          "pin-letter",
          {"senderName", "senderAddress", "returnLine", "recipient", "holder", "organisation",
           "identityNumber", "productSwedish", "productEnglish", "letterNumber", "barcodeText",
           "date", "contact"},
          {}},
         {PaperKind::Calibration,
          "calibration sheet",
          "calibration",
          {"senderName", "station", "printer", "letterNumber", "barcodeText", "offsetRight",
           "offsetDown", "tray", "date"},
          {"letterNumber"}},
         {PaperKind::AddressLabel,
          "address label",
          "address-label",
          {"senderName", "senderAddress", "returnLine", "recipient", "reference"},
          {"recipient"}},
         {PaperKind::Receipt,
          "receipt",
          "receipt",
          {"senderName", "senderAddress", "holder", "organisation", "identityNumber",
           "productSwedish", "productEnglish", "cardSerial", "orderNumber", "date", "contact"},
          {"productSwedish", "cardSerial"}},
         {PaperKind::CardCarrier,
          "card carrier",
          "card-carrier",
          {"senderName", "senderAddress", "holder", "organisation", "productSwedish",
           "productEnglish", "cardSerial", "orderNumber", "date", "contact"},
          {"productSwedish", "cardSerial"}},
         {PaperKind::CoveringLetter,
          "covering letter",
          "covering-letter",
          {"senderName", "senderAddress", "returnLine", "recipient", "holder", "organisation",
           "productSwedish", "productEnglish", "cardSerial", "orderNumber", "date", "contact"},
          {"recipient"}}}};
    return all;
}

const Vocabulary& vocabularyOf(PaperKind kind)
{
    for (const auto& each : vocabularies()) {
        if (each.kind == kind)
            return each;
    }
    return vocabularies().front();
}

} // namespace

PaperKind kindOf(std::string_view fileName)
{
    for (const auto& each : vocabularies()) {
        if (fileName.starts_with(each.prefix))
            return each.kind;
    }
    return PaperKind::PinLetter;
}

const std::vector<std::string>& fieldsOf(PaperKind kind)
{
    return vocabularyOf(kind).fields;
}

const std::vector<std::string>& demandedOf(PaperKind kind)
{
    return vocabularyOf(kind).demanded;
}

std::string_view nameOf(PaperKind kind)
{
    return vocabularyOf(kind).name;
}

bool isCodeField(std::string_view name)
{
    return name.size() == 4 && (name.starts_with("pin") || name.starts_with("puk")) &&
           name[3] >= '1' && name[3] <= '9';
}

} // namespace stationery
