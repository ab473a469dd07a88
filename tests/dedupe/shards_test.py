#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A corpus in parts gives what one run gives.

The corpus is made of families: copies, pages entered again with edits, and nominations that have nothing to
do with each other, mixed. Each part is read on its own (`--shard`), the parts are merged (`--merge`), and
what was decided is applied to each part (`--apply`)."""

import collections
import csv
import io
import json
import os
import pathlib
import subprocess
import tempfile

import pages
import pairs

DEDUPE = pathlib.Path(os.environ["UNPSA_BIN"]) / "unpsa-dedupe"


def run(*arguments):
    done = subprocess.run([DEDUPE, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, arguments))}: {done.returncode}\n{done.stderr}")
    return done


def make_corpus(folder, count):
    """Forms in files, in a mixed order."""
    maker = pairs.Maker(20261128)
    nominations = []
    for _ in range(count):
        nomination = maker.nomination()
        family = [maker.normalised_copy(nomination)] + [maker.resubmission(nomination, share)
                                                        for share in (0.05, 0.15, 0.3, 0.45)]
        family.append(maker.reusing(nomination))
        nominations += [nomination, *maker.random.sample(family, maker.random.randrange(4))]
    maker.random.shuffle(nominations)
    files = []
    for number, nomination in enumerate(nominations):
        files.append(folder / f"{number:04}.txt")
        language = "zh" if nomination["language"] == "zh" else "en"
        files[-1].write_text(pages.page(nomination, language), encoding="utf-8")
    return files


def check_parts(folder, files, count, options, passing):
    """The output, the index and the reports of `count` parts and of one run."""
    whole = run(*options, *passing, "--save-index", folder / "whole.index", *files).stdout
    parts = []
    for number in range(count):
        mine = files[len(files) * number // count:len(files) * (number + 1) // count]
        shard = f"{number + 1}/{count}"
        index = folder / f"part{number}.index"
        stream = folder / f"part{number}.ndjson"
        run("--shard", shard, "--save-index", index, "-o", stream, *mine)
        parts.append((shard, index, stream))
    indexes = [index for _, index, _ in reversed(parts)]  # in any order
    verdicts = folder / "verdicts.ndjson"
    dropping = passing if "--drop" in passing else []
    run("--merge", *options, *dropping, "--save-index", folder / "merged.index", "-o", verdicts, *indexes)
    together = "".join(run("--apply", verdicts, "--shard", shard, *passing, stream).stdout
                       for shard, _, stream in parts)
    assert together == whole, f"{count} parts, {options}, {passing}: other records"
    assert (folder / "merged.index").read_bytes() == (folder / "whole.index").read_bytes()
    for report in ("pairs", "clusters", "answers"):
        one = run("--report", report, *options, *files).stdout
        merged = run("--merge", "--report", report, *options, *indexes).stdout
        assert merged == one, f"{count} parts: {report}"
        assert one.count("\n") > 2, f"{report}: nothing to compare with"
    rows = [json.loads(line) for line in verdicts.read_text(encoding="utf-8").splitlines()]
    assert len(rows) == len(files)
    return collections.Counter(row["kind"] for row in rows)


def find(parents, item):
    while parents[item] != item:
        parents[item] = item = parents[parents[item]]
    return item


def check_keys(files, options):
    """Every pair that a run finds has a key in common, directly or by others; most records stand alone."""
    groups = collections.defaultdict(list)
    for row in csv.DictReader(io.StringIO(run("--emit-keys", "--format", "csv", *options, *files).stdout)):
        assert row["key"][0] == "k" and len(row["key"]) == 17
        groups[row["key"]].append(row["file"])
    parents = {str(file): str(file) for file in files}
    for members in groups.values():
        for member in members[1:]:
            parents[find(parents, member)] = find(parents, members[0])
    report = run("--report", "pairs", "--format", "csv", *options, *files).stdout
    found = [row for row in csv.DictReader(io.StringIO(report)) if row["kind"] != "review"]
    assert found
    for row in found:
        assert find(parents, row["file"]) == find(parents, row["of_file"]), row
    sizes = collections.Counter(find(parents, file) for file in parents)
    assert max(sizes.values()) < len(files) / 2, "the keys group what has nothing to do with each other"


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        files = make_corpus(folder, 40)
        for count in (2, 3, 7):
            kinds = check_parts(folder, files, count, [], [])
            assert min(kinds[kind] for kind in ("none", "same-content", "resubmission")) > 5, kinds
        check_parts(folder, files, 3, ["--keep", "longest"], ["--mark"])
        check_parts(folder, files, 3, ["--keep", "last", "--threshold", "0.5"],
                    ["--drop", "identical,resubmission"])
        check_parts(folder, files, 3, ["--approx"], [])
        for options in ([], ["--approx"]):
            check_keys(files, options)
        print(f"{len(files)} forms in 2, 3 and 7 parts: as in one run; {dict(kinds)}")


if __name__ == "__main__":
    main()
