#!/usr/bin/env bash
# Runs each fuzzer of the presets asan and fuzz on its corpus: fuzz.sh SECONDS. Inputs that broke
# something are left in build/asan/findings/.
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/common.sh

for fuzzer in build/asan/bin/*_fuzzer; do
  name=$(basename "$fuzzer" _fuzzer)
  corpus=build/asan/corpus/$name  # libFuzzer adds to it
  mkdir -p "$corpus" build/asan/findings
  quietly "build/asan/$name.log" "$fuzzer" -max_total_time="$1" -timeout=10 -rss_limit_mb=2048 \
    -artifact_prefix="build/asan/findings/$name-" "$corpus" "tests/fuzz/corpus/$name"
  echo "$name: $(grep -a '^Done' "build/asan/$name.log"), no finding"
done
