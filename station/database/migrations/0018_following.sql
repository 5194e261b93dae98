-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- What happens after packing: lists that a carrier takes away, hand-overs at a desk (S-10), what carriers are asked and when,
-- cards that their holders activated (S-11), and what time or a carrier made due, for a person to decide (A36, A48).

CREATE TABLE dispatch_lists (
    number    INTEGER NOT NULL PRIMARY KEY,
    kind      TEXT NOT NULL,
    holds     TEXT NOT NULL,
    day       TEXT NOT NULL,
    state     TEXT NOT NULL,
    opened_by TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    closed_by TEXT,
    closed_at TEXT,
    CHECK ((closed_by IS NULL) = (closed_at IS NULL))
) STRICT;

CREATE INDEX dispatch_lists_by_state ON dispatch_lists (state, number);

CREATE TABLE dispatch_entries (
    list     INTEGER NOT NULL REFERENCES dispatch_lists (number),
    shipment INTEGER NOT NULL REFERENCES shipments (id),
    seen_at  TEXT,
    PRIMARY KEY (list, shipment)
) STRICT;

CREATE INDEX dispatch_entries_by_shipment ON dispatch_entries (shipment);

CREATE TABLE hand_overs (
    shipment      INTEGER NOT NULL PRIMARY KEY REFERENCES shipments (id),
    receiver      TEXT NOT NULL,
    document      TEXT NOT NULL,
    document_ends TEXT NOT NULL,
    handed_by     TEXT NOT NULL,
    handed_at     TEXT NOT NULL
) STRICT;

CREATE TABLE carrier_queries (
    shipment    INTEGER NOT NULL PRIMARY KEY REFERENCES shipments (id),
    next_ask_at TEXT NOT NULL,
    asked_at    TEXT,
    told_at     TEXT,
    failures    INTEGER NOT NULL DEFAULT 0,
    problem     TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX carrier_queries_by_time ON carrier_queries (next_ask_at, shipment);

CREATE TABLE activations (
    chip_serial TEXT NOT NULL PRIMARY KEY REFERENCES cards (chip_serial),
    at          TEXT NOT NULL
) STRICT;

CREATE TABLE tasks (
    number       INTEGER NOT NULL PRIMARY KEY,
    kind         TEXT NOT NULL,
    about        TEXT NOT NULL,
    occasion     TEXT NOT NULL,
    shipment     INTEGER REFERENCES shipments (id),
    chip_serial  TEXT REFERENCES cards (chip_serial),
    order_number TEXT,
    line_number  INTEGER,
    ground       TEXT NOT NULL,
    detail       TEXT NOT NULL,
    state        TEXT NOT NULL,
    opened_at    TEXT NOT NULL,
    closed_at    TEXT,
    closed_by    TEXT,
    outcome      TEXT NOT NULL,
    UNIQUE (kind, about, occasion),
    CHECK ((closed_by IS NULL) = (closed_at IS NULL)),
    FOREIGN KEY (order_number, line_number) REFERENCES order_lines (order_number, line_number)
) STRICT;

CREATE INDEX tasks_by_state ON tasks (state, number);

CREATE INDEX tasks_by_shipment ON tasks (shipment) WHERE shipment IS NOT NULL;

CREATE INDEX shipments_by_end ON shipments (ended_at) WHERE ended_at IS NOT NULL;

CREATE INDEX certificates_by_end ON certificates (not_after, serial) WHERE state = 'on-card';
