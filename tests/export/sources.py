# SPDX-License-Identifier: MIT
"""What the tests of exports have in common: forms, a hostile one among them, and the records that they
hold."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile

SOURCE = pathlib.Path(os.environ["UNPSA_SOURCE"])
PROGRAMS = pathlib.Path(os.environ["UNPSA_BIN"])
TABLES = ("records", "answers", "sdg", "findings", "notes", "unassigned", "repeats")

PROMPT_1 = ("Please briefly describe the initiative, what issue or challenge it aims to address and specify "
            "its objectives "
            "(300 words maximum)")
PROMPT_2 = "Please explain how the initiative is linked to the selected category (100 words maximum)"

# Each is somebody's command: a spreadsheet's, a terminal's, a browser's, a shell's, a table's, a database's.
HOSTILE = [
    "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x.example\")", "+1+1", "-2+3", "@SUM(A1)", " =1+1",
    "\uff1d1+1",
    "\x1b[31mred\x1b]0;title\x07", "\u202egnp.exe", "<script>alert(1)</script>",
    "</textarea><img src=x onerror=alert(1)>",
    "a | b || c", "| --- |", "# heading", "1. item", "- item", "> quote", "```", "    code",
    "*a* _b_ `c` [d](javascript:e)",
    "![x](http://x.example/x.png)", "&lt;b&gt; &amp; &#60;", "a\tb\\tc\\n", "\"quoted\", and, 'single'",
    "'); DROP TABLE records;--",
    "$(reboot) `reboot` %PATH% ${HOME}", "_x0041_ _x001B_", "::error file=x::y", "NULL", "NA", "\\N",
    "trailing ", "true", "1e5", "0012",
    "\uf0d8 bullet", "\ufeffbom", "e\u0301 \u00e9 \u4e2d\u6587 \U00020bb7", "\u2028 separator \u0085",
]


def hostile_form():
    """A form whose values and answers are the lines above; it takes two questions to hold them."""
    head = "Member State =Estonia\nInstitution Name <b>|Board|</b>\nName of initiative " + HOSTILE[0] + "\n"
    return (f"{head}\nQuestions/Answers\n\nQuestion 1\n\n{PROMPT_1}\n" + "\n".join(HOSTILE) +
            f"\n\nQuestion 2\n\n{PROMPT_2}\n" + "\n".join(reversed(HOSTILE)) + "\n").encode()


def run(program, *arguments, data=None, code=0, cwd=None):
    done = subprocess.run([PROGRAMS / program, *map(str, arguments)], input=data, capture_output=True,
                          cwd=cwd, check=False)
    if done.returncode != code:
        raise AssertionError(f"{program} {arguments}: code {done.returncode}: {done.stderr.decode()[-500:]}")
    return done.stdout


def export(*arguments, **keywords):
    return run("unpsa-export", *arguments, **keywords)


def write_forms(folder):
    """The forms that everything is exported from, as files in a folder."""
    names = []
    testdata = pathlib.Path(os.environ["UNPSA_TESTDATA"])
    forms = [*sorted((testdata / "languages").glob("*.txt")), *sorted(testdata.glob("edition-*.txt")),
             *sorted(testdata.glob("quirk-*.txt"))]
    corpus = os.environ.get("UNPSA_CORPUS")
    if corpus:
        forms += sorted(pathlib.Path(corpus).glob("*.txt"))
    for form in forms:
        if form.stat().st_size > 0 and "-14-lone-cr" not in form.name:
            shutil.copy(form, folder / form.name)
            names.append(form.name)
    (folder / "hostile.txt").write_bytes(hostile_form())
    names.append("hostile.txt")
    return names


def records_of(folder, names):
    """Whole records, by the path that the schema describes: the side that every table is compared with."""
    lines = export("--format", "ndjson", *names, cwd=folder).splitlines()
    return [json.loads(line) for line in lines]


def answers_of(records):
    """What the answers table must hold of each answer, in order."""
    return [(record["id"], record["source"]["file"], answer["question"], answer["text"], answer["status"])
            for record in records for answer in record["answers"]]


def without_ends(text):
    """A text as CSV and TSV have it: many readers end one at NUL or U+001A."""
    return text.replace("\0", "\u2400").replace("\x1a", "\u241a")


def tool(name):
    """The path of a program that is not ours. One that is missing is a fault where nothing may be left
    out."""
    found = shutil.which(name)
    if not found and os.environ.get("UNPSA_REQUIRE_CORPUS"):
        raise AssertionError(f"{name} is not installed; ./bootstrap installs it")
    if not found:
        print(f"left out, for want of {name}")
    return found


def run_check(checks, name):
    """Runs one check on forms in a folder of its own; the exit code of the test."""
    with tempfile.TemporaryDirectory(prefix="unpsa-export-") as folder:
        folder = pathlib.Path(folder)
        try:
            checks[name](folder, write_forms(folder))
        except AssertionError as fault:
            print(f"FAULT: {fault}")
            return 1
    return 0
