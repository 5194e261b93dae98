# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""An order book with more in it than one page of any listing holds."""
import copy
import json

NOW = "2026-03-01T12:00:00Z"


def orders_like(file, count):
    """An order file with so many orders of one card each, like the first of another file."""
    document = json.loads(file.read_text(encoding="utf-8"))
    first = document["orders"][0]
    first["lines"] = first["lines"][:1]
    document["orders"] = []
    for number in range(count):
        order = copy.deepcopy(first)
        order["number"] = f"B2026-{number:05}"
        order["lines"][0]["holder"]["employmentNumber"] = f"E{number:05}"
        document["orders"].append(order)
    return json.dumps(document)


def mod_11_10(digits):
    """The check digit of ISO/IEC 7064 MOD 11,10."""
    product = 10
    for digit in digits:
        product = (product + int(digit)) % 10 or 10
        product = product * 2 % 11
    return str((11 - product) % 10)


def letter_number(running):
    return f"L{running:08}" + mod_11_10(f"{running:08}")


def made_for_each_order(count):
    """SQL: a finished card, a certificate on it, a ready letter and a packed shipment of the card for each of those orders."""
    yield "PRAGMA foreign_keys = ON; BEGIN;"
    for number in range(count):
        order, chip, letter = f"'B2026-{number:05}', 1", f"'{number:020X}'", f"'{letter_number(number)}'"
        yield f"UPDATE orders SET state = 'Pågår' WHERE number = 'B2026-{number:05}';"
        yield f"UPDATE order_lines SET state = 'made' WHERE order_number = 'B2026-{number:05}';"
        yield ("INSERT INTO cards (chip_serial, product, state, card_serial, order_number, line_number, valid_until, attempt, "
               f"left_behind, added_at, changed_at) VALUES ({chip}, 'ETJ-KORT', 'ready', NULL, {order}, '2029-03-01', 1, 'proven', "
               f"'{NOW}', '{NOW}');")
        yield (f"INSERT INTO certificates VALUES ('{number:08X}', 'auth', {chip}, {order}, 'r{number}', X'00', 'f{number}', "
               f"'{NOW}', '2029-03-01T12:00:00Z', 'on-card', '', NULL, '{NOW}');")
        yield (f"INSERT INTO letters VALUES ({letter}, 'pin-letter', {order}, {chip}, 'two-codes', 'apart', 'sv', 'Test', 'Gata 1', "
               f"'12345', 'Ort', 'SE', 'ready', X'00', 0, '', '', '{NOW}', '{NOW}', NULL);")
        yield (f"INSERT INTO shipments VALUES ({number + 1}, 'ordinary-mail', {order}, {chip}, NULL, NULL, 'Test', 'Gata 1', "
               f"'12345', 'Ort', 'SE', 0, 'packed', '', '{NOW}', NULL, NULL, '{NOW}');")
    yield "COMMIT;"
