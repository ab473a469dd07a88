#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Counts the texts of the table in docs/wordcount.md that says where other programs differ from `word`: with
unpsa-wordcount, and with LibreOffice Writer where soffice is on the PATH. The figures of Word are published
ones, and are not counted here."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
ROW = re.compile(r"^\| `([^`]+)` \| (\d+) \| (\d+|–) \| (\d+) \| .+ \|$", re.MULTILINE)
ESCAPE = re.compile(r"\\u\{([0-9A-F]+)\}")


def rows():
    page = (SOURCE / "docs/wordcount.md").read_text(encoding="utf-8")
    section = page.split("### Where other programs differ from `word`\n")[1].split("\n## ")[0]
    for text, libreoffice, word, ours in ROW.findall(section):
        yield ESCAPE.sub(lambda found: chr(int(found[1], 16)), text), libreoffice, word, ours


def count(text, method="word"):
    program = pathlib.Path(os.environ["UNPSA_BIN"]) / "unpsa-wordcount"
    done = subprocess.run([program, "--no-config", "--text", "--no-header", "-m", method],
                          input=text.encode(), capture_output=True, check=True, timeout=60)
    return done.stdout.decode().split("\t", maxsplit=1)[0]


def count_by_libreoffice(texts):
    """What a document's properties say when each text is converted to one."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for number, text in enumerate(texts):
            (folder / f"{number}.txt").write_text("\ufeff" + text, encoding="utf-8")
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                        "--infilter=Text (encoded):UTF8,LF,,,", "--convert-to", "odt", "--outdir", folder,
                        *(folder / f"{number}.txt" for number in range(len(texts)))],
                       capture_output=True, check=True, timeout=240)
        if not (folder / "0.odt").is_file():
            print("left out: LibreOffice has no Writer (Debian: libreoffice-writer-nogui)")
            return
        for number in range(len(texts)):
            with zipfile.ZipFile(folder / f"{number}.odt") as document:
                yield re.search(rb'word-count="(\d+)"', document.read("meta.xml"))[1].decode()


def main():
    table = list(rows())
    faults = [] if len(table) >= 12 else [f"the table has only {len(table)} rows"]
    for text, libreoffice, word, ours in table:
        if count(text) != ours:
            faults.append(f"{text!r}: word counts {count(text)}, the table says {ours}")
        if ours in (libreoffice, word) and {libreoffice, word} <= {ours, "–"}:
            faults.append(f"{text!r}: no program differs")
    if count("ภาษาไทย", "equiv") != "2":
        faults.append("the words of Thai by equiv")
    if shutil.which("soffice"):
        figures = count_by_libreoffice([text for text, *_ in table])
        faults += [f"{text!r}: LibreOffice counts {figure}, the table says {libreoffice}"
                   for (text, libreoffice, *_), figure in zip(table, figures) if figure != libreoffice]
    else:
        print("left out: the figures of LibreOffice (Debian: libreoffice-writer-nogui)")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
