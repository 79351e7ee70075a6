#!/usr/bin/env bash
# What hardening costs: builds the command with and without it and compares the processor time of its
# main jobs, the least of some runs in turn, and the size of the program.
#
#     bench/hardening.sh [FOLDER]      FOLDER keeps both builds; otherwise build/hardening
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/common.sh
folder=${1:-build/hardening}
runs=${RUNS:-7}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for harden in OFF ON; do
  quietly "$folder/configure-$harden.log" cmake -S . -B "$folder/$harden" -G Ninja \
    -DCMAKE_BUILD_TYPE=Release -DGEROVE_HARDEN=$harden
  quietly "$folder/build-$harden.log" cmake --build "$folder/$harden" --target gerove_cli
done

for _ in {1..800}; do cat tests/data/sample_municipality_2023.jsonl; done >"$work/years.jsonl"
"$folder/OFF/bin/gerove" convert "$work/years.jsonl" "$work/years.gerove" --quiet

# seconds HARDEN WORD...: processor time of one run
seconds() {
  local TIMEFORMAT=%U
  { time "$folder/$1/bin/gerove" "${@:2}" >/dev/null 2>&1 || true; } 2>&1
}

# compare WORD...: the least time of each, and by how much hardening raises it
compare() {
  local least_off=1000 least_on=1000 now
  for ((run = 0; run < runs; ++run)); do
    now=$(seconds OFF "$@")
    least_off=$(awk -v a="$now" -v b="$least_off" 'BEGIN { print a < b ? a : b }')
    now=$(seconds ON "$@")
    least_on=$(awk -v a="$now" -v b="$least_on" 'BEGIN { print a < b ? a : b }')
  done
  awk -v off="$least_off" -v on="$least_on" -v what="$1 ${2#"$work/"}" 'BEGIN {
    printf "%-24s %8.3f s %8.3f s %+6.1f %%\n", what, off, on, 100 * (on / off - 1) }'
}

printf '%-24s %10s %10s %8s\n' job 'without' 'hardened' cost
compare convert "$work/years.gerove" "$work/out.gerove"
compare convert "$work/years.jsonl" "$work/out.gerove"
compare check "$work/years.gerove" --without-law
compare due "$work/years.gerove" --as-of 2023-12-31
compare report year "$work/years.gerove" --year 2023
stat --printf '%s bytes: %n\n' "$folder"/{OFF,ON}/bin/gerove
