// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/database/rows.h"

#include "tests/station/support/order_book.h"

using database::readAll;
using database::readFirst;
using database::readOne;
using database::values;
using foundation::Bytes;
using foundation::ErrorCode;

namespace {

class Rows : public ::testing::Test
{
protected:
    support::OrderBook m_book;

    template <typename T>
    foundation::Result<T> one(std::string_view sql, const database::Values& given = {})
    {
        return readOne<T>(m_book.database().query(sql, given), "row");
    }
};

} // namespace

TEST_F(Rows, EveryKindOfValueComesBackAsItWentIn)
{
    EXPECT_EQ(*one<std::int64_t>("SELECT ?", values(std::int64_t{-9'007'199'254'740'993})),
              -9'007'199'254'740'993);
    EXPECT_EQ(*one<std::string>("SELECT ?", values("Åsa 'Ö' \xF0\x9F\x93\x87; --")),
              "Åsa 'Ö' \xF0\x9F\x93\x87; --");
    EXPECT_EQ(*one<std::string>("SELECT ?", values("")), "");
    EXPECT_EQ(*one<Bytes>("SELECT ?", values(Bytes{0, 1, 0, 255})), (Bytes{0, 1, 0, 255}));
    EXPECT_EQ(*one<bool>("SELECT ?", values(true)), true);
    const auto moment = *foundation::parseInstant("2026-03-29T01:59:59Z");
    EXPECT_EQ(*one<foundation::Instant>("SELECT ?", values(moment)), moment);
    const auto address = support::anOrder().delivery;
    EXPECT_EQ(*one<foundation::PostalAddress>("SELECT ?, ?, ?, ?, ?", values(address)), address);
}

TEST_F(Rows, NullIsAbsentAndNothingElse)
{
    using Text = std::optional<std::string>;
    EXPECT_EQ(*one<Text>("SELECT ?", values(Text{})), Text{});
    EXPECT_EQ(*one<Text>("SELECT ?", values(Text{""})), Text{""});
    EXPECT_EQ(one<std::string>("SELECT NULL").error().code, ErrorCode::DatabaseFailed);
    using Line = std::optional<foundation::OrderLineId>;
    EXPECT_EQ(*one<Line>("SELECT NULL, NULL"), Line{});
    EXPECT_EQ(*one<Line>("SELECT 'B1', 2"), Line{support::lineId("B1", 2)});
}

TEST_F(Rows, WhatThisProgramNeverWroteIsRefused)
{
    EXPECT_EQ(one<orders::OrderState>("SELECT 'Borttappad'").error().code,
              ErrorCode::DatabaseFailed);
    EXPECT_EQ(one<foundation::OrderNumber>("SELECT 'b 1'").error().code,
              ErrorCode::InvalidIdentifier);
    EXPECT_EQ(one<std::int64_t>("SELECT 'x'").error().code, ErrorCode::DatabaseFailed);
    EXPECT_EQ(one<std::uint32_t>("SELECT -1").error().code, ErrorCode::DatabaseFailed);
    EXPECT_EQ(one<foundation::Instant>("SELECT 'yesterday'").error().code, ErrorCode::InvalidDate);
    EXPECT_EQ((one<std::pair<std::string, std::string>>("SELECT 'only one'").error().code),
              ErrorCode::DatabaseFailed);
}

TEST_F(Rows, AllFirstOrNone)
{
    constexpr auto kThree = "SELECT * FROM (VALUES (1), (2), (3))";
    EXPECT_EQ(*readAll<std::int64_t>(m_book.database().query(kThree)),
              (std::vector<std::int64_t>{1, 2, 3}));
    EXPECT_EQ(**readFirst<std::int64_t>(m_book.database().query(kThree)), 1);
    constexpr auto kNone = "SELECT 1 WHERE 1 = 2";
    EXPECT_FALSE(*readFirst<std::int64_t>(m_book.database().query(kNone)));
    EXPECT_EQ(one<std::int64_t>(kNone).error().code, ErrorCode::NotFound);
    EXPECT_EQ(one<std::int64_t>("SELECT nothing FROM nowhere").error().code,
              ErrorCode::DatabaseFailed);
}
