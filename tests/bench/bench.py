#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How fast the programs are, beside a peer in the same run.

    bench.py PROGRAM_DIR [--size MB] [--runs N] [JOB...]

Each job runs our command and a peer's in turn, N times, and prints the fastest of each, their ratio and the
goal for it. A figure, not a test: nothing fails here. The corpus is generated, by the generator of
UNPSA_SHARED where that is set, otherwise by repeating the dumps of testdata. Output goes to /dev/null.
"""
import argparse
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TIME = "/usr/bin/time"

# The text columns of a record and its answers, for jq.
FLAT = ("[.id, .source.file, .source.line, .language, .edition.year, .member_state.text, .institution, "
        ".initiative, "
        ".website, .category.text, .implementation_date.text, .other_awards, .how_heard, (.answers[] | "
        ".text)] | @csv")

# What a person would search for; it finds the plain ones of what unpsa-extract-sdg finds. Word ends as in
# ASCII, as
# those of Unicode make rg much slower.
CITATION = r"(?-u:\b)(SDGs?|Goals?|[Tt]argets?|目标|ODD|ODS)[ -]?#?[0-9]{1,2}([.][0-9a-d]{1,2})?(?-u:\b)"


def make_corpus(folder, size):
    """`size` bytes of dumps, and the same as records where the generator is there."""
    dumps = folder / "corpus.txt"
    generator = Path(os.environ.get("UNPSA_SHARED", "")) / "perf" / "make_corpus.py"
    if os.environ.get("UNPSA_SHARED") and generator.is_file():
        subprocess.run([sys.executable, generator, str(size), dumps, folder / "plain.ndjson"], check=True,
                       stdout=subprocess.DEVNULL)
        return dumps, "generated"
    pages = [(ROOT / "testdata" / "languages" / f"{name}.txt").read_bytes()
             for name in ("zh", "en", "fr", "es", "ru")]
    whole = b"\n".join(pages) + b"\n"
    dumps.write_bytes(whole * (size // len(whole) + 1))
    return dumps, "testdata, repeated"


def run(command):
    """Seconds of wall time and of processor time of one run."""
    begin = time.perf_counter()
    process = subprocess.Popen(["bash", "-c", command], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    if status != 0:
        sys.exit(f"bench.py: this failed: {command}")
    return wall, usage.ru_utime + usage.ru_stime


def measure_peak(command):
    """The peak memory of the largest process of a run, in MiB; None without GNU time.

    What the system reports for a child of this process includes what Python itself uses; a child of time does
    not. No figure is below that of a shell, about 3 MiB.
    """
    if not os.access(TIME, os.X_OK):
        return None
    result = subprocess.run([TIME, "-f", "%M", "bash", "-c", command], stdout=subprocess.DEVNULL,
                            stderr=subprocess.PIPE,
                            text=True)
    return int(result.stderr.split()[-1]) / 1024


def best(results):
    return min(r[0] for r in results), min(r[1] for r in results)


def jobs(programs, dumps, records, form):
    """name, our command, the peer's, the goal for the ratio."""
    export, wordcount = programs / "unpsa-export", programs / "unpsa-wordcount"
    sdg, validate = programs / "unpsa-extract-sdg", programs / "unpsa-validate"
    dedupe = programs / "unpsa-dedupe"
    five = (f"{dedupe} {dumps} | {wordcount} --records | {sdg} --records | {validate} --records | "
            f"{export} --format csv")
    yield "parse and NDJSON", f"exec {export} --format ndjson {dumps}", f"exec wc -l {dumps}", 6
    yield "parse and NDJSON, -j 2", f"exec {export} --format ndjson -j 2 {dumps}", \
        f"exec {export} --format ndjson {dumps}", 0.62
    yield ("words of each answer", f"exec {wordcount} --format tsv {dumps}",
           f"LC_ALL=C.UTF-8 exec wc -w {dumps}", 0.13)
    yield "references to goals", f"exec {sdg} --format tsv {dumps}", f"exec rg -on '{CITATION}' {dumps}", 0.3
    yield "records to CSV", f"exec {export} --format csv {records}", f"exec jq -r '{FLAT}' {records}", 0.035
    database, workbook = records.with_suffix(".db"), records.with_suffix(".xlsx")
    python = f"exec {sys.executable} {ROOT / 'tests' / 'bench' / 'documents.py'}"
    # All tables with all that is in them, against the answers alone.
    yield ("records to SQLite", f"rm -f {database}; exec {export} -o {database} {records}",
           f"{python} {database} {records}", None)
    yield ("answers to xlsx", f"exec {export} --table answers -o {workbook} {records}",
           f"{python} {workbook} {records}", None)
    yield "check forms", f"{validate} --report concise {dumps} || true", f"exec wc -l {dumps}", None
    yield "check records", f"exec {validate} --records {records}", f"exec jq -c . {records}", 0.025
    yield ("check records, -j 2", f"exec {validate} --records -j 2 {records}",
           f"exec {validate} --records {records}", 0.62)
    yield "words of records", f"exec {wordcount} --records {records}", f"exec jq -c . {records}", None
    yield "dedupe (near)", f"exec {dedupe} {records}", f"exec awk '!s[$0]++' {records}", 1.0
    yield "dedupe (near), -j 2", f"exec {dedupe} -j 2 {records}", f"exec {dedupe} {records}", 0.62
    yield "dedupe --approx", f"exec {dedupe} --approx {records}", f"exec awk '!s[$0]++' {records}", 1.0
    script = ROOT / "tests" / "bench" / "five_jobs.py"
    yield "five stages", five, f"exec {sys.executable} {script} {dumps}", 0.055
    yield "one form", f"exec {export} --format ndjson {form}", f"LC_ALL=C exec wc -w {form}", 1.5


