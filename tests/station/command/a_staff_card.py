# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""A station, two readers of its own, and the card of somebody of the staff."""
import os
import re
import subprocess
import sys
import time

import a_station

sys.path.insert(0, str(a_station.SOURCE / "fixtures" / "demo"))
import devices  # noqa: E402
import judges  # noqa: E402

PIN = "246810"
ANNA = "Anna Test"


class AStaffCard(a_station.AStation):
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

    def add_certificate(self):
        """A second one for signing in, on the same card."""
        def init(*arguments):
            subprocess.run(["pkcs15-init", "--reader", self.reader(0), *arguments, "--auth-id", "01", "--id", "47", "--pin", PIN],
                           env=self.environment, check=True, timeout=a_station.PATIENCE, capture_output=True)
        init("--generate-key", "rsa/2048", "--label", "Andra", "--key-usage", "digitalSignature")
        key, certificate = self.made / "key3.pem", self.made / "certificate3.pem"
        subprocess.run(["pkcs15-tool", "--reader", self.reader(0), "--read-public-key", "47", "--output", key],
                       env=self.environment, check=True, timeout=a_station.PATIENCE, capture_output=True)
        subprocess.run(["openssl", "x509", "-new", "-force_pubkey", key, "-subj", "/O=Testbolaget AB/CN=Anna Test", "-days", "365",
                        "-CA", self.made / "ca.pem", "-CAkey", self.made / "ca.key", "-extfile", "/dev/stdin", "-out", certificate],
                       input="keyUsage=critical,digitalSignature\nbasicConstraints=critical,CA:false\n", text=True, check=True,
                       timeout=a_station.PATIENCE, capture_output=True)
        init("--store-certificate", certificate)
        return [self.fingerprint(self.made / "certificate1.pem"), self.fingerprint(certificate)]

    @staticmethod
    def fingerprint(certificate):
        said = subprocess.run(["openssl", "x509", "-in", certificate, "-noout", "-fingerprint", "-sha256"], check=True, capture_output=True,
                              text=True)
        return said.stdout.strip().split("=")[1].replace(":", "")
