# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody's card is entered in the window: looked for in the readers, proved with its PIN, then good for signing in."""
import contextlib
import os
import types

import a_station
from a_staff_card import ANNA, PIN, AStaffCard, devices

from window import HiddenScreen, Window

SIZE = (1400, 860)
EVERYBODY = "Alla Behörigheter"
FIRST = "Ada Admin"  # in the list of the staff, where nobody has been chosen


class CardInWindowTest(AStaffCard):
    @contextlib.contextmanager
    def window(self):
        screen = HiddenScreen(*SIZE)
        before = os.environ.get("DISPLAY")
        os.environ["DISPLAY"] = screen.display  # for xdotool and import too
        station = types.SimpleNamespace(program=a_station.PROGRAM, home=self.home, session=self.session)
        environment = {**self.environment, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(self.folder),
                       "LANG": "en_GB.UTF-8", "LC_ALL": "C.UTF-8"}
        try:
            window = Window(station, EVERYBODY, "Kortstation", environment, SIZE)
            try:
                yield window
            finally:
                window.close()
        finally:
            os.environ.pop("DISPLAY")
            if before is not None:
                os.environ["DISPLAY"] = before
            screen.stop()

    def tearDown(self):
        for picture in self.folder.glob("*.png"):
            if "PICTURES" in os.environ:  # to be looked at
                picture.rename(f"{os.environ['PICTURES']}/{picture.name}")

    def cards_of_first(self):
        return self.ask("staff", "card", "list", FIRST)

    def test_it_is_entered_with_its_pin_and_signs_in(self):
        self.who = EVERYBODY
        self.set("language", '"en"')
        with self.window() as window:
            window.press_and_wait("ctrl+0")
            window.still_picture(self.folder / "staff.png")
            window.press_and_wait("alt+r")
            window.still_picture(self.folder / "asked.png")
            window.type_unseen("111112")
            window.press_and_wait("Return")
            window.still_picture(self.folder / "refused.png")
            self.assertEqual(self.cards_of_first(), [])
            window.type_unseen(PIN)  # the form stays, with its emptied field
            window.press("Return")
            devices.wait_for("the card", self.cards_of_first)
            window.still_picture(self.folder / "entered.png")
        self.assertEqual([card["chip"] for card in self.cards_of_first()], [self.cards.serial(0)])
        self.assertEqual(self.run_program("sign-in", "--card", who=ANNA, typed=[PIN]).returncode, 0)
        self.who = ANNA
        self.assertEqual(self.ask("whoami")["name"], FIRST)
