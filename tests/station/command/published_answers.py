# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""docs/portal-answers.schema.json, as another implementation than ours reads it."""
import json
import pathlib

import jsonschema

_SCHEMA = json.loads((pathlib.Path(__file__).resolve().parents[3] / "docs" / "portal-answers.schema.json").read_text(encoding="utf-8"))
jsonschema.Draft7Validator.check_schema(_SCHEMA)


def check(message, kind):
    """Raises jsonschema.ValidationError unless it is a message of this kind (fileAnswer, states, offer)."""
    jsonschema.Draft7Validator({**_SCHEMA, "oneOf": [{"$ref": f"#/definitions/{kind}"}]}).validate(message)
    return message
