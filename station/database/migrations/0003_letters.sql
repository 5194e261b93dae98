-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- PIN letters with their sealed envelopes (CMS), which only pinletter opens.

CREATE TABLE letters (
    number             TEXT NOT NULL PRIMARY KEY,
    kind               TEXT NOT NULL,
    order_number       TEXT NOT NULL,
    line_number        INTEGER NOT NULL,
    chip_serial        TEXT NOT NULL REFERENCES cards (chip_serial),
    layout             TEXT NOT NULL,
    travels            TEXT NOT NULL,
    language           TEXT NOT NULL,
    recipient_name     TEXT NOT NULL,
    recipient_lines    TEXT NOT NULL,
    recipient_postcode TEXT NOT NULL,
    recipient_city     TEXT NOT NULL,
    recipient_country  TEXT NOT NULL,
    state              TEXT NOT NULL,
    envelope           BLOB,
    printings          INTEGER NOT NULL,
    print_job          TEXT NOT NULL,
    reason             TEXT NOT NULL,
    reserved_at        TEXT NOT NULL,
    changed_at         TEXT NOT NULL,
    FOREIGN KEY (order_number, line_number) REFERENCES order_lines (order_number, line_number)
) STRICT;

CREATE INDEX letters_by_line ON letters (order_number, line_number);

CREATE INDEX letters_by_card ON letters (chip_serial);

CREATE INDEX letters_by_state ON letters (state, number);
