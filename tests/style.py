#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks house rules that no compiler knows: a licence line first, letters of other scripts in the
tables only, nothing that calls itself unfinished.

    style.py [ROOT]      check the tree; code 1 and a line for each fault
    style.py --self-test check that every sort of fault is found
"""

import pathlib
import re
import sys
import unicodedata

FOLDERS = ("include", "lib", "apps", "tests", "cmake")
SUFFIXES = (".cpp", ".hpp", ".py", ".cmake", ".sh")

# Who may have labels, names and words of other languages as literals.
TABLES = ("lib/form/", "lib/tables/", "lib/text/language", "lib/sdg/", "lib/wordcount/methods.cpp", "tests/")

LICENCE = "SPDX-License-Identifier: MIT"
# Spelled apart, or this file would be a fault.
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK|for n" r"ow)\b")

# A comment, a raw string, a string, a character: whichever begins first.
TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/|R"(?P<mark>[^(\s]*)\((?P<raw>.*?)\)(?P=mark)"|"(?P<text>(?:\\.|[^"\\\n])*)\""""
    r"""|'(?P<char>(?:\\.|[^'\\\n])*)'(?!\w)""",
    re.DOTALL,
)


def foreign_letter(literal):
    return any(ord(letter) > 0x7F and unicodedata.category(letter).startswith("L") for letter in literal)


def check_literals(text):
    """Offsets of literals with a letter outside ASCII."""
    for match in TOKEN.finditer(text):
        literal = match["raw"] or match["text"] or match["char"] or ""
        if foreign_letter(literal):
            yield match.start()


def check_file(path, text):
    def line_of(offset):
        return text.count("\n", 0, offset) + 1

    if LICENCE not in "".join(text.splitlines()[:2]):
        yield f"{path}:1: the first line should say \"{LICENCE}\""
    for match in UNFINISHED.finditer(text):
        yield f"{path}:{line_of(match.start())}: \"{match[0]}\": finish it, or leave it out"
    if path.endswith(("cpp", "hpp")) and not path.startswith(TABLES):
        for offset in check_literals(text):
            yield f"{path}:{line_of(offset)}: a literal of another language belongs in {', '.join(TABLES[:-1])}"


def check(root):
    faults = []
    files = 0
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in SUFFIXES:
                files += 1
                name = path.relative_to(root).as_posix()
                faults += check_file(name, path.read_text(encoding="utf-8"))
    return faults if files else [f"{root}: no sources here"]


def self_test():
    head = f"// {LICENCE}\n"
    good = {
        "lib/parser/a.cpp": head + "// 无 is a placeholder\nint x = 1'000'000; auto s = \"ascii …\";\n",
        "lib/form/a.cpp": head + 'auto s = "无";\n',
        "tests/a.py": f"#!/usr/bin/env python3\n# {LICENCE}\n",
    }
    bad = {
        "licence": ("lib/text/a.cpp", "int x;\n"),
        "literal": ("lib/parser/a.cpp", head + "int x; // \"\nauto s = \"无\";\n"),
        "raw literal": ("apps/a.cpp", head + 'auto s = R"(")" R"x(无)x";\n'),
        "character": ("lib/cli/a.cpp", head + "auto s = U'无';\n"),
        "unfinished": ("lib/form/a.cpp", head + "// TO" + "DO later\n"),
    }
    faults = [fault for path, text in good.items() for fault in check_file(path, text)]
    for name, (path, text) in bad.items():
        found = list(check_file(path, text))
        if len(found) != 1:
            faults.append(f"{name}: one fault expected, found {found}")
    return faults


def main(arguments):
    if arguments == ["--self-test"]:
        faults = self_test()
    else:
        faults = check(pathlib.Path(arguments[0] if arguments else "."))
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
