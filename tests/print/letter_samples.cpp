// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/print/letter_samples.h"

#include "fixtures/testbench/process.h"

#include <cctype>

namespace samples {

print::LetterTask personalLetter(const std::string& letterNumber)
{
    print::LetterTask task;
    task.letterNumber = letterNumber;
    task.templateFile = "pin-letter-three-codes.svg";
    task.codes = {"pin1", "pin2", "puk1"};
    task.text.sender = {"Testbolaget AB", "Box 1234", "123 45 Stockholm"};
    task.text.recipient = {"Exempelkommunen", "Åsa Öberg-Exempelström", "Ängsvägen 7 É",
                           "123 45  ÖREBRO"};
    task.text.holder = "Åsa Öberg-Exempelström";
    task.text.organisation = "Exempelkommunen";
    task.text.identityNumber = "165560000001ABC123";
    task.text.productSwedish = "E-tjänstelegitimation på kort";
    task.text.productEnglish = "E-service ID on card";
    task.text.date = "2026-01-31";
    task.text.contact = "Frågor? 08-123 45 67";
    return task;
}

print::LetterTask reserveLetter(const std::string& letterNumber)
{
    auto task = personalLetter(letterNumber);
    task.templateFile = "pin-letter-two-codes.svg";
    task.codes = {"pin1", "puk1"};
    task.text.holder.clear();
    task.text.identityNumber.clear();
    task.text.productSwedish = "Reservkort";
    task.text.productEnglish = "Reserve card";
    return task;
}

Codes threeCodes()
{
    return {{"pin1", "492817"}, {"pin2", "730164"}, {"puk1", "58291047"}};
}

cardprofiles::CodeSheet sheetOf(const std::string& subject, const Codes& codes)
{
    cardprofiles::CodeSheet sheet;
    sheet.subject = subject;
    for (const auto& [name, code] : codes)
        sheet.codes.push_back({name, foundation::SecretBytes::copyOf(foundation::bytesOf(code))});
    return sheet;
}

std::filesystem::path letters()
{
    return std::filesystem::path{CARDSTATION_SOURCE_DIR} / "cardprofiles" / "letters";
}

std::string textOf(const std::filesystem::path& pdf, const std::string& options)
{
    return testbench::runProcess({"pdftotext", options, pdf, "-"}).output;
}

std::string withoutBlanks(std::string text)
{
    std::erase_if(text, [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; });
    return text;
}

} // namespace samples
