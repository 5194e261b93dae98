#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""The papers of a run and of a destruction, as poppler reads them; and that none takes another file's place.

    BIN=build/dev/bin python3 -m unittest sheets_test
"""
import json
import os
import subprocess
import unittest

from a_station import AStation

SPOILED = 60  # so many that their table needs a second page
GOOD = 8
MISSING = 2
TAKEN = 100
CAUSE = "CardFault in write-codes: å&<b> 6F00"
SWEDISH = {"LANG": "sv_SE.UTF-8", "LC_ALL": "sv_SE.UTF-8"}


def luhn(digits):
    """The digits with their check digit."""
    total = sum(int(digit) if place % 2 else sum(divmod(2 * int(digit), 10)) for place, digit in enumerate(reversed(digits)))
    return digits + str(-total % 10)


def serial(number):
    return luhn(f"975226{number:012}")


class Sheets(AStation):
    def setUp(self):
        super().setUp()
        self.make()
        self.do("orders", "import", self.order_file())
        self.do("lots", "receive", "PARTI-7", "--product", "MYEID", "--from", "0001A000", "--to", "0001A0FF",
                "--blanks", "256", "--location", "Skåp 3")
        self.do("lots", "accept", "PARTI-7", "--reason", "a sample stood the test")
        self.act("Öppna Öppnarsson", "runs", "open", "--blanks", str(TAKEN))
        self.act("Öppna Öppnarsson", "runs", "missing", str(MISSING), "--reason", "Två låg inte i asken")
        self.pdf = self.folder / "sheet.pdf"

    def act(self, who, *arguments):
        if who != self.who:
            self.sign_in_as(who)
        return self.do(*arguments)

    def make_cards(self):
        """The run's cards as production would have left them."""
        self.chips = [f"{0x1A000 + number:08X}" for number in range(SPOILED + GOOD)]
        self.script("".join(
            f"UPDATE cards SET state = '{'rejected' if number < SPOILED else 'ready'}', run_number = 1, product = 'ETJ-KORT', "
            f"order_number = 'B2026-0101', line_number = 1, card_serial = '{serial(number)}', attempt = 1, "
            f"left_behind = '{CAUSE if number < SPOILED else ''}' WHERE chip_serial = '{chip}';"
            for number, chip in enumerate(self.chips)))

    def close(self):
        self.act("Stina Stängare", "runs", "close", "--returned", str(TAKEN - MISSING - SPOILED - GOOD))

    def sheet(self, *arguments, **options):
        self.pdf.unlink(missing_ok=True)
        done = self.run_program(*arguments, "--to", self.pdf, **options)
        self.assertEqual(done.returncode, 0, done.stderr)
        return subprocess.run(["pdftotext", "-layout", self.pdf, "-"], text=True, check=True, stdout=subprocess.PIPE).stdout

    def rows(self, text):
        return [" ".join(line.split()) for line in text.splitlines()]

    def test_a_closed_run(self):
        self.make_cards()
        self.close()
        self.act("Rut Granskare", "runs", "review", "1")
        text = self.sheet("runs", "sheet", "1")
        rows = self.rows(text)
        self.assertIn(f"PARTI-7 {TAKEN} {GOOD} {SPOILED} 0 {MISSING} 0 {TAKEN - MISSING - SPOILED - GOOD}", rows)
        for who in ("Opened Öppna Öppnarsson, 20", "Closed Stina Stängare, 20", "Reviewed Rut Granskare, 20"):
            self.assertTrue(any(row.startswith(who) for row in rows), who)
        self.assertTrue(any("2 of lot PARTI-7: Två låg inte i asken" in row for row in rows))
        for number, chip in enumerate(self.chips):
            listed = [row for row in rows if row.startswith(serial(number))]
            self.assertEqual(len(listed), 1 if number < SPOILED else 0, chip)
            if listed:
                self.assertIn(f"{chip} PARTI-7 B2026-0101/1", listed[0])
        self.assertIn("å&<b>", text)
        signatures = rows[rows.index("Signatures"):]
        for who in ("Operator Stina Stängare", "Reviewer Rut Granskare"):
            self.assertTrue(any(row.startswith(who) for row in signatures), who)
        first, *others = text.split("\f")
        self.assertIn("Page 1 of ", first)
        self.assertIn("Card serial", self.rows(others[0])[0], "the table's head stands on each page")
        whole = [page for page in text.split("\f") if "Signatures" in page]
        self.assertEqual(len(whole), 1)
        for word in ("Operator", "Reviewer"):
            self.assertIn(word, whole[0], "torn apart")

    def test_an_open_run_says_so_and_names_no_holder(self):
        self.make_cards()
        text = self.sheet("runs", "sheet", "1")
        self.assertIn("this sheet is not its last", text)
        self.assertIn("not counted", text)
        names = json.loads(self.order_file().read_text(encoding="utf-8"))["orders"][0]["lines"][0]["holder"]
        for name in ("givenName", "surname"):
            self.assertNotIn(names[name], text)

    def test_the_page_and_its_swedish(self):
        text = self.sheet("runs", "sheet", "1", environment=SWEDISH)
        for word in ("Körningsblad", "Underskrifter", "Öppna Öppnarsson", "inte än", "2 ur parti PARTI-7"):
            self.assertIn(word, text)
        self.assertNotIn("Signatures", text)
        info = subprocess.run(["pdfinfo", self.pdf], text=True, check=True, stdout=subprocess.PIPE).stdout
        self.assertIn("(A4)", info)
        fonts = subprocess.run(["pdffonts", self.pdf], text=True, check=True, stdout=subprocess.PIPE).stdout.splitlines()[2:]
        self.assertTrue(fonts)
        for font in fonts:
            self.assertEqual(font.split()[-5], "yes", f"not embedded: {font}")

    def test_a_destruction(self):
        self.make_cards()
        self.act("Stina Stängare", "destructions", "enter", *self.chips[:2], "--method", "cross-cut shredder, DIN 66399 P-5")
        self.act("Kim Vittne", "approvals", "confirm", "1")
        text = self.sheet("destructions", "sheet", "1")
        rows = self.rows(text)
        for chip in self.chips[:2]:
            self.assertTrue(any(row.startswith(f"Card {chip} PARTI-7 CardFault") for row in rows), chip)
        self.assertNotIn(self.chips[2], text)
        for words in ("Destroyed by Stina Stängare", "Witness Kim Vittne", "How cross-cut shredder, DIN 66399 P-5"):
            self.assertIn(words, rows)
        self.assertIn("Makuleringsprotokoll", self.sheet("destructions", "sheet", "1", environment=SWEDISH))

    def test_no_file_is_replaced_and_none_half_made(self):
        self.pdf.write_text("mine")
        self.assert_refused(self.run_program("runs", "sheet", "1", "--to", self.pdf), "FileExists", str(self.pdf))
        self.assertEqual(self.pdf.read_text(), "mine")
        self.pdf.unlink()
        shut = self.folder / "shut"
        shut.mkdir()
        before = sorted(self.folder.iterdir())
        self.assert_refused(self.run_program("runs", "sheet", "9", "--to", self.pdf), "NotFound")
        self.assert_refused(self.run_program("destructions", "sheet", "9", "--to", self.pdf), "NotFound")
        self.assert_refused(self.run_program("runs", "sheet", "1", "--to", self.folder / "none" / "sheet.pdf"), "FileUnwritable")
        self.assert_refused(self.run_program("runs", "sheet", "1", "--to", shut), "FileExists")
        self.assertEqual(sorted(self.folder.iterdir()), before)
        self.assertEqual(os.listdir(shut), [])


if __name__ == "__main__":
    unittest.main()
