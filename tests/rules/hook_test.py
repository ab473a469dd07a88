#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the hooks of .pre-commit-hooks.yaml with pre-commit on a repository of forms, and the commands of the
recipes in docs/ci. Without pre-commit only the latter."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BIN = os.environ["UNPSA_BIN"]
SKIPPED = 77
GOOD, BAD = SOURCE / "testdata/languages/en.txt", SOURCE / "tests/golden/forms/too-long.txt"


def run(folder, *arguments, **more):
    path = f"{BIN}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "GIT_CONFIG_GLOBAL": os.devnull,
                   "PRE_COMMIT_HOME": f"{folder}/../cache", **more}
    done = subprocess.run(arguments, cwd=folder, capture_output=True, text=True, timeout=120, check=False,
                          env=environment)
    return done.returncode, done.stdout + done.stderr


def make_repository(folder, files):
    folder.mkdir()
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    commit = ("-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-q", "-m", "x")
    for words in (("init", "-q"), ("add", "."), commit, ("tag", "v1")):
        code, said = run(folder, "git", *words)
        assert code == 0, said


def check_hooks(folder):
    make_repository(folder / "hooks", {
        ".pre-commit-hooks.yaml": (SOURCE / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")})
    config = (f"repos:\n  - repo: {folder}/hooks\n    rev: v1\n    hooks:\n      - id: unpsa-validate\n"
              "      - id: unpsa-limits\n")
    good, bad = GOOD.read_text(encoding="utf-8"), BAD.read_text(encoding="utf-8")
    make_repository(folder / "forms", {".pre-commit-config.yaml": config, "forms/good.txt": good,
                                       "forms/bad.txt": bad, "elsewhere.txt": bad})
    code, said = run(folder / "forms", "pre-commit", "run", "--all-files")
    assert code == 1, said
    assert len(re.findall(r"^forms/bad.txt:48:481: error: .*limit-over", said, re.M)) == 2, said
    assert "elsewhere.txt" not in said and "good.txt:" not in said, said
    assert len(re.findall(r"^unpsa-.*Failed$", said, re.M)) == 2, said
    code, said = run(folder / "forms", "pre-commit", "run", "--files", "forms/good.txt")
    assert code == 0 and len(re.findall(r"^unpsa-.*Passed$", said, re.M)) == 2, said


def check_recipes(folder):
    """Each command of unpsa-validate in the recipes, with a good form and with one that is too long."""
    recipes = [path.read_text(encoding="utf-8") for path in sorted((SOURCE / "docs/ci").iterdir())]
    recipes = [recipe.replace("\\\n", "") for recipe in recipes]
    commands = [match[1] for recipe in recipes
                for match in re.finditer(r"(?:run: |- |^ +)(unpsa-validate .*)", recipe, re.M)]
    assert len(commands) == 4, commands
    for number, command in enumerate(commands):
        for form, expected in ((GOOD, 0), (BAD, 1)):
            place = folder / f"{number}-{expected}"
            (place / "forms").mkdir(parents=True)
            shutil.copyfile(form, place / "forms/form.txt")
            code, said = run(place, "bash", "-c", command, GITHUB_WORKSPACE=str(place),
                             RULES_URL="https://unpsa.example/rules.md")
            assert code == expected, (command, said)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        check_recipes(folder)
        if not shutil.which("pre-commit") or not shutil.which("git"):
            print("skipped: the hooks; pre-commit or git is not installed (Debian: pre-commit, git)")
            return 1 if os.environ.get("UNPSA_REQUIRE_CORPUS") else SKIPPED
        check_hooks(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
