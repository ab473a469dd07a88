#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What is read right of pages that were changed on their way, compared with the table in docs/accuracy.md.

Prints the table; `--update` writes it.
"""
import os
import pathlib
import re
import sys

import page_copies
import page_ways

DOCUMENT = pathlib.Path(os.environ["UNPSA_SOURCE"]) / "docs" / "accuracy.md"
HEAD = "| way | " + " | ".join(page_copies.LANGUAGES) + " | not told |"
TABLE = re.compile(re.escape(HEAD) + r"\n\|[-|]+\|\n((?:\|.*\n)+)")


def new_findings(page, data):
    """Errors and warnings that the clean page does not have."""
    def severe(data):
        return {(found["rule"], found.get("question")) for found in page_copies.read_findings(data)
                if found["severity"] != "note"}

    return severe(data) - severe(page.data)


def measure(pages, name, make):
    """A row of the table, and what is wrong with it."""
    cells, silent, faults = [], [], []
    for language, page in pages.items():
        text = make(page)
        if text == page.text:
            cells.append("–")
            continue
        data = text.encode()
        right, _, wrong, code = page_copies.compare(page, data, name)
        cells.append(str(right))
        found = new_findings(page, data)
        if wrong and not found and code != 2:
            silent.append(language)
        if not wrong and found - {("page-damaged", None)}:
            faults.append(f"{name}, {language}: all is right, but there are findings: {found}")
    return f"| {name} | " + " | ".join(cells) + f" | {', '.join(silent)} |", faults


def main():
    pages = {language: page_copies.Page(language) for language in page_copies.LANGUAGES}
    rows, faults = [], []
    for _, name, make in page_ways.WAYS:
        row, wrong = measure(pages, name, make)
        print(row, flush=True)
        rows.append(row)
        faults += wrong
    document = DOCUMENT.read_text(encoding="utf-8")
    table = TABLE.search(document)
    if table is None:
        sys.exit(f"docs/accuracy.md has no table with the head '{HEAD}'")
    if "--update" in sys.argv:
        text = document[:table.start(1)] + "\n".join(rows) + "\n" + document[table.end(1):]
        DOCUMENT.write_text(text, encoding="utf-8")
    elif table.group(1).splitlines() != rows:
        changed = [row for row in rows if row not in table.group(1).splitlines()]
        faults.append("docs/accuracy.md has other figures than these:\n" + "\n".join(changed))
    count = len(next(iter(pages.values())).values)
    if f"of {count} values" not in document:
        faults.append(f"docs/accuracy.md does not say that the figures are of {count} values")
    print("\n".join(faults))
    return 1 if faults else 0


sys.exit(main())
