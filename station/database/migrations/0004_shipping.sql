-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Shipments: one card or one letter each; both only where the product's letter travels with its card (A30, B10).

CREATE TABLE shipments (
    id                 INTEGER NOT NULL PRIMARY KEY,
    kind               TEXT NOT NULL,
    order_number       TEXT NOT NULL,
    line_number        INTEGER NOT NULL,
    chip_serial        TEXT REFERENCES cards (chip_serial),
    letter_number      TEXT REFERENCES letters (number),
    label              TEXT UNIQUE,
    recipient_name     TEXT NOT NULL,
    recipient_lines    TEXT NOT NULL,
    recipient_postcode TEXT NOT NULL,
    recipient_city     TEXT NOT NULL,
    recipient_country  TEXT NOT NULL,
    must_be_collected  INTEGER NOT NULL CHECK (must_be_collected IN (0, 1)),
    state              TEXT NOT NULL,
    carrier_state      TEXT NOT NULL,
    packed_at          TEXT NOT NULL,
    dispatched_at      TEXT,
    ended_at           TEXT,
    changed_at         TEXT NOT NULL,
    FOREIGN KEY (order_number, line_number) REFERENCES order_lines (order_number, line_number),
    CHECK (chip_serial IS NOT NULL OR letter_number IS NOT NULL)
) STRICT;

CREATE INDEX shipments_by_line ON shipments (order_number, line_number);

CREATE INDEX shipments_by_state ON shipments (state, id);

CREATE UNIQUE INDEX card_is_in_one_shipment ON shipments (chip_serial)
    WHERE state IN ('packed', 'dispatched', 'in-transit', 'available');

CREATE UNIQUE INDEX letter_is_in_one_shipment ON shipments (letter_number)
    WHERE state IN ('packed', 'dispatched', 'in-transit', 'available');
