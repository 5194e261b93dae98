# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""Signing in with a card: entering it takes two, pulling it ends the session, and it is never made into another card."""
import os
import re
import signal
import subprocess
import sys
import threading
import time

import a_station

sys.path.insert(0, str(a_station.SOURCE / "fixtures" / "demo"))
import devices  # noqa: E402
import judges  # noqa: E402

PIN = "246810"
WRONG = "111112"
ANNA = "Anna Test"


class StaffCardTest(a_station.AStation):
    """Anna's card, of an authority that the settings accept, in the first of two readers; a blank in the other."""

    def setUp(self):
        super().setUp()
        self.readers = devices.Readers(self.folder / "pcscd", 2)
        self.addCleanup(self.readers.stop)
        self.environment = {**os.environ, "PCSCLITE_CSOCK_NAME": self.readers.socket}
        self.cards = devices.Cards(a_station.PROGRAM.parent / "virtualcard", self.folder / "cards", self.readers.ports, 2, "t1")
        self.addCleanup(self.cards.stop)
        self.make("--no-stock")
        self.do("ca", "init")
        self.accepted = self.home / "accepted"
        self.accepted.mkdir()
        self.set("authorities", '"accepted"')
        self.make_card()

    def run_at(self, home, *arguments, **options):
        options["environment"] = {**options.get("environment", {}), "PCSCLITE_CSOCK_NAME": self.readers.socket}
        return super().run_at(home, *arguments, **options)

    def set(self, key, value):
        settings = self.home / "settings.toml"
        settings.write_text(re.sub(rf"(?m)^{key} = .*", f"{key} = {value}", settings.read_text()))

    def reader(self, number):
        return sorted(line["reader"] for line in self.ask("readers", "list"))[number]

    def wait_for_card(self, number):
        """Until OpenSC sees a card in that reader."""
        end = time.monotonic() + a_station.PATIENCE
        while subprocess.run(["opensc-tool", "--reader", self.reader(number), "--atr"], env=self.environment,
                             capture_output=True, check=False).returncode != 0:
            self.assertLess(time.monotonic(), end, "no card")
            time.sleep(0.1)

    def make_card(self):
        self.cards.insert(0)
        self.made = self.folder / "made"
        self.wait_for_card(0)
        subprocess.run([a_station.SOURCE / "fixtures/readers/personalise-with-opensc", "--reader", self.reader(0), "--folder", self.made],
                       env=self.environment, check=True, timeout=a_station.PATIENCE, stdout=subprocess.DEVNULL)
        (self.accepted / "ca.pem").write_text((self.made / "ca.pem").read_text())
        (self.made / "ca.db").write_text("")
        (self.made / "ca.number").write_text("01\n")
        (self.made / "ca.cnf").write_text(
            f"[ca]\ndefault_ca = here\n[here]\ndatabase = {self.made}/ca.db\ncrlnumber = {self.made}/ca.number\n"
            f"certificate = {self.made}/ca.pem\nprivate_key = {self.made}/ca.key\ndefault_md = sha256\n")
        self.publish()

    def openssl_ca(self, *arguments):
        subprocess.run(["openssl", "ca", "-batch", "-config", self.made / "ca.cnf", *arguments], check=True, timeout=a_station.PATIENCE,
                       stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def publish(self):
        self.openssl_ca("-gencrl", "-crldays", "7", "-out", self.accepted / "ca.crl")

    def pull(self, card):
        self.cards.remove(card)
        judges.wait_until_empty(self.environment)

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