def write_distinct_records(path, count):
    """Nominations of 300 words, no two of which have anything in common, a third of them in Chinese."""
    source = random.Random(1)
    words = ["".join(source.choices("abcdefghijklmnoprstuvw", k=source.randrange(2, 10)))
             for _ in range(5000)]
    characters = [chr(0x4E00 + i) for i in range(3000)]
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            parts = ["".join(source.choices(characters, k=100)) if number % 3 == 0 else
                     " ".join(source.choices(words, k=100)) for _ in range(3)]
            answers = [{"question": question, "text": text, "status": "answered"}
                       for question, text in zip(("1", "2", "4.a"), parts)]
            record = {"schema": "unpsa.record/1", "id": f"u{number:016x}",
                      "source": {"file": "-", "hash": f"{number:016x}"},
                      "initiative": f"Plan {number}", "answers": answers}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def measure_dedupe(dedupe, folder):
    """How fast 20,000 nominations are compared, and how much memory each takes: what more of them take
    more."""
    few, many = folder / "few.ndjson", folder / "many.ndjson"
    write_distinct_records(few, 20_000)
    write_distinct_records(many, 60_000)
    for option, goal in (("", None), ("--approx", 1.5)):
        command = f"exec {dedupe} {option} "
        _, cpu = best([run(command + str(few)) for _ in range(3)])
        peaks = [measure_peak(command + str(path)) for path in (few, many)]
        growth = (peaks[1] - peaks[0]) * 1024 / 40_000 if all(peaks) else None
        memory = "memory not known" if growth is None else f"{growth:.2f} KB a form"
        print(f"{('dedupe ' + option).strip():16} 20,000 nominations: {few.stat().st_size / cpu / 1e6:4.0f} "
              f"MB/s a thread "
              f"(goal 100); {memory}{f' (goal {goal})' if goal else ''}")


