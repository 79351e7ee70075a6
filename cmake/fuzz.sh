#!/usr/bin/env bash
# Runs each fuzzer of the fuzz preset on its corpus: fuzz.sh SECONDS. Inputs that broke something
# are left in build/fuzz/findings/.
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/common.sh

for fuzzer in build/fuzz/bin/*_fuzzer; do
  name=$(basename "$fuzzer" _fuzzer)
  corpus=build/fuzz/corpus/$name  # libFuzzer adds to it
  mkdir -p "$corpus" build/fuzz/findings
  quietly "build/fuzz/$name.log" "$fuzzer" -max_total_time="$1" -timeout=10 -rss_limit_mb=2048 \
    -artifact_prefix="build/fuzz/findings/$name-" "$corpus" "tests/fuzz/corpus/$name"
  echo "$name: $(grep -a '^Done' "build/fuzz/$name.log"), no finding"
done
