-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The station's people, their sessions, and what was asked for that takes two in union (S-3).

CREATE TABLE members (
    name             TEXT NOT NULL PRIMARY KEY,
    name_key         TEXT NOT NULL UNIQUE,
    roles            TEXT NOT NULL,
    products         TEXT NOT NULL,
    identity         TEXT NOT NULL,
    state            TEXT NOT NULL,
    password         TEXT NOT NULL,
    password_is_code INTEGER NOT NULL CHECK (password_is_code IN (0, 1)),
    code_ends_at     TEXT,
    wrong_tries      INTEGER NOT NULL CHECK (wrong_tries >= 0),
    last_wrong_at    TEXT,
    added_at         TEXT NOT NULL,
    changed_at       TEXT NOT NULL
) STRICT;

CREATE TRIGGER members_are_never_deleted BEFORE DELETE ON members
BEGIN
    SELECT RAISE(ABORT, 'a member of the staff is never deleted');
END;

CREATE TRIGGER members_keep_their_names BEFORE UPDATE ON members WHEN NEW.name <> OLD.name OR NEW.name_key <> OLD.name_key
BEGIN
    SELECT RAISE(ABORT, 'a member of the staff keeps its name');
END;

CREATE TABLE sessions (
    number       INTEGER NOT NULL PRIMARY KEY,
    token_sha256 TEXT NOT NULL UNIQUE,
    member       TEXT NOT NULL REFERENCES members (name),
    station      TEXT NOT NULL,
    method       TEXT NOT NULL,
    card         TEXT NOT NULL,
    reader       TEXT NOT NULL,
    insertion    INTEGER,
    begun_at     TEXT NOT NULL,
    used_at      TEXT NOT NULL,
    ended_at     TEXT,
    end_reason   TEXT NOT NULL
) STRICT;

CREATE INDEX sessions_by_member ON sessions (member, ended_at);

CREATE TABLE approvals (
    number       INTEGER NOT NULL PRIMARY KEY,
    act          TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject      TEXT NOT NULL,
    order_number TEXT,
    arguments    TEXT NOT NULL,
    reason       TEXT NOT NULL,
    station      TEXT NOT NULL,
    asked_by     TEXT NOT NULL REFERENCES members (name),
    asked_at     TEXT NOT NULL,
    state        TEXT NOT NULL,
    decided_by   TEXT NOT NULL,
    decided_at   TEXT,
    decision     TEXT NOT NULL,
    CHECK ((state = 'asked') = (decided_at IS NULL))
) STRICT;

CREATE UNIQUE INDEX one_open_question_of_a_kind ON approvals (act, subject_kind, subject) WHERE state = 'asked';

CREATE INDEX approvals_by_state ON approvals (state, number);

CREATE TRIGGER approvals_are_never_deleted BEFORE DELETE ON approvals
BEGIN
    SELECT RAISE(ABORT, 'what was asked for is never deleted');
END;

CREATE TRIGGER decided_approvals_are_never_changed BEFORE UPDATE ON approvals WHEN OLD.state NOT IN ('asked', 'confirmed')
    OR NEW.act <> OLD.act OR NEW.subject_kind <> OLD.subject_kind OR NEW.subject <> OLD.subject
    OR NEW.arguments <> OLD.arguments OR NEW.asked_by <> OLD.asked_by OR NEW.asked_at <> OLD.asked_at
BEGIN
    SELECT RAISE(ABORT, 'what was decided is never changed');
END;
