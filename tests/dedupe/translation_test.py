#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Forms of one initiative in English and in Chinese are found (`--report pairs --translations`), others not.

    translation_test.py [--explain]    what was found and what not, pair by pair

The forms are those of translations.txt. Others of the same office, with its website, its acronyms, the same
year and numbers that anybody may use, are no translations of them, nor is anything in testdata."""

import argparse
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


def record(name, country, date, website, form):
    language = form["language"]
    texts = [*form["paragraphs"], COMMON[language]]
    return {
        "schema": "unpsa.record/1", "id": f"u{name}", "source": {"file": name, "hash": name.rjust(16, "0")},
        "language": language, "edition": {"year": 2021, "candidates": [2021], "evidence": []},
        "member_state": {"text": country, "iso3166": country, "name": None},
        "institution": form["institution"], "initiative": form["title"], "website": website,
        "implementation_date": {"text": date, "date": date},
        "answers": [{"question": question, "text": text, "language": language, "status": "answered"}
                    for question, text in zip(QUESTIONS, texts)],
    }


def find_pairs(*arguments):
    done = subprocess.run([DEDUPE, "--report", "pairs", "--translations", "--format", "ndjson", *arguments],
                          capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"code {done.returncode}: {done.stderr}")
    return [row for row in map(json.loads, done.stdout.splitlines()) if row["kind"] == "translation"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--explain", action="store_true")
    options = parser.parse_args()
    initiatives = list(read_initiatives())
    wanted = {number for number, kind, _ in initiatives if kind == "en"}
    others = sum(kind == "other" for _, kind, _ in initiatives)
    assert len(wanted) >= LEAST_PAIRS and others >= len(wanted)
    testdata = sorted(str(path) for folder in (".", "languages", "demo")
                      for path in (TESTDATA / folder).glob("*.txt")
                      if not path.name.startswith(("not-a-form", "empty", "blank")))
    with tempfile.TemporaryDirectory() as folder:
        stream = pathlib.Path(folder) / "stream.ndjson"
        stream.write_text("".join(json.dumps(form, ensure_ascii=False) + "\n" for _, _, form in initiatives),
                          encoding="utf-8")
        rows = find_pairs(stream, *testdata)
        assert rows == find_pairs("-j", "3", stream, *testdata), "other rows with three threads"
        reversed_rows = find_pairs(*testdata, stream)
        pairs_of = lambda found: {frozenset((row["file"], row["of_file"])) for row in found}
        assert pairs_of(rows) == pairs_of(reversed_rows), "other pairs in another order"
    found = {}
    wrong = []
    for row in rows:
        number, kind = (row["file"].split("-") + [""])[:2]
        if kind in ("en", "zh") and {row["file"], row["of_file"]} == {f"{number}-en", f"{number}-zh"}:
            found[int(number)] = row["score"]
        else:
            wrong.append(row)
    if options.explain:
        for number in sorted(wanted):
            print(number, found.get(number, "not found"))
        for row in wrong:
            print("wrong:", row["file"], row["of_file"], row["score"], row["title"], row["of_title"])
    recall = len(found) / len(wanted)
    precision = len(found) / max(1, len(rows))
    print(f"{len(wanted)} initiatives in two languages, {others} others, {len(testdata)} files of testdata: "
          f"recall {recall:.3f}, precision {precision:.3f}")
    return 0 if recall >= LEAST_RECALL and precision >= LEAST_PRECISION else 1


if __name__ == "__main__":
    sys.exit(main())
