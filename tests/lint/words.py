#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""No open ends in the code (they belong in docs/PLAN.md), no folder or package server of one machine anywhere.

The folder that holds this checkout counts as a machine's folder, whatever it is called.
"""
import re

import house

_OPEN_END = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
_PATH = re.compile(r"(?<![\w.$}/-])/(?:home|Users|root|work|mnt|media)/[\w.-]+")
_SERVER = re.compile(r"\b(?:(?:deb|security|ftp|snapshot)\.debian\.org|registry\.npmjs\.org|pypi\.org|crates\.io|"
                     r"proxy\.golang\.org|rubygems\.org)\b")
_BINARY = {".png", ".jpg", ".pdf", ".der", ".p12", ".gz", ".ttf", ".bin", ".qm"}


def rules(root):
    found = [(_OPEN_END, "an open end: mend it, or write it into docs/PLAN.md"),
             (_PATH, "a path of one machine"),
             (_SERVER, "a package server: the machine's own settings name it")]
    parent = root.parent.as_posix()
    if len(parent) > len("/tmp"):
        found.append((re.compile(re.escape(parent) + r"\b"), "the folder of this very checkout"))
    return found


def check(root):
    findings = []
    for name in house.files(root):
        if name.suffix in _BINARY or name.name == "LICENSE":
            continue
        text = house.read(root, name)
        for pattern, why in rules(root):
            if pattern is _OPEN_END and name.suffix == ".md":
                continue
            findings += [f"{name}:{house.line_of(text, match.start())}: {match.group(0)}: {why}"
                         for match in pattern.finditer(text)]
    return findings


if __name__ == "__main__":
    house.main(check, "words")
