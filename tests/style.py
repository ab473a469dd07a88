#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks house rules that no compiler knows: a licence line first, letters of other scripts in the
tables only, nothing that calls itself unfinished, lines and functions and files of a bounded length.

    style.py [ROOT]      check the tree; code 1 and a line for each fault
    style.py --self-test check that every sort of fault is found
"""

import ast
import pathlib
import re
import sys
import unicodedata

FOLDERS = ("include", "lib", "apps", "tests", "cmake", "docs", "testdata")
SUFFIXES = (".cpp", ".hpp", ".py", ".cmake", ".sh", ".css", ".js", ".md")
ROOT_FILES = ("CMakeLists.txt", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "bootstrap",
              ".ci/run", ".ci/bare-root", ".ci/tidy", "testdata/demo/show", "tests/fuzz/campaign",
              "tests/reproducible/reproducible", "tests/tools/deep-checks")
LICENSED = (".cpp", ".hpp", ".py", ".cmake", ".sh")

MOST_COLUMNS = 110
MOST_FILE_LINES = 350  # of code; 300 is the aim
MOST_FUNCTION_LINES = 60
# Tests that are longer, each with the lines that it may have. Split one, then take it out.
LONG_FILES = {
    "tests/export/documents_test.py": 394,
    "tests/report/browser_test.py": 354,
    "tests/unit/json_record_json_test.cpp": 516,
    "tests/unit/parser_parser_test.cpp": 449,
    "tests/unit/reader_reader_test.cpp": 432,
    "tests/unit/text_encoding_test.cpp": 378,
    "tests/unit/wordcount_wordcount_test.cpp": 352,
}
# Tables of literals: a row is a line, however long.
ROWS = (
    "lib/form/tables/",
    "lib/sdg/context_words.cpp",
    "lib/sdg/topics.cpp",
    "lib/sdg/words.cpp",
    "lib/text/language_words.hpp",
    "lib/text/width_ranges.hpp",
)

# Who may have labels, names and words of other languages as literals.
TABLES = ("lib/form/", "lib/tables/", "lib/text/language", "lib/text/translations", "lib/sdg/",
          "lib/wordcount/methods.cpp", "tests/")

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


def check_width(path, text):
    """Numbers of lines that are too long. Not so of rows of tables, of examples, and of one long word or
    literal."""
    fenced = False
    for number, line in enumerate(text.splitlines(), 1):
        is_prose = path.endswith(".md")
        fenced ^= is_prose and line.startswith("```")
        if len(line) <= MOST_COLUMNS or (is_prose and (fenced or line.lstrip().startswith("|"))):
            continue
        if not path.startswith(ROWS) and not re.fullmatch(r"""\W*("[^"]*"|'[^']*'|\S+)\W*""", line):
            yield number


# Where a piece of code ends, preprocessor lines left out.
PIECE_END = re.compile(r"[{};]|^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", re.MULTILINE)
NO_FUNCTION = re.compile(r"^(namespace|class|struct|enum|union|extern)\b|(=|\breturn|,|\()\s*$")


def cpp_functions(text):
    """Pairs of the first line and the number of lines of functions and of blocks with a head in
    parentheses."""
    code = TOKEN.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    open_lines = []
    begin = 0
    for match in PIECE_END.finditer(code):
        head = code[begin:match.start()]
        if match[0] == "{":
            is_function = ")" in head and not NO_FUNCTION.search(head.strip())
            first = begin + len(head) - len(head.lstrip())
            open_lines.append(code.count("\n", 0, first) + 1 if is_function else None)
        elif match[0] == "}" and open_lines:
            first_line = open_lines.pop()
            if first_line is not None:
                yield first_line, code.count("\n", 0, match.start()) + 2 - first_line
        begin = match.end()


def python_functions(text):
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            yield node.lineno, node.end_lineno + 1 - node.lineno


def check_lengths(path, text):
    for number in check_width(path, text):
        yield f"{path}:{number}: more than {MOST_COLUMNS} columns"
    if path.endswith((".md", ".css")):
        return
    size = len(text.splitlines())
    most = LONG_FILES.get(path, MOST_FILE_LINES)
    if size > most and not path.startswith(ROWS):
        yield f"{path}:1: {size} lines; it has at most {most}"
    functions = ()
    if path.endswith((".cpp", ".hpp")):
        functions = cpp_functions(text)
    elif path.endswith(".py"):
        functions = python_functions(text)
    for first, lines in functions:
        if lines > MOST_FUNCTION_LINES:
            yield f"{path}:{first}: a function of {lines} lines; it has at most {MOST_FUNCTION_LINES}"


def check_file(path, text):
    def line_of(offset):
        return text.count("\n", 0, offset) + 1

    if path.endswith(LICENSED) and LICENCE not in "".join(text.splitlines()[:2]):
        yield f"{path}:1: the first line should say \"{LICENCE}\""
    for match in UNFINISHED.finditer(text):
        yield f"{path}:{line_of(match.start())}: \"{match[0]}\": finish it, or leave it out"
    if path.endswith(("cpp", "hpp")) and not path.startswith(TABLES):
        for offset in check_literals(text):
            tables = ", ".join(TABLES[:-1])
            yield f"{path}:{line_of(offset)}: a literal of another language belongs in {tables}"
    yield from check_lengths(path, text)


def sources(root):
    for name in ROOT_FILES:
        if (root / name).is_file():
            yield root / name
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in SUFFIXES or path.name == "CMakeLists.txt":
                yield path


def check(root):
    faults = []
    files = 0
    for path in sources(root):
        files += 1
        faults += check_file(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))
    return faults if files else [f"{root}: no sources here"]


def self_test():
    head = f"// {LICENCE}\n"
    good = {
        "lib/parser/a.cpp": head + "// 无 is a placeholder\nint x = 1'000'000; auto s = \"ascii …\";\n",
        "lib/form/a.cpp": head + 'auto s = "无";\n',
        "tests/a.py": f"#!/usr/bin/env python3\n# {LICENCE}\n",
        "lib/text/short.cpp": head + "int f(int x) {\n" + "  ++x;\n" * 58 + "}\n",
        "lib/text/data.cpp": head + "struct A {\n" + "  int f();\n" * 80 + "};\nint a[] = {\n" + "1,\n" * 80
        + "};\n",
        "docs/a.md": "| " + "word " * 30 + "|\n\n```console\n" + "word " * 30 + "\n```\n",
    }
    bad = {
        "licence": ("lib/text/a.cpp", "int x;\n"),
        "literal": ("lib/parser/a.cpp", head + "int x; // \"\nauto s = \"无\";\n"),
        "raw literal": ("apps/a.cpp", head + 'auto s = R"(")" R"x(无)x";\n'),
        "character": ("lib/cli/a.cpp", head + "auto s = U'无';\n"),
        "unfinished": ("lib/form/a.cpp", head + "// TO" + "DO later\n"),
        "width": ("lib/text/a.cpp", head + "// " + "word " * 30 + "\n"),
        "width of prose": ("docs/a.md", "```sh\nls\n```\n" + "word " * 30 + "\n"),
        "function": ("lib/text/a.cpp", head + "int f(const char* x = \"}\") {\n" + "  ++x;\n" * 59 + "}\n"),
        "member": ("lib/text/a.hpp", head + "class A : B {\n  A() : b_(1) {\n" + "    ++b_;\n" * 59
                   + "  }\n};\n"),
        "Python function": ("tests/a.py", f"# {LICENCE}\ndef f():\n" + "    pass\n" * 60),
        "file": ("lib/text/a.cpp", head + "int x;\n" * 350),
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
