#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that every C++ file is as clang-format 14 leaves it.

    format.py [ROOT]   check the tree; code 1 and a line for each file that differs

Another version formats a little differently, so nothing is checked without this one: code 77, or 1 where
nothing may be skipped (UNPSA_REQUIRE_CORPUS).
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

VERSION = "14"
FOLDERS = ("apps", "include", "lib", "tests")
SUFFIXES = (".cpp", ".hpp")
SKIPPED = 77


def find_formatter():
    for name in (f"clang-format-{VERSION}", "clang-format"):
        path = shutil.which(name)
        if path is None:
            continue
        printed = subprocess.run([path, "--version"], capture_output=True, text=True, check=True).stdout
        if re.search(rf"version {VERSION}\.", printed):
            return path
    return None


def check(root, formatter):
    """The files that are not formatted."""
    files = [
        path for folder in FOLDERS for path in sorted((root / folder).rglob("*")) if path.suffix in SUFFIXES
    ]
    command = [formatter, "--dry-run", "-Werror", "--ferror-limit=1", *map(str, files)]
    printed = subprocess.run(command, capture_output=True, text=True, check=False).stderr
    return sorted(set(re.findall(r"^(.+?):\d+:\d+: error: ", printed, re.MULTILINE)))


def main(arguments):
    root = pathlib.Path(arguments[0] if arguments else ".")
    formatter = find_formatter()
    if formatter is None:
        print(f"clang-format {VERSION} is not installed (Debian: clang-format-{VERSION})")
        return 1 if os.environ.get("UNPSA_REQUIRE_CORPUS") else SKIPPED
    faults = check(root, formatter)
    for path in faults:
        print(f"{path}: not formatted; run {pathlib.Path(formatter).name} -i on it")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
