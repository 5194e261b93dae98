#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""No source has more than 500 lines, no function more than 60 (C++ and Python).

A C++ function that must be longer says `NOLINT(readability-function-size): why` where it begins: clang-tidy reads the
same mark.
"""
import ast
import re

import house

MOST_FILE_LINES = 500
MOST_FUNCTION_LINES = 60
MARK = "NOLINT(readability-function-size)"
_SCOPE = re.compile(r"\b(namespace|class|struct|union|enum|extern)\b[^;()=]*(\([^()]*\)[^;()=]*)?$")
_SOURCES = {".h", ".cpp", ".py", ".sh", ".cmake"}


def cpp_functions(text):
    """(first line, last line, head) of each function body that stands in a namespace or class.

    Relies on clang-format: a brace that follows a word without a blank begins an initialiser, not a body.
    """
    code = re.sub(r"^[ \t]*#[^\n]*(?:\\\n[^\n]*)*", lambda m: re.sub(r"[^\n]", " ", m.group(0)),
                  house.without_comments(text), flags=re.MULTILINE)
    open_braces, found, head_start = [], [], 0
    for match in re.finditer(r"[{};]", code):
        offset, sign = match.start(), match.group(0)
        outside = all(kind == "scope" for kind, _ in open_braces)
        if sign == "{":
            head = code[head_start:offset]
            kind = kind_of_brace(head) if outside else "inner"
            open_braces.append((kind, head_start + len(head) - len(head.lstrip())))
            if kind == "initialiser":
                continue
        elif sign == "}" and open_braces:
            kind, start = open_braces.pop()
            if kind == "function":
                found.append((house.line_of(code, start), house.line_of(code, offset), code[start:start + 200]))
            if kind == "initialiser":
                continue
        if all(kind == "scope" for kind, _ in open_braces):
            head_start = offset + 1
    return found


def kind_of_brace(head):
    """What the brace after these words opens, outside functions."""
    if re.search(r"[\w>)\]]\Z", head):
        return "initialiser"
    head = head.strip()
    if head.endswith("="):
        return "initialiser"
    return "function" if ")" in head and not _SCOPE.search(head) else "scope"


def python_functions(text):
    return [(node.lineno, node.end_lineno, node.name) for node in ast.walk(ast.parse(text))
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]


def check_functions(name, text):
    functions = python_functions(text) if name.suffix == ".py" else cpp_functions(text)
    lines = text.splitlines()
    return [f"{name}:{first}: a function of {last - first + 1} lines (the most is {MOST_FUNCTION_LINES}): "
            f"{' '.join(head.split())[:70]}"
            for first, last, head in functions
            if last - first + 1 > MOST_FUNCTION_LINES and not any(MARK in line for line in lines[first - 1:first + 3])]


def check(root):
    findings = []
    for name in house.files(root):
        text = house.read(root, name) if name.suffix in _SOURCES or name.parts[0] in ("scripts", "fixtures") else ""
        script = text.startswith("#!")
        if name.suffix not in _SOURCES and not script:
            continue
        count = text.count("\n")
        if count > MOST_FILE_LINES:
            findings.append(f"{name}:{count}: {count} lines (the most is {MOST_FILE_LINES})")
        if name.suffix in (".h", ".cpp", ".py"):
            findings += check_functions(name, text)
    return findings


if __name__ == "__main__":
    house.main(check, "lengths")
