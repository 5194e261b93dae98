# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""Signing in with a card: entering it takes two, pulling it ends the session, and it is never made into another card."""
import signal
import subprocess
import threading

import a_station
from a_staff_card import ANNA, PIN, AStaffCard

WRONG = "111112"


class StaffCardTest(AStaffCard):
    def enter_card(self):
        self.sign_in_as(ANNA, "production")
        self.do("staff", "card", "add", ANNA, who="Ada Admin", typed=[PIN])
        self.who = ANNA

    def sign_in_by_card(self, pin=PIN, *options):
        return self.run_program("sign-in", "--card", *options, who=ANNA, typed=[pin])

    def test_a_card_is_entered_and_signs_its_member_in_until_it_is_pulled(self):
        self.enter_card()
        (card,) = self.ask("staff", "card", "list", ANNA)
        self.assertEqual((card["name"], card["chip"]), (ANNA, self.cards.serial(0)))
        signed_in = self.sign_in_by_card()
        self.assertEqual(signed_in.returncode, 0, signed_in.stderr)
        self.assertEqual(self.ask("whoami")["name"], ANNA)
        self.assertEqual(self.count("SELECT count(*) FROM sessions WHERE method = 'card' AND ended_at IS NULL"), 1)
        self.pull(0)
        self.assert_refused(self.run_program("orders", "list"), "SessionEnded", "card pulled")
        self.cards.insert(0)
        self.assert_refused(self.run_program("orders", "list"), "SessionEnded", "card pulled")

    def test_a_card_that_was_pulled_and_put_back_has_been_pulled(self):
        self.enter_card()
        self.assertEqual(self.sign_in_by_card().returncode, 0)
        self.pull(0)
        self.cards.insert(0)
        self.assert_refused(self.run_program("whoami"), "SessionEnded", "card pulled")

    def test_entering_a_card_takes_two(self):
        self.sign_in_as(ANNA, "production")
        self.sign_in_as("Ulf Utgivare", "issuer")
        self.set("two_in_union", '["change-staff"]')
        self.who = "Ada Admin"
        self.do("staff", "card", "add", ANNA, typed=[PIN])
        self.assertEqual(self.ask("staff", "card", "list"), [])
        self.assert_refused(self.sign_in_by_card(), "SignInRefused")
        number = str(self.ask("approvals", "list")[0]["approval"])
        self.assertNotEqual(self.run_program("approvals", "confirm", number).returncode, 0, "by the one who asked")
        self.do("approvals", "confirm", number, who="Ulf Utgivare")
        self.assertEqual(len(self.ask("staff", "card", "list")), 1)
        self.assertEqual(self.sign_in_by_card().returncode, 0)

    def test_a_card_is_entered_by_an_administrator_alone_and_for_its_own_person(self):
        self.sign_in_as("Pelle Produktion", "production")
        self.assert_refused(self.run_program("staff", "card", "add", "Pelle Produktion", typed=[PIN]), "RightMissing")
        self.who = "Ada Admin"
        self.assert_refused(self.run_program("staff", "card", "add", "Nobody At All", typed=[PIN]), "NotFound")
        self.do("staff", "add", ANNA, "--role", "support", "--identity", "SE5560000001-1234")
        before = self.cards.memory(0)
        self.assert_refused(self.run_program("staff", "card", "add", ANNA, typed=[WRONG]), "SignInRefused", "does not name")
        self.assertEqual(self.cards.memory(0), before)

    def test_each_refusal_says_why_and_stands_in_the_trail(self):
        self.assert_refused(self.sign_in_by_card(WRONG), "SignInRefused")
        self.enter_card()
        self.assert_refused(self.sign_in_by_card(WRONG), "CodeWrong")
        self.openssl_ca("-revoke", self.made / "certificate1.pem")
        self.publish()
        self.assert_refused(self.sign_in_by_card(WRONG), "CertificateRevoked", "Anna Test")
        (self.accepted / "ca.crl").unlink()
        self.assert_refused(self.sign_in_by_card(WRONG), "RevocationListUnusable", "Test CA")
        (self.accepted / "ca.pem").unlink()
        self.assert_refused(self.sign_in_by_card(WRONG), "CertificateUntrusted")
        self.do("staff", "lock", ANNA, "--reason", "on leave", who="Ada Admin")
        self.assert_refused(self.sign_in_by_card(WRONG), "MemberLocked")
        self.assertEqual(self.count("SELECT count(*) FROM events WHERE what = 'sign-in-failed'"), 6)

    def test_a_card_that_was_taken_away_signs_nobody_in(self):
        self.enter_card()
        self.assertEqual(self.sign_in_by_card().returncode, 0)
        fingerprint = self.ask("staff", "card", "list", ANNA)[0]["fingerprint"]
        self.do("staff", "card", "remove", fingerprint.lower(), who="Ada Admin")
        self.assert_refused(self.run_program("whoami"), "SessionEnded")
        self.assert_refused(self.sign_in_by_card(), "SignInRefused")

    def test_one_of_two_certificates_of_a_card_is_chosen(self):
        first, second = self.add_certificate()
        self.sign_in_as(ANNA, "production")
        self.who = "Ada Admin"
        add = ("staff", "card", "add", ANNA)
        self.assert_refused(self.run_program(*add, typed=[PIN]), "SeveralCards", first, second, "--certificate")
        self.assert_refused(self.run_program(*add, "--certificate", "ABCDEF012345", typed=[PIN]), "SeveralCards", first, second)
        self.do(*add, "--certificate", second[:10].lower(), typed=[PIN])
        self.assertEqual([card["fingerprint"] for card in self.ask("staff", "card", "list", ANNA)], [second])
        self.assert_refused(self.run_program(*add, "--certificate", second, typed=[PIN]), "StaffCardEntered", ANNA)
        self.assertEqual(self.sign_in_by_card().returncode, 0, "the one that is entered is meant")
        self.do(*add, typed=[PIN])  # the one that is left is meant
        self.assertEqual({card["fingerprint"] for card in self.ask("staff", "card", "list", ANNA)}, {first, second})
        self.assert_refused(self.run_program(*add, typed=[PIN]), "StaffCardEntered", first, second)
        self.assert_refused(self.sign_in_by_card(), "SeveralCards", first, second)
        self.assertEqual(self.sign_in_by_card(PIN, "--certificate", first).returncode, 0)

    def personalize(self, *options, who=None):
        """Makes cards until it has said why it refuses one, or for a while."""
        said = []
        with subprocess.Popen([a_station.PROGRAM, "--home", self.home, "--session", self.session(who or self.who), "personalize", "--count", "1",
                               *options], env={**self.environment, "LANG": "en_GB.UTF-8", "LC_ALL": "en_GB.UTF-8"}, text=True,
                              encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as running:
            patience = threading.Timer(8, running.send_signal, [signal.SIGINT])
            patience.start()
            for line in running.stdout:
                said.append(line.strip())
                if line.rstrip().endswith("]"):
                    running.send_signal(signal.SIGINT)
            patience.cancel()
        return "\n".join(said)

    def test_production_leaves_the_staffs_cards_and_the_reader_at_work_alone(self):
        self.enter_card()
        self.sign_in_as("Alla Behörigheter Två")
        self.do("orders", "import", self.order_file())
        self.do("orders", "approve", "B2026-0101")
        everybody = self.who
        before = self.cards.memory(0)
        said = self.personalize(who=everybody)
        self.assertIn("CardIsOperators", said)
        self.assertEqual(self.cards.memory(0), before)

        self.who = ANNA
        self.assertEqual(self.sign_in_by_card().returncode, 0)
        before = self.cards.memory(0)
        said = self.personalize()
        self.assertNotIn(self.reader(0) + ":", said)
        self.assertNotIn("CardIsOperators", said)
        self.assertEqual(self.cards.memory(0), before)
        self.assertEqual(self.ask("whoami")["name"], ANNA, "and the session goes on")
