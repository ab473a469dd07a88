#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Lets calls to the system fail, one after another, and looks at what the programs leave behind.

    faults_test.py order       an index never says that something was written that was not
    faults_test.py inputs      an input that cannot be read as a whole leaves the old output as it was
    faults_test.py workbook    a workbook is whole, or the code is 2
    faults_test.py pretence    a write that only says that it has stored something is noticed
    faults_test.py places      several outputs get their places together; temporary files are gone
"""

import errno
import itertools
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(os.environ["UNPSA_SOURCE"])
BIN = pathlib.Path(os.environ["UNPSA_BIN"])
FORMS = sorted((SOURCE / "tests/golden/forms").glob("*.txt")) + [SOURCE / "testdata/languages/en.txt"]
FIRST, REST = FORMS[0], FORMS[1:]


class Fault(AssertionError):
    """What a program did wrong."""


def expect(holds, what):
    if not holds:
        raise Fault(what)


def run(folder, program, *arguments, fault=None, **options):
    """Runs a program in a folder. Of a fault, (call, number, errno), also says whether it has come up."""
    environment = dict(os.environ)
    hit = folder / "hit"
    if fault:
        name, number, error = fault
        environment |= {"LD_PRELOAD": os.environ["UNPSA_FAULT_LIBRARY"],
                        "UNPSA_FAULT": f"{name} {number} {error}", "UNPSA_FAULT_HIT": str(hit)}
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
    done = subprocess.run([BIN / program, *map(str, arguments)], cwd=folder, env=environment, check=False,
                          timeout=60, **options)
    was_hit = hit.exists()
    hit.unlink(missing_ok=True)
    return done, was_hit


def content(folder):
    """The files of a folder, by name."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def numbers(most):
    """Which calls fail: the first ones each, then fewer and fewer."""
    number = 1
    while number < most:
        yield number
        number += 1 + number // 12


def fail_each(folder, call, error, program, *arguments, prepare, judge, most=5000):
    """Lets a call fail in one run after another; `judge` sees the result and the files before and after."""
    for number in numbers(most):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        prepare(folder)
        before = content(folder)
        done, was_hit = run(folder, program, *arguments, fault=(call, number, error))
        if not was_hit:
            expect(number > 1, f"{program} never calls {call}")
            return
        after = content(folder)
        what = f"{program}: {call} {number} failing with {errno.errorcode[error]}, code {done.returncode}"
        expect(done.returncode in (0, 2), f"{what}: {done.stderr}")
        expect(not [name for name in after if ".unpsa-" in name], f"{what}: temporary files are left")
        judge(what, done, before, after)


def unchanged_or_done(expected):
    """After code 2 all is as before, after 0 as expected."""
    def judge(what, done, before, after):
        if done.returncode == 0:
            expect(after == expected, f"{what}: not what is expected, but {sorted(after)}")
        else:
            expect(after == before, f"{what}: something has changed: {sorted(after)}")
            expect(done.stderr, f"{what}: nothing is reported")
    return judge


def expected_of(folder, prepare, program, *arguments):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    prepare(folder)
    done, _ = run(folder, program, *arguments)
    expect(done.returncode == 0, f"{program} {arguments}: {done.stderr}")
    return content(folder)


def fail_all(folder, calls, prepare, program, *arguments):
    """Any failure leaves all as it was or as it is to be."""
    judge = unchanged_or_done(expected_of(folder, prepare, program, *arguments))
    for call, error in calls:
        fail_each(folder, call, error, program, *arguments, prepare=prepare, judge=judge)


WRITING = (("write", errno.ENOSPC), ("fsync", errno.EIO), ("rename", errno.EPERM))


def check_order(folder):
    """The index of dedupe comes last."""
    def save_first(at):
        run(at, "unpsa-dedupe", "--save-index", "seen", "-o", "passed", FIRST)

    again = ("--against", "seen", "--save-index", "seen")
    fail_all(folder, WRITING, save_first, "unpsa-dedupe", *again, "-o", "passed", *REST)

    save_first(folder)
    old = (folder / "seen").read_bytes()
    with open("/dev/full", "wb") as full:
        done, _ = run(folder, "unpsa-dedupe", *again, *REST, stdout=full)
    expect(done.returncode == 2, f"a full disk: code {done.returncode}")
    expect((folder / "seen").read_bytes() == old, "what went to a full disk counts as seen")
    reader, writer = os.pipe()
    os.close(reader)
    done, _ = run(folder, "unpsa-dedupe", *again, *REST, stdout=writer)
    os.close(writer)
    expect(done.returncode == -signal.SIGPIPE, f"a reader that has gone: code {done.returncode}")
    expect((folder / "seen").read_bytes() == old, "what nobody has read counts as seen")


