// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/myeid/look_over.h"

#include "personalize/cards/myeid/answers.h"

#include <string>

namespace myeid {

using cards::CardCondition;
using cards::LifeCycle;
using foundation::Result;

namespace {

/// What a file is, by the numbers that pkcs15-init and we give files.
std::string_view kindOf(FileId file)
{
    constexpr unsigned kKeys = 0x4B;
    constexpr unsigned kPublicKeys = 0x55;
    constexpr unsigned kCertificates = 0x43;
    switch (static_cast<unsigned>(file) >> 8U) {
    case kKeys:
        return "key file ";
    case kPublicKeys:
        return "public key file ";
    case kCertificates:
        return "certificate file ";
    default:
        return "file ";
    }
}

std::string describe(FileId file)
{
    const auto number = static_cast<unsigned>(file);
    const std::array<std::uint8_t, 2> bytes{static_cast<std::uint8_t>(number >> 8U),
                                            static_cast<std::uint8_t>(number & 0xFFU)};
    return std::string{kindOf(file)} + foundation::toHex(bytes);
}

/// Life cycle by DF 5015, or by the MF where there is no 5015.
Result<LifeCycle> lifeCycleOf(CardFiles& files)
{
    const auto application = files.inspect(FileId::Application);
    if (!application)
        return application.error();
    if (application->status.isSuccess())
        return readLifeCycle(application->data);
    if (application->status != smartcard::sw::kFileNotFound)
        return LifeCycle::Unknown;
    const auto master = files.inspect(FileId::Master);
    if (!master)
        return master.error();
    const bool isClosed =
        master->status.isSuccess() && readLifeCycle(master->data) == LifeCycle::Operational;
    return isClosed ? LifeCycle::Operational : LifeCycle::Factory;
}

/// The files of DF 5015, which must be the current DF.
Result<void> findFiles(CardFiles& files, CardCondition& condition)
{
    const auto answer = files.ask(commands::information(commands::Data::Files));
    if (!answer)
        return answer.error();
    if (!answer->status.isSuccess()) {
        condition.finds.emplace_back("the card does not list its files");
        return {};
    }
    const auto list = readFileList(answer->data);
    if (!list)
        return list.error();
    for (const FileId file : *list)
        condition.finds.push_back(describe(file));
    return {};
}

struct NamedReference
{
    Pin pin;
    const char* name;
    const char* pukName; ///< null when its PUK is nobody's
};

constexpr std::array kReferences{
    NamedReference{static_cast<Pin>(1), "pin1", "puk1"},
    NamedReference{static_cast<Pin>(2), "pin2", "puk2"},
    NamedReference{Pin::Administration, "administration", nullptr},
};

void note(const NamedReference& reference, const CodeTries& tries, CardCondition& condition)
{
    condition.tries.push_back({reference.name, tries.pinLeft, tries.pinFull});
    if (reference.pukName != nullptr && tries.pukFull != 0)
        condition.tries.push_back({reference.pukName, tries.pukLeft, tries.pukFull});
}

/// On a card that has no file yet the first code that is missing ends the questions: codes are made
/// in this order. A card that does not know the question, or says nothing to it, leaves the code
/// untold: that speaks neither for nor against a blank card.
Result<void> findCodes(CardFiles& files, CardCondition& condition)
{
    const bool hasFiles = !condition.finds.empty();
    for (const auto& reference : kReferences) {
        const auto answer = files.ask(commands::codeInformation(reference.pin));
        if (!answer)
            return answer.error();
        if (answer->status == smartcard::sw::kReferencedDataNotFound) {
            if (!hasFiles)
                break;
            continue;
        }
        if (!answer->status.isSuccess() || answer->data.empty())
            continue;
        condition.finds.push_back(std::string{reference.name} + " is set");
        if (const auto tries = readCodeTries(answer->data))
            note(reference, *tries, condition);
    }
    return {};
}

bool mayBeBegun(LifeCycle lifeCycle)
{
    return lifeCycle == LifeCycle::Factory || lifeCycle == LifeCycle::Creation;
}

} // namespace

Result<CardCondition> lookOver(CardFiles& files)
{
    const auto lifeCycle = lifeCycleOf(files);
    if (!lifeCycle)
        return lifeCycle.error();
    CardCondition condition;
    condition.lifeCycle = *lifeCycle;
    if (*lifeCycle != LifeCycle::Factory) {
        if (const auto found = findFiles(files, condition); !found)
            return found.error();
    }
    if (const auto found = findCodes(files, condition); !found)
        return found.error();
    condition.blank = mayBeBegun(*lifeCycle) && condition.finds.empty();
    if (!mayBeBegun(*lifeCycle))
        condition.finds.emplace_back(*lifeCycle == LifeCycle::Operational
                                         ? "the life cycle is closed"
                                         : "the life cycle cannot be told");
    return condition;
}

} // namespace myeid
