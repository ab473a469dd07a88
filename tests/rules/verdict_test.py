#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the three programs that judge limits against each other, and against verdicts made by hand.

    verdict_test.py agree     wordcount, validate and export agree on every answer, for every set of options
    verdict_test.py verdicts  answers with known verdicts and messages
    verdict_test.py corpus    the same on the real dumps, where they are
    verdict_test.py config    unpsa.toml against its JSON Schema
    verdict_test.py neighbours   a misspelt value gets the right suggestion

UNPSA_BIN names the folder of the programs, UNPSA_TESTDATA the dumps, UNPSA_CORPUS the real ones.
"""

import collections
import itertools
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).parents[2]
BIN = pathlib.Path(os.environ["UNPSA_BIN"])
SKIPPED = 77
JUDGES = ("word", "ws", "lexical", "equiv", "chars", "han", "icu")
JUDGED = ("over", "disputed", "near")


def run(program, *arguments, text=None, code=(0, 1), cwd=None):
    done = subprocess.run([BIN / f"unpsa-{program}", *map(str, arguments)], capture_output=True, check=False,
                          input=text, cwd=cwd)
    if done.returncode not in code:
        raise RuntimeError(f"{program} {arguments}: {done.stderr.decode()}")
    return done.stdout.decode()


def rows(program, *arguments):
    return [json.loads(line) for line in run(program, *arguments, "--format", "ndjson").splitlines()]


def corpus():
    folder = os.environ.get("UNPSA_CORPUS")
    return sorted(pathlib.Path(folder).glob("0*.txt")) if folder else []


def dumps():
    """All dumps that hold a form."""
    data = pathlib.Path(os.environ["UNPSA_TESTDATA"])
    files = [path for path in sorted(data.rglob("*.txt"))
             if not path.name.startswith(("not-a-form", "blank", "empty")) and path.parent.name != "sdg"]
    return files + corpus()


def option_sets():
    for way, ratio, tolerance in itertools.product(("both", "strict", "equivalent", "off"), ("1.8", "1.5"),
                                                   ("0", "7")):
        yield {"cjk": way, "ratio": ratio, "tolerance": tolerance}
    for judge, tolerance in itertools.product(JUDGES, ("0", "7")):
        yield {"judge": judge, "tolerance": tolerance, "cjk": "off"}


def as_options(chosen):
    names = {"cjk": "--cjk-limit", "ratio": "--cjk-ratio", "tolerance": "--tolerance", "judge": "--judge"}
    return ["--no-config", *(word for key, value in chosen.items() for word in (names[key], value))]


def as_config(chosen, folder):
    path = pathlib.Path(folder) / "unpsa.toml"
    lines = [f"{key} = {value}" if key in ("ratio", "tolerance") else f'{key} = "{value}"'
             for key, value in chosen.items()]
    lines.append('questions = { "2" = 20, "4.c" = 40 }\n')
    path.write_text("[limits]\n" + "\n".join(lines), encoding="utf-8")
    return ["--config", path]


def verdicts_of(options, files):
    """What each program says of each answer that is judged, as countable sets."""
    counted = rows("wordcount", *options, *files)
    key = lambda row, status: (row["file"], row["id"], row["question"], status)  # noqa: E731
    yield "wordcount", collections.Counter(key(row, row["limit_status"]) for row in counted
                                           if row["limit_status"] in JUDGED)
    found = rows("validate", *options, "--select", "limit-over,limit-disputed,limit-near",
                 "--severity", "note", *files)
    yield "validate", collections.Counter(key(row, row["rule"].removeprefix("limit-")) for row in found)
    exported = rows("export", *options, "--table", "answers", *files)
    yield "export answers", collections.Counter(key(row, row["limit_status"]) for row in exported
                                                if row["limit_status"] in JUDGED)
    findings = rows("export", *options, "--table", "findings", *files)
    yield "export findings", collections.Counter(
        key(row, row["rule"].removeprefix("limit-")) for row in findings
        if row["rule"].removeprefix("limit-") in JUDGED)


def check_agreement():
    files = dumps()
    with tempfile.TemporaryDirectory() as folder:
        for chosen in option_sets():
            for options in (as_options(chosen), as_config(chosen, folder)):
                (_, first), *others = verdicts_of(options, files)
                if not first:
                    yield f"{options}: nothing is judged"
                for name, other in others:
                    for odd in (first - other) + (other - first):
                        yield f"{options}: {name} differs from wordcount: {odd}"
                if chosen.get("judge") and any(row[3] == "disputed" for row in first):
                    yield f"{options}: one method disputes"


def columns_change_nothing():
    files = dumps()
    plain = [row["limit_status"] for row in rows("wordcount", *files)]
    for columns in ("ws", "ws,word", "equiv", "icu", "chars,han"):
        if [row["limit_status"] for row in rows("wordcount", "-m", columns, *files)] != plain:
            yield f"-m {columns} changes a status"


def form(answer, limit):
    return ("Questions/Answers\nQuestion 2\nPlease explain how the initiative is linked to the selected "
            f"category ({limit} words maximum)\n{answer}\n").encode()


SENTENCE = "우리 시의 새로운 민원 서비스는 시민이 집에서 하루 안에 모든 서류를 받게 한다"
CASES = (
    # answer, limit, status, what the message says
    ("word " * 115 + "字" * 110, 200, "disputed",
     "225 characters and words as Word counts, about 177 English words"),
    ("word " * 115 + "字" * 115, 200, "disputed",
     "230 characters and words as Word counts, about 179 English words"),
    ("word " * 70 + "字" * 54, 100, "disputed",
     "124 characters and words as Word counts, about 100 English words"),
    (SENTENCE, 20, "disputed", "32 characters and words as Word counts, 13 words between spaces"),
    ("서비스 " * 21, 20, "over", "63 characters and words as Word counts, 21 words between spaces"),
    ("one—two—three—four—five", 4, "disputed", "5 words, 1 at the fewest; the limit is 4"),
    ("word " * 220 + "- " * 8, 200, "over", "228 words, 220 at the fewest; the limit is 200; cut 20 to 28"),
    ("字" * 173, 100, "disputed",
     "173 characters and words as Word counts, about 97 English words; the limit is 100; it is "
     "kept if the form means English words"),
    ("字" * 200, 100, "over", "about 112 English words; the limit is 100; cut at least 20 characters"),
    ("one \u200b two three", 3, "near", "3 words"),
    ("\u200b", 3, "empty", None),
    ("\u200e \u2060", 3, "empty", None),
    ("ภาษาไทย", 100, "ok", None),
)


def check_verdicts():
    yield from columns_change_nothing()
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "form.txt"
        for answer, limit, status, message in CASES:
            path.write_bytes(form(answer, limit))
            got = [row["limit_status"] for row in rows("wordcount", path) if row["question"] == "2"]
            said = run("validate", "--select", "limit", "--severity", "note", "--report", "concise", path)
            if got != [status]:
                yield f"{answer[:30]!r} of {limit}: {got}, not {status}"
            if message and message not in said:
                yield f"{answer[:30]!r} of {limit}: {said!r} does not say {message!r}"
        path.write_bytes(form("word " * 111, 100))
        said = run("validate", "--no-config", "--tolerance", "10", "--report", "concise", "--select", "limit",
                   path)
        if "or 110 with the tolerance of 10 %; cut 1 " not in said:
            yield f"a tolerance: {said}"
        # The nearest configuration holds in all three, limits of questions and overrides too.
        (path.parent / "unpsa.toml").write_text('[limits]\nquestions = { "2" = 111 }\n[[overrides]]\n'
                                                'files = ["other.txt"]\nlimits = { questions = { "2" = 90 } }\n',
                                                encoding="utf-8")
        other = path.parent / "other.txt"
        other.write_bytes(path.read_bytes())
        got = [(row["limit"], row["limit_source"], row["limit_status"])
               for row in rows("wordcount", path, other) if row["question"] == "2"]
        if got != [(111, "configured", "near"), (90, "configured", "over")]:
            yield f"limits of questions: {got}"
        got = [(row["limit"], row["limit_source"], row["limit_status"])
               for row in rows("export", "--table", "answers", path, other) if row["question"] == "2"]
        if got != [(111, "configured", "near"), (90, "configured", "over")]:
            yield f"limits of questions in export: {got}"
        if "other.txt" not in run("validate", "--select", "limit-over", "--report", "concise", path, other):
            yield "limits of questions in validate"


REAL = {
    ("000", "4.c"): "over", ("001", "1"): "over", ("002", "5.b"): "over", ("002", "6.a"): "over",
    ("002", "3.a"): "disputed",
}
FIGURES = {("000", "4.c"): (228, None), ("001", "1"): (310, None), ("002", "5.b"): (101, None),
           ("002", "6.a"): (114, None), ("002", "3.a"): (201, 199), ("004", "1"): (None, 182),
           ("004", "3.a"): (None, 170), ("004", "3.b"): (173, 92), ("004", "5.a"): (None, 188),
           ("004", "12"): (None, 180)}


def check_corpus():
    counted = {(pathlib.Path(row["file"]).name[:3], row["question"]): row
               for row in rows("wordcount", *corpus())}
    chinese = [row for (name, _), row in counted.items() if name == "004" and row["limit"]]
    for place, status in REAL.items():
        if counted[place]["limit_status"] != status:
            yield f"{place}: {counted[place]['limit_status']}, not {status}"
    for (name, question), row in counted.items():
        if name != "004" and row["limit_status"] in ("over", "disputed") and (name, question) not in REAL:
            yield f"{name} {question}: {row['limit_status']}"
    for place, (word, equiv) in FIGURES.items():
        row = counted[place]
        if word not in (None, row["word"]) or equiv not in (None, row["equiv"]):
            yield f"{place}: {row['word']} and {row['equiv']}, not {word} and {equiv}"
    over = [row for row in chinese if row["word"] > row["limit"]]
    if len(chinese) != 22 or len(over) != 16 or any(row["limit_status"] != "disputed" for row in over):
        yield f"004: {len(over)} of {len(chinese)} are over by word"


def check_config():
    import jsonschema
    import tomllib

    schema = json.loads((SOURCE / "docs/unpsa-toml.schema.json").read_text(encoding="utf-8"))
    if not schema["$id"].startswith("urn:unpsa:"):
        yield "the schema has no $id"
    rules = [line.split("\t")[0] for line in run("validate", "--list-rules", "--no-header").splitlines()]
    begun = {"-".join(rule.split("-")[:end]) for rule in rules for end in range(1, rule.count("-") + 2)}
    if set(schema["$defs"]["rule"]["enum"]) != begun:
        yield f"rules: {begun.symmetric_difference(schema['$defs']['rule']['enum'])}"
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    documented = re.findall(r"```toml\n(.*?)```", (SOURCE / "docs/cli.md").read_text(encoding="utf-8"), re.S)
    printed = run("validate", "--no-config", "--print-config", "--judge", "ws", "--max-warnings", "3")
    texts = [*documented, printed, *CONFIGS]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "unpsa.toml"
        for text in texts:
            path.write_text(text, encoding="utf-8")
            accepts = subprocess.run([BIN / "unpsa-validate", "--config", path, "--print-config"],
                                     capture_output=True, check=False).returncode == 0
            try:
                valid = validator.is_valid(tomllib.loads(text))
            except tomllib.TOMLDecodeError:
                valid = False
            if accepts != valid:
                yield f"the program {'takes' if accepts else 'refuses'}, the schema does not agree: {text!r}"


CONFIGS = (
    *(f'[limits]\njudge = "{judge}"\n'
      for judge in (*JUDGES, "msword", "字数", "form", "wc", "asian", "words")),
    '[limits]\nmethod = "ws"\n', "[limits]\ncjk-ratio = 1.8\n", "[limits]\nratio = 0.9\n",
    "[limits]\nratio = 2\n",
    "[limits]\ntolerance = 101\n", '[limits]\ncjk = "none"\n', "[limits.questions]\n\"4.c\" = 250\n",
    "[limits.questions]\n\"4.c\" = -1\n", "[limits.questions]\nfour = 1\n", "[other]\n",
    '[[overrides]]\nfiles = ["a"]\n', "[[overrides]]\nfiles = []\n", "[[overrides]]\nlimits = {}\n",
    '[[overrides]]\nfiles = ["a"]\nvalidate = { baseline = "b" }\n',
    '[[overrides]]\nfiles = ["a"]\nvalidate = { ignore = ["limit"] }\n',
    '[validate]\nfail-on = "none"\n',
    '[validate]\nfail-on = "never"\n', "[validate]\nmax-warnings = -1\n",
    '[validate.severity]\nlimit = "off"\n', '[validate.severity]\nlimts = "note"\n',
    '[validate.severity]\nlimit = "note"\n', '[validate]\nselect = ["limit-ovr"]\n',
    '[validate]\nignore = ["answer", "limit-over"]\n', "[limits.questions]\n\"13\" = 250\n",
    "[limits.questions]\n\"9.a\" = 250\n", '[[overrides]]\nfiles = ["a"]\nvalidate = { ignore = ["lmit"] }\n',
)

REPORTS = ("text", "concise", "json", "ndjson", "sarif", "junit", "github", "gitlab", "checkstyle", "rdjson",
           "markdown")
FORMATS = ("table", "tsv", "csv", "ndjson", "json", "markdown", "html", "form", "xlsx", "sqlite",
           "datapackage")


def check_neighbours():
    """A value with two letters swapped is answered with the value itself, and a word of others with ours."""
    rules = [line.split("\t")[0] for line in run("validate", "--list-rules", "--no-header").splitlines()]
    values = [("validate", "--select", rule) for rule in rules]
    values += [("validate", "--judge", judge) for judge in JUDGES]
    values += [("validate", "--fail-on", level) for level in ("error", "warning", "note", "never")]
    values += [("validate", "--report", report) for report in REPORTS]
    values += [("export", "--format", name) for name in FORMATS]
    typed = [(program, option, value[:1] + value[2] + value[1] + value[3:], value)
             for program, option, value in values if len(value) > 3 and value[1] != value[2]]
    typed += [("validate", "--fail-on", "none", "never"), ("validate", "--fail-on", "info", "note"),
              ("export", "--format", "jsonl", "ndjson"), ("export", "--format", "excel", "xlsx"),
              ("validate", "--report", "md", "markdown")]
    for program, option, wrong, right in typed:
        done = subprocess.run([BIN / f"unpsa-{program}", option, wrong, "x.txt"], capture_output=True,
                              text=True, check=False)
        if done.returncode != 2 or f"did you mean '{right}'?" not in done.stderr:
            yield f"{program} {option} {wrong}: {done.stderr.strip()}, not {right}"


CHECKS = {"agree": check_agreement, "verdicts": check_verdicts, "corpus": check_corpus,
          "config": check_config, "neighbours": check_neighbours}


def main():
    what = sys.argv[1]
    if what == "corpus" and not corpus():
        print("skipped: the real dumps are absent; UNPSA_CORPUS names their folder")
        return SKIPPED
    faults = list(CHECKS[what]())
    for fault in faults[:20]:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
