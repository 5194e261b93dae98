#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""Each source begins with the two SPDX lines, each header has its #pragma once, and a namespace is named after its folder."""
import re

import house

COPYRIGHT = "SPDX-FileCopyrightText: 2026 The Card Station authors"
LICENCE = "SPDX-License-Identifier: EUPL-1.2"
_BY_NAME = {"CMakeLists.txt", ".clang-tidy"}
_BY_SUFFIX = {".h", ".cpp", ".py", ".sh", ".cmake"}
_NAMESPACE = re.compile(r"^namespace ([\w:]+) \{", re.MULTILINE)


def is_source(name, text):
    return name.name in _BY_NAME or name.suffix in _BY_SUFFIX or text.startswith("#!")


def check_spdx(name, lines):
    first = 1 if lines and lines[0].startswith("#!") else 0
    opening = lines[first:first + 2]
    if len(opening) == 2 and opening[0].endswith(COPYRIGHT) and opening[1].endswith(LICENCE):
        return []
    return [f"{name}:{first + 1}: the two SPDX lines are missing here"]


def check_namespace(name, text):
    """The outermost named namespace, in production and fixtures: the innermost folder's name, and no other.

    A specialisation stands in its template's namespace: a block that begins with `template <>` may have any name.
    """
    if name.parts[0] not in house.PRODUCTION + ("fixtures",) or len(name.parts) < 2:
        return []
    folder = name.parent.name
    names = [(match.group(1), house.line_of(text, match.start())) for match in _NAMESPACE.finditer(text)
             if not text[match.end():].lstrip().startswith("template <>") and
             text.count("{", 0, match.start()) == text.count("}", 0, match.start())]
    findings = [f"{name}:{line}: namespace {found}, but the folder is {folder}"
                for found, line in names if found != folder and not found.startswith(f"{folder}::")]
    if name.suffix == ".h" and not names:
        findings.append(f"{name}:1: a header without namespace {folder}")
    return findings


def check(root):
    findings = []
    for name in house.files(root):
        if name.suffix not in _BY_SUFFIX and name.name not in _BY_NAME and name.suffix:
            continue
        text = house.read(root, name)
        if not is_source(name, text):
            continue
        findings += check_spdx(name, text.splitlines())
        if name.suffix == ".h" and "#pragma once\n" not in text:
            findings.append(f"{name}:3: no #pragma once")
        if name.suffix in (".h", ".cpp"):
            findings += check_namespace(name, house.without_comments(text))
    return findings


if __name__ == "__main__":
    house.main(check, "headers")