OUTPUTS = (("unpsa-export", "-o", "out.csv"), ("unpsa-export", "-o", "out.ndjson"),
           ("unpsa-export", "-o", "out.html"), ("unpsa-export", "-o", "out.xlsx"),
           ("unpsa-export", "-o", "out.db"),
           ("unpsa-export", "--format", "datapackage", "-o", "out"), ("unpsa-wordcount", "-o", "out"),
           ("unpsa-extract-sdg", "--matrix", "-o", "out"),
           ("unpsa-validate", "--fail-on", "never", "--report", "sarif", "-o", "out"),
           ("unpsa-validate", "--fail-on", "never", "--format", "csv", "-o", "out"),
           ("unpsa-dedupe", "-o", "out"),
           ("unpsa-dedupe", "--keep", "last", "--save-index", "index", "-o", "out"),
           ("unpsa-dedupe", "--report", "pairs", "-o", "out"))


def check_inputs(folder):
    """Reading fails in the second input."""
    for program, *options in OUTPUTS:
        def make_old(at, command=(program, *options)):
            run(at, *command, FIRST)

        make_old_and_keep = expected_of(folder, lambda _: None, program, *options, FIRST)
        shutil.rmtree(folder)
        folder.mkdir()
        make_old(folder)
        done, _ = run(folder, program, *options, FIRST, "missing.txt", *REST)
        expect(done.returncode == 2, f"{program} {options}: code {done.returncode}")
        if "sarif" in options:
            # A report is of the errors too, so it takes the place of the old one.
            said = (folder / "out").read_bytes()
            expect(b"missing.txt" in said, f"{program} {options}: no word of the error")
            continue
        expect(content(folder) == make_old_and_keep, f"{program} {options}: an old output has changed")
        said = b"is not written; '--keep-going' writes what could be read\n"
        expect(said in done.stderr, f"{program}: {done.stderr}")

        # Some libraries read files of their own when they are loaded.
        fail_all(folder, (("read", errno.EIO),), make_old, program, *options, FIRST, *REST)

        shutil.rmtree(folder)
        folder.mkdir()
        make_old(folder)
        done, _ = run(folder, program, "--keep-going", *options, FIRST, "missing.txt", *REST)
        expect(done.returncode == 2, f"{program} --keep-going {options}: code {done.returncode}")
        kept = content(folder)
        shutil.rmtree(folder)
        folder.mkdir()
        make_old(folder)
        run(folder, program, *options, FIRST, *REST)
        expect(kept == content(folder), f"{program} --keep-going {options}: not what could be read")


def count_calls(folder, call, *command):
    """How often a program makes a call."""
    low, high = 0, 1
    while run(folder, *command, fault=(call, high, errno.ENOSPC))[1]:
        low, high = high, high * 2
    while high - low > 1:
        middle = (low + high) // 2
        if run(folder, *command, fault=(call, middle, errno.ENOSPC))[1]:
            low = middle
        else:
            high = middle
    return low


