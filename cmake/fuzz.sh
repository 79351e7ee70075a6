#!/usr/bin/env bash
# Searches at random for inputs that break a decoder: fuzz.sh MINUTES [NAME...], by default with every
# fuzzer, as many at once as there are cores. For whoever changes a decoder: half an hour on it. What
# is found is left in build/asan/findings/ and, once mended, kept in tests/fuzz/corpus/NAME/.
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/common.sh
export seconds=$(($1 * 60))
shift
if [[ $# -eq 0 ]]; then
  cd tests/fuzz/corpus
  set -- *
  cd - >/dev/null
fi

step "Building the fuzzers"
quietly build/fuzz-configure.log cmake --preset fuzz
quietly build/fuzz-build.log cmake --build --preset fuzz

step "Searching for $((seconds / 60)) minutes with each"
search() {
  local name=$1
  local corpus=build/asan/corpus/$name  # libFuzzer adds to it
  mkdir -p "$corpus" build/asan/findings
  quietly "build/asan/$name.log" "build/asan/bin/${name}_fuzzer" -max_total_time="$seconds" \
    -timeout=10 -rss_limit_mb=2048 -artifact_prefix="build/asan/findings/$name-" \
    "$corpus" "tests/fuzz/corpus/$name"
  echo "$name: $(grep -a '^Done' "build/asan/$name.log"), no finding"
}
export -f search quietly
printf '%s\0' "$@" | xargs -0 -n 1 -P "$(nproc)" bash -c 'set -euo pipefail; search "$1"' search
