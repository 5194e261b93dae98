// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/intake/row_error.h"

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

constexpr auto kWords = std::to_array<Words>({
    {Problem::FormatUnknown, "format-unknown", "this is not an order file",
     "Send JSON or CSV as docs/order-files.md describes them."},
    {Problem::Syntax, "syntax", "the file breaks off or breaks its format here",
     "Mend it at this place, or have the sender write it again."},
    {Problem::EncodingWrong, "encoding-wrong", "this is not text in an encoding that is accepted",
     "Save the file as UTF-8 (a CSV file may also be Windows-1252)."},
    {Problem::NoOrders, "no-orders", "there is no order in the file",
     "Check that the right file was sent, and that it was sent whole."},
    {Problem::TooLarge, "too-large", "this is longer than it may be",
     "Shorten it; the greatest lengths stand in docs/order-files.md."},
    {Problem::UnknownField, "unknown-field", "an order file has no such field",
     "Correct its name, or take it away."},
    {Problem::DuplicateField, "duplicate-field", "this field stands twice",
     "Take one of the two away."},
    {Problem::WrongType, "wrong-type", "this is not the kind of value that the field holds",
     "Put text in quotation marks, numbers and true or false without."},
    {Problem::Missing, "missing", "this field is missing or empty", "Fill it in."},
    {Problem::NotAChoice, "not-a-choice", "the field knows no such word",
     "Use one of the words that docs/order-files.md lists for it."},
    {Problem::WrongForm, "wrong-form", "this number or address is wrong",
     "Check it against the original: a digit or letter is probably mistyped."},
    {Problem::NotADate, "not-a-date", "this is not a date of the calendar",
     "Write year, month and day as 2026-11-30."},
    {Problem::DateImpossible, "date-impossible", "this date cannot be right",
     "Check it: neither in the future nor before 2000, signed no earlier than received."},
    {Problem::ControlCharacter, "control-character", "there is an unreadable character in it",
     "Type the text again instead of pasting it."},
    {Problem::UnknownProduct, "unknown-product", "this station does not make such a product",
     "Correct the product code, or let the administrator install its profile."},
    {Problem::ProductNeeds, "product-needs", "this product cannot be made without this field",
     "Ask the orderer for it."},
    {Problem::DeliveryRefused, "delivery-refused", "the PIN letter cannot travel like this",
     "An order signed on paper, and a product without digital letters, gets its letter on paper."},
    {Problem::Disagrees, "disagrees", "two rows of the same order say different things",
     "Make the order's columns equal in all of its rows."},
    {Problem::DuplicateOrder, "duplicate-order", "this order number stands twice in the file",
     "Give each order once. If they are two orders, one has the wrong number."},
    {Problem::DuplicateLine, "duplicate-line", "this line number stands twice in the order",
     "Number the order's lines one by one."},
    {Problem::DuplicateIdentity, "duplicate-identity",
     "this identity belongs to another order line",
     "Check whether the card is ordered already; each line has an identity of its own."},
    {Problem::ForeignIdentity, "foreign-identity", "this identity belongs to another organisation",
     "It must be 16, the ordering organisation's number and a part of its own."},
    {Problem::OrderDiffers, "order-differs", "the order is here already, with other content",
     "An order is not changed by sending it again: cancel it and place a new one (A46)."},
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
