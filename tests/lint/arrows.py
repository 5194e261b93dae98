#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""Includes and CMake links follow the arrows of arrows.txt, which also says what the table means."""
import fnmatch
import pathlib
import re

import house

TABLE = "tests/lint/arrows.txt"
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"\n]+)"|<([^>\n]+)>)', re.MULTILINE)
_CMAKE_CALL = re.compile(
    r"\b(cardstation_(?:library|program|test|fuzz|bench)|target_link_libraries|add_library|add_executable)\s*"
    r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)")


class Table:
    """The rows of arrows.txt."""

    def __init__(self, text):
        self.rows, self.foreign, self.faults = {}, [], []
        for number, line in enumerate(text.splitlines(), 1):
            line = line.split("#")[0].strip()
            if not line:
                continue
            if ":" not in line:
                self.faults.append(f"{TABLE}:{number}: no colon in this row")
                continue
            left, right = (part.strip() for part in line.split(":", 1))
            if left.startswith("<"):
                self.foreign.append((left.strip("<>"), right.split()))
            else:
                self.rows[left] = right.split()

    def row_of(self, name):
        """The row that fits this file (a relative path) best, or nothing."""
        folder = name.parent.as_posix()
        def fits(row):
            if "." in row:
                return fnmatch.fnmatchcase(name.as_posix(), row)
            return folder.startswith(row[:-1]) if row.endswith("/*") else folder == row
        fitting = [row for row in self.rows if fits(row)]
        return max(fitting, key=lambda row: ("." in row, not row.endswith("/*"), len(row)), default=None)

    def allows(self, row, target, target_row):
        """May a file of `row` include the file `target`, whose own row is `target_row`?"""
        folder = target.parent.as_posix()
        for allowed in self.rows[row]:
            if allowed in ("*", folder, target_row):
                return True
            if allowed.endswith("/*") and folder.startswith(allowed[:-1]):
                return True
        return False

    def foreign_row(self, header):
        return next(((pattern, rows) for pattern, rows in self.foreign if fnmatch.fnmatchcase(header, pattern)), None)


def qt_modules():
    """Qt header -> module, read from the installed headers: QString -> QtCore."""
    modules = {}
    for folder in sorted(pathlib.Path("/usr/include").glob("*/qt6/Qt*")):
        for header in folder.iterdir():
            modules.setdefault(header.name, folder.name)
    return modules


def check_include(table, row, name, header):
    """What is wrong with one quoted include of the file `name`, or nothing."""
    target = pathlib.PurePath(header)
    if header.endswith(".moc") or target.parts[0].startswith("ui_"):
        return None
    if len(target.parts) < 2:
        return f'"{header}" does not begin with its folder; include paths begin at the root of the repository'
    if target.parent == name.parent:
        return None
    target_row = table.row_of(target)
    if target_row is None:
        return f'"{header}": the table {TABLE} has no row for its folder'
    if not table.allows(row, target, target_row):
        return f'forbidden include "{header}": {row} may include {" ".join(table.rows[row]) or "nothing of ours"}'
    return None


def check_foreign(table, row, name, header, modules):
    if "/" not in header and header in modules:
        header = f"{modules[header]}/{header}"
    found = table.foreign_row(header)
    if not found:
        return None
    pattern, allowed = found
    folder = name.parent.as_posix()
    if row in allowed or folder in allowed or any(a.endswith("/*") and folder.startswith(a[:-1]) for a in allowed):
        return None
    return f'forbidden include <{header}>: <{pattern}> belongs to {" ".join(allowed)}'


def check_sources(root, table, modules):
    findings = []
    for name in house.files(root, ".h", ".cpp"):
        row = table.row_of(name)
        if row is None:
            findings.append(f"{name}:1: the table {TABLE} has no row for {name.parent}")
            continue
        text = house.without_comments(house.read(root, name), keep_strings=True)
        for match in _INCLUDE.finditer(text):
            ours, foreign = match.groups()
            fault = check_include(table, row, name, ours) if ours else \
                check_foreign(table, row, name, foreign, modules)
            if fault:
                findings.append(f"{name}:{house.line_of(text, match.start())}: {fault}")
    return findings


def check_links(root, table):
    """The same arrows between CMake targets: each target belongs to the folder whose CMakeLists.txt makes it."""
    calls, home = [], {}
    for name in house.files(root, ".txt"):
        if name.name != "CMakeLists.txt":
            continue
        text = re.sub(r"#[^\n]*", lambda m: " " * len(m.group(0)), house.read(root, name))
        for match in _CMAKE_CALL.finditer(text):
            words = match.group(2).split()
            if words:
                calls.append((name, house.line_of(text, match.start()), words))
                if match.group(1) != "target_link_libraries":
                    home[words[0]] = name
    findings = []
    for name, line, words in calls:
        row = table.row_of(name)
        for word in words[1:]:
            target = home.get(word)
            if row and target and target.parent != name.parent and words[0] in home and \
                    not table.allows(row, target, table.row_of(target)):
                findings.append(f"{name}:{line}: forbidden link to {word}: "
                                f"{row} may use {' '.join(table.rows[row]) or 'nothing of ours'}")
    return findings


def check(root, modules=None):
    table = Table(house.read(root, pathlib.PurePath(TABLE)))
    modules = qt_modules() if modules is None else modules
    return table.faults + check_sources(root, table, modules) + check_links(root, table)


if __name__ == "__main__":
    house.main(check, "arrows")
