#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""A PIN, PUK, transport code or passphrase is never an ordinary string, and never an option on a command line.

Looks at production code for variables, parameters and members of a string or byte type whose name is a secret's, and for
options that would take a secret's value. The names of secrets ("pin1" in a profile) are ordinary strings: plain_codes_allowed.txt
lists those places, each with its reason.
"""
import fnmatch
import pathlib
import re

import house

ALLOWED = "tests/lint/plain_codes_allowed.txt"
_TYPE = (r"(?:std::(?:pmr::)?(?:w|u8|u16|u32)?string(?:_view)?|std::vector<\s*(?:std::)?(?:uint8_t|byte|char|unsigned char)\s*>"
         r"|QString(?:View)?|QByteArray(?:View)?|QLatin1String(?:View)?|(?:foundation::)?Byte(?:s|View)"
         r"|(?:const\s+)?(?:unsigned\s+)?char\s*\*)")
_NAME = (r"(?:m_)?(?:\w*(?:Pin|Puk|Passphrase|Password)|pin|puk|passphrase|password|soCode|soPin|transportCode|"
         r"administrationCode)(?:[12]|Code|Value|Text|Digits)?")
_DECLARATION = re.compile(rf"\b{_TYPE}(?:\s|const\b|&)+({_NAME})\s*(?=[;,)=({{\[:])")
_OPTION = re.compile(r'"[^"]*--(pin|puk|so-pin|so-code|passphrase|password|code)\b(?!-file|-fd|-from)[^"]*"')


def allowed(root):
    """(file pattern, name pattern) of the places that may use an ordinary string -> line, negative without a reason."""
    path = pathlib.PurePath(ALLOWED)
    if not (root / path).is_file():
        return {}
    rows = {}
    for number, line in enumerate(house.read(root, path).splitlines(), 1):
        words = line.split("#")[0].split(None, 2)
        if words:
            rows[tuple(words[:2])] = number if len(words) == 3 else -number
    return rows


def check(root):
    rows, used, findings = allowed(root), set(), []
    for name in house.files(root, ".h", ".cpp"):
        if name.parts[0] not in house.PRODUCTION:
            continue
        text = house.read(root, name)
        code = house.without_comments(text)
        for match in _DECLARATION.finditer(code):
            fitting = {row for row in rows
                       if fnmatch.fnmatchcase(name.as_posix(), row[0]) and fnmatch.fnmatchcase(match.group(1), row[1])}
            used |= fitting
            if not fitting:
                findings.append(f"{name}:{house.line_of(code, match.start())}: `{match.group(0).strip()}`: "
                                "a secret belongs in foundation::SecretBytes")
        for match in _OPTION.finditer(house.without_comments(text, keep_strings=True)):
            findings.append(f"{name}:{house.line_of(text, match.start())}: an option that takes a secret: argv is public")
    findings += [f"{ALLOWED}:{abs(line)}: {' '.join(place)} " +
                 ("gives no reason" if line < 0 else "is no longer there: remove the row")
                 for place, line in rows.items() if line < 0 or place not in used]
    return findings


if __name__ == "__main__":
    house.main(check, "plain_codes")
