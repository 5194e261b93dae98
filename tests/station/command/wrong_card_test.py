# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""What `cardstation personalize` says of a wrong card, in both languages, with nothing changed on it."""
import os
import signal
import subprocess
import sys

import a_station

sys.path.insert(0, str(a_station.SOURCE / "fixtures" / "demo"))
import devices  # noqa: E402
import judges  # noqa: E402

UNKNOWN = "3BF59600008131FE45464F524D453B"
CONTACTLESS = "3B8580014D7945494478"
CASES = (
    # the kind of card (virtualcard's `dress`); what is said of it, in English and in Swedish
    (f"{UNKNOWN} - 4096 521", "no product here is made of", "ingen kortprodukt här görs av"),
    ("- - 4096 521 6D00", "Take it out and insert the right blank", "Ta ut det och sätt in rätt kortämne"),
    (f"{CONTACTLESS} - 4096 521", "This card lies on a contactless reader", "Kortet ligger på en kontaktlös läsare"),
)
REFUSED = ("refused, nothing was changed on it: take it out", "avvisat, inget ändrades på det: ta ut det")


class WrongCardTest(a_station.AStation):
    def setUp(self):
        super().setUp()
        self.readers = devices.Readers(self.folder / "pcscd", 1)
        self.addCleanup(self.readers.stop)
        self.environment = {**os.environ, "PCSCLITE_CSOCK_NAME": self.readers.socket}
        self.cards = devices.Cards(a_station.PROGRAM.parent / "virtualcard", self.folder / "cards", self.readers.ports, 1, "t1")
        self.addCleanup(self.cards.stop)
        self.make("--no-stock")
        self.do("ca", "init")
        self.do("orders", "import", self.order_file())
        self.do("orders", "approve", "B2026-0101")

    def said_of(self, guise, language):
        """What the command prints of a card of that kind, until it has given its reason in brackets."""
        self.cards.dress(0, guise)
        before = self.cards.memory(0)
        environment = {**self.environment, "LANG": language, "LC_ALL": language}
        said = []
        with subprocess.Popen([a_station.PROGRAM, "--home", self.home, "--session", self.session(self.who), "personalize",
                               "--count", "1"], env=environment,
                              text=True, encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as running:
            self.cards.insert(0)
            for line in running.stdout:
                said.append(line.strip())
                if line.rstrip().endswith("]"):
                    running.send_signal(signal.SIGINT)
        self.assertEqual(self.cards.memory(0), before)
        self.cards.remove(0)
        judges.wait_until_empty(self.environment)
        return "\n".join(said)

    def test_it_says_what_it_is_and_what_to_do(self):
        for guise, *sentences in CASES:
            for language, refused, sentence in zip(("en_GB.UTF-8", "sv_SE.UTF-8"), REFUSED, sentences):
                with self.subTest(guise=guise, language=language):
                    said = self.said_of(guise, language)
                    self.assertIn(refused, said)
                    self.assertIn(sentence, said)
