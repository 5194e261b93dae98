-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The day on which an order is due (A16), from when its signed order has arrived; and the order in which orders are worked at.

ALTER TABLE orders ADD COLUMN due TEXT;

CREATE INDEX orders_worklist ON orders ((state IN ('Registrerad', 'Stoppad', 'Ej betald')), express DESC, (due IS NULL), due, number)
    WHERE state NOT IN ('Levererad', 'Order Avbruten');
