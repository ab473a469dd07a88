#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The real dumps, read by unpsa-export and compared with a naive second reading and with facts read by a
person.

usage: corpus_test.py PROGRAM_DIR   (UNPSA_CORPUS names the folder with the dumps)
"""
import itertools
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import naive_form  # noqa: E402

PROGRAMS = Path(sys.argv.pop(1)) if len(sys.argv) > 1 else Path(".")
CORPUS = Path(os.environ.get("UNPSA_CORPUS", ""))
FILES = sorted(CORPUS.glob("0*.txt")) if os.environ.get("UNPSA_CORPUS") else []

GOALS = "如果您在上面问题回答的“是”,请具体说明此项目与哪一个可持续发展目标最相关。"
TARGETS = "此项目与以上列举的可持续发展目标中的哪些具体目标相关?"

# Read by a person: goals and targets are those of the table of the SDG rules.
FACTS = {
    "000": dict(iso="SG", date="2020-05-30", year=2022, goals=[3], targets="3.d", missing=[]),
    "001": dict(iso="KR", date="2020-02-01", year=2022, goals=[1, 3, 4, 10],
                targets="1.3 1.4 3.8 3.9 4.3 4.5 10.2 10.3", missing=[]),
    "002": dict(iso="BR", date="2016-11-11", year=2020, goals=[1, 8, 10, 14, 16, 17],
                targets="1.1 1.4 1.5 8.8 10.2 14.4 16.6 16.10 17.17 17.18", missing=[]),
    "003": dict(iso="BH", date="2014-01-11", year=None, goals=[8, 9, 10, 12, 16, 17],
                targets="8.2 9.1 9.5 10.2 10.3 12.5 16.3 16.5 16.6 16.7 16.b 17.7 17.9", missing=[]),
    "004": dict(iso=None, date=None, year=None, goals=None, targets=None, missing=[]),
}


def export(files, stdin=None):
    run = subprocess.run([PROGRAMS / "unpsa-export", "--format", "ndjson", *files], input=stdin,
                         capture_output=True)
    assert run.returncode == 0, run.stderr.decode()
    assert run.stderr == b"", run.stderr.decode()
    return [json.loads(line) for line in run.stdout.decode().splitlines()]


HEADER_TEXTS = ("member_state", "institution", "institution_type", "sector", "administrative_level",
                "initiative",
                "years_operational", "website", "category", "implementation_date", "un_details",
                "other_awards", "how_heard")


def without_place(record):
    """The record without what tells where it stood: its source and line numbers."""
    record = json.loads(json.dumps(record))
    first = record.pop("source")["line"] - 1
    for answer in record["answers"]:
        if answer["line"] is not None:
            answer["line"] -= first
        answer["lines"] = [line - first for line in answer["lines"]]
    for part in ("unassigned", "repeats", "notes"):
        for item in record[part]:
            item["line"] -= first
    for ticked in record.get("sdg", {}).values():
        for item in ticked:
            item["line"] -= first
    if "lines" in record:
        record["lines"] = {key: line - first for key, line in record["lines"].items()}
    return record


class CorpusTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.records = {}
        for file in FILES:
            records = export([file])
            assert len(records) == 1, f"{file.name}: {len(records)} records"
            cls.records[file.name[:3]] = records[0]

    def test_five_dumps(self):
        self.assertEqual(sorted(self.records), ["000", "001", "002", "003", "004"])

    def test_answers_are_verbatim(self):
        for file in FILES:
            name = file.name[:3]
            expected = naive_form.read_answers(file.read_text(encoding="utf-8"))
            self.assertEqual(len(expected), 22 if name == "002" else 23)
            found = {a["question"]: (a["label"], a["text"]) for a in self.records[name]["answers"]}
            self.assertEqual(found, expected, name)

    def test_lines_point_at_the_paragraphs(self):
        for file in FILES:
            lines = file.read_text(encoding="utf-8").split("\n")
            for answer in self.records[file.name[:3]]["answers"]:
                self.assertEqual([lines[n - 1] for n in answer["lines"]],
                                 answer["text"].split("\n") if answer["text"] else [])
                self.assertEqual(lines[answer["line"] - 1], answer["label"])

    def test_lines_point_at_the_values(self):
        for file in FILES:
            lines = file.read_text(encoding="utf-8").split("\n")
            record = self.records[file.name[:3]]
            for key, number in record.get("lines", {}).items():
                value = record[key]["text"] if isinstance(record[key], dict) else record[key]
                self.assertTrue(lines[number - 1].rstrip().endswith(value.split("\n")[0]), (file, key))
            for key, value in record.items():
                text = value.get("text") if isinstance(value, dict) and "value" not in value else value
                if key in HEADER_TEXTS and text:
                    self.assertIn(key, record["lines"], file)
            for goal in record.get("sdg", {}).get("goals", []):
                self.assertEqual(lines[goal["line"] - 1].strip(), goal["text"])
            for target in record.get("sdg", {}).get("targets", []):
                self.assertEqual(lines[target["line"] - 1].strip('" ').replace("    ", " "),
                                 f'{target["target"]} {target["text"]}')

    def test_statuses(self):
        placeholders = {"000": {"4.b": "NA", "7.a": "NA"}, "001": {"7.b": "."}}
        for name, record in self.records.items():
            for answer in record["answers"]:
                question = answer["question"]
                expected = "answered"
                if question in placeholders.get(name, {}):
                    expected = "placeholder"
                    self.assertEqual(answer["text"], placeholders[name][question])
                if question == "9.a" and name != "004":
                    expected = "empty"
                self.assertEqual(answer["status"], expected, (name, question))

    def test_header_fields(self):
        fields = {"联合国成员国": ("member_state", "text"), "机构名称": ("institution",),
                  "公共部门机构类型": ("institution_type", "text"), "部门类型": ("sector", "text"),
                  "行政层级": ("administrative_level", "text"), "项目名称": ("initiative",),
                  "项目运行年份": ("years_operational",), "机构网站": ("website",),
                  "该倡议与UNPSA类别之一相关吗?": ("category", "text"),
                  "请提供实施日期。": ("implementation_date", "text"),
                  "如有,请详细说明。": ("other_awards",), "请提供细节。": ("un_details",),
                  "您是如何得知联合国公共行政奖的?": ("how_heard",)}
        for file in FILES:
            text = file.read_text(encoding="utf-8")
            for label, path in fields.items():
                value = self.records[file.name[:3]]
                for key in path:
                    value = value.get(key) if value is not None else None
                self.assertEqual(value, naive_form.read_field(text, label), (file.name, label))

    def test_goals_and_targets(self):
        for file in FILES:
            text, record = file.read_text(encoding="utf-8"), self.records[file.name[:3]]
            facts = FACTS[file.name[:3]]
            goals = naive_form.read_lines_after(text, GOALS, TARGETS)
            targets = naive_form.read_lines_after(text, TARGETS, "问题四")
            if goals is None:
                self.assertNotIn("sdg", record)
                continue
            self.assertEqual([g["text"] for g in record["sdg"]["goals"]], goals)
            self.assertEqual([g["goal"] for g in record["sdg"]["goals"]], facts["goals"])
            self.assertEqual([f'{t["target"]} {t["text"]}' for t in record["sdg"]["targets"]],
                             [t.strip('"').strip() for t in targets])
            self.assertEqual(" ".join(t["target"] for t in record["sdg"]["targets"]), facts["targets"])

    def test_facts(self):
        for name, record in self.records.items():
            facts = FACTS[name]
            self.assertEqual(record.get("member_state", {}).get("iso3166"), facts["iso"])
            self.assertEqual(record.get("implementation_date", {}).get("date"), facts["date"])
            self.assertEqual(record["edition"]["year"], facts["year"], name)
            self.assertEqual(record["language"], "en" if name == "004" else "zh")
        self.assertEqual(self.records["003"]["edition"]["candidates"], [2021, 2022])
        self.assertEqual(self.records["002"]["un_agencies"], ["其它(请在下面详细说明)", "Other UN agency"])
        languages = {name: {a["language"] for a in r["answers"] if a["status"] == "answered"
                            and len(a["text"]) > 3}
                     for name, r in self.records.items()}
        self.assertEqual(languages, {"000": {"en"}, "001": {"en"}, "002": {"en"}, "003": {"en"},
                                     "004": {"zh-Hans"}})

    def test_limits_are_printed(self):
        for name, record in self.records.items():
            for answer in record["answers"]:
                built_in = name == "002" and answer["question"] == "7.b"
                if answer["question"] == "9.a":
                    self.assertIsNone(answer["limit"])
                else:
                    self.assertEqual(answer["limit_source"], "built-in" if built_in else "printed",
                                     (name, answer["question"]))

    def test_nothing_is_unassigned(self):
        for name, record in self.records.items():
            self.assertEqual(record["unassigned"], [], name)

    def test_repeated_section(self):
        repeats = {name: [(r["element"], r["line"], r["lines"], r["differs"]) for r in record["repeats"]]
                   for name, record in self.records.items()}
        text = next(f for f in FILES if f.name.startswith("002")).read_text(encoding="utf-8").split("\n")
        starts = [i + 1 for i, line in enumerate(text) if line == "问题一:关于此项目"]
        self.assertEqual(len(starts), 3)
        ends = [i + 1 for i, line in enumerate(text) if line.startswith("我同意")]
        expected = [("section.about", start, end - start + 1, []) for start, end in zip(starts[1:], ends[1:])]
        self.assertEqual(repeats.pop("002"), expected)
        self.assertEqual({n["rule"] for n in self.records["002"]["notes"]}, {"section-repeated"})
        self.assertEqual(set(map(tuple, repeats.values())), {()})

    def test_any_order_joined_or_glued(self):
        texts = {file.name[:3]: file.read_bytes() for file in FILES}
        whole = {name: without_place(record) for name, record in self.records.items()}
        for order in itertools.permutations(texts):
            for seam in (b"\n", b""):
                joined = seam.join(texts[name] for name in order)
                records = export([], joined)
                self.assertEqual([without_place(r) for r in records], [whole[name] for name in order],
                                 (order, seam))

    def test_files_and_stdin_agree(self):
        records = export(FILES)
        self.assertEqual([r["id"] for r in records], [self.records[f.name[:3]]["id"] for f in FILES])

    def test_five_stages(self):
        with tempfile.TemporaryDirectory() as folder:
            pipe = " | ".join([
                "unpsa-dedupe " + " ".join(f"'{f}'" for f in FILES), "unpsa-wordcount --records",
                "unpsa-extract-sdg --records", "unpsa-validate --records", "unpsa-export --format csv"])
            environment = dict(os.environ, PATH=f"{PROGRAMS.resolve()}:{os.environ['PATH']}")
            run = subprocess.run(["bash", "-o", "pipefail", "-c", pipe], capture_output=True, cwd=folder,
                                 env=environment)
        self.assertEqual((run.returncode, run.stderr), (0, b""))
        import csv
        import io
        rows = list(csv.DictReader(io.StringIO(run.stdout.decode(), newline="")))
        self.assertEqual([row["id"] for row in rows], [self.records[f.name[:3]]["id"] for f in FILES])
        for row, file in zip(rows, FILES):
            record = self.records[file.name[:3]]
            for answer in record["answers"]:
                self.assertEqual(row[answer["question"]], answer["text"])


if __name__ == "__main__":
    if len(FILES) != 5:
        print("skipped: the real dumps are absent; UNPSA_CORPUS names their folder")
        sys.exit(1 if os.environ.get("UNPSA_REQUIRE_CORPUS") else 77)
    unittest.main(verbosity=2)
