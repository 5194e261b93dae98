-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Orders, their lines, the order files that they came from, running numbers, and the trail of events.
-- Moments are ISO 8601 text in UTC, truth is 0 or 1, states stand under the names of their tables in the rooms.
-- Each statement ends with a semicolon and an empty line; there is no empty line inside one.

CREATE TABLE running_numbers (
    series     TEXT NOT NULL PRIMARY KEY,
    last_drawn INTEGER NOT NULL
) STRICT;

CREATE TABLE order_files (
    sha256   TEXT NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    taken_by TEXT NOT NULL
) STRICT;

CREATE TABLE orders (
    number              TEXT NOT NULL PRIMARY KEY,
    organisation_name   TEXT NOT NULL,
    organisation_number TEXT NOT NULL,
    organisation_kind   TEXT NOT NULL,
    orderer_name        TEXT NOT NULL,
    orderer_email       TEXT NOT NULL,
    orderer_mobile      TEXT NOT NULL,
    delivery_name       TEXT NOT NULL,
    delivery_lines      TEXT NOT NULL,
    delivery_postcode   TEXT NOT NULL,
    delivery_city       TEXT NOT NULL,
    delivery_country    TEXT NOT NULL,
    signing             TEXT NOT NULL,
    letter_delivery     TEXT NOT NULL,
    invoice_reference   TEXT NOT NULL,
    comment             TEXT NOT NULL,
    express             INTEGER NOT NULL CHECK (express IN (0, 1)),
    received            TEXT NOT NULL,
    signed_on           TEXT,
    state               TEXT NOT NULL,
    reason              TEXT NOT NULL,
    cancel_ground       TEXT,
    added_at            TEXT NOT NULL,
    changed_at          TEXT NOT NULL
) STRICT;

CREATE INDEX orders_by_state ON orders (state, number);

CREATE INDEX orders_by_organisation ON orders (organisation_number, number);

CREATE TABLE order_lines (
    order_number      TEXT NOT NULL REFERENCES orders (number),
    line_number       INTEGER NOT NULL CHECK (line_number > 0),
    product           TEXT NOT NULL,
    given_name        TEXT NOT NULL,
    surname           TEXT NOT NULL,
    common_name       TEXT NOT NULL,
    title             TEXT NOT NULL,
    employment_number TEXT NOT NULL,
    hsa_id            TEXT,
    email             TEXT,
    upn               TEXT NOT NULL,
    language          TEXT NOT NULL,
    service_identity  TEXT,
    state             TEXT NOT NULL,
    claimed_by        TEXT,
    claimed_at_place  TEXT,
    changed_at        TEXT NOT NULL,
    PRIMARY KEY (order_number, line_number),
    CHECK ((state = 'claimed') = (claimed_by IS NOT NULL)),
    CHECK ((claimed_by IS NULL) = (claimed_at_place IS NULL))
) STRICT;

CREATE UNIQUE INDEX service_identity_is_one_lines ON order_lines (service_identity) WHERE state <> 'cancelled';

CREATE INDEX lines_by_state ON order_lines (state, order_number, line_number);

CREATE TABLE events (
    id            INTEGER NOT NULL PRIMARY KEY,
    who           TEXT NOT NULL,
    place         TEXT NOT NULL,
    at            TEXT NOT NULL,
    second_person TEXT NOT NULL,
    subject_kind  TEXT NOT NULL,
    subject       TEXT NOT NULL,
    order_number  TEXT,
    line_number   INTEGER,
    what          TEXT NOT NULL,
    from_state    TEXT NOT NULL,
    to_state      TEXT NOT NULL,
    detail        TEXT NOT NULL
) STRICT;

CREATE INDEX events_by_order ON events (order_number, id);

CREATE INDEX events_by_subject ON events (subject_kind, subject, id);

CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;

CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;

CREATE TRIGGER events_are_never_replaced BEFORE INSERT ON events WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;
