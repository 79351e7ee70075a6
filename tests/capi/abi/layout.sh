#!/usr/bin/env bash
# Signatures and layouts of the headers are those of the baseline: layout.sh CC INCLUDE_DIR
# With --update as third argument the baseline is written anew.
# The headers are compiled as a library of empty functions, so that no debug information of the
# real one is needed: that library defines the functions as the headers declare them, or C++ would
# not compile it.
set -euo pipefail
cc=$1
include_dir=$2
here=$(cd "$(dirname "$0")" && pwd)
baseline=$here/baseline.xml
if ! command -v abidw >/dev/null; then
  echo "SKIPPED: layout of the ABI: abidw (package abigail-tools) is missing" >&2
  exit 77
fi
if [[ $(uname -m) != x86_64 ]]; then
  echo "SKIPPED: layout of the ABI: the baseline is that of x86_64" >&2
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

include_dir=$(cd "$include_dir" && pwd)
cd "$work"
"${GEROVE_PYTHON:-python3}" "$here/stub.py" "$include_dir"/gerove{,_arrow}.h >stub.c
"$cc" -std=c99 -g -gdwarf-4 -fno-eliminate-unused-debug-types -w -I "$include_dir" -shared -fPIC \
  stub.c -o libgerove.so.1 -Wl,-soname,libgerove.so.1
if [[ ${3:-} == --update ]]; then
  abidw --no-corpus-path --no-comp-dir-path --no-show-locs \
    --out-file "$baseline" libgerove.so.1
fi
if ! abidiff --no-show-locs "$baseline" libgerove.so.1 >report; then
  cat report >&2
  echo "What is only added: layout.sh ... --update. Else GEROVE_ABI_VERSION has to be raised." >&2
  exit 1
fi
echo "$(grep -c '<function-decl ' "$baseline") functions as in the baseline"
