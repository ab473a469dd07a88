#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks docs/rules.md: every rule has a page there and no other, and each example comes out as printed.

    rules_test.py              run unpsa-validate from $UNPSA_BIN on every example
    rules_test.py --self-test  check that a wrong page is found

An example is a block marked `form`, checked by its rule alone, and a block marked `console`, what is reported
about it. A line `...` in the latter stands for any lines of the same rule.
"""

import os
import pathlib
import re
import subprocess
import sys

SOURCE = pathlib.Path(os.environ.get("UNPSA_SOURCE", pathlib.Path(__file__).resolve().parents[2]))
PAGE = re.compile(r"^## ([a-z-]+)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def program(*arguments, text=""):
    path = pathlib.Path(os.environ["UNPSA_BIN"]) / "unpsa-validate"
    # A page may have bytes that are not UTF-8, each as an escape.
    data = re.sub(rb"\\x([0-9a-f]{2})", lambda found: bytes.fromhex(found[1].decode()), text.encode())
    result = subprocess.run([path, *arguments], input=data, capture_output=True, timeout=60)
    return result.returncode, result.stdout.decode(), result.stderr.decode()


def pages_of(document):
    return {match[1]: match[2] for match in PAGE.finditer(document)}


def matches(expected, found, rule):
    """Whether what was found is what the page prints."""
    lines = expected.splitlines()
    if "..." not in lines:
        return expected == found
    ending = f"[{rule}]"
    kept = [line for line in lines if line != "..."]
    return found.splitlines()[: len(kept)] == kept and found and all(
        line.endswith(ending) for line in found.splitlines())


def check_page(rule, severity, text, run):
    """What is wrong with the page of a rule."""
    blocks = BLOCK.findall(text)
    if [kind for kind, _ in blocks] != ["form", "console"]:
        yield f"{rule}: expected a block `form` and a block `console`"
        return
    (_, form), (_, expected) = blocks
    found = run(rule, form)
    if not matches(expected, found, rule):
        yield f"{rule}: the page prints\n{expected}found was\n{found}"
    if f": {severity}: " not in found:
        yield f"{rule}: its severity is \"{severity}\", which no finding has"


def run_example(rule, form):
    code, out, err = program("--no-config", "--select", rule, "--severity", "note", "--report", "concise",
                             "--stdin-filename", "form.txt", text=form)
    return out if code in (0, 1) else f"code {code}: {err}"


def check():
    document = (SOURCE / "docs" / "rules.md").read_text(encoding="utf-8")
    pages = pages_of(document)
    _, listing, _ = program("--list-rules", "--no-header")
    rules = dict(line.split("\t")[:2] for line in listing.splitlines())
    faults = [f"{rule}: it has no page in docs/rules.md" for rule in rules if rule not in pages]
    faults += [f"{rule}: there is no such rule" for rule in pages if rule not in rules]
    if list(pages) != sorted(pages):
        faults.append("the pages do not stand in the order of their ids")
    for rule, text in pages.items():
        if rule not in rules:
            continue
        faults += check_page(rule, rules[rule], text, run_example)
        code, shown, _ = program("--explain", rule)
        if code != 0 or shown.strip() != f"## {rule}\n{text}".strip():
            faults.append(f"{rule}: --explain does not show its page")
    return faults


def self_test():
    page = "\nText.\n\n```form\na\n```\n\n```console\nx: error: y [a-b]\n```\n"
    found = "x: error: y [a-b]\n"
    faults = list(check_page("a-b", "error", page, lambda *_: found))
    for what, severity, text, output in (
            ("another output", "error", page, "x: error: z [a-b]\n"),
            ("another severity", "note", page, found),
            ("no example", "error", "\nText.\n", found),
            ("dots for nothing", "error", page.replace("x: error: y [a-b]", "..."), "")):
        if not list(check_page("a-b", severity, text, lambda *_, output=output: output)):
            faults.append(f"{what}: no fault found")
    if pages_of("# T\n\n## a-b\nx\n## c-d\ny\n") != {"a-b": "x\n", "c-d": "y\n"}:
        faults.append("the pages are not found")
    return faults


def main(arguments):
    faults = self_test() if arguments == ["--self-test"] else check()
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
