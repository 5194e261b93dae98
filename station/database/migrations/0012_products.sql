-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Which card products the station may use: each profile with its letter's template, by what it was when two accepted it.

CREATE TABLE products (
    code          TEXT NOT NULL PRIMARY KEY,
    fingerprint   TEXT NOT NULL,
    accepted_by   TEXT NOT NULL,
    second_person TEXT NOT NULL,
    accepted_at   TEXT NOT NULL
) STRICT;
