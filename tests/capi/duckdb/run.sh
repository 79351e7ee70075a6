#!/usr/bin/env bash
# Installs DuckDB from npm and runs a program with its library: run.sh NPM_DIR PROGRAM
# Where npm can't be reached it says so and ends with 77.
set -euo pipefail
npm_dir=$1
program=$2
package=@duckdb/node-bindings-linux-x64
library=$npm_dir/node_modules/$package/libduckdb.so
mkdir -p "$npm_dir"
if [[ ! -e $library ]] &&
   ! npm install --silent --no-audit --no-fund --prefix "$npm_dir" "$package@1.5.6-r.1"; then
  echo "SKIPPED: DuckDB reads our Arrow streams: npm, or its registry, can't be reached" >&2
  exit 77
fi
"$program" "$library"
