-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Where an order was stopped: it goes on there, and nowhere further.

ALTER TABLE orders ADD COLUMN stopped_in TEXT;

UPDATE orders SET stopped_in = (SELECT from_state FROM events WHERE subject_kind = 'order' AND subject = orders.number
    AND to_state = 'Stoppad' ORDER BY id DESC LIMIT 1) WHERE state = 'Stoppad';
