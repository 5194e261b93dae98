// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/letter_fields.h"

namespace print {

namespace {

QStringList one(const std::string& text)
{
    return text.empty() ? QStringList{} : QStringList{QString::fromStdString(text)};
}

QStringList all(const std::vector<std::string>& lines)
{
    QStringList texts;
    for (const auto& line : lines)
        texts.append(QString::fromStdString(line));
    return texts;
}

} // namespace

std::map<std::string, QStringList> fieldLines(const LetterTask& task)
{
    const auto& text = task.text;
    const auto sender = all(text.sender);
    const auto name = sender.mid(0, 1);
    const auto address = sender.size() > 1 ? QStringList{sender.mid(1).join(" · ")} : QStringList{};
    return {{"senderName", name},
            {"senderAddress", address},
            {"returnLine", name + address},
            {"recipient", all(text.recipient)},
            {"holder", one(text.holder)},
            {"organisation", one(text.organisation)},
            {"identityNumber", one(text.identityNumber)},
            {"productSwedish", one(text.productSwedish)},
            {"productEnglish", one(text.productEnglish)},
            {"letterNumber", one(task.letterNumber)},
            {"barcodeText", one(task.letterNumber)},
            {"date", one(text.date)},
            {"contact", one(text.contact)}};
}

} // namespace print