def spread(calls, points):
    """So many numbers from the first to the last call."""
    return sorted({1 + point * (calls - 1) // (points - 1) for point in range(points)})


def check_spread(folder, *command, points=200):
    """Writes fail at this many points from the first to the last: the code is 2, or all is there."""
    expected = expected_of(folder, lambda _: None, *command)
    calls = count_calls(folder, "write", *command)
    expect(calls >= points, f"{command[0]} writes only {calls} times")
    for number in spread(calls, points):
        done, _ = run(folder, *command, fault=("write", number, errno.ENOSPC))
        expect(done.returncode == 2 or (done.returncode == 0 and content(folder) == expected),
               f"write {number} of {calls} failing: code {done.returncode}")


def check_workbook(folder):
    """Each write of the library that makes workbooks fails, none of which it looks at."""
    def make_old(at):
        run(at, "unpsa-export", "-o", "out.xlsx", FIRST)
    command = ("unpsa-export", "-o", "out.xlsx", FIRST)
    fail_all(folder, (("write", errno.EIO),), make_old, *command)
    check_spread(folder, "unpsa-export", "-o", "out.xlsx", *FORMS)
    whole = expected_of(folder, lambda _: None, *command)["out.xlsx"]
    for number in numbers(5000):
        fault = ("write", number, errno.ENOSPC)
        done, was_hit = run(folder, "unpsa-export", "--format", "xlsx", FIRST, fault=fault)
        if not was_hit:
            return
        expect(done.returncode == 2 or done.stdout == whole, f"write {number}: not whole, and code 0")


# What takes its name, or its new content, at the end.
NEW_OUTPUTS = (("unpsa-export", "-o", "out.xlsx"), ("unpsa-export", "-o", "out.db"),
               ("unpsa-export", "-o", "out.csv"), ("unpsa-export", "-o", "out.html"),
               ("unpsa-export", "-o", "out.ndjson.gz"),
               ("unpsa-export", "--format", "datapackage", "-o", "out"),
               ("unpsa-export", "--format", "text", "-o", "out"),
               ("unpsa-export", "--split-by", "language", "--format", "xlsx", "-o", "out"),
               ("unpsa-export", "--split-by", "language", "--format", "sqlite", "-o", "out"),
               ("unpsa-dedupe", "--save-index", "index", "-o", "out"),
               ("unpsa-validate", "--fail-on", "never", "--report", "sarif", "-o", "out"))


def check_pretence(folder, points=200):
    """A write stores nothing, or other bytes, and reports success: the code is 2, or all is there."""
    def empty(_):
        pass

    def make_old(at):
        run(at, "unpsa-export", "-o", "out.db", FIRST)

    cases = [(empty, command) for command in NEW_OUTPUTS] + [(make_old, ("unpsa-export", "-o", "out.db"))]
    for prepare, command in cases:
        arguments = (*command, *FORMS)
        judge = unchanged_or_done(expected_of(folder, prepare, *arguments))
        calls = count_calls(folder, "store", *arguments)
        if calls == 0:
            print("skipped: the system does not let calls be caught")
            sys.exit(1 if os.environ.get("UNPSA_REQUIRE_CORPUS") and os.uname().machine == "x86_64" else 77)
        noticed = 0
        for number, stored in itertools.product(spread(calls, points), (0, 1)):
            shutil.rmtree(folder)
            folder.mkdir()
            prepare(folder)
            before = content(folder)
            done, _ = run(folder, *arguments, fault=("store", number, stored))
            what = f"{' '.join(command)}: write {number} of {calls}, {('lost', 'changed')[stored]}"
            expect(done.returncode in (0, 2), f"{what}: code {done.returncode}")
            judge(what, done, before, content(folder))
            noticed += done.returncode == 2
        print(f"{noticed} noticed of {calls} writes: {' '.join(command)}")


def check_places(folder):
    """Several files, and what a signal leaves."""
    def make_old(at):
        run(at, "unpsa-export", "--split-by", "country", "--format", "csv", "-o", "split", FIRST)
        run(at, "unpsa-export", "--format", "datapackage", "-o", "package", FIRST)
        run(at, "unpsa-validate", "--report", "sarif=a", "--report", "junit=b", "-o", "out", FIRST)
        run(at, "unpsa-export", "-o", "old.db", FIRST)

    fail_all(folder, WRITING, make_old, "unpsa-export", "--split-by", "language", "--format", "csv",
             "-o", "split", *FORMS)
    fail_all(folder, WRITING, make_old, "unpsa-export", "--format", "datapackage", "-o", "package", *FORMS)
    fail_all(folder, WRITING, make_old, "unpsa-export", "--format", "datapackage", "-o", "new", *FORMS)
    fail_all(folder, WRITING, make_old, "unpsa-export", "-o", "new.db", *FORMS)
    fail_all(folder, WRITING, make_old, "unpsa-validate", "--fail-on", "never", "--report", "sarif=a",
             "--report", "junit=b", "-o", "out", *FORMS)

    # A message that nobody reads ends the program; nothing is left of its work.
    for options in (("--split-by", "country"), ("--format", "datapackage"), ("--format", "csv")):
        shutil.rmtree(folder)
        folder.mkdir()
        reader, writer = os.pipe()
        os.close(reader)
        done, _ = run(folder, "unpsa-export", *options, "-o", "out", "missing.txt", FIRST, stderr=writer)
        os.close(writer)
        expect(done.returncode == -signal.SIGPIPE, f"{options}: code {done.returncode}")
        expect(not list(folder.iterdir()), f"{options}: {list(folder.iterdir())} is left")
    check_signals(folder)


def check_signals(folder):
    """Signals while a form is waited for."""
    os.mkfifo(folder / "forms")
    scratch = folder / "scratch"
    scratch.mkdir()
    kinds = (("--format", "xlsx"), ("--format", "xlsx", "-o", "out"),
             ("--format", "datapackage", "-o", "out"), ("--split-by", "year", "-o", "out"),
             ("--format", "html", "-o", "out"), ("-j", "2", "-o", "out"))
    for kind in kinds:
        for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1):
            with subprocess.Popen([BIN / "unpsa-export", *kind, "forms"], cwd=folder, stdout=subprocess.PIPE,
                                  env=os.environ | {"TMPDIR": str(scratch)}) as program:
                with open(folder / "forms", "wb") as fifo:  # opened when the program has opened it
                    fifo.write(FIRST.read_bytes())
                    fifo.flush()
                    program.send_signal(ending)
                    program.wait(timeout=60)
            expect(program.returncode == -ending, f"{kind}: code {program.returncode}")
            left = [path.name for path in folder.iterdir() if path.name not in ("forms", "scratch")]
            left += [path.name for path in scratch.iterdir()]
            expect(not left, f"{kind}: {left} is left")


CHECKS = {"order": check_order, "inputs": check_inputs, "workbook": check_workbook,
          "pretence": check_pretence, "places": check_places}


def main(what):
    with tempfile.TemporaryDirectory(prefix="unpsa-faults-") as name:
        folder = pathlib.Path(name) / "work"
        folder.mkdir()
        try:
            CHECKS[what](folder)
        except Fault as fault:
            print(f"FAULT: {fault}")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
