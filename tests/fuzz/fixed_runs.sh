#!/usr/bin/env bash
# Runs a libFuzzer executable on a corpus and on changes of it: fixed_runs.sh RUNS FUZZER CORPUS
# The same commit gives the same answer: nothing depends on time, chance, or the order of a folder.
# An input that breaks something is left in the current folder.
set -euo pipefail
runs=$1 fuzzer=$2 corpus=$3

export LC_ALL=C
inputs=$(printf '%s,' "$corpus"/*)
exec "$fuzzer" -seed_inputs="${inputs%,}" -runs="$runs" -seed=1 -shuffle=0 -timeout=60 \
  -rss_limit_mb=2048
