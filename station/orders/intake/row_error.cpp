// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/intake/row_error.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace intake {

using foundation::Error;
using foundation::ErrorCode;

namespace {

constexpr std::size_t kMostInOneError = 20;
constexpr std::size_t kLongestValue = 60;

struct Words
{
    Problem problem;
    std::string_view name;
    std::string_view wrong;
    std::string_view toDo;
};

/// `wrong` and `toDo` are the source texts of the translations.
constexpr auto kWords = std::to_array<Words>({
    {Problem::FormatUnknown, "format-unknown",
     QT_TRANSLATE_NOOP("Intake", "this is not an order file"),
     QT_TRANSLATE_NOOP("Intake", "Send JSON or CSV as docs/order-files.md describes them.")},
    {Problem::Syntax, "syntax",
     QT_TRANSLATE_NOOP("Intake", "the file breaks off or breaks its format here"),
     QT_TRANSLATE_NOOP("Intake", "Mend it at this place, or have the sender write it again.")},
    {Problem::EncodingWrong, "encoding-wrong",
     QT_TRANSLATE_NOOP("Intake", "this is not text in an encoding that is accepted"),
     QT_TRANSLATE_NOOP("Intake", "Save the file as UTF-8 (a CSV file may also be Windows-1252).")},
    {Problem::NoOrders, "no-orders", QT_TRANSLATE_NOOP("Intake", "there is no order in the file"),
     QT_TRANSLATE_NOOP("Intake",
                       "Check that the right file was sent, and that it was sent whole.")},
    {Problem::TooLarge, "too-large", QT_TRANSLATE_NOOP("Intake", "this is longer than it may be"),
     QT_TRANSLATE_NOOP("Intake", "Shorten it; the greatest lengths stand in docs/order-files.md.")},
    {Problem::UnknownField, "unknown-field",
     QT_TRANSLATE_NOOP("Intake", "an order file has no such field"),
     QT_TRANSLATE_NOOP("Intake", "Correct its name, or take it away.")},
    {Problem::DuplicateField, "duplicate-field",
     QT_TRANSLATE_NOOP("Intake", "this field stands twice"),
     QT_TRANSLATE_NOOP("Intake", "Take one of the two away.")},
    {Problem::WrongType, "wrong-type",
     QT_TRANSLATE_NOOP("Intake", "this is not the kind of value that the field holds"),
     QT_TRANSLATE_NOOP("Intake",
                       "Put text in quotation marks, numbers and true or false without.")},
    {Problem::Missing, "missing", QT_TRANSLATE_NOOP("Intake", "this field is missing or empty"),
     QT_TRANSLATE_NOOP("Intake", "Fill it in.")},
    {Problem::NotAChoice, "not-a-choice",
     QT_TRANSLATE_NOOP("Intake", "the field knows no such word"),
     QT_TRANSLATE_NOOP("Intake", "Use one of the words that docs/order-files.md lists for it.")},
    {Problem::WrongForm, "wrong-form",
     QT_TRANSLATE_NOOP("Intake", "this number or address is wrong"),
     QT_TRANSLATE_NOOP("Intake",
                       "Check it against the original: a digit or letter is probably mistyped.")},
    {Problem::NotADate, "not-a-date",
     QT_TRANSLATE_NOOP("Intake", "this is not a date of the calendar"),
     QT_TRANSLATE_NOOP("Intake", "Write year, month and day as 2026-11-30.")},
    {Problem::DateImpossible, "date-impossible",
     QT_TRANSLATE_NOOP("Intake", "this date cannot be right"),
     QT_TRANSLATE_NOOP(
         "Intake",
         "Check it: neither in the future nor before 2000, signed no earlier than received.")},
    {Problem::ControlCharacter, "control-character",
     QT_TRANSLATE_NOOP("Intake", "there is an unreadable character in it"),
     QT_TRANSLATE_NOOP("Intake", "Type the text again instead of pasting it.")},
    {Problem::UnknownProduct, "unknown-product",
     QT_TRANSLATE_NOOP("Intake", "this station does not make such a product"),
     QT_TRANSLATE_NOOP("Intake",
                       "Correct the product code, or let the administrator install its profile.")},
    {Problem::ProductNeeds, "product-needs",
     QT_TRANSLATE_NOOP("Intake", "this product cannot be made without this field"),
     QT_TRANSLATE_NOOP("Intake", "Ask the orderer for it.")},
    {Problem::DeliveryRefused, "delivery-refused",
     QT_TRANSLATE_NOOP("Intake", "the PIN letter cannot travel like this"),
     QT_TRANSLATE_NOOP("Intake", "An order signed on paper, and a product without digital letters, "
                                 "gets its letter on paper.")},
    {Problem::Disagrees, "disagrees",
     QT_TRANSLATE_NOOP("Intake", "two rows of the same order say different things"),
     QT_TRANSLATE_NOOP("Intake", "Make the order's columns equal in all of its rows.")},
    {Problem::DuplicateOrder, "duplicate-order",
     QT_TRANSLATE_NOOP("Intake", "this order number stands twice in the file"),
     QT_TRANSLATE_NOOP("Intake",
                       "Give each order once. If they are two orders, one has the wrong number.")},
    {Problem::DuplicateLine, "duplicate-line",
     QT_TRANSLATE_NOOP("Intake", "this line number stands twice in the order"),
     QT_TRANSLATE_NOOP("Intake", "Number the order's lines one by one.")},
    {Problem::DuplicateIdentity, "duplicate-identity",
     QT_TRANSLATE_NOOP("Intake", "this identity belongs to another order line"),
     QT_TRANSLATE_NOOP(
         "Intake",
         "Check whether the card is ordered already; each line has an identity of its own.")},
    {Problem::ForeignIdentity, "foreign-identity",
     QT_TRANSLATE_NOOP("Intake", "this identity belongs to another organisation"),
     QT_TRANSLATE_NOOP("Intake",
                       "It must be 16, the ordering organisation's number and a part of its own.")},
    {Problem::OrderDiffers, "order-differs",
     QT_TRANSLATE_NOOP("Intake", "the order is here already, with other content"),
     QT_TRANSLATE_NOOP(
         "Intake",
         "An order is not changed by sending it again: cancel it and place a new one (A46).")},
});

const Words& wordsOf(Problem problem)
{
    return *std::ranges::find(kWords, problem, &Words::problem);
}

ErrorCode codeFor(const RowError& error)
{
    if (error.problem == Problem::FormatUnknown)
        return ErrorCode::FileFormatUnknown;
    if (error.problem == Problem::EncodingWrong && error.line == 0)
        return ErrorCode::InvalidEncoding;
    return ErrorCode::RowInvalid;
}

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

} // namespace

