#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A folder of forms through all five programs, in parts, with Slurm:
#   slurm.sh FORMS OUTPUT [PARTS]
# An array job reads the parts, a job merges them, and an array job drops the duplicates. Both folders are on
# a disk that all nodes see. The script submits itself; each job knows its step.
set -euo pipefail

submit() {
  sbatch --parsable --export=ALL --output="$output/%x-%j.log" --job-name="$1" "${@:2}" \
    "$0" "$forms" "$output" "$parts"
}

forms=$1 output=$2 parts=${3:-4}
number=${SLURM_ARRAY_TASK_ID:-0}
case ${SLURM_JOB_NAME:-none} in
unpsa-read)
  unpsa-dedupe --shard "$number/$parts" --save-index "$output/$number.index" \
    --files-from "$(printf '%s/list.%04d' "$output" "$number")" |
    unpsa-wordcount --records | unpsa-extract-sdg --records | unpsa-validate --records \
    >"$output/$number.ndjson"
  ;;
unpsa-merge)
  unpsa-dedupe --merge -o "$output/verdicts.ndjson" "$output"/*.index
  ;;
unpsa-apply)
  unpsa-dedupe --apply "$output/verdicts.ndjson" --shard "$number/$parts" \
    -o "$output/$number.kept.ndjson" "$output/$number.ndjson"
  ;;
*)
  mkdir -p "$output"
  find "$forms" -type f -name '*.txt' | LC_ALL=C sort >"$output/list"
  split --number="l/$parts" --numeric-suffixes=1 --suffix-length=4 "$output/list" "$output/list."
  read=$(submit unpsa-read --array="1-$parts")
  merge=$(submit unpsa-merge --dependency="afterok:$read")
  apply=$(submit unpsa-apply --array="1-$parts" --dependency="afterok:$merge")
  echo "jobs: read $read, merge $merge, apply $apply; then: cat \$(seq -f '$output/%.0f.kept.ndjson' $parts)"
  ;;
esac
