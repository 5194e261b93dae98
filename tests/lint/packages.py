#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""scripts/packages.txt is the one apt list: each package once in it, none installed past it."""
import pathlib
import re

import house

LIST = pathlib.PurePath("scripts/packages.txt")
_PACKAGE = re.compile(r"[a-z0-9][a-z0-9+.-]+")
_INSTALL = re.compile(r"\bapt(?:-get)?\b[^\n|;&#]*\binstall\b(?P<words>[^\n|;&#]*)")


def check_list(root):
    findings, seen = [], {}
    for number, line in enumerate(house.read(root, LIST).splitlines(), 1):
        package = line.split("#")[0].strip()
        if not package:
            continue
        if not _PACKAGE.fullmatch(package):
            findings.append(f"{LIST}:{number}: {package}: not one package's name")
        if package in seen:
            findings.append(f"{LIST}:{number}: {package} stands on line {seen[package]} already")
        seen.setdefault(package, number)
    return findings


def check(root):
    findings = check_list(root)
    for name in house.files(root):
        if name.parts[0] not in ("scripts", "fixtures", "tests", ".ci") or name == LIST or name.suffix in (".h", ".cpp", ".py"):
            continue
        text = house.read(root, name)
        if not text.startswith("#!"):
            continue
        text = re.sub(r'"[^"\n]*"', lambda quoted: " " * len(quoted.group(0)), text)
        for match in _INSTALL.finditer(text):
            named = [word for word in match["words"].split() if _PACKAGE.fullmatch(word)]
            if named:
                findings.append(f"{name}:{house.line_of(text, match.start())}: installs {' '.join(named)} past {LIST}")
    return findings


if __name__ == "__main__":
    house.main(check, "packages")
