#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the programs and compares what they write, byte for byte.

    run.py CASES...             run the cases in these files; code 1 and a diff for each that fails
    run.py --update CASES...    write what the programs do into the files, and show what changes
    run.py --only TEXT CASES... run the cases with TEXT in their titles
    run.py --needing NEED ...   run only the cases that need "corpus" or "terminal"
    run.py --without NEED ...   leave these out; may be given twice
    run.py --self-test          check that a difference of every sort is found

A file of cases holds prose, and cases like this one:

    === what the case shows
    $ unpsa-wordcount forms/small.txt | head -n 1
    id	file	line
    --- stderr
    unpsa-wordcount: what is reported
    --- exit 2

Lines after the first that begin with "$ " are one script for bash, run in an empty folder with links to
those of `forms` (beside this file), `docs`, `testdata` and `corpus` (the real dumps) that it names. Then what
it writes, up to the first line that begins with "---" or "===". Left out are an empty standard error and the
code 0. "--- no newline" says that the output does not end with a line end. A script with TOOL in it is run
with each of the five programs in its place; one with corpus/ in it, with `script`, which needs a
pseudo-terminal, or with another program that is not ours runs only where there is such a thing. `python3` is
the Python that runs this file. What stands below "--- end" is prose.

In a file of Markdown each block ```console is a case, without the lines that begin with "---": what is
written and what is reported stand together, and the exit code does not matter.
"""

import argparse
import dataclasses
import difflib
import functools
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
TOOLS = ("unpsa-validate", "unpsa-dedupe", "unpsa-extract-sdg", "unpsa-wordcount", "unpsa-export")
SKIPPED = 77
PATH = "/usr/local/bin:/usr/bin:/bin"  # behind the programs
TIME_LIMIT = 60
NEEDS = ("corpus", "terminal")
COMMANDS = ("jq", "mlr", "sqlite3", "parallel", "Rscript", "zstd")  # of others; a case that has one needs it


@functools.cache
def has_pandas():
    return subprocess.run([sys.executable, "-c", "import pandas"], env={"PATH": PATH}, capture_output=True,
                          check=False).returncode == 0


@functools.cache
def has_terminals():
    if not shutil.which("script"):
        return False
    try:
        for end in os.openpty():
            os.close(end)
    except OSError:
        return False
    return True


@dataclasses.dataclass
class Case:
    title: str
    line: int
    script: list
    stdout: str = ""
    stderr: str = ""
    code: int = 0
    prose: str = ""  # after the case

    def text(self):
        return "\n".join(self.script)

    def tools(self):
        return TOOLS if "TOOL" in self.text() else ("",)

    def need(self):
        """What not every machine has, beside programs."""
        return "corpus" if "corpus/" in self.text() else "terminal" if "script -q" in self.text() else ""

    def lacks(self):
        """What the case needs and this machine does not have; empty if nothing."""
        if "corpus/" in self.text() and not os.environ.get("UNPSA_CORPUS"):
            return "the real dumps"
        if "script -q" in self.text() and not has_terminals():
            return "a pseudo-terminal"
        missing = [name for name in COMMANDS if re.search(rf"\b{name}\b", self.text())
                   and not shutil.which(name)]
        if "import pandas" in self.text() and not has_pandas():
            missing.append("pandas")
        return missing[0] if missing else ""

    def expected(self, tool):
        parts = (self.text(), self.stdout, self.stderr)
        script, stdout, stderr = (text.replace("TOOL", tool) if tool else text for text in parts)
        return script, Result(stdout, stderr, self.code)


@dataclasses.dataclass
class Result:
    stdout: str
    stderr: str
    code: int

    def text(self):
        """As it stands in a file of cases."""
        lines = self.stdout
        if lines and not lines.endswith("\n"):
            lines += "\n--- no newline\n"
        if self.stderr:
            lines += "--- stderr\n" + self.stderr
            if not self.stderr.endswith("\n"):
                lines += "\n"
        if self.code:
            lines += f"--- exit {self.code}\n"
        return lines


def decode(data):
    return data.decode("utf-8", errors="surrogateescape")


def parse(text):
    """The prose before the first case, and the cases."""
    head, cases, part = "", [], "prose"
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        if line.startswith("=== "):
            cases.append(Case(line[4:].strip(), number, []))
            part = "script"
        elif not cases:
            head += line
        elif part == "script" and line.startswith("$ "):
            cases[-1].script.append(line[2:].rstrip("\n"))
        elif line.startswith("--- ") and part != "prose":
            part = parse_mark(cases[-1], line[4:].split(), part, number)
        elif part in ("script", "stdout"):
            part = "stdout"
            cases[-1].stdout += line
        elif part == "stderr":
            cases[-1].stderr += line
        else:
            cases[-1].prose += line
    for case in cases:
        if not case.script:
            raise ValueError(f"line {case.line}: the case has no script")
    return head, cases


BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def parse_markdown(text):
    """The cases in a document."""
    cases = []
    for block in BLOCK.finditer(text):
        lines = block[1].splitlines(keepends=True)
        script = [line[2:].rstrip("\n") for line in lines if line.startswith("$ ")]
        output = "".join(line for line in lines if not line.startswith("$ "))
        title = text.rfind("\n#", 0, block.start()) + 1
        cases.append(Case(text[title:text.index("\n", title)], text.count("\n", 0, block.start()) + 1,
                          ["exec 2>&1", *script, "true"], output))
    return cases


def render_markdown(text, cases):
    rest = iter(cases)

    def block(_):
        case = next(rest)
        return "```console\n" + "".join(f"$ {line}\n" for line in case.script[1:-1]) + case.stdout + "```"

    return BLOCK.sub(block, text)


def parse_mark(case, words, part, number):
    if words == ["stderr"]:
        return "stderr"
    if words == ["end"]:
        return "prose"
    if words == ["no", "newline"]:
        case.stdout = case.stdout.removesuffix("\n")
    elif len(words) == 2 and words[0] == "exit":
        case.code = int(words[1])
    else:
        raise ValueError(f"line {number}: \"--- {' '.join(words)}\" means nothing here")
    return part


def render(head, cases):
    text = head
    for case in cases:
        text += f"=== {case.title}\n" + "".join(f"$ {line}\n" for line in case.script)
        text += Result(case.stdout, case.stderr, case.code).text()
        text += f"--- end\n{case.prose}"
    return text


def environment(home):
    keep = {name: os.environ[name] for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS")
            if name in os.environ}
    programs = os.environ["UNPSA_BIN"]
    return {**keep, "PATH": f"{programs}:{home}/.bin:{PATH}", "HOME": home, "LC_ALL": "C.UTF-8",
            "TERM": "xterm"}


def put_python(folder):
    """Whatever python3 stands first elsewhere: the cases have the one with the modules."""
    folder.mkdir()
    command = folder / "python3"
    command.write_text(f"#!/bin/sh\nexec {shlex.quote(sys.executable)} \"$@\"\n", encoding="utf-8")
    command.chmod(0o755)


def run(script):
    with tempfile.TemporaryDirectory(prefix="unpsa-golden-") as folder:
        if "python3" in script:
            put_python(pathlib.Path(folder, ".bin"))
        for name, place in (("forms", HERE / "forms"), ("docs", HERE.parent.parent / "docs"),
                            ("testdata", os.environ.get("UNPSA_TESTDATA")),
                            ("corpus", os.environ.get("UNPSA_CORPUS"))):
            if place and f"{name}/" in script:
                os.symlink(place, os.path.join(folder, name))
        done = subprocess.run([shutil.which("bash"), "-c", script], cwd=folder, env=environment(folder),
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=TIME_LIMIT, check=False)
        return Result(decode(done.stdout), decode(done.stderr), done.returncode)


def difference(name, expected, found):
    lines = difflib.unified_diff(expected.text().splitlines(), found.text().splitlines(),
                                 f"{name}: expected", f"{name}: found", lineterm="", n=2)
    return "\n".join(line.encode("utf-8", errors="backslashreplace").decode() for line in lines)


def run_case(case, name):
    """The diffs of a case, and what the (first) program did."""
    diffs, first = [], None
    for tool in case.tools():
        script, expected = case.expected(tool)
        found = run(script)
        if first is None:
            first = Result(*(text.replace(tool, "TOOL") if tool else text
                             for text in (found.stdout, found.stderr)),
                           found.code)
        if found != expected:
            diffs.append(difference(f"{name} {tool}".rstrip(), expected, found))
    return diffs, first


def run_file(path, arguments):
    """How many cases of a file ran, failed, and were left out."""
    with open(path, encoding="utf-8", errors="surrogateescape", newline="\n") as file:
        text = file.read()
    is_document = path.suffix == ".md"
    head, cases = ("", parse_markdown(text)) if is_document else parse(text)
    ran = failed = skipped = 0
    for case in cases:
        if arguments.only and arguments.only not in case.title:
            continue
        if case.need() in arguments.without or arguments.needing not in (None, case.need()):
            continue
        if case.lacks():
            print(f"skipped: {path.name}:{case.line} needs {case.lacks()}: {case.title}")
            skipped += 1
            continue
        ran += 1
        diffs, found = run_case(case, f"{path.name}:{case.line}: {case.title}")
        if diffs:
            failed += 1
            print("\n".join(diffs), end="\n\n")
        if diffs and arguments.update:
            case.stdout, case.stderr, case.code = found.stdout, found.stderr, found.code
    if failed and arguments.update:
        with open(path, "w", encoding="utf-8", errors="surrogateescape", newline="\n") as file:
            file.write(render_markdown(text, cases) if is_document else render(head, cases))
    return ran, failed, skipped


def self_test():
    """A case that is right, and one for each thing that may be wrong with it."""
    good = ("=== a\n$ printf 'x\\ny'\n$ echo oh >&2; exit 3\nx\ny\n--- no newline\n--- stderr\noh\n"
            "--- exit 3\n--- end\n")
    bad = (good.replace("x\ny", "x\nz"), good.replace("--- no newline\n", ""),
           good.replace("oh\n---", "ah\n---"),
           good.replace("exit 3\n---", "exit 2\n---"), good.replace("oh\n---", "oh\noh\n---"))
    faults = []
    for number, text in enumerate((good, *bad)):
        _, (case,) = parse(text)
        if bool(run_case(case, "self-test")[0]) != bool(number):
            faults.append(f"self-test {number}: {'no difference found' if number else 'a difference found'}")
    head, cases = parse("prose\n" + good + "more\n")
    if render(head, cases) != "prose\n" + good + "more\n":
        faults.append("self-test: what is read is not what is written")
    document = "# One\n```console\n$ echo a; false\na\n```\ntext\n\n```console\n$ echo b\nc\n```\nend\n"
    cases = parse_markdown(document)
    if [bool(run_case(case, "self-test")[0]) for case in cases] != [False, True]:
        faults.append("self-test: the examples of a document are not judged as they should be")
    if render_markdown(document, cases) != document:
        faults.append("self-test: the document that is read is not the one that is written")
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--only")
    parser.add_argument("--needing", choices=NEEDS)
    parser.add_argument("--without", choices=NEEDS, action="append", default=[])
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("cases", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.self_test:
        faults = self_test()
        print("\n".join(faults))
        return 1 if faults else 0
    totals = [sum(column) for column in zip(*(run_file(path, arguments) for path in arguments.cases))]
    ran, failed, skipped = totals or (0, 0, 0)
    print(f"{ran} cases, {failed} failed, {skipped} skipped")
    if skipped and os.environ.get("UNPSA_REQUIRE_CORPUS"):
        return 1
    if skipped and not ran:
        return SKIPPED
    return 1 if failed or not ran else 0


if __name__ == "__main__":
    sys.exit(main())
