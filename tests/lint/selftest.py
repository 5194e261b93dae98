#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""Each lint passes a good sample and names what is wrong in a bad one: a lint that cannot fail is no check."""
import pathlib
import tempfile
import unittest

import arrows
import error_codes
import headers
import lengths
import packages
import plain_codes
import rules
import translations
import words

SPDX = "// SPDX-FileCopyrightText: 2026 The Card Station authors\n// SPDX-License-Identifier: EUPL-1.2\n"


class Samples(unittest.TestCase):
    """Runs one lint over a tree made of the given files."""

    def findings(self, lint, files, **options):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder).resolve()
            for name, text in files.items():
                path = root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            return lint.check(root, **options)

    def assert_clean(self, lint, files, **options):
        self.assertEqual(self.findings(lint, files, **options), [])

    def assert_finds(self, lint, files, *expected, **options):
        found = self.findings(lint, files, **options)
        self.assertEqual(len(found), len(expected), found)
        for part in expected:
            self.assertTrue(any(part in finding for finding in found), f"{part!r} is not in {found}")


class Arrows(Samples):
    TABLE = ("foundation :\npersonalize/cards : foundation\npersonalize/cards/* : personalize/cards foundation\n"
             "station/orders : foundation\nstation/stock : foundation\nstation/main.* : station/*\n"
             "<QtWidgets/*> : station/window\n<Qt*/*> : station/orders\n<winscard.h> : nowhere\n")
    QT = {"QString": "QtCore", "QLabel": "QtWidgets"}

    def tree(self, files):
        return {"tests/lint/arrows.txt": self.TABLE, **files}

    def test_allows_what_the_table_allows(self):
        self.assert_clean(arrows, self.tree({
            "foundation/a.h": '#include "foundation/b.h"\n#include <vector>\n',
            "personalize/cards/myeid/a.cpp": '#include "personalize/cards/b.h"\n// #include "station/orders/x.h"\n',
            "station/main.cpp": '#include "station/orders/x.h"\n',
            "station/orders/a.cpp": "#include <QString>\n#include <zlib.h>\n"}), modules=self.QT)

    def test_names_a_forbidden_include(self):
        self.assert_finds(arrows, self.tree({
            "foundation/a.h": '\n#include "station/orders/b.h"\n',
            "station/orders/a.cpp": '#include "station/stock/b.h"\n'}),
            'foundation/a.h:2: forbidden include "station/orders/b.h"',
            'station/orders/a.cpp:1: forbidden include "station/stock/b.h"', modules=self.QT)

    def test_names_a_foreign_header_in_the_wrong_folder(self):
        self.assert_finds(arrows, self.tree({
            "foundation/a.cpp": "#include <QString>\n",
            "station/orders/a.cpp": "#include <QLabel>\n",
            "station/stock/a.cpp": "#include <winscard.h>\n"}),
            "foundation/a.cpp:1: forbidden include <QtCore/QString>",
            "station/orders/a.cpp:1: forbidden include <QtWidgets/QLabel>",
            "station/stock/a.cpp:1: forbidden include <winscard.h>", modules=self.QT)

    def test_says_when_the_table_has_no_row(self):
        self.assert_finds(arrows, self.tree({"attic/a.h": "", "foundation/a.h": '#include "attic/a.h"\n'}),
                          "attic/a.h:1: the table tests/lint/arrows.txt has no row for attic",
                          '"attic/a.h": the table tests/lint/arrows.txt has no row', modules=self.QT)

    def test_wants_paths_from_the_root(self):
        self.assert_finds(arrows, self.tree({"foundation/a.h": '#include "b.h"\n'}), "begin at the root", modules=self.QT)

    def test_names_a_forbidden_link(self):
        good = {"foundation/CMakeLists.txt": "cardstation_library(foundation SOURCES a.cpp)\n",
                "station/orders/CMakeLists.txt": "cardstation_library(orders SOURCES a.cpp PUBLIC foundation)\n"}
        self.assert_clean(arrows, self.tree(good), modules=self.QT)
        bad = {**good, "station/stock/CMakeLists.txt": "# stock\ncardstation_library(stock SOURCES a.cpp\n  PRIVATE orders)\n"}
        self.assert_finds(arrows, self.tree(bad), "station/stock/CMakeLists.txt:2: forbidden link to orders", modules=self.QT)


