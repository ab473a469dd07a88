#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Completions as the shells give them, and the pages of the manual as man shows them.

    shell_test.py bash|zsh|fish|man
"""

import json
import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

BIN = pathlib.Path(os.environ["UNPSA_BIN"])
SOURCE = pathlib.Path(os.environ["UNPSA_SOURCE"])
PROGRAMS = ("unpsa-dedupe", "unpsa-export", "unpsa-extract-sdg", "unpsa-validate", "unpsa-wordcount")
SKIPPED = 77

# What is typed, and the words that a shell offers for the last one.
COMPLETIONS = (
    ("unpsa-export --format nd", ["ndjson"]),
    ("unpsa-export --format x", ["xlsx"]),
    ("unpsa-export --fields file,initia", ["file,initiative"]),
    ("unpsa-export --exc", ["--excel", "--exclude"]),
    ("unpsa-validate --select limit-o", ["limit-over"]),
    ("unpsa-validate --fail-on n", ["never", "note"]),
    ("unpsa-validate --report sa", ["sarif"]),
    ("unpsa-wordcount --method word,asi", ["word,asian"]),
    ("unpsa-extract-sdg --layer ci", ["cited"]),
    ("unpsa-dedupe --keep long", ["longest"]),
    ("unpsa-dedupe -o form-o", ["form-one.txt"]),
    ("unpsa-dedupe form-o", ["form-one.txt"]),
    ("unpsa-dedupe --jobs form-o", []),
)


def generate(program, what):
    return subprocess.run([BIN / program, "--generate", what], capture_output=True, text=True,
                          check=True).stdout


def bash_offers(folder, line):
    words = line.split(" ")
    script = f"""
        source {folder}/{words[0]}.bash || exit
        COMP_WORDS=({' '.join(words)}) COMP_CWORD={len(words) - 1}
        compopt() {{ [[ "$*" == *+o* ]] && default=no; }}
        _{words[0].replace('-', '_')}
        # As -o default does.
        [[ ${{#COMPREPLY[@]}} -gt 0 || $default == no ]] || COMPREPLY=($(compgen -f -- "{words[-1]}"))
        printf '%s\\n' "${{COMPREPLY[@]}}" """
    done = subprocess.run(["bash", "--norc", "-c", script], cwd=folder, capture_output=True, text=True,
                          check=False)
    return sorted(done.stdout.split()), done.stderr


def fish_offers(folder, line):
    script = f"source {folder}/{line.split(' ')[0]}.fish; complete -C '{line}'"
    done = subprocess.run(["fish", "--no-config", "-c", script], cwd=folder, capture_output=True, text=True,
                          check=False, env={**os.environ, "HOME": folder, "PATH": f"{BIN}:/usr/bin:/bin"})
    return sorted(row.split("\t")[0] for row in done.stdout.splitlines()), done.stderr


def read_until(terminal, pattern, seconds=20):
    """What the terminal shows up to a match, which is the last item; None if it does not come."""
    shown = ""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                shown += os.read(terminal, 65536).decode(errors="replace")
            except OSError:
                return None
        if match := re.search(pattern, shown, re.S):
            return match
    return None


def zsh_offers(folder, line):
    """The words that zsh lists, each on a line of its own, after a tab key at a real prompt."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.environ.update(HOME=str(folder), ZDOTDIR=str(folder), TERM="dumb", PATH=f"{BIN}:/usr/bin:/bin")
        os.execvp("zsh", ["zsh", "-f", "-i"])
    try:
        # `compadd -O` would not know the prefixes; the widget prints the line as it is after completion.
        setup = (f"PS1='> '; fpath=({folder} $fpath); autoload -U compinit; compinit -u -D; "
                 "zstyle ':completion:*' list-prompt ''; setopt no_beep; unsetopt auto_menu list_ambiguous; "
                 "show() { zle complete-word; print -r -- \"<<$BUFFER>>\"; zle .kill-whole-line; }; "
                 "zle -N show; bindkey '^T' show; print rea''dy\n")
        os.write(terminal, setup.encode())
        if not read_until(terminal, r"ready"):
            return ["zsh did not start"], ""
        time.sleep(0.2)
        os.write(terminal, line.encode() + b"\x14")
        match = read_until(terminal, r"<<(.*?)>>")
        # After a value of a list a comma is offered.
        return (match[1].rstrip(", ") if match else "nothing"), ""
    finally:
        os.close(terminal)
        os.waitpid(pid, 0)


def common_line(line, words):
    """The line after completion: the word, or as much as all words share."""
    before = line[:line.rfind(" ") + 1]
    return before + (os.path.commonprefix(words) if words else line[len(before):])


def faults_of_completions(shell):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "form-one.txt").touch()
        for program in PROGRAMS:
            file = f"_{program}" if shell == "zsh" else f"{program}.{shell}"
            (folder / file).write_text(generate(program, shell), encoding="utf-8")
        for line, expected in COMPLETIONS:
            if shell == "zsh":
                offered, errors = zsh_offers(folder, line)
                expected = common_line(line, expected)
            else:
                offered, errors = (bash_offers if shell == "bash" else fish_offers)(folder, line)
            if offered != expected or errors:
                yield f"{line}: expected {expected}, got {offered} {errors}"


def shown_by_man(path):
    environment = {**os.environ, "MANWIDTH": "80", "LC_ALL": "C.UTF-8", "MAN_KEEP_FORMATTING": ""}
    done = subprocess.run(["man", "--warnings", "-l", path], capture_output=True, text=True, check=False,
                          env=environment)
    return re.sub(".\b", "", done.stdout), done.stderr


def members_of(schema, part, prefix=""):
    """The names of all members that a part of the schema describes."""
    for key, member in part.get("properties", {}).items():
        yield prefix + key
        yield from members_of(schema, member, prefix + key + ".")
    if "items" in part:
        yield from members_of(schema, part["items"], prefix[:-1] + "[].")
    if "$ref" in part:
        yield from members_of(schema, schema["$defs"][part["$ref"].rsplit("/", 1)[1]], prefix)


def faults_of_manual():
    folder = pathlib.Path(os.environ["UNPSA_MANUAL"]) / "man"
    for program in PROGRAMS:
        page = folder / "man1" / f"{program}.1"
        if page.read_text(encoding="utf-8") != generate(program, "man"):
            yield f"{page} is not what {program} prints"
        text, warnings = shown_by_man(page)
        if warnings:
            yield f"{page}: {warnings}"
        listed = subprocess.run([BIN / program, "--help"], capture_output=True, text=True, check=True).stdout
        options = re.findall(r"^  (?:-., |    )(--[a-z-]+)", listed, re.MULTILINE)
        described = re.findall(r"^ {7}(?:-., )?(--[a-z-]+)", text, re.MULTILINE)
        if options != described:
            yield f"{page}: describes {described}, the help lists {options}"
        for section in ("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "EXAMPLES", "SEE ALSO"):
            if f"\n{section}\n" not in text:
                yield f"{page}: no section {section}"
    for page in (folder / "man7/unpsa.7", folder / "man5/unpsa-record.5"):
        text, warnings = shown_by_man(page)
        if warnings or not text:
            yield f"{page}: {warnings or 'empty'}"
    schema = json.loads((SOURCE / "docs/record.schema.json").read_text(encoding="utf-8"))
    for member in members_of(schema, schema):
        if not re.search(rf"^ {{7}}{re.escape(member)}(?: +\S.*)?$", text, re.MULTILINE):
            yield f"unpsa-record.5 does not describe {member}"


def has_terminals():
    """Whether there are pseudo-terminals, in one of which zsh completes."""
    try:
        for descriptor in pty.openpty():
            os.close(descriptor)
    except OSError:
        return False
    return True


def main(what):
    if what == "zsh" and not has_terminals():
        print("skipped: shell.zsh: there is no pseudo-terminal")
        return SKIPPED
    if not shutil.which(what):
        print(f"skipped: shell.{what}: {what} is not installed")
        return SKIPPED
    faults = list(faults_of_manual() if what == "man" else faults_of_completions(what))
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