std::string_view nameOf(Problem problem)
{
    return wordsOf(problem).name;
}

std::string_view whatIsWrong(Problem problem)
{
    return wordsOf(problem).wrong;
}

std::string_view whatToDo(Problem problem)
{
    return wordsOf(problem).toDo;
}

std::string describe(const RowError& error)
{
    std::string where = error.line == 0 ? "file" : "line " + std::to_string(error.line);
    if (!error.order.empty())
        where += ", order " + error.order;
    if (!error.field.empty())
        where += ", " + error.field;
    where.append(": ").append(whatIsWrong(error.problem));
    if (!error.value.empty())
        where += " (" + error.value + ")";
    return where.append(". ").append(whatToDo(error.problem));
}

Error toError(const std::vector<RowError>& errors)
{
    std::string context;
    for (std::size_t i = 0; i < std::min(errors.size(), kMostInOneError); ++i)
        context += (i == 0 ? "" : "\n") + describe(errors[i]);
    if (errors.size() > kMostInOneError)
        context += "\nand " + std::to_string(errors.size() - kMostInOneError) + " more";
    return {errors.empty() ? ErrorCode::RowInvalid : codeFor(errors.front()), std::move(context)};
}

std::string shortened(std::string_view text)
{
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isContinuation(text[i]) && ++characters > kLongestValue)
            return std::string{text.substr(0, i)} + "…";
    }
    return std::string{text};
}

} // namespace intake