class ErrorCodes(Samples):
    SECTION = "### {}\n**What happened:** a\n**State:** b\n**Do:** c\n"

    def tree(self, **changes):
        files = {"foundation/error_code.h": "enum class ErrorCode {\n    Torn, ///< why, Wherefore\n    Lost,\n};\n",
                 "foundation/error_code.cpp": "NAME(Torn); NAME(Lost);",
                 "station/orders/a.cpp": "return Error{ErrorCode::Torn};\nreturn fail(ErrorCode::Lost);\n",
                 "station/sentences/s.cpp": "case ErrorCode::Torn: case ErrorCode::Lost:",
                 "docs/errors.md": "# Errors\n## Cards\n" + self.SECTION.format("Torn") + self.SECTION.format("Lost")}
        return {**files, **changes}

    def test_counts_all_sides(self):
        self.assert_clean(error_codes, self.tree())

    def test_names_a_code_that_is_only_compared(self):
        self.assert_finds(error_codes, self.tree(**{
            "station/orders/a.cpp": "if (e.code == ErrorCode::Torn) {}\ncase ErrorCode::Torn:\nError{ErrorCode::Lost};"}),
            "error_code.h:2: Torn is never raised")

    def test_a_test_does_not_raise(self):
        self.assert_finds(error_codes, self.tree(**{
            "station/orders/a.cpp": "Error{ErrorCode::Lost};", "tests/a.cpp": "Error{ErrorCode::Torn};"}), "Torn is never raised")

    def test_names_what_the_document_lacks_or_has_too_much(self):
        document = self.SECTION.format("Torn").replace("**Do:**", "") + self.SECTION.format("Gone")
        self.assert_finds(error_codes, self.tree(**{"docs/errors.md": document}), "Lost has no section",
                          "the section Torn lacks its part **Do:**", "Gone is described, but is no error code")

    def test_names_a_code_without_name_or_sentence(self):
        self.assert_finds(error_codes, self.tree(**{"foundation/error_code.cpp": "NAME(Torn);",
                                                    "station/sentences/s.cpp": "case ErrorCode::Lost:"}),
                          "nameOf() does not know Lost", "no sentence is chosen for Torn")


class Lengths(Samples):
    def function(self, lines, head="int f(int a)"):
        return f"namespace a {{\n{head}\n{{\n" + "    a++;\n" * (lines - 3) + "}\n} // namespace a\n"

    def test_allows_the_most(self):
        self.assert_clean(lengths, {"foundation/a.cpp": self.function(60), "foundation/b.h": "\n" * 500,
                                    "tests/lint/a.py": "def f():\n" + "    pass\n" * 59})

    def test_names_a_long_function(self):
        for head in ("int f(int a)", "A::A(int a) : m_a{a}, m_b{\"}{\"}", "TEST(A, B)", "auto f() -> int"):
            self.assert_finds(lengths, {"foundation/a.cpp": self.function(61, head)}, "foundation/a.cpp:2: a function of 61 lines")
        self.assert_finds(lengths, {"tests/lint/a.py": "def f():\n" + "    pass\n" * 60}, "a function of 61 lines")

    def test_names_a_long_method_inside_its_class(self):
        self.assert_finds(lengths, {"foundation/a.h": "class A : public B\n{\npublic:\n    A() = default;\n    int m_a{0};\n"
                                    "    void f() const\n    {\n" + "a;\n" * 60 + "    }\n};\n"}, "foundation/a.h:6: a function of 63")

    def test_a_class_or_table_is_no_function(self):
        self.assert_clean(lengths, {"foundation/a.h": "class A\n{\n" + "    int f();\n" * 80 + "};\n",
                                    "foundation/a.cpp": "constexpr int kA[] = {\n" + "    f(1),\n" * 80 + "};\n"})

    def test_honours_the_mark(self):
        self.assert_clean(lengths, {"foundation/a.cpp": self.function(
            80, "int f(int a) // NOLINT(readability-function-size): a table")})

    def test_names_a_long_file(self):
        self.assert_finds(lengths, {"foundation/a.cpp": "\n" * 501}, "501 lines (the most is 500)")


