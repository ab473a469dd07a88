#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Forms of one initiative in English and in Chinese are found (`--report pairs --translations`), others not.

    translation_test.py [--explain]    what was found and what not, pair by pair

The forms are those of translations.txt. Others of the same office, with its website, its acronyms, the same
year and numbers that anybody may use, are no translations of them, nor is anything in testdata. Those of
national_figures.txt are of different offices, which quote the same figures about their country: no two of
them are translations, neither among all the others nor where only the two are compared, so that nothing tells
how common their figures are."""

import argparse
import itertools
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
TESTDATA = pathlib.Path(os.environ.get("UNPSA_TESTDATA", HERE.parents[1] / "testdata"))
DEDUPE = pathlib.Path(os.environ.get("UNPSA_BIN", ".")) / "unpsa-dedupe"
LEAST_PAIRS = 30
LEAST_NEGATIVES = 30
LEAST_RECALL, LEAST_PRECISION = 0.8, 0.99
QUESTIONS = ("1", "4.a", "7.a", "8.a")
# What nearly every form says, in the words of the page.
COMMON = {
    "en": "The initiative serves SDG 16.6 and SDG 16.7 and started before 2020. It was monitored by 100 "
          "officers of the UN, the ICT office and the NGOs of the city, 24 hours a day, 365 days a year, also during "
          "COVID-19.",
    "zh": "该举措服务于SDG 16.6和SDG 16.7，于2020年之前启动。"
          "联合国（UN）、ICT部门和本市NGO的100名官员全年365天、每天24小时参与监测，"
          "COVID-19期间也没有中断。",
}


def read_initiatives():
    """Pairs of forms, and the others."""
    blocks = (HERE / "translations.txt").read_text(encoding="utf-8").split("\n\n")[1:]
    for number, block in enumerate(blocks):
        head, *lines = block.strip().split("\n")
        country, date, website = head.split(" | ")
        forms = {}
        for line in lines:
            kind, _, rest = line.partition(": ")
            if kind in ("en", "zh", "other"):
                first, title = rest.split(" | ")
                form = forms[kind] = {"title": title, "language": first if kind == "other" else kind,
                                      "institution": None if kind == "other" else first, "paragraphs": []}
            else:
                form["paragraphs"].append(line)
        for kind, form in forms.items():
            if kind == "other":
                form["institution"] = forms[form["language"]]["institution"]
                # The date of the office's other initiative, in the same year.
                date = date[:5] + "02-02"
            yield number, kind, record(f"{number}-{kind}", country, date, website, form)


def read_different():
    """The forms of each country, which quote the same figures."""
    blocks = (HERE / "national_figures.txt").read_text(encoding="utf-8").split("\n\n")[1:]
    for block in blocks:
        country, *lines = block.strip().split("\n")
        figures, forms = {}, []
        for line in lines:
            kind, _, rest = line.partition(": ")
            if kind in ("en all", "zh all"):
                figures[kind[:2]] = rest
            elif kind in ("en", "zh"):
                institution, title, date, website = rest.split(" | ")
                form = {"title": title, "language": kind, "institution": institution,
                        "paragraphs": [figures[kind]]}
                forms.append((f"{country}{len(forms)}-{kind}", date, website, form))
            else:
                form["paragraphs"].append(line)
        yield [record(name, country, date, website, form) for name, date, website, form in forms]


def record(name, country, date, website, form):
    language = form["language"]
    texts = [*form["paragraphs"], COMMON[language]]
    return {
        "schema": "unpsa.record/1", "id": f"u{name}", "source": {"file": name, "hash": name.rjust(16, "0")},
        "language": language, "edition": {"year": 2021, "candidates": [2021], "evidence": []},
        "member_state": {"text": country, "iso3166": country, "name": None},
        "institution": form["institution"], "initiative": form["title"],
        "website": None if website == "-" else website,
        "implementation_date": {"text": None, "date": None} if date == "-" else {"text": date, "date": date},
        "answers": [{"question": question, "text": text, "language": language, "status": "answered"}
                    for question, text in zip(QUESTIONS, texts)],
    }


def find_pairs(*arguments):
    done = subprocess.run([DEDUPE, "--report", "pairs", "--translations", "--format", "ndjson", *arguments],
                          capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"code {done.returncode}: {done.stderr}")
    return [row for row in map(json.loads, done.stdout.splitlines()) if row["kind"] == "translation"]


def write(path, forms):
    path.write_text("".join(json.dumps(form, ensure_ascii=False) + "\n" for form in forms), encoding="utf-8")
    return path


def find_alone(folder, groups):
    """What is found where only two forms of different offices of one country are compared, and how many such
    pairs there are."""
    found, count = [], 0
    for forms in groups:
        for left, right in itertools.combinations(forms, 2):
            if left["language"] != right["language"]:
                found += find_pairs(write(folder / "two.ndjson", [left, right]))
                count += 1
    return found, count


def without_fields(form):
    """The form as a page has it that lost them."""
    return dict(form, website=None, implementation_date={"text": None, "date": None})


def count_right(rows, wanted):
    """Those of one initiative, by its number with their scores, and the others."""
    found, wrong = {}, []
    for row in rows:
        number, kind = (row["file"].split("-") + [""])[:2]
        if kind in ("en", "zh") and {row["file"], row["of_file"]} == {f"{number}-en", f"{number}-zh"} and (
                number.isdigit() and int(number) in wanted):
            found[int(number)] = row["score"]
        else:
            wrong.append(row)
    return found, wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--explain", action="store_true")
    options = parser.parse_args()
    initiatives = list(read_initiatives())
    different = list(read_different())
    wanted = {number for number, kind, _ in initiatives if kind == "en"}
    others = sum(kind == "other" for _, kind, _ in initiatives)
    assert len(wanted) >= LEAST_PAIRS and others >= len(wanted)
    testdata = sorted(str(path) for folder in (".", "languages", "demo")
                      for path in (TESTDATA / folder).glob("*.txt")
                      if not path.name.startswith(("not-a-form", "empty", "blank")))
    forms = [form for _, _, form in initiatives]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        stream = write(folder / "stream.ndjson", forms + sum(different, []))
        rows = find_pairs(stream, *testdata)
        assert rows == find_pairs("-j", "3", stream, *testdata), "other rows with three threads"
        reversed_rows = find_pairs(*testdata, stream)
        pairs_of = lambda found: {frozenset((row["file"], row["of_file"])) for row in found}
        assert pairs_of(rows) == pairs_of(reversed_rows), "other pairs in another order"
        alone, negatives = find_alone(folder, different)
        bare = find_pairs(write(folder / "bare.ndjson", map(without_fields, forms)))
    assert negatives >= LEAST_NEGATIVES
    faults = 0
    for what, some_rows in (("", rows), (" without website and date", bare)):
        found, wrong = count_right(some_rows, wanted)
        if not what:
            wrong += alone
        if options.explain:
            for number in sorted(wanted):
                print(number, found.get(number, "not found"))
            for row in wrong:
                print("wrong:", row["file"], row["of_file"], row["score"], row["initiative"],
                      row["of_initiative"])
        recall = len(found) / len(wanted)
        precision = len(found) / max(1, len(found) + len(wrong))
        print(f"{len(wanted)} initiatives in two languages{what}: "
              f"recall {recall:.3f}, precision {precision:.3f}")
        faults += recall < LEAST_RECALL or precision < LEAST_PRECISION
    print(f"({others} others of these offices, {negatives} pairs of offices that quote the same figures, "
          f"{len(testdata)} files of testdata)")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
