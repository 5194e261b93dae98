-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Blanks by lot, runs of production with the blanks taken out for them (PCI-3), and the destruction log (PCI-4).

CREATE TABLE lots (
    name           TEXT NOT NULL PRIMARY KEY,
    blank_product  TEXT NOT NULL,
    supplier       TEXT NOT NULL,
    transport_keys TEXT NOT NULL,
    location       TEXT NOT NULL,
    expires        TEXT,
    state          TEXT NOT NULL,
    missing        INTEGER NOT NULL CHECK (missing >= 0),
    received_at    TEXT NOT NULL,
    changed_at     TEXT NOT NULL
) STRICT;

CREATE TABLE runs (
    number      INTEGER NOT NULL PRIMARY KEY,
    station     TEXT NOT NULL,
    state       TEXT NOT NULL,
    opened_by   TEXT NOT NULL,
    opened_at   TEXT NOT NULL,
    closed_by   TEXT NOT NULL,
    closed_at   TEXT,
    reviewed_by TEXT NOT NULL,
    reviewed_at TEXT
) STRICT;

CREATE UNIQUE INDEX one_open_run_at_a_station ON runs (station) WHERE state = 'open';

CREATE TABLE run_blanks (
    run_number INTEGER NOT NULL REFERENCES runs (number),
    lot        TEXT NOT NULL REFERENCES lots (name),
    taken      INTEGER NOT NULL CHECK (taken >= 0),
    good       INTEGER,
    spoiled    INTEGER,
    returned   INTEGER,
    PRIMARY KEY (run_number, lot),
    CHECK ((good IS NULL) = (returned IS NULL) AND (spoiled IS NULL) = (returned IS NULL)),
    CHECK (returned IS NULL OR taken = good + spoiled + returned)
) STRICT;

ALTER TABLE cards ADD COLUMN lot TEXT REFERENCES lots (name);

ALTER TABLE cards ADD COLUMN run_number INTEGER REFERENCES runs (number);

CREATE INDEX cards_by_lot ON cards (lot, state);

CREATE INDEX cards_by_run ON cards (run_number, lot, state);

CREATE TABLE destructions (
    number  INTEGER NOT NULL PRIMARY KEY,
    who     TEXT NOT NULL,
    witness TEXT NOT NULL,
    place   TEXT NOT NULL,
    at      TEXT NOT NULL,
    method  TEXT NOT NULL
) STRICT;

CREATE TABLE destroyed_things (
    kind        TEXT NOT NULL,
    id          TEXT NOT NULL,
    destruction INTEGER NOT NULL REFERENCES destructions (number),
    lot         TEXT NOT NULL,
    why         TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT;

CREATE INDEX destroyed_by_destruction ON destroyed_things (destruction, kind, id);

CREATE TRIGGER destructions_are_never_changed BEFORE UPDATE ON destructions
BEGIN
    SELECT RAISE(ABORT, 'the destruction log is append-only');
END;

CREATE TRIGGER destructions_are_never_deleted BEFORE DELETE ON destructions
BEGIN
    SELECT RAISE(ABORT, 'the destruction log is append-only');
END;

CREATE TRIGGER destroyed_things_are_never_changed BEFORE UPDATE ON destroyed_things
BEGIN
    SELECT RAISE(ABORT, 'the destruction log is append-only');
END;

CREATE TRIGGER destroyed_things_are_never_deleted BEFORE DELETE ON destroyed_things
BEGIN
    SELECT RAISE(ABORT, 'the destruction log is append-only');
END;
