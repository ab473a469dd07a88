#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Each program loads the libraries that it uses, and no others: SQLite and libxlsxwriter are for documents,
which only unpsa-export writes. Loading what is not used takes longer than reading a form."""

import os
import subprocess
import sys
from pathlib import Path

PROGRAMS = ("unpsa-dedupe", "unpsa-export", "unpsa-extract-sdg", "unpsa-validate", "unpsa-wordcount")
OF_DOCUMENTS = ("libsqlite3", "libxlsxwriter")


def faults(folder):
    for program in PROGRAMS:
        loaded = subprocess.run(["ldd", folder / program], check=True, capture_output=True, text=True).stdout
        for library in OF_DOCUMENTS:
            expected = program == "unpsa-export"
            if (library in loaded) != expected:
                yield f"{program} {'does not load' if expected else 'loads'} {library}"


def main():
    found = list(faults(Path(os.environ["UNPSA_BIN"])))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
