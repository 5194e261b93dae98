-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The operating system's account beside the name that a person gave, where the two differ.

ALTER TABLE events ADD COLUMN account TEXT NOT NULL DEFAULT '';
