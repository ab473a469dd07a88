#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What people are shown: nominations whose sentences were reworded are a resubmission or for review, those
that share an institution or a template are neither.

    review_test.py [--bases N] [--seed N]

Prints for each kind how many pairs were found, and the spread of their scores; code 1 beyond the bounds.
"""
import argparse
import collections
import json
import pathlib
import sys
import tempfile

import pairs
from recall_test import run

LEAST_FOUND = 0.95
REWORDED = (0.05, 0.1, 0.15, 0.2)


def make(maker, bases):
    """The stream, and for each later nomination its kind and the one that it was made from."""
    originals = [maker.nomination() for _ in range(bases)]
    later, origins = [], {}
    for original in originals:
        ways = {f"{100 * share:.0f} % of the words": maker.reworded(original, share) for share in REWORDED}
        ways["same theme"] = maker.nomination(original["language"], original["theme"])
        ways["same institution and date"] = maker.sister(original)
        ways["40 % template, same title, other country"] = maker.province(original, 0.4)
        ways["40 % template, other office, same country"] = dict(maker.from_template(original, 0.4),
                                                                 country=original["country"])
        for kind, nomination in ways.items():
            origins[nomination["name"]] = (kind, original["name"])
            later.append(nomination)
    maker.random.shuffle(later)
    return [pairs.record(nomination) for nomination in originals + later], origins


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bases", type=int, default=150)
    parser.add_argument("--seed", type=int, default=8)
    options = parser.parse_args()
    stream, origins = make(pairs.Maker(options.seed), options.bases)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "stream.ndjson"
        path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in stream),
                        encoding="utf-8")
        rows = run(path, "--report", "pairs", "--format", "ndjson")
    scores = collections.defaultdict(dict)
    unrelated = 0
    for row in rows:
        kind, original = origins.get(row["file"], ("", ""))
        other = origins.get(row["of_file"], ("", row["of_file"]))[1]
        if original == other:
            scores[kind][row["file"]] = row["score"]
        else:
            unrelated += 1
    faults = [f"{unrelated} pairs of different origin"] if unrelated else []
    for kind in dict.fromkeys(kind for kind, _ in origins.values()):
        found = sorted(scores[kind].values())
        spread = ""
        if found:
            spread = f"score {found[0]:.2f} to {found[-1]:.2f}, median {found[len(found) // 2]:.2f}"
        print(f"  {kind:42} {len(found):4} of {options.bases}   {spread}")
        reworded = kind.endswith("words")
        if (len(found) < LEAST_FOUND * options.bases) if reworded else found:
            faults.append(f"{kind}: {len(found)} of {options.bases} pairs found")
    for fault in faults:
        print(f"wrong: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
