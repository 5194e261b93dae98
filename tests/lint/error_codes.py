#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""Each error code is raised, named, described and put into words; nothing is described that does not exist.

- raised:    production code makes an Error of it somewhere (to compare with it, or to word it, is not to raise it)
- named:     nameOf() in foundation/error_code.cpp knows it
- described: docs/errors.md has a section `### Name` with the three parts of PARTS
- worded:    station/sentences/ chooses a sentence for it
"""
import pathlib
import re

import house

ENUM = pathlib.PurePath("foundation/error_code.h")
NAMES = pathlib.PurePath("foundation/error_code.cpp")
DOCUMENT = pathlib.PurePath("docs/errors.md")
SENTENCES = "station/sentences"
PARTS = ("What happened:", "State:", "Do:")
_RAISED = re.compile(r"(?P<before>(?:[=!]=|\bcase)\s*)?\b(?:foundation::)?ErrorCode::(?P<name>\w+)(?P<after>\s*[=!]=)?")


def enumerators(root):
    """Name -> line of each enumerator of ErrorCode."""
    text = house.without_comments(house.read(root, ENUM))
    body = re.search(r"enum class ErrorCode\s*\{(.*?)\}", text, re.DOTALL)
    if not body:
        return {}
    return {match.group(0): house.line_of(text, body.start(1) + match.start())
            for match in re.finditer(r"\b[A-Z]\w*", body.group(1))}


def raised(root):
    found = set()
    for name in house.files(root, ".h", ".cpp"):
        if name.parts[0] not in house.PRODUCTION or name in (ENUM, NAMES) or name.as_posix().startswith(SENTENCES):
            continue
        for match in _RAISED.finditer(house.without_comments(house.read(root, name))):
            if not match["before"] and not match["after"]:
                found.add(match["name"])
    return found


def sections(root):
    """Code -> (line, text) of each `### Code` section of docs/errors.md."""
    found, current = {}, None
    for number, line in enumerate(house.read(root, DOCUMENT).splitlines(), 1):
        if line.startswith("#"):
            current = line[4:].strip(" `") if line.startswith("### ") else None
            if current:
                found[current] = (number, [])
        elif current:
            found[current][1].append(line)
    return {code: (number, "\n".join(lines)) for code, (number, lines) in found.items()}


def check_document(root, codes):
    findings, described = [], sections(root)
    for code, line in codes.items():
        if code not in described:
            findings.append(f"{ENUM}:{line}: {code} has no section `### {code}` in {DOCUMENT}")
            continue
        number, text = described[code]
        findings += [f"{DOCUMENT}:{number}: the section {code} lacks its part **{part}**"
                     for part in PARTS if f"**{part}**" not in text]
    findings += [f"{DOCUMENT}:{number}: {code} is described, but is no error code"
                 for code, (number, _) in described.items() if code not in codes]
    return findings


def check_sentences(root, codes):
    texts = [house.without_comments(house.read(root, name)) for name in house.files(root, ".cpp")
             if name.parent.as_posix() == SENTENCES]
    if not texts:
        return []
    worded = set(re.findall(r"\b\w+\b", "\n".join(texts)))
    return [f"{ENUM}:{line}: no sentence is chosen for {code} in {SENTENCES}"
            for code, line in codes.items() if code not in worded]


def check(root):
    codes = enumerators(root)
    if not codes:
        return [f"{ENUM}:1: no enumerators of ErrorCode found"]
    used = raised(root)
    named = set(re.findall(r"\b\w+\b", house.without_comments(house.read(root, NAMES))))
    findings = [f"{ENUM}:{line}: {code} is never raised by production code"
                for code, line in codes.items() if code not in used]
    findings += [f"{NAMES}:1: nameOf() does not know {code}" for code in codes if code not in named]
    return findings + check_document(root, codes) + check_sentences(root, codes)


if __name__ == "__main__":
    house.main(check, "error_codes")
