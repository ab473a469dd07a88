#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Installs what package-lock.json names into a folder, for the tests that read reports with it.

    install_tools.py FOLDER [PACKAGE]   PACKAGE is the folder of package-lock.json, by default this one

Without npm or its registry the tests that need it are skipped, unless nothing may be skipped."""

import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def main(folder, package=HERE):
    folder, package = pathlib.Path(folder), pathlib.Path(package)
    folder.mkdir(parents=True, exist_ok=True)
    lock = (package / "package-lock.json").read_bytes()
    stamp = folder / "installed.json"
    if stamp.exists() and stamp.read_bytes() == lock:
        return 0
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(package / name, folder / name)
    try:
        done = subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=folder,
                              timeout=300)
        installed = done.returncode == 0
    except (OSError, subprocess.TimeoutExpired) as error:
        print(error)
        installed = False
    if installed:
        stamp.write_bytes(lock)
        return 0
    print("skipped: the tools that package-lock.json names could not be installed; they need npm and its "
          "registry")
    return 1 if os.environ.get("UNPSA_REQUIRE_CORPUS") else 77


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
