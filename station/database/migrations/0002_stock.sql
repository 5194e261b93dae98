-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Cards, their certificates, the journal of personalisation, sealed codes and test records.

CREATE TABLE cards (
    chip_serial  TEXT NOT NULL PRIMARY KEY,
    product      TEXT NOT NULL,
    state        TEXT NOT NULL,
    card_serial  TEXT UNIQUE,
    order_number TEXT,
    line_number  INTEGER,
    valid_until  TEXT,
    attempt      INTEGER NOT NULL,
    left_behind  TEXT NOT NULL,
    added_at     TEXT NOT NULL,
    changed_at   TEXT NOT NULL,
    FOREIGN KEY (order_number, line_number) REFERENCES order_lines (order_number, line_number),
    CHECK ((order_number IS NULL) = (line_number IS NULL))
) STRICT;

CREATE INDEX cards_by_line ON cards (order_number, line_number);

CREATE INDEX cards_by_state ON cards (state, chip_serial);

CREATE TABLE certificates (
    serial            TEXT NOT NULL PRIMARY KEY,
    name              TEXT NOT NULL,
    chip_serial       TEXT NOT NULL REFERENCES cards (chip_serial),
    order_number      TEXT NOT NULL,
    line_number       INTEGER NOT NULL,
    reference         TEXT NOT NULL UNIQUE,
    der               BLOB NOT NULL,
    fingerprint       TEXT NOT NULL UNIQUE,
    not_before        TEXT NOT NULL,
    not_after         TEXT NOT NULL,
    state             TEXT NOT NULL,
    revocation_reason TEXT NOT NULL,
    revoked_at        TEXT,
    added_at          TEXT NOT NULL,
    FOREIGN KEY (order_number, line_number) REFERENCES order_lines (order_number, line_number)
) STRICT;

CREATE INDEX certificates_by_card ON certificates (chip_serial);

CREATE INDEX certificates_by_line ON certificates (order_number, line_number);

CREATE INDEX certificates_by_state ON certificates (state, serial);

CREATE TABLE journal (
    id           INTEGER NOT NULL PRIMARY KEY,
    chip_serial  TEXT NOT NULL,
    order_number TEXT NOT NULL,
    line_number  INTEGER NOT NULL,
    attempt      INTEGER NOT NULL,
    step         TEXT NOT NULL,
    phase        TEXT NOT NULL,
    at           TEXT NOT NULL,
    detail       TEXT NOT NULL,
    FOREIGN KEY (order_number, line_number) REFERENCES order_lines (order_number, line_number)
) STRICT;

CREATE INDEX journal_by_card ON journal (chip_serial, id);

CREATE INDEX journal_by_line ON journal (order_number, line_number, id);

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER journal_is_never_replaced BEFORE INSERT ON journal WHEN EXISTS (SELECT 1 FROM journal WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TABLE sealed_codes (
    chip_serial             TEXT NOT NULL REFERENCES cards (chip_serial),
    letter_number           TEXT NOT NULL,
    for_production          BLOB,
    for_escrow              BLOB NOT NULL,
    sealed_at               TEXT NOT NULL,
    production_destroyed_at TEXT,
    PRIMARY KEY (chip_serial, letter_number),
    CHECK ((for_production IS NULL) = (production_destroyed_at IS NOT NULL))
) STRICT;

CREATE TABLE test_records (
    id           INTEGER NOT NULL PRIMARY KEY,
    chip_serial  TEXT NOT NULL REFERENCES cards (chip_serial),
    order_number TEXT NOT NULL,
    line_number  INTEGER NOT NULL,
    attempt      INTEGER NOT NULL,
    at           TEXT NOT NULL,
    prover       TEXT NOT NULL,
    passed       INTEGER NOT NULL CHECK (passed IN (0, 1)),
    FOREIGN KEY (order_number, line_number) REFERENCES order_lines (order_number, line_number)
) STRICT;

CREATE INDEX test_records_by_card ON test_records (chip_serial, id);

CREATE TABLE test_results (
    record_id  INTEGER NOT NULL REFERENCES test_records (id),
    position   INTEGER NOT NULL,
    check_name TEXT NOT NULL,
    passed     INTEGER NOT NULL CHECK (passed IN (0, 1)),
    detail     TEXT NOT NULL,
    PRIMARY KEY (record_id, position)
) STRICT;
