#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How much of what is the same unpsa-dedupe finds, and how much of what it finds is the same.

    recall_test.py [--bases N] [--seed N] [--keep FILE]

Makes nominations and what may become of them (pairs.py), shuffles them after their originals, and compares
`--mark` and `--report answers` with what is known. Prints recall and precision for each kind; code 1 if one
is below its floor. A smaller corpus of the same sorts and of families, many forms made of one text, is also
compared with what plain.py finds: the index must lose none of it, in any order. """
import argparse
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import pages
import pairs
import plain

DEDUPE = pathlib.Path(os.environ.get("UNPSA_BIN", ".")) / "unpsa-dedupe"
EDITS = (0.05, 0.1, 0.2, 0.3)
HARD_EDIT = 0.4  # counted apart
PLAIN_BASES = 20
FAMILY = 40
FAMILY_EDITS = (0.15, 0.25, 0.35)

# Recall and precision below which this fails. Sketches may miss a little more, and never see more.
FLOORS = {
    "identical": (1.0, 1.0),
    "same-content": (1.0, 1.0),
    "resubmission": (0.97, 0.999),
    "40 % edited": (0.8, 0.999),
    "answer reuse": (0.97, 0.999),
    "block": (1.0, 1.0),
}
SKETCH_RECALL = {"resubmission": 0.95, "40 % edited": 0.6}


class Expectation:
    def __init__(self, kind, of, sort, family):
        self.kind, self.of, self.sort, self.family = kind, of, sort, family


def make(maker, bases):
    """Nominations in the order of the stream, and what is expected of each by its name."""
    originals = [maker.nomination() for _ in range(bases)]
    stream = [pairs.record(nomination) for nomination in originals]
    expected = {nomination["name"]: Expectation("none", None, "original", nomination["name"])
                for nomination in originals}
    reused = set()
    later = []

    def add(other, kind, of, sort, same_bytes_as=None, related=True):
        family = of["name"] if related else other["name"]
        expected[other["name"]] = Expectation(kind, of["name"] if kind != "none" else None, sort, family)
        later.append(pairs.record(other, same_bytes_as))

    for original in originals:
        add(maker.copy(original), "identical", original, "the same bytes", original["name"])
        add(maker.copy(original), "same-content", original, "copied")
        add(maker.normalised_copy(original), "same-content", original, "case, width and space")
        for share in EDITS:
            add(maker.resubmission(original, share), "resubmission", original, f"{100 * share:.0f} % edited")
        add(maker.resubmission(original, HARD_EDIT), "resubmission", original, "40 % edited")
        near, far = maker.chain(original)
        add(near, "resubmission", original, "next in a chain")
        add(far, "none", original, "last of a chain")
        add(maker.renumbered(original), "resubmission", original, "renumbered")
        add(maker.neighbour(original), "none", original, "of the same institution", related=False)
        reusing = maker.reusing(original)
        reused.add((reusing["name"], original["name"]))
        add(reusing, "none", original, "one answer reused", related=False)
        add(maker.nomination(original["language"], original["theme"]), "none", original, "on the same theme",
            related=False)
    maker.random.shuffle(later)
    # In a chain the order counts: who comes first is who others are compared with.
    later.sort(key=lambda record: expected[record["source"]["file"]].sort == "last of a chain")
    return stream + later, expected, reused


def run(paths, *options):
    files = paths if isinstance(paths, list) else [paths]
    done = subprocess.run([DEDUPE, *options, *files], capture_output=True, check=False)
    if done.returncode != 0 or done.stderr:
        sys.exit(f"unpsa-dedupe {' '.join(options)}: code {done.returncode}: {done.stderr.decode()[:1000]}")
    return [json.loads(line) for line in done.stdout.splitlines()]


class Tally:
    """Counts what was found of what there is."""

    def __init__(self):
        self.there = collections.Counter()
        self.found = collections.Counter()
        self.said = collections.Counter()
        self.right = collections.Counter()

    def faults(self, floors):
        for kind, (recall_floor, precision_floor) in floors.items():
            recall = self.found[kind] / max(1, self.there[kind])
            precision = self.right[kind] / max(1, self.said[kind])
            print(f"  {kind:13} recall {recall:.4f} of {self.there[kind]:5}   "
                  f"precision {precision:.4f} of {self.said[kind]:5}")
            if recall < recall_floor or precision < precision_floor or self.there[kind] == 0:
                yield (f"{kind}: recall {recall:.4f} (floor {recall_floor}), "
                       f"precision {precision:.4f} ({precision_floor})")


def judge_kinds(marked, expected, tally, sorts):
    ids = {record["id"]: record["source"]["file"] for record in marked}
    for record in marked:
        duplicate, expectation = record["duplicate"], expected[record["source"]["file"]]
        right = duplicate["kind"] == expectation.kind and ids.get(duplicate["of"]) == expectation.of
        sorts[expectation.sort].append((right, duplicate["score"]))
        hard = expectation.sort == "40 % edited"
        kind = expectation.sort if hard else expectation.kind
        tally.there[kind] += 1
        tally.found[kind] += right
        said = expectation.sort if hard and duplicate["kind"] == "resubmission" else duplicate["kind"]
        tally.said[said] += 1
        tally.right[said] += right


def judge_reuse(rows, reused, expected, tally):
    """What stands in two records of one family, parts of a chain, is no reuse and no fault."""
    kind = "answer reuse"
    found = set()
    for row in rows:
        pair = (expected[row["file"]].family, expected[row["of_file"]].family)
        if pair[0] == pair[1]:
            continue
        right = pair in reused or pair[::-1] in reused
        tally.said[kind] += 1
        tally.right[kind] += right
        found |= {pair, pair[::-1]}
    tally.there[kind] += len(reused)
    tally.found[kind] += len(found & reused)


def check_pages(maker, folder, tally, mode):
    """Pages of one nomination in four languages, some of them with a part that is there several times."""
    paths, copies = [], {}
    for number in range(20):
        nomination = maker.nomination()
        for language in ("zh", "en", "fr", "ru"):
            path = folder / f"{number}-{language}.txt"
            copies[str(path)] = number % 3 if language == "en" else 0
            path.write_text(pages.page(nomination, language, copies[str(path)]), encoding="utf-8")
            paths.append(path)
    rows = run(paths, "--report", "pairs", "--format", "ndjson", *mode)
    found = {row["file"]: row for row in rows}
    for path in paths:
        row = found.get(str(path))
        first = path.name.endswith("-zh.txt")
        tally.there["same-content"] += not first
        tally.said["same-content"] += row is not None
        chinese = str(path)[:-6] + "zh.txt"
        right = row is not None and row["kind"] == "same-content" and row["of_file"] == chinese
        tally.found["same-content"] += right and not first
        tally.right["same-content"] += right and not first
        # Pages in Chinese lose the answers to yes/no questions: those do not differ.
        if right and "public_sector" in row["differ"]:
            yield f"{path.name}: a field that one page lost differs: {row['differ']}"
    blocks = collections.Counter()
    for row in run(paths, "--report", "blocks", "--format", "ndjson"):
        tally.said["block"] += 1
        tally.right["block"] += row["copies"] == copies[row["file"]] + 1
        blocks[row["file"]] += 1
    for path, count in copies.items():
        tally.there["block"] += count
        tally.found["block"] += min(count, blocks[path])


def check_plain(maker, folder):
    """Faults where the index does not find what a comparison of each record with every representative finds."""
    records = make(maker, PLAIN_BASES)[0]
    for share in FAMILY_EDITS:
        core = maker.nomination()
        records += [pairs.record(maker.variant(core, share)) for _ in range(FAMILY)]
    path = folder / "plain.ndjson"
    for order in range(2):
        maker.random.shuffle(records)
        path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records),
                        encoding="utf-8")
        expected = plain.decide(records)
        kinds = collections.Counter(kind for kind, _, _ in expected)
        print(f"  {len(records)} records, each against every representative: {dict(kinds)}")
        if min(kinds[kind] for kind in ("none", "identical", "same-content", "resubmission")) < 5:
            yield f"nothing to compare with: {kinds}"
        for jobs in ("1", "2"):
            found = [tuple(record["duplicate"][key] for key in ("kind", "of", "score"))
                     for record in run(path, "--mark", "-j", jobs)]
            different = [(record["source"]["file"], was, should) for record, was, should
                         in zip(records, found, expected) if was != should]
            if different or len(found) != len(expected):
                yield (f"order {order}, -j {jobs}: {len(different)} not as by plain comparison: "
                       f"{different[:3]}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bases", type=int, default=250)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--keep", type=pathlib.Path, help="write the stream into this file")
    options = parser.parse_args()
    maker = pairs.Maker(options.seed)
    stream, expected, reused = make(maker, options.bases)
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or pathlib.Path(folder) / "stream.ndjson"
        path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in stream),
                        encoding="utf-8")
        for mode in ((), ("--approx",)):
            tally, sorts = Tally(), collections.defaultdict(list)
            judge_kinds(run(path, "--mark", *mode), expected, tally, sorts)
            judge_reuse(run(path, "--report", "answers", "--format", "ndjson", *mode), reused, expected,
                        tally)
            print(" ".join(("unpsa-dedupe", *mode)))
            floors = dict(FLOORS)
            if mode:
                floors.update((kind, (recall, FLOORS[kind][1])) for kind, recall in SKETCH_RECALL.items())
            faults += check_pages(maker, pathlib.Path(folder), tally, mode)
            faults += tally.faults(floors)
            for sort, judged in sorts.items():
                right = sum(one for one, _ in judged)
                scores = sorted(score for _, score in judged if score is not None)
                spread = ""
                if scores:
                    median = scores[len(scores) // 2]
                    spread = f"score {scores[0]:.2f} to {scores[-1]:.2f}, median {median:.2f}"
                print(f"    {sort:24} {right:5} right, {len(judged) - right:3} wrong   {spread}")
        faults += check_plain(maker, pathlib.Path(folder))
    for fault in faults:
        print(f"fault: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
