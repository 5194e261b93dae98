#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""What the command line says when something cannot be done, and what it leaves behind then.

    BIN=build/dev/bin python3 -m unittest answers_test
"""
import json
import unittest

from a_station import AStation
from full_book import NOW, letter_number, made_for_each_order, orders_like

STATES = {"orders": ("Pågår", "Order Avbruten"), "cards": ("in-production", "quarantined"), "letters": ("confirmed", "spoiled"),
          "shipments": ("in-transit", "delivered"), "ca": ("revocation-pending", "revoked")}


class Words(AStation):
    def setUp(self):
        super().setUp()
        self.make()

    def test_unknown_states_are_met_with_the_known_ones(self):
        for noun, words in STATES.items():
            with self.subTest(noun):
                self.assert_refused(self.run_program(noun, "list", "--state", "foo"), "WordUnknown", '"foo"', *words)

    def test_a_state_in_any_capitals(self):
        for noun, words in STATES.items():
            for word in words:
                with self.subTest(word):
                    self.assertEqual(self.ask(noun, "list", "--state", word.upper()), [])
        self.assertEqual(self.ask("orders", "list", "--state", "pågår"), [])
        self.assertEqual(self.ask("orders", "list", "--state", "pa\u030aga\u030ar "), [], "the ring as a character of its own")

    def test_an_unknown_kind(self):
        self.assert_refused(self.run_program("shipments", "scan", letter_number(1), "X", "--kind", "owl"), "WordUnknown",
                            "registered-mail", "hand-over")

    def test_yes_and_no_are_swedish_in_swedish(self):
        self.do("orders", "import", self.order_file())
        self.language = "sv_SE.UTF-8"
        answer = self.run_program("orders", "list", environment={"LC_ALL": "sv_SE.UTF-8"})
        self.assertEqual(answer.returncode, 0, answer.stderr)
        words = answer.stdout.split()
        self.assertIn("nej", words)
        self.assertNotIn("no", words)


class Finding(AStation):
    def test_something_is_found_by_its_number_and_by_words_of_its_name(self):
        self.make()
        self.do("orders", "import", self.order_file())
        order = self.ask("orders", "list")[0]["number"]
        self.assertEqual([(hit["kind"], hit["number"], hit["by"]) for hit in self.ask("find", order.lower())],
                         [("order", order, "order-number")])
        by_name = self.ask("find", "prov-ågren", "émile")
        self.assertEqual([(hit["name"], hit["by"]) for hit in by_name], [("Émile Prov-Ågren", "holder-name")])
        self.assertEqual(self.ask("find", "emile", "nobody"), [])
        self.assertIn("Nothing", self.do("find", "nobody at all"))
        self.assertEqual(len(self.ask("find", "B2026", "--most", "1")), 1)
        self.assertIn("There is more", self.do("find", "B2026", "--most", "1"))


class Reasons(AStation):
    def test_a_blank_is_no_reason(self):
        self.make()
        self.do("orders", "import", self.order_file())
        order = self.ask("orders", "list")[0]["number"]
        before = self.ask("orders", "show", order)
        for reason in ("", " ", "\t \n"):
            for verb in ("cancel", "stop"):
                with self.subTest(verb=verb, reason=reason):
                    done = self.run_program("orders", verb, order, f"--reason={reason}")
                    self.assertNotEqual(done.returncode, 0)
                    self.assertEqual(self.ask("orders", "show", order), before)
        self.assert_refused(self.run_program("orders", "cancel", order, "--reason", " "), "RuleViolated", "reason")


class Files(AStation):
    def test_a_backup_never_overwrites(self):
        self.make()
        copy = self.folder / "copy.db"
        self.do("backup", copy)
        before = copy.read_bytes()
        self.assert_refused(self.run_program("backup", copy), "FileExists", str(copy))
        self.assertEqual(copy.read_bytes(), before)

    def test_a_backup_put_back_is_the_station_again(self):
        """As docs/backup.md says."""
        self.make()
        self.do("orders", "import", self.order_file())
        copy = self.folder / "copy.db"
        self.do("backup", copy)
        order = self.ask("orders", "list")[0]["number"]
        self.do("orders", "cancel", order, "--reason", "not wanted")
        for name in ("station.db", "station.db-wal", "station.db-shm"):
            (self.home / name).unlink(missing_ok=True)
        copy.rename(self.home / "station.db")
        self.assertEqual(self.ask("orders", "show", order)["state"], "Ankommen")


class Personalize(AStation):
    def setUp(self):
        super().setUp()
        self.make()
        self.do("ca", "init")

    def run_it(self, *arguments):
        return self.run_program("personalize", *arguments, environment={"PCSCLITE_CSOCK_NAME": str(self.folder / "nobody")})

    def test_how_long_must_be_said(self):
        for arguments in ([], ["--count", "0"], ["--count=-1"], ["--count", "many"], ["--all", "--count", "1"]):
            with self.subTest(arguments):
                self.assertEqual(self.run_it(*arguments).returncode, 2)

    def test_a_smart_card_service_that_does_not_answer(self):
        for arguments in (["--all"], ["--count", "1"]):
            self.assert_refused(self.run_it(*arguments), "PcscUnavailable")


class Letters(AStation):
    """Three letters are ready; who asks made the card of one of them."""

    def setUp(self):
        super().setUp()
        self.make("--printer", "ipp://localhost:9/ipp/print")
        other = self.who
        self.sign_in_as("Petra")
        self.who = other
        file = self.folder / "orders.json"
        file.write_text(orders_like(self.order_file(), 3))
        self.do("orders", "import", file)
        self.script("\n".join(made_for_each_order(3)))
        self.script("INSERT INTO events (who, place, at, second_person, subject_kind, subject, what, from_state, to_state, detail) "
                    f"VALUES ('Petra', 'here', '{NOW}', '', 'card', '{1:020X}', 'state', 'blank', 'in-production', '');")

    def states(self):
        return [row["state"] for row in self.ask("letters", "list")]

    def printings(self):
        return [row["printings"] for row in self.ask("letters", "list")]

    def test_one_that_may_not_be_printed_by_its_maker_holds_up_no_other(self):
        done = self.run_program("--json", "letters", "print", who="Petra")
        self.assertEqual(done.returncode, 1)
        left_out, *others = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual((left_out["letter"], left_out["error"]), (letter_number(1), "RuleViolated"))
        self.assertIn("S-3", left_out["context"])
        self.assertEqual({end["error"] for end in others[:-1]}, {"PrinterUnreachable"})
        self.assertEqual(others[-1], {"letters": 3, "printed": 0})
        self.assertEqual(self.printings(), [0, 0, 0])
        self.assertEqual(self.states(), ["ready"] * 3)

    def test_named_it_is_refused_and_nothing_is_printed(self):
        done = self.run_program("letters", "print", letter_number(0), letter_number(1), who="Petra")
        self.assert_refused(done, "RuleViolated", "S-3")
        self.assertEqual(self.printings(), [0, 0, 0])

    def test_one_that_was_confirmed_or_spoiled_says_so(self):
        for state in ("confirmed", "spoiled"):
            self.script(f"UPDATE letters SET state = '{state}', envelope = NULL WHERE number = '{letter_number(2)}';")
            self.assert_refused(self.run_program("letters", "print", letter_number(2)), "IllegalStep", f"{state} -> printing")


if __name__ == "__main__":
    unittest.main()
