#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""Papers without codes out of the order book, the calibration of a printer, and specimens that the book takes for no letters.

    BIN=build/dev/bin python3 -m unittest papers_test
"""
import json
import re
import subprocess
import sys
import unittest

from a_station import SOURCE, AStation

sys.path.insert(0, str(SOURCE / "fixtures" / "demo"))

from devices import Printer  # noqa: E402

CHIP = "0001A000"


def with_check_digit(digits):
    """ISO/IEC 7812-1: the digits, and the one that makes them a card's number."""
    total = sum(int(digit) if place % 2 else sum(divmod(2 * int(digit), 10)) for place, digit in enumerate(reversed(digits)))
    return digits + str(-total % 10)


SERIAL = with_check_digit("975226000000000001")
GROUPED = " ".join(SERIAL[at:at + 4] for at in range(0, len(SERIAL), 4))


def text_of(pdf):
    return subprocess.run(["pdftotext", "-layout", pdf, "-"], text=True, check=True, stdout=subprocess.PIPE).stdout


def places(pdf):
    """Each word of a PDF with its upper left corner in millimetres."""
    boxes = subprocess.run(["pdftotext", "-bbox", pdf, "-"], text=True, check=True, stdout=subprocess.PIPE).stdout
    return [(word, float(x) * 25.4 / 72, float(y) * 25.4 / 72)
            for x, y, word in re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(.*?)</word>', boxes)]


class WithAStation(AStation):
    def setUp(self):
        super().setUp()
        self.printer = None
        self.pdf = self.folder / "paper.pdf"

    def start(self, *options):
        self.printer = Printer(self.folder / "printer")
        self.addCleanup(self.printer.stop)
        self.make("--printer", self.printer.uri, *options)
        self.do("orders", "import", self.order_file())

    def events(self, what):
        rows = subprocess.run(["sqlite3", "-readonly", self.home / "station.db",
                               f"SELECT who, subject, from_state, to_state, detail FROM events WHERE what = '{what}'"],
                              text=True, check=True, stdout=subprocess.PIPE).stdout
        return [row.split("|") for row in rows.splitlines()]


class Papers(WithAStation):
    def make_card(self, state="ready"):
        holder = json.loads(self.order_file().read_text(encoding="utf-8"))["orders"][0]["lines"][0]["holder"]
        self.holder = f"{holder['givenName']} {holder['surname']}"
        self.do("lots", "receive", "PARTI-7", "--product", "MYEID", "--from", CHIP, "--to", CHIP, "--blanks", "1",
                "--location", "Skåp 3")
        self.script(f"UPDATE cards SET state = '{state}', product = 'ETJ-KORT', order_number = 'B2026-0101', line_number = 1, "
                    f"card_serial = '{SERIAL}', attempt = 1 WHERE chip_serial = '{CHIP}';"
                    "UPDATE orders SET state = 'Pågår' WHERE number = 'B2026-0101';")

    def paper(self, *arguments):
        self.pdf.unlink(missing_ok=True)
        done = self.run_program("papers", *arguments, "--to", self.pdf)
        self.assertEqual(done.returncode, 0, done.stderr)
        return text_of(self.pdf)

    def test_each_paper_says_what_the_book_knows(self):
        self.make()
        self.do("orders", "import", self.order_file())
        self.make_card()
        for kind in ("receipt", "carrier", "covering"):
            text = self.paper(kind, SERIAL)
            for word in (GROUPED, "E-tjänstelegitimation på kort", "Exempelorganisationen"):
                self.assertIn(word, text, kind)
            self.assertIn(self.holder, text, kind)
        self.assertEqual(self.paper("receipt", SERIAL, CHIP).count("\f"), 2, "a page for each")
        labels = self.paper("labels", "B2026-0101", "B2026-0101", "--first", "24")
        self.assertEqual(labels.count("\f"), 2, "the sheet had one left")
        for template in ("address-label-89x36.svg", "address-label-102x54.svg"):
            self.assertIn("B2026-0101", self.paper("labels", "B2026-0101", "--template", template))

    def test_no_paper_for_a_card_that_is_not_whole(self):
        self.make()
        self.do("orders", "import", self.order_file())
        self.make_card("rejected")
        self.assert_refused(self.run_program("papers", "receipt", SERIAL, "--to", self.pdf), "RuleViolated", "rejected")
        self.assertFalse(self.pdf.exists())
        self.assert_refused(self.run_program("papers", "labels", "B2026-0999", "--to", self.pdf), "NotFound")

    def test_a_template_of_another_kind_and_one_with_a_code_are_refused(self):
        self.make()
        self.do("orders", "import", self.order_file())
        self.make_card()
        for template in ("pin-letter-three-codes.svg", "card-carrier.svg"):
            self.assert_refused(self.run_program("papers", "receipt", SERIAL, "--template", template, "--to", self.pdf),
                                "TemplateInvalid", template)
        receipt = self.home / "letters" / "receipt.svg"
        receipt.write_text(receipt.read_text().replace("</svg>", '<text id="field-puk1" x="9" y="9">0</text>\n</svg>'))
        self.assert_refused(self.run_program("papers", "receipt", SERIAL, "--to", self.pdf), "TemplateInvalid", "receipt.svg:",
                            "is a code, and no code stands on a receipt")
        done = self.run_program("papers", "check")
        self.assert_refused(done, "TemplateInvalid", "receipt.svg:")
        self.assertIn("card-carrier.svg", done.stdout)
        self.assertFalse(self.pdf.exists())

    def test_a_paper_is_printed_where_the_settings_say(self):
        self.start()
        self.assert_refused(self.run_program("papers", "labels", "B2026-0101", "--print"), "SettingsInvalid", "[papers]")
        settings = self.home / "settings.toml"
        settings.write_text(settings.read_text() + f'\n[papers]\nprinter = "{self.printer.uri}"\n')
        self.do("papers", "labels", "B2026-0101", "--print")
        self.assertIn("Exempel", text_of(self.printer.documents()[0]))
        self.assert_refused(self.run_program("papers", "labels", "B2026-0101"), "RuleViolated", "--to")


class Calibration(WithAStation):
    def test_offsets_are_entered_kept_and_booked(self):
        self.start()
        self.sign_in_as("Mats Mailroom", "mailroom")
        self.do("printers", "offset", "--x", "1.5", "--y", "-0.5")
        self.sign_in_as("Mona Mailroom", "mailroom")
        self.do("printers", "offset", "--tray", "main")
        (printer,) = self.ask("printers", "list")
        self.assertEqual((printer["x"], printer["y"], printer["tray"]), (1.5, -0.5, "main"))
        self.assertEqual((printer["printer"], printer["changedBy"]), (self.printer.uri, "Mona Mailroom"))
        self.assertEqual([(who, of, before, after) for who, of, before, after, _ in self.events("offset")],
                         [("Mats Mailroom", self.printer.uri, "", "+150/-50"),
                          ("Mona Mailroom", self.printer.uri, "+150/-50", "+150/-50 main")])

    def test_it_takes_the_right_to_manage_the_station(self):
        self.start()
        self.sign_in_as("Petra Produktion", "production", "support", "issuer")
        self.assert_refused(self.run_program("printers", "offset", "--x", "1"), "RightMissing")
        self.assert_refused(self.run_program("letters", "calibrate"), "RightMissing")
        self.assertEqual((self.ask("printers", "list"), self.events("calibrated")), ([], []))
        self.assertEqual(self.printer.documents(), [])

    def test_an_offset_beyond_the_page_is_refused(self):
        self.start()
        for wish in (("--x", "25"), ("--y", "-14"), ("--x", "51"), ("--y", "nan")):
            self.assert_refused(self.run_program("printers", "offset", *wish), "ShiftTooLarge")
        self.assert_refused(self.run_program("printers", "offset", "--x", "1", "--printer", "ipp://other.example/ipp"), "NotFound")
        self.assertEqual((self.ask("printers", "list"), self.events("offset")), ([], []))

    def test_the_sheet_moves_by_exactly_the_offset_and_no_book_takes_it_for_a_letter(self):
        self.start()
        specimens = [re.search(r"S\d{9}", self.do("letters", "calibrate")).group()]
        self.do("printers", "offset", "--x", "1.5", "--y", "-0.5")
        specimens.append(re.search(r"S\d{9}", self.do("letters", "calibrate")).group())
        self.assertEqual(len(set(specimens)), 2)
        still, moved = (dict.fromkeys([(w, x, y) for w, x, y in places(pdf) if w in ("Gör", "Kalibreringsark", "ska", "SPECIMEN")])
                        for pdf in self.printer.documents())
        self.assertGreater(len(still), 3)
        for (word, x, y), (other, right, down) in zip(still, moved):
            self.assertEqual(word, other)
            self.assertAlmostEqual(right - x, 1.5, delta=0.02)
            self.assertAlmostEqual(down - y, -0.5, delta=0.02)
        for specimen in specimens:
            for command in (("letters", "confirm", specimen), ("letters", "spoil", specimen, "--reason", "x"),
                            ("shipments", "scan", specimen), ("letters", "print", specimen)):
                self.assert_refused(self.run_program(*command), "SpecimenScanned", specimen)
        self.assertEqual([detail for *_, detail in self.events("calibrated")], specimens)


if __name__ == "__main__":
    unittest.main()
