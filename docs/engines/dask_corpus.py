#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A folder of forms through all five programs, in parts, with Dask:

    dask_corpus.py FORMS OUTPUT [PARTS [SCHEDULER]]

SCHEDULER is the address of a cluster whose workers see both folders; without it two local workers are
started. A part is a partition of a bag, and `map_partitions` pipes it through the programs."""

import pathlib
import subprocess
import sys

import dask.bag
from dask.distributed import Client, LocalCluster


def run(command, **options):
    """Fails if the program does: 2 is an error, 1 the negative answer of a check."""
    return subprocess.run([str(word) for word in command], check=True, **options)


def read_parts(partition, output, count):
    """Everything that looks at one form at a time. Nothing is dropped yet."""
    numbers = []
    for number, files in partition:
        names = "".join(f"{file}\n" for file in files)
        shard = ["--shard", f"{number}/{count}", "--save-index", output / f"{number}.index"]
        records = run(["unpsa-dedupe", *shard, "--files-from", "-"], input=names.encode(),
                      stdout=subprocess.PIPE).stdout
        for program in ("unpsa-wordcount", "unpsa-extract-sdg", "unpsa-validate"):
            records = run([program, "--records"], input=records, stdout=subprocess.PIPE).stdout
        (output / f"{number}.ndjson").write_bytes(records)
        numbers.append(number)
    return numbers


def apply_verdicts(partition, output, count):
    """Drops what was found to be a duplicate."""
    return [run(["unpsa-dedupe", "--apply", output / "verdicts.ndjson", "--shard",
                 f"{number}/{count}", output / f"{number}.ndjson"], stdout=subprocess.PIPE).stdout
            for number in partition]


def main(forms, output, count=4, scheduler=None):
    files = sorted(pathlib.Path(forms).rglob("*.txt"))
    output, count = pathlib.Path(output), int(count)
    output.mkdir(parents=True, exist_ok=True)
    parts = [(i + 1, files[len(files) * i // count:len(files) * (i + 1) // count]) for i in range(count)]
    cluster = scheduler or LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    with Client(cluster):
        bag = dask.bag.from_sequence(parts, npartitions=count)
        numbers = bag.map_partitions(read_parts, output, count).compute()
        run(["unpsa-dedupe", "--merge", "-o", output / "verdicts.ndjson"]
            + [output / f"{number}.index" for number in numbers])
        bag = dask.bag.from_sequence(numbers, npartitions=count)
        records = bag.map_partitions(apply_verdicts, output, count).compute()
    (output / "records.ndjson").write_bytes(b"".join(records))


if __name__ == "__main__":
    main(*sys.argv[1:])
