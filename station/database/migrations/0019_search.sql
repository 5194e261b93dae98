-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- What people and organisations are found by, and indexes for the other numbers that somebody may have in his hand. The names of
-- older orders are entered by name_search.cpp when this is done. Both lists of names can be made again from orders and order_lines.

CREATE VIRTUAL TABLE line_names USING fts5 (words, order_number UNINDEXED, line_number UNINDEXED, tokenize = 'trigram', columnsize = 0);

CREATE TABLE parties (
    id   INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    key  TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (kind, key, name)
) STRICT;

CREATE VIRTUAL TABLE party_names USING fts5 (words, tokenize = 'trigram', columnsize = 0);

CREATE INDEX orders_by_orderer ON orders (lower(orderer_email), number);

CREATE INDEX orders_by_invoice_reference ON orders (lower(invoice_reference), number) WHERE invoice_reference <> '';

CREATE INDEX lines_by_employment_number ON order_lines (lower(employment_number)) WHERE employment_number <> '';

CREATE INDEX cancelled_lines_by_service_identity ON order_lines (state, service_identity) WHERE state = 'cancelled';
