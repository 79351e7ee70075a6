#!/usr/bin/env bash
# Runs buf, which comes from npm: buf.sh ARGUMENT... Where npm can't be reached it says so and
# succeeds.
set -euo pipefail
cd "$(dirname "$0")/.."

npm_dir=build/npm
if [[ ! -x $npm_dir/node_modules/.bin/buf ]] &&
   ! npm install --silent --no-audit --no-fund --prefix "$npm_dir" @bufbuild/buf@1; then
  echo "SKIPPED: buf $*: npm, or its registry, can't be reached" >&2
  exit 0
fi
"$npm_dir/node_modules/.bin/buf" "$@"
