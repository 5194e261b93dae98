#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""What `create` makes can be worked with; what could not be read back is refused and leaves nothing.

    BIN=build/dev/bin python3 -m unittest create_test
"""
import tomllib
import unittest

from a_station import AStation


class Refused(AStation):
    def test_what_the_station_could_not_read_back(self):
        for options, word in ((["--language", "fr"], "language"), (["--printer", "http://printer.example"], "printer"),
                              (["--name", "a\nb"], "name"), (["--name", "\x7f"], "name"), (["--name", " "], "name"),
                              (["--sender", "Bolaget", "Gatan\t1"], "sender"),
                              (["--printer-fingerprint", "AB\x01"], "printer_fingerprint")):
            with self.subTest(options):
                self.assert_refused(self.run_program("create", *options), "SettingsInvalid", word)
                self.assertFalse(self.home.exists())

    def test_an_empty_folder_stays_as_it_was(self):
        self.home.mkdir()
        self.assert_refused(self.run_program("create", "--language", "fr"), "SettingsInvalid")
        self.assertEqual(list(self.home.iterdir()), [])

    def test_a_folder_with_something_in_it(self):
        self.make()
        before = sorted(self.home.iterdir())
        self.assert_refused(self.run_program("create"), "StationExists")
        self.assertEqual(sorted(self.home.iterdir()), before)


class Made(AStation):
    def test_odd_names_are_read_back(self):
        name = 'Ö "station" \\ 1 # [x]'
        self.make("--name", name, "--sender", 'A "B"', "C\\D", "--language", "en")
        settings = tomllib.loads((self.home / "settings.toml").read_text(encoding="utf-8"))
        self.assertEqual(settings["station"]["name"], name)
        self.assertEqual(settings["station"]["sender"], ['A "B"', "C\\D"])
        self.assertEqual(self.ask("orders", "list"), [])

    def test_it_says_which_keys_must_go_elsewhere(self):
        said = self.do("create")
        for folder in ("mailroom", "escrow"):
            self.assertIn(str(self.home / folder), said)
            self.assertTrue((self.home / folder / f"{folder}.key").exists())
            self.assertTrue((self.home / folder / f"{folder}.passphrase").exists())

    def test_the_station_works_on_when_escrow_has_gone(self):
        self.make()
        (self.home / "escrow").rename(self.folder / "safe")
        self.do("ca", "init")
        self.do("orders", "import", self.order_file())
        self.assertEqual(len(self.ask("orders", "list")), 3)

    def test_a_second_authority(self):
        self.make()
        self.do("ca", "init")
        before = (self.home / "ca" / "root.crt").read_bytes()
        self.assert_refused(self.run_program("ca", "init"), "AuthorityExists", "certificate authority already")
        self.assertEqual((self.home / "ca" / "root.crt").read_bytes(), before)


if __name__ == "__main__":
    unittest.main()
