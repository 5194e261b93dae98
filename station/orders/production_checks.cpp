// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/production_checks.h"

#include "station/orders/template_fields.h"

#include <algorithm>

namespace orders {
namespace {

constexpr std::string_view kSkolverket = "skolverket";

constexpr std::array kPlainLetters{
    std::pair<std::string_view, char>{"Å", 'A'}, std::pair<std::string_view, char>{"Ä", 'A'},
    std::pair<std::string_view, char>{"Ö", 'O'}, std::pair<std::string_view, char>{"å", 'a'},
    std::pair<std::string_view, char>{"ä", 'a'}, std::pair<std::string_view, char>{"ö", 'o'},
};

bool isForSkolverket(const std::string& comment)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::search(comment.begin(), comment.end(), kSkolverket.begin(), kSkolverket.end(),
                       [&](char met, char wanted) { return lower(met) == wanted; }) !=
           comment.end();
}

std::string inPlainLetters(std::string text)
{
    for (const auto& [letter, plain] : kPlainLetters)
        for (auto at = text.find(letter); at != text.npos; at = text.find(letter))
            text.replace(at, letter.size(), 1, plain);
    return text;
}

/// A9: a registered officer's order has no signing step.
bool needsSigner(const Order& order)
{
    return order.signing != Signing::RegisteredOfficer;
}

Check checkSigner(const OrderRecord& record)
{
    if (!needsSigner(record.order))
        return {CheckKind::Signer, Verdict::Look, "A9", record.order.orderer.name};
    const auto& signer = signerOf(record);
    return {CheckKind::Signer, signer.name.empty() ? Verdict::Failed : Verdict::Passed, "A10",
            signer.name};
}

Check checkCapacity(const OrderRecord& record)
{
    const auto kind = record.order.organisation.kind;
    const std::string_view rule = kind == OrganisationKind::LimitedCompany ? "A11" : "A12";
    if (!needsSigner(record.order))
        return {CheckKind::SignerCapacity, Verdict::NotNeeded, rule};
    const auto& capacity = signerOf(record).capacity;
    const bool may = capacity && maySign(kind, *capacity);
    return {CheckKind::SignerCapacity, may ? Verdict::Passed : Verdict::Failed, rule,
            capacity ? std::string{database::storedName(*capacity)} : std::string{}};
}

Check checkOriginal(const OrderRecord& record)
{
    if (record.order.signing != Signing::Paper)
        return {CheckKind::PaperOriginal, Verdict::NotNeeded, "A14"};
    if (!record.originalSeen)
        return {CheckKind::PaperOriginal, Verdict::Failed, "A14"};
    return {CheckKind::PaperOriginal, Verdict::Passed, "A14",
            foundation::toText(*record.originalSeen)};
}

Check checkPowerOfAttorney(const Order& order)
{
    const auto& agent = order.orderer.organisation;
    if (!agent || *agent == order.organisation.number)
        return {CheckKind::PowerOfAttorney, Verdict::NotNeeded, "A8"};
    const auto& reference = order.powerOfAttorney;
    return {CheckKind::PowerOfAttorney, reference.empty() ? Verdict::Failed : Verdict::Passed, "A8",
            reference.empty() ? "agent " + agent->text() : reference};
}

/// One line of text for each order line that has something wrong; empty: none has.
template <typename WhatIsWrong>
std::string linesWith(const std::vector<LineRecord>& lines, const WhatIsWrong& whatIsWrong)
{
    std::string all;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].state == LineState::Cancelled)
            continue;
        const std::string wrong = whatIsWrong(lines[i].line, i);
        if (!wrong.empty())
            all += (all.empty() ? "" : "; ") + std::to_string(lines[i].line.number) + ": " + wrong;
    }
    return all;
}

Check judged(CheckKind kind, std::string_view rule, std::string wrong)
{
    return {kind, wrong.empty() ? Verdict::Passed : Verdict::Failed, rule, std::move(wrong)};
}

Check checkHolders(const std::vector<LineRecord>& lines, const CheckFacts& facts)
{
    const auto missing = [&](const OrderLine& line, std::size_t) -> std::string {
        const auto* profile = facts.findProfile(line.product);
        if (profile == nullptr)
            return "product " + line.product;
        const auto fields = holderFields(line);
        for (const auto& field : profile->requiredHolderFields)
            if (const auto found = fields.find(field);
                found != fields.end() && found->second.empty())
                return field;
        return {};
    };
    return judged(CheckKind::HolderFields, "A46", linesWith(lines, missing));
}

Check checkIdentities(const Order& order, const std::vector<LineRecord>& lines)
{
    const auto foreign = [&](const OrderLine& line, std::size_t) -> std::string {
        const auto& identity = line.serviceIdentity;
        const bool ours = !identity || identity->organisation() == order.organisation.number;
        return ours ? std::string{} : identity->text();
    };
    return judged(CheckKind::Identity, "A37", linesWith(lines, foreign));
}

Check checkActiveCards(const std::vector<LineRecord>& lines, const CheckFacts& facts)
{
    if (facts.mostCards == 0)
        return {CheckKind::ActiveCards, Verdict::NotNeeded, "A47"};
    const auto tooMany = [&](const OrderLine&, std::size_t at) -> std::string {
        const auto others = at < facts.otherCards.size() ? facts.otherCards[at] : 0;
        return others < facts.mostCards ? std::string{} : std::to_string(others);
    };
    const bool counted = std::ranges::any_of(
        lines, [](const LineRecord& line) { return line.line.holder.hsaId.has_value(); });
    if (!counted)
        return {CheckKind::ActiveCards, Verdict::NotNeeded, "A47"};
    return judged(CheckKind::ActiveCards, "A47", linesWith(lines, tooMany));
}

Check checkSpelling(const Order& order)
{
    const auto name = nameInCertificates(order);
    if (name == order.organisation.name)
        return {CheckKind::Spelling, Verdict::NotNeeded, "A17"};
    return {CheckKind::Spelling, Verdict::Look, "A17", order.organisation.name + " -> " + name};
}

} // namespace

std::vector<Check> checkForProduction(const OrderRecord& record,
                                      const std::vector<LineRecord>& lines, const CheckFacts& facts)
{
    const auto& order = record.order;
    const bool mayTravel = letterMayTravel(order.signing, order.letterDelivery);
    return {
        {CheckKind::OrganisationNumber, Verdict::Passed, "A6", order.organisation.number.text()},
        checkSigner(record),
        checkCapacity(record),
        checkOriginal(record),
        checkPowerOfAttorney(order),
        {CheckKind::LetterTravel, mayTravel ? Verdict::Passed : Verdict::Failed, "A34",
         std::string{database::storedName(order.letterDelivery)}},
        checkHolders(lines, facts),
        checkIdentities(order, lines),
        checkActiveCards(lines, facts),
        checkSpelling(order),
    };
}

const Signer& signerOf(const OrderRecord& record)
{
    return record.enteredSigner.name.empty() ? record.order.signer : record.enteredSigner;
}

std::string nameInCertificates(const Order& order)
{
    return isForSkolverket(order.comment) ? inPlainLetters(order.organisation.name)
                                          : order.organisation.name;
}

} // namespace orders
