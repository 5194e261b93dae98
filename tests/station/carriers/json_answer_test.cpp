// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/carriers/json_answer.h"

#include "foundation/civil_date.h"

#include <gtest/gtest.h>

namespace carriers {
namespace {

std::string moment(const char* text)
{
    const auto at = momentIn(QString{text}, QTimeZone{"Europe/Stockholm"});
    return at ? foundation::toText(*at) : "none";
}

} // namespace

TEST(JsonAnswer, ReadsMomentsInTheirZone)
{
    EXPECT_EQ(moment("2026-01-15T12:00:00"), "2026-01-15T11:00:00Z");
    EXPECT_EQ(moment("2026-07-15T12:00:00"), "2026-07-15T10:00:00Z");
    EXPECT_EQ(moment("2026-07-15T12:00:00.250Z"), "2026-07-15T12:00:00Z");
    EXPECT_EQ(moment("2026-07-15T12:00:00+05:30"), "2026-07-15T06:30:00Z");
    for (const auto* text : {"", "yesterday", "2026-13-01T00:00:00", "2026-02-30T00:00:00"})
        EXPECT_EQ(moment(text), "none") << text;
    EXPECT_FALSE(momentIn(QJsonValue{12}, QTimeZone::utc()));
}

TEST(JsonAnswer, KeepsTextsShortAndHarmless)
{
    EXPECT_EQ(detailIn(QString{"  Kan hämtas\n\x1b[31m nu\t"}), "Kan hämtas  [31m nu");
    EXPECT_EQ(detailIn(QString(1000, QChar{0x00E4})).size(), 500U);
    EXPECT_EQ(detailIn(QString::fromUtf8("😀").repeated(300)).size(), 500U);
    EXPECT_EQ(detailIn("x" + QString::fromUtf8("😀").repeated(300)).size(), 497U);
    EXPECT_EQ(detailIn(QString(499, 'x') + QString::fromUtf8("😀")), std::string(499, 'x'));
    EXPECT_EQ(detailIn(QJsonValue{}), "");
    EXPECT_EQ(detailIn(QJsonValue{7}), "");
}

} // namespace carriers
