#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What the programs say of a command line that means nothing, and that they agree with each other.

    usage_test.py wrong      wrong usages: one line that says what to do, exit code 2, in both languages
    usage_test.py rules      each rule between options: breaking it is an error that names both
    usage_test.py columns    columns of one name have one meaning and kind in all programs
    usage_test.py language   help in Chinese has no English sentence left; data do not change
"""

import csv
import itertools
import json
import os
import pathlib
import re
import subprocess
import sys

BIN = pathlib.Path(os.environ["UNPSA_BIN"])
SOURCE = pathlib.Path(os.environ["UNPSA_SOURCE"])
PROGRAMS = ("unpsa-dedupe", "unpsa-export", "unpsa-extract-sdg", "unpsa-validate", "unpsa-wordcount")
FORM = "testdata/languages/en.txt"
HAN = re.compile("[\u4e00-\u9fff]")

# Wrong for every program.
WRONG = """
--json; --no-colour; --no-color; --colour; -r; --recursive; -R; -V; -v; --verbose; --debug; --silent; -s;
--out x; --outfile x; --output-file x; -i x; --input x; --file x; --stdin; --force; --overwrite; -y; -z;
--gzip; --threads 4; --parallel; --workers 2; -p; --lang zh; --locale zh; --charset big5; --include *.txt;
--pattern x; -g x; --nonsense; --jobbs 2; --jobs; --jobs=; --jobs x; --jobs -1; --jobs 257; -j 1.5;
--color; --color=; --color red; --width; --width x; --width -5; --language; --language fr; --language=;
--encoding; --encoding klingon; --encoding=; --glob=; --glob !; --max-ratio x; --max-ratio 2000000;
--null-names; -0; --output; -o; --output=; --files-from; --files-from=; --quiet=yes; --help=x; --version=1;
--stdin-filename; --stdin-filename=; --generate; --generate html; --no-recurse=1; --keep-going=yes;
--max-width 80; --yes; --null x y --no-such
"""
# Wrong for one.
WRONG_OF = {
    "unpsa-validate": """
        --report; --report pdf; --report sarif.json; --report json=; --report text --report json;
        --report json=x --report sarif=x; --select limitt; --select; --ignore nothing; --severity off;
        --severity limit-over=off; --severity limit-over=fatal; --fail-on none; --fail-on;
        --max-warnings x; --max-warnings -1; --explain; --explain nothing; --show all;
        --table pairs; --format xlsx; --format jsonl; --csv; --sarif; --strict; --stats; --disable x;
        --enable x; --level note; --rules-url ftp://x --report sarif; --judge words; --tolerance 101;
        --cjk-ratio 0; --cjk-limit no; --config x --no-config; --keep best""",
    "unpsa-dedupe": """
        --table; --table none; --table records; --report rows; --keep best; --drop all; --drop
        none,identical; --threshold 2; --threshold x; --threshold; --shard 3; --shard 4/2; --merge
        --mark; --diff a; --diff; --explain a; --save-index -; --dropped -; --format csv; --no-header;
        --unique; --against=; --csv; --mark --drop none; --apply x; --shard 1/2""",
    "unpsa-export": """
        --table; --table goals; --fields nothing; --fields; --fields=; --exclude *; --format yaml;
        --format; --format excel; --format md2; --excel --format json; --excel --null x; --split-by
        city; --split-by year; --replace-by file; --layout record; --layout page --format markdown;
        --format sqlite; --format datapackage; --format text; --format form --fields id; --format html
        --table sdg; --schema xml; --list-separator; -o x.parquet; -o x.pdf; -o x.xls; -o x.foo; -o
        x.ods; --columns id; --header-language fr; --header-language zh --format json; --no-header
        --format json; --csv; --xlsx""",
    "unpsa-extract-sdg": """
        --table; --table goals; --goal 18; --goal x; --goal; --layer both; --kind goals;
        --certainty sure; --context x; --context -1; --context 2000; --question 3.a; --text --question
        99; --text --check-texts; --text --records; --text --summary; --text --matrix; --summary
        --matrix; --records --layer cited; --records --context 3; --records --format csv; --table list
        --format csv; --format xlsx; --no-header --format json; --csv; --summarize; --delimiter x""",
    "unpsa-wordcount": """
        --table; --table totals; --totals all; --totals; --method letters; --method; -m; -m words,x;
        --compare --method word; --limit 300; --text --limit 0; --text --check; --text --over; --text
        --records; --text --totals record; --why --at-limit; --why --compare; --over --totals corpus;
        --records --over; --records --no-header; --records --format csv; --table bars --format csv;
        --table bars --compare; --judge asian; --tolerance -1; --format xlsx; --exit-code; --csv; --sum""",
}


def run(program, arguments, **kwargs):
    return subprocess.run([BIN / program, *arguments], cwd=SOURCE, capture_output=True, check=False,
                          timeout=60, stdin=subprocess.DEVNULL, **kwargs)


def wrong_usages():
    for program in PROGRAMS:
        for usage in ";".join((WRONG, WRONG_OF[program])).split(";"):
            if usage.split():
                yield program, usage.split()


def fault_of_wrong(program, arguments, done):
    lines = done.stderr.decode().splitlines()
    if done.returncode != 2 or done.stdout or len(lines) != 1:
        return f"code {done.returncode}, {len(lines)} lines: {done.stderr.decode()[:200]!r}"
    said = lines[0]
    if not said.startswith(program + ": "):
        return f"does not name the program: {said}"
    if f"{program} --help" not in said:
        return f"does not point to the help: {said}"
    # What is expected, needed, meant or cannot be combined: what to do follows from each.
    if arguments[0] not in ("--nonsense", "--null") and not re.search(
            "expected|needs? |did you mean|cannot|can only|takes no value|leave|use '|use one|name|'--version'|give|write|"
            "only one|are dropped|read where|are shown|see '--|replaced|must not|two reports|lists|are numbered",
            said):
        return f"does not say what to do: {said}"
    return ""


def check_wrong():
    faults = []
    count = 0
    for program, arguments in wrong_usages():
        count += 1
        fault = fault_of_wrong(program, arguments, run(program, [FORM, *arguments]))
        chinese = run(program, [FORM, "--language=zh", *arguments]).stderr.decode()
        names_language = any("--language" in argument for argument in arguments)
        if not fault and not names_language and not HAN.search(chinese):
            fault = f"is not in Chinese: {chinese}"
        if fault:
            faults.append(f"{program} {' '.join(arguments)}: {fault}")
    if count < 200:
        faults.append(f"only {count} wrong usages")
    return faults


def options_of(program):
    """The name of each option, and a value that it takes, or None for a flag."""
    options = {}
    words = {"FILE": "README.md", "N": "1", "LIST": None, "PERCENT": "1", "R": "1.8", "T": "0.5",
             "I/N": "1/2", "RULE,...": "limit", "RULE": "limit-over", "FORMAT[=FILE]": "sarif=/dev/null",
             "NUMBER": "3.a",
             "URL": "https://example.org", "[RULE=]LEVEL": "limit=note", "TEXT": "x", "NAME": "utf-8"}
    page = run(program, ["--help"]).stdout.decode()
    fish = run(program, ["--generate", "fish"]).stdout.decode()
    choices = dict(re.findall(r"complete -c \S+.* -l (\S+) .* -a '(?:\(__fish_append , )?([^' )]+)", fish))
    for name, value in re.findall(r"^  (?:-\S, |    )(--[\w-]+)(?: (\S+(?: B)?))?(?:  |$)", page, re.M):
        if not value:
            options[name] = [name]
        elif value == "A B":
            options[name] = [name, "x", "y"]
        else:
            options[name] = [name, choices.get(name[2:]) or words.get(value) or "x"]
    options["--keep"] = options.get("--keep", ["--keep", "valid"])
    return options


def arguments_of(option, options):
    return option.split("=", 1) if "=" in option else options[option]


def check_rules():
    faults = []
    for program in PROGRAMS:
        options = options_of(program)
        rules = [line.split("\t") for line in
                 run(program, ["--generate", "rules"]).stdout.decode().splitlines()]
        if not rules:
            faults.append(f"{program}: has no rules")
        for left, kind, right, when in rules:
            known = [name for name in right.split() if name.split("=")[0] in options]
            before = arguments_of(when.split()[0], options) if when else []
            for option in left.split():
                others = known if kind == "excludes" else [None]
                for other in others:
                    if other and option.split("=")[0] == other.split("=")[0]:
                        continue
                    line = before + arguments_of(option, options)
                    line += arguments_of(other, options) if other else []
                    done = run(program, [*line, FORM])
                    said = done.stderr.decode()
                    if done.returncode != 2 or said.count("\n") != 1 or not (
                            "cannot be combined" in said or " needs " in said):
                        faults.append(f"{program} {' '.join(line)}: {done.returncode} {said!r}")
    return faults


# Each table, and how its rows are made.
TABLES = (
    [("unpsa-export", ["--table", table]) for table in
     ("records", "answers", "sdg", "findings", "notes", "unassigned", "repeats")] +
    [("unpsa-wordcount", ["--table", table]) for table in
     ("answers", "words", "limits", "records", "corpus")] +
    [("unpsa-wordcount", ["--compare"]), ("unpsa-wordcount", ["--text", "--limit", "300"])] +
    [("unpsa-extract-sdg", ["--table", table]) for table in ("sdg", "summary")] +
    [("unpsa-extract-sdg", ["--context", "2"])] +
    [("unpsa-dedupe", ["--table", table]) for table in ("pairs", "clusters", "answers", "blocks", "keys")] +
    [("unpsa-validate", ["--table", table]) for table in ("findings", "rules")])
KINDS = {"text": "str", "number": "number", "yes or no": "bool", "list": "list"}


def documented_columns():
    """The kind of each column in docs/columns.md."""
    page = (SOURCE / "docs/columns.md").read_text(encoding="utf-8")
    kinds = {}
    for names, kind in re.findall(r"^\| (`[^|]*`) \| (\w[\w ]*) \| [^|]+ \|$", page, re.M):
        for name in re.findall("`([^`]+)`", names):
            if name in kinds:
                raise AssertionError(f"docs/columns.md has {name} twice")
            kinds[name] = KINDS[kind]
    return kinds


def kinds_of(program, arguments):
    files = sorted(map(str, (SOURCE / "testdata").glob("quirk-*.txt"))) + [FORM, FORM]
    rows = json.loads(run(program, [*arguments, "--format", "json", *files]).stdout or "[]")
    kinds = {}
    for name, value in itertools.chain.from_iterable(row.items() for row in rows):
        if value is not None:
            is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
            kind = "number" if is_number else type(value).__name__
            kinds.setdefault(name, set()).add(kind)
    return kinds


def check_columns():
    """One meaning per name, which docs/columns.md says; no table of records is without its files."""
    faults = []
    known = documented_columns()
    seen = set()
    for program, arguments in TABLES:
        kinds = kinds_of(program, arguments)
        if not kinds:
            faults.append(f"{program} {' '.join(arguments)}: no rows")
        for name, kind in kinds.items():
            if re.fullmatch(r"1?[0-9](?:\.[a-d])?", name):  # the answer to a question
                continue
            # What is told of another record has the name of what it is.
            own = known.get(name) or known.get(re.sub("^(of|nearest)_", "", name))
            if kind != {own}:
                faults.append(f"{name} in {program} {' '.join(arguments)}: {kind}, documented as {own}")
            seen.add(name)
        # Who reads the rows finds the same record by the same names.
        if "line" in kinds and "file" not in kinds:
            faults.append(f"{program} {' '.join(arguments)}: a line without a file")
    # What is written of no form of the test data, or of records that stages have been over.
    written = run("unpsa-export", ["--list-fields", "--format", "tsv"]).stdout.decode() + run(
        "unpsa-dedupe", ["--table", "pairs", "--format", "csv", FORM, FORM]).stdout.decode() + run(
        "unpsa-dedupe", ["--table", "clusters", "--format", "csv", FORM, FORM]).stdout.decode()
    faults += [f"docs/columns.md: no program writes {name}" for name in known
               if name not in seen and not re.search(rf"\b{re.escape(name)}\b", written)]
    return faults


ENGLISH = re.compile(r"(?<!-)\b(?:the|of|with|which|from|for|are|is|and|without|that|what)\b(?!-)")


def check_language():
    faults = []
    for program in PROGRAMS:
        for option in ("--help", "-h"):
            shown = run(program, [option, "--language", "zh"]).stdout.decode()
            text = shown.split("示例")[0]
            faults += [f"{program} {option}: {line}" for line in text.splitlines() if ENGLISH.search(line)]
            faults += [f"{program} {option}: wider than 80: {line}" for line in text.splitlines()
                       if len(line) + len(HAN.findall(line)) > 84]
    for program, arguments in [*TABLES, ("unpsa-dedupe", []), ("unpsa-wordcount", ["--records"])]:
        for form in (["--format", "json"], ["--format", "csv"], ["--format", "ndjson"]):
            if program == "unpsa-dedupe" and not arguments or "--records" in arguments:
                form = []
            here, there = (run(program, [*arguments, *form, *more, FORM, FORM]).stdout
                           for more in ([], ["--language", "zh"]))
            if here != there:
                faults.append(f"{program} {' '.join(arguments + form)}: depends on the language")
    for report in ("json", "ndjson", "sarif", "junit", "github", "gitlab", "checkstyle", "rdjson"):
        here, there = (run("unpsa-validate", ["--report", report, *more, FORM]).stdout
                       for more in ([], ["--language", "zh"]))
        if here != there:
            faults.append(f"unpsa-validate --report {report}: depends on the language")
    return faults + faults_of_findings() + faults_of_views()


# What is the same in every language: names of files, rules, options and programs.
CODE = re.compile(r"“[^”]*”|\S*\.txt|unpsa-[a-z-]+|--[a-z-]+|\b[a-z]+(?:-[a-z]+)+\b|\bGoal 3\b"
                  r"|\btarget 3\.8\b")


def faults_of_views():
    """Tables and views for reading: headings, states, rules and columns in Chinese."""
    faults = []
    views = [(program, [*arguments, "--format", "table"]) for program, arguments in TABLES]
    views += [("unpsa-extract-sdg", ["--table", "matrix", "--format", "table"])]
    for program, arguments in views:
        shown = run(program, [*arguments, "--language", "zh", "--width", "0", FORM, FORM]).stdout.decode()
        titles = re.split("  +", shown.split("\n")[0].strip())
        if arguments[-3:-2] == ["matrix"]:
            titles = titles[:1]
        faults += [f"{program} {' '.join(arguments)}: the title '{title}'" for title in titles
                   if not HAN.search(title)]
    for program, arguments in [("unpsa-validate", ["--list-rules"]), ("unpsa-export", ["--list-fields"]),
                               ("unpsa-validate", ["--show", "note", "--table", "rules", FORM]),
                               ("unpsa-validate", ["--show", "note", "--table", "findings", FORM]),
                               ("unpsa-wordcount", ["--table", "bars", FORM]),
                               ("unpsa-extract-sdg", ["--table", "list", FORM]),
                               ("unpsa-extract-sdg", ["--table", "matrix", "--format", "table", FORM])]:
        more = ["--language", "zh", "--width", "0"]
        if "--table" not in arguments or "--show" in arguments:
            more += ["--format", "table"]
        lines = run(program, [*arguments, *more]).stdout.decode().splitlines()
        if len(lines) < 3:
            faults.append(f"{program} {' '.join(arguments)}: {len(lines)} lines")
        for line in lines:
            if arguments[1:2] == ["list"]:  # ends with what the form says
                line = line[:24]
            is_list = arguments[0].startswith("--list")
            if ENGLISH.search(CODE.sub("", line)) or is_list and not HAN.search(line):
                faults.append(f"{program} {' '.join(arguments)}: {line[:200]}")
    return faults


def faults_of_findings():
    """Every example of docs/rules.md, in Chinese."""
    faults = []
    page = (SOURCE / "docs/rules.md").read_text(encoding="utf-8")
    examples = re.findall(r"\n```text\n(.*?)\n```\n", page, re.S)
    dumps = sorted((SOURCE / "testdata").glob("**/*.txt"))
    done = run("unpsa-validate", ["--language", "zh", "--show", "note", "--report", "concise", "--keep-going",
                                  *map(str, dumps)])
    for line in done.stdout.decode().splitlines():
        message = re.sub(r"“[^”]*”|\[[a-z-]+\]$|^\S*: ", "", line)
        if ENGLISH.search(message) or not HAN.search(message):
            faults.append(f"finding: {line[:300]}")
    return faults + ([] if examples or dumps else ["no examples"])


def main():
    faults = {"wrong": check_wrong, "rules": check_rules, "columns": check_columns,
              "language": check_language}[sys.argv[1]]()
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