class Headers(Samples):
    HEADER = SPDX + "#pragma once\nnamespace foundation {\nnamespace detail {\n}\n}\n"

    def test_passes_what_is_right(self):
        self.assert_clean(headers, {"foundation/a.h": self.HEADER, "scripts/a": "#!/bin/sh\n" + SPDX.replace("//", "#"),
                                    "print/a.cpp": SPDX + "namespace std {\ntemplate <>\nstruct hash<A>\n{\n};\n}\n",
                                    "tests/a_test.cpp": SPDX + "namespace other {\n}\n", "station/a.svg": "<svg/>"})

    def test_names_missing_spdx_lines(self):
        self.assert_finds(headers, {"tests/a.cpp": "int a;\n", "scripts/b": "#!/bin/sh\nset -e\n", "CMakeLists.txt": "project(a)\n"},
                          "tests/a.cpp:1: the two SPDX lines", "scripts/b:2: the two SPDX lines", "CMakeLists.txt:1: the two SPDX")

    def test_names_a_foreign_namespace(self):
        text = self.HEADER.replace("namespace foundation", "namespace station")
        self.assert_finds(headers, {"foundation/a.h": text}, "foundation/a.h:4: namespace station, but the folder is foundation")

    def test_names_a_header_without_guard_or_namespace(self):
        self.assert_finds(headers, {"print/a.h": SPDX + "int a;\n"}, "no #pragma once", "a header without namespace print")


class PlainCodes(Samples):
    def test_passes_secret_bytes_and_names_of_codes(self):
        self.assert_clean(plain_codes, {"station/a.cpp": "SecretBytes pin;\nstd::string pinName;\nstd::string pinLabel = x;\n"
                                    '// std::string pin;\nauto a = "--passphrase-file";\nstd::string shipping;\n',
                                    "tests/a.cpp": "std::string pin;\n"})

    def test_names_a_secret_in_a_string(self):
        for line in ("std::string pin;", "void f(const std::string& pin1);", "QString m_passphrase;", "std::string_view newPuk{};",
                     "const char* password = x;", "void f(QByteArray pukText, int a);", "std::vector<std::uint8_t> soCode = x;",
                     "f(const std::string &loginPin)", "foundation::ByteView transportCode)"):
            self.assert_finds(plain_codes, {"station/a.cpp": "\n" + line}, "station/a.cpp:2:")

    def test_names_an_option_that_takes_a_secret(self):
        self.assert_finds(plain_codes, {"station/a.cpp": 'app.add_option("-p,--pin", x);\n'}, "an option that takes a secret")

    def test_the_table_excuses_and_may_not_grow_stale(self):
        tree = {"station/a.h": "std::string pin;\n"}
        self.assert_clean(plain_codes, {**tree, "tests/lint/plain_codes_allowed.txt": "station/a.h pin only its name\n"})
        self.assert_finds(plain_codes, {**tree, "tests/lint/plain_codes_allowed.txt": "station/a.h pin\n"}, "gives no reason")
        self.assert_finds(plain_codes, {"tests/lint/plain_codes_allowed.txt": "station/a.h pin only its name\n"}, "no longer there")


