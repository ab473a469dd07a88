#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A folder of forms through all five programs, in parts, with GNU parallel:
#   parallel.sh FORMS OUTPUT [PARTS]
# With `--sshloginfile` in PARALLEL, and both folders on a shared disk, the parts run on other machines.
set -euo pipefail

forms=$1 output=$2 parts=${3:-4}
export output parts
mkdir -p "$output"
find "$forms" -type f -name '*.txt' | LC_ALL=C sort >"$output/list"
split --number="l/$parts" --numeric-suffixes=1 --suffix-length=4 "$output/list" "$output/list."

# read_part NUMBER: everything that looks at one form at a time. Nothing is dropped yet.
read_part() {
  set -euo pipefail
  unpsa-dedupe --shard "$1/$parts" --save-index "$output/$1.index" \
    --files-from "$(printf '%s/list.%04d' "$output" "$1")" |
    unpsa-wordcount --records | unpsa-extract-sdg --records | unpsa-validate --records \
    >"$output/$1.ndjson"
}

# apply_verdicts NUMBER: drops what was found to be a duplicate.
apply_verdicts() {
  set -euo pipefail
  unpsa-dedupe --apply "$output/verdicts.ndjson" --shard "$1/$parts" \
    -o "$output/$1.kept.ndjson" "$output/$1.ndjson"
}
export -f read_part apply_verdicts

parallel --halt now,fail=1 read_part ::: $(seq "$parts")
unpsa-dedupe --merge -o "$output/verdicts.ndjson" "$output"/*.index
parallel --halt now,fail=1 apply_verdicts ::: $(seq "$parts")
for number in $(seq "$parts"); do cat "$output/$number.kept.ndjson"; done >"$output/records.ndjson"
