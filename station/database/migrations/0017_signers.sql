-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Who signed an order, and as what (A10-A12); for whom an agent orders, and by which power of attorney (A8); as the portal told,
-- and what support found out. Of an order signed on paper the day on which somebody had its original in his hand (A14).

ALTER TABLE orders ADD COLUMN signer_name TEXT;

ALTER TABLE orders ADD COLUMN signer_capacity TEXT;

ALTER TABLE orders ADD COLUMN orderer_organisation TEXT;

ALTER TABLE orders ADD COLUMN power_of_attorney TEXT;

ALTER TABLE orders ADD COLUMN entered_signer TEXT;

ALTER TABLE orders ADD COLUMN entered_capacity TEXT;

ALTER TABLE orders ADD COLUMN original_seen TEXT;

CREATE INDEX lines_by_hsa_id ON order_lines (hsa_id, product) WHERE hsa_id IS NOT NULL;
