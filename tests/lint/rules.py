#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""docs/rules.md has a row for each rule of the business, and what a row says is there.

    python3 tests/lint/rules.py [ROOT]

A place in the code is a file that names its rule; a test is one of the sources under tests/. What is kept elsewhere says by
whom: portal, practice, or the issue that owes it.
"""
import pathlib
import re

import house

RULES = ([f"A{n}" for n in range(1, 57)] + [f"B{n}" for n in range(1, 13)] + [f"S-{n}" for n in range(1, 16)]
         + ["ISO-1", "PCI-1", "PCI-2", "PCI-3", "PCI-4", "ETSI-1", "S10-1", "PN-1", "DHL-1", "CUPS-1"])
ELSEWHERE = re.compile(r"portal|practice|open: issue \d")
ROW = re.compile(r"^\| ([A-Z0-9-]+\d) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
TEST = re.compile(r"\bTEST(?:_F|_P)?\(\s*(\w+),\s*(\w+)\s*\)")


def tests_of(root):
    return {f"{suite}.{name}" for source in house.files(root, ".cpp") if source.parts[0] == "tests"
            for suite, name in TEST.findall(house.read(root, source))}


def names(text, rule):
    return re.search(rf"(?<![\w-]){re.escape(rule)}(?![\w-])", text) is not None


def fault_of_place(root, rule, place):
    if ELSEWHERE.match(place):
        return None
    file = root / place.strip("`")
    if not file.is_file():
        return f"there is no {place}"
    return None if names(file.read_text(encoding="utf-8"), rule) else f"{place} does not name it"


def check(root):
    page = pathlib.PurePath("docs/rules.md")
    if not (root / page).is_file():
        return []
    text = house.read(root, page)
    known = tests_of(root)
    findings, told = [], []
    for match in ROW.finditer(text):
        rule, place, test = (part.strip() for part in match.groups())
        faults = [fault_of_place(root, rule, place)]
        if rule not in RULES or rule in told:
            faults.append("no such rule, or a second row")
        if not ELSEWHERE.match(test) and test.strip("`") not in known:
            faults.append(f"there is no test {test}")
        told.append(rule)
        findings += [f"{page}:{house.line_of(text, match.start())}: {rule}: {fault}" for fault in faults if fault]
    return findings + [f"{page}:1: {rule}: has no row" for rule in RULES if rule not in told]


if __name__ == "__main__":
    house.main(check, "rules")
