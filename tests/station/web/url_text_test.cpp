// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/web/url_text.h"

#include <gtest/gtest.h>

namespace web {

TEST(UrlText, KeepsEachValueOne)
{
    EXPECT_EQ(urlEncoded("aZ09-._~"), "aZ09-._~");
    EXPECT_EQ(urlEncoded("a/b?c&d=e f+%\n"), "a%2Fb%3Fc%26d%3De%20f%2B%25%0A");
    EXPECT_EQ(urlEncoded("Å"), "%C3%85");
}

TEST(UrlText, MakesAQuery)
{
    EXPECT_EQ(queryText({}), "");
    EXPECT_EQ(queryText({{"id", "RR 1"}, {"locale", "sv"}}), "?id=RR%201&locale=sv");
}

} // namespace web