def write_family(path, count, edited):
    """Forms of one text of 840 words, each with this share of its sentences written anew; 1: all of them."""
    source = random.Random(round(100 * edited))
    words = [f"w{number}" for number in range(5000)]

    def sentence():
        return " ".join(source.choices(words, k=14)) + ". "

    core = [sentence() for _ in range(60)]
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            text = [sentence() if source.random() < edited else old for old in core]
            answers = [{"question": question, "text": "".join(text[10 * i:10 * i + 10]), "status": "answered"}
                       for i, question in enumerate(("1", "2", "3.a", "3.b", "4.a", "4.b"))]
            record = {"schema": "unpsa.record/1", "id": f"u{number:016x}",
                      "source": {"file": "-", "hash": f"{number:016x}"},
                      "initiative": f"Plan {number}", "answers": answers}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def measure_families(dedupe, folder):
    """How much longer a family takes than as many forms that have nothing to do with each other."""
    path = folder / "family.ndjson"
    for count in (100, 1000):
        unrelated = None
        for edited in (1, 0.15, 0.25, 0.35):
            write_family(path, count, edited)
            _, cpu = best([run(f"exec {dedupe} -q {path}") for _ in range(5)])
            unrelated = unrelated or cpu
            name = "unrelated forms"
            if edited < 1:
                name = f"a family, {100 * edited:.0f} % of the sentences edited"
            print(f"dedupe, {count:5,} of {name:47} {1e3 * cpu:6.1f} ms  {cpu / unrelated:5.2f}  (goal 3)")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("programs", type=Path)
    parser.add_argument("--size", type=int, default=100, help="of the corpus, in MB (default: 100)")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("jobs", nargs="*", help="words that the names of the jobs must hold")
    options = parser.parse_args()
    programs = options.programs.resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        dumps, kind = make_corpus(folder, options.size * 1_000_000)
        records = folder / "records.ndjson"
        subprocess.run([programs / "unpsa-export", "--format", "ndjson", "-o", records, dumps], check=True)
        forms = sorted(Path(os.environ.get("UNPSA_CORPUS",
                                           "")).glob("0*.txt")) if os.environ.get("UNPSA_CORPUS") else []
        form = forms[1] if len(forms) > 1 else ROOT / "testdata" / "languages" / "zh.txt"
        load = os.getloadavg()[0]
        print(f"corpus: {dumps.stat().st_size / 1e6:.0f} MB, {kind}; one form: "
              f"{form.stat().st_size / 1e3:.0f} KB; "
              f"best of {options.runs}; load average at the start {load:.1f}")
        print(f"{'job':24} {'ours':>9} {'cpu':>9} {'peak':>9} {'peer':>9}  {'ratio':>7}  {'goal':>6}  peer")
        for job, ours, peer, goal in jobs(programs, dumps, records, form):
            if options.jobs and not any(word in job for word in options.jobs):
                continue
            missing = [tool for tool in ("jq", "rg") if f"exec {tool} " in peer
                       and shutil.which(tool) is None]
            if missing:
                print(f"{job:24} left out: {missing[0]} is not installed")
                continue
            mine, theirs = [], []
            for _ in range(options.runs * (10 if job == "one form" else 1)):
                mine.append(run(ours))
                theirs.append(run(peer))
            (wall, cpu), (other, _) = best(mine), best(theirs)
            peak = measure_peak(ours)
            words = [word for word in peer.split() if "=" not in word
                     and word not in ("exec", sys.executable)]
            print(f"{job:24} {wall * 1e3:6.1f} ms {cpu * 1e3:6.1f} ms "
                  f"{f'{peak:6.1f} MB' if peak else 'not known':>9} "
                  f"{other * 1e3:6.1f} ms  {wall / other:7.3f}  {goal if goal else '':>6}  "
                  f"{Path(words[0]).name} {words[1]}")
        if not options.jobs or any(word in "dedupe memory" for word in options.jobs):
            measure_dedupe(programs / "unpsa-dedupe", folder)
        if not options.jobs or any(word in "dedupe families" for word in options.jobs):
            measure_families(programs / "unpsa-dedupe", folder)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
