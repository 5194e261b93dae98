#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""What docs/ publishes about order files is what the program reads.

The schema is a valid JSON Schema; it takes every good JSON file and refuses those whose form is wrong; schema, CSV header and the
table of docs/order-files.md name the same fields, required ones and lengths as station/orders/intake/field.cpp.
"""
import json
import pathlib
import re
import sys

import jsonschema

ROOT = pathlib.Path(sys.argv[1])
SCHEMA = json.loads((ROOT / "docs/order-file.schema.json").read_text(encoding="utf-8"))
FIXTURES = ROOT / "fixtures/orders"

# Wrong in a way that no schema can see: check digits, calendars, other orders, products.
BEYOND_A_SCHEMA = {"duplicate-numbers.json", "duplicate-identity.json", "foreign-identity.json", "rules.json"}
# Not JSON at all, or JSON that says the same thing twice.
NOT_JSON = {"truncated.json", "empty.json", "windows-1252.json", "duplicate-key.json", "deep.json", "big-number.json"}


def fields_of_code():
    source = (ROOT / "station/orders/intake/field.cpp").read_text(encoding="utf-8")
    rows = re.findall(r'\{"([\w.]+)",\s+FieldKind::(\w+),\s+(true|false),\s+(\d+)\}', source)
    return {path: (kind, required == "true", int(longest)) for path, kind, required, longest in rows}


def fields_of_schema(node, prefix=""):
    """path -> (kind, required, longest) of each leaf."""
    found = {}
    required = set(node.get("required", ()))
    for name, sub in node["properties"].items():
        path = prefix + name
        kind = sub.get("type")
        kinds = kind if isinstance(kind, list) else [kind]
        if path == "lines":
            found.update(fields_of_schema(sub["items"], "lines."))
        elif "object" in kinds:
            inner = fields_of_schema(sub, path + ".")
            found.update(inner)
        elif "array" in kinds:
            found[path] = ("List", name in required, sub["items"]["maxLength"])
        elif "boolean" in kinds:
            found[path] = ("Flag", name in required, 5)
        elif "integer" in kinds:
            found[path] = ("Number", name in required, len(str(sub["maximum"])))
        else:
            found[path] = ("Text", name in required, sub["maxLength"])
    return found


def order_schema():
    return SCHEMA["properties"]["orders"]["items"]


def fields_of_document():
    text = (ROOT / "docs/order-files.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([\w.]+)` \| (yes|no) \| (\d+) \|", text, re.MULTILINE)
    return {path: (required == "yes", int(longest)) for path, required, longest in rows}


def header_of_document():
    text = (ROOT / "docs/order-files.md").read_text(encoding="utf-8")
    return re.search(r"^(number,received,\S+)$", text, re.MULTILINE).group(1).split(",")


def problems_of_code():
    source = (ROOT / "station/orders/intake/row_error.cpp").read_text(encoding="utf-8")
    return re.findall(r'\{Problem::\w+,\s*"([a-z-]+)"', source)


def problems_of_document():
    text = (ROOT / "docs/order-files.md").read_text(encoding="utf-8")
    return re.findall(r"^\| `([a-z-]+)` \| [^|]+ \| [^|]+ \|$", text.split("## What can be wrong")[1], re.MULTILINE)


def check(condition, message):
    if not condition:
        sys.exit(f"FAILED: {message}")


def check_fields():
    code = fields_of_code()
    check(len(code) > 25, "field.cpp could not be read")
    plain = {path: ("Text" if kind == "Prose" else kind, required, longest) for path, (kind, required, longest) in code.items()}
    schema = fields_of_schema(order_schema())
    for path in sorted(set(plain) | set(schema)):
        check(plain.get(path) == schema.get(path), f"{path}: code {plain.get(path)}, schema {schema.get(path)}")
    document = fields_of_document()
    for path in sorted(set(code) | set(document)):
        ours = code.get(path) and code[path][1:]
        check(ours == document.get(path), f"{path}: code {ours}, docs/order-files.md {document.get(path)}")
    check(header_of_document() == list(code), "the header in docs/order-files.md is not the table of fields")
    check(len(problems_of_code()) > 20 and problems_of_code() == problems_of_document(),
          f"problems: code {problems_of_code()}, docs/order-files.md {problems_of_document()}")
    header = (FIXTURES / "good/demo.csv").read_text(encoding="utf-8").splitlines()[0]
    check(header.split(",") == list(code), "fixtures/orders/good/demo.csv has another header")


def check_files():
    validator = jsonschema.Draft7Validator(SCHEMA)
    for file in sorted((FIXTURES / "good").glob("*.json")):
        errors = [error.message for error in validator.iter_errors(json.loads(file.read_text(encoding="utf-8")))]
        check(not errors, f"{file.name}: {errors}")
    refused = 0
    for file in sorted((FIXTURES / "bad").glob("*.json")):
        if file.name in NOT_JSON:
            continue
        valid = validator.is_valid(json.loads(file.read_text(encoding="utf-8")))
        check(valid == (file.name in BEYOND_A_SCHEMA), f"{file.name}: the schema says valid={valid}")
        refused += not valid
    check(refused > 5, "too few bad files were tried")


jsonschema.Draft7Validator.check_schema(SCHEMA)
check_fields()
check_files()
print("schema, documents and files agree")
