// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// What an order puts into its certificates.

#include "station/production/order_fields.h"

#include "tests/station/support/order_book.h"

TEST(OrderFields, A17_CertificatesForSkolverketHaveTheNameInPlainLetters)
{
    auto order = support::anOrder();
    order.organisation.name = "Ängens Öppna skola på Åsen";
    EXPECT_EQ(production::fieldsFor(order, order.lines[0]).at("organisation.name"),
              "Ängens Öppna skola på Åsen");
    order.comment = "Gäller Skolverket";
    EXPECT_EQ(production::fieldsFor(order, order.lines[0]).at("organisation.name"),
              "Angens Oppna skola pa Asen");
}