class Translations(Samples):
    SOURCE = "class Page : public QObject\n{\n    Q_OBJECT\n    void f() { tr(\"Card %1 of %2\"); }\n};\n"

    def tree(self, swedish, source=SOURCE, kind=""):
        message = f"<message><source>Card %1 of %2</source><translation{kind}>{swedish}</translation></message>"
        return {"station/page.cpp": source,
                str(translations.TS): '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="sv_SE">'
                                      f"<context><name>Page</name>{message}</context></TS>\n"}

    def test_passes_a_finished_translation(self):
        self.assert_clean(translations, self.tree("Kort %1 av %2"))

    def test_names_what_is_unfinished_or_empty(self):
        self.assert_finds(translations, self.tree("Kort", kind=' type="unfinished"'), "no finished Swedish for 'Card %1")
        self.assert_finds(translations, self.tree(""), "no finished Swedish for 'Card %1")

    def test_names_a_place_that_is_lost(self):
        self.assert_finds(translations, self.tree("Kort %1"), "has not the places")

    def test_names_new_and_old_texts(self):
        self.assert_finds(translations, self.tree("Kort %1 av %2", source=self.SOURCE.replace("Card", "Chip")),
                          "no finished Swedish for 'Chip %1", "is no longer in the sources")

    def test_names_a_text_without_context(self):
        loose = "QString tr(const char*);\nvoid f() { tr(\"loose\"); }\n"
        self.assert_finds(translations, self.tree("Kort %1 av %2", source=self.SOURCE + loose), "without context")


class Words(Samples):
    def test_passes_plain_text(self):
        self.assert_clean(words, {"a.cpp": "// the rest is done below; see /usr/share and /etc/cups\n", "docs/PLAN.md": "TO" "DO: more\n"})

    def test_names_open_ends_folders_and_servers(self):
        self.assert_finds(words, {"a.cpp": "\n// TO" "DO\n", "b.sh": "cd /ho" "me/somebody/x\n", "c.txt": "http://deb.debian" ".org/\n"},
                          "a.cpp:2:", "b.sh:1: /ho" "me/somebody", "c.txt:1: deb.debian" ".org")


class Rules(Samples):
    def page(self, *changed):
        rows = {rule: "portal | portal" for rule in rules.RULES}
        rows["A16"] = "`station/due.h` | `DueDay.A16_IsKept`"
        rows.update(dict(changed))
        return {"docs/rules.md": "".join(f"| {rule} | in short | {rest} |\n" for rule, rest in rows.items() if rest),
                "station/due.h": "/// The day (A16).\n", "tests/due_test.cpp": "TEST_F(DueDay, A16_IsKept)\n{\n}\n"}

    def test_passes_a_table_whose_places_and_tests_are_there(self):
        self.assert_clean(rules, self.page())

    def test_names_what_is_missing(self):
        self.assert_finds(rules, self.page(("A17", None)), "A17: has no row")
        self.assert_finds(rules, self.page(("A17", "`station/due.h` | portal")), "A17: `station/due.h` does not name it")
        self.assert_finds(rules, self.page(("A17", "`station/gone.h` | portal")), "A17: there is no `station/gone.h`")
        self.assert_finds(rules, self.page(("A17", "portal | `DueDay.A17_IsKept`")), "A17: there is no test")
        self.assert_finds(rules, self.page(("A99", "portal | portal")), "A99: no such rule")


class Packages(Samples):
    def test_passes_a_list_and_a_script_that_reads_it(self):
        self.assert_clean(packages, {"scripts/packages.txt": "# building\ng++\nlibgl1\n",
                                     "scripts/a": '#!/bin/sh\napt-get install "${lacking[@]}" # apt install x\n'})

    def test_names_doubles_and_installs_past_the_list(self):
        self.assert_finds(packages, {"scripts/packages.txt": "g++\ncmake\ng++\nno such thing\n",
                                     "scripts/a": "#!/bin/sh\napt-get install -y cowsay\n"},
                          "scripts/packages.txt:3: g++ stands on line 1", "scripts/packages.txt:4: no such thing",
                          "scripts/a:2: installs cowsay past")


if __name__ == "__main__":
    unittest.main()
