-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- What was refused is found without reading all of the trail. From here on a letter's digest covers what is at the portal, and a
-- person's the cards that he signs in with.

CREATE INDEX events_refused ON events (id) WHERE what = 'refused';
