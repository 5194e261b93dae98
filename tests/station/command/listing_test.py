#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""A listing shows everything, however much there is.

    BIN=build/dev/bin python3 -m unittest listing_test
"""
import json
import unittest

from a_station import AStation
from full_book import made_for_each_order, orders_like

MANY = 1003  # two pages of the stores, and a little


class Listings(AStation):
    def setUp(self):
        super().setUp()
        self.make("--printer", "ipp://localhost:9/ipp/print")
        file = self.folder / "orders.json"
        file.write_text(orders_like(self.order_file(), MANY))
        self.do("orders", "import", file)
        self.script("\n".join(made_for_each_order(MANY)))

    def test_nothing_is_left_out(self):
        for noun, key in (("orders", "number"), ("cards", "chip"), ("letters", "letter"), ("shipments", "shipment"),
                          ("ca", "serial")):
            with self.subTest(noun):
                keys = [row[key] for row in self.ask(noun, "list")]
                self.assertEqual((len(keys), len(set(keys))), (MANY, MANY))
                self.assertEqual(keys, sorted(keys))
        self.assertEqual(len(self.do("orders", "list", "--state", "Pågår").splitlines()), MANY + 1)

    def test_every_letter_that_is_ready_goes_to_the_printer(self):
        done = self.run_program("--json", "letters", "print")
        self.assert_refused(done, "PrinterUnreachable")
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual(answers[-1], {"letters": MANY, "printed": 0})
        self.assertEqual(self.count("SELECT count(*) FROM letters WHERE state = 'ready' AND printings = 0"), MANY)


if __name__ == "__main__":
    unittest.main()
