#!/usr/bin/env bash
# The example prints what it should about the sample year: overdue_test.sh OVERDUE DATA_DIR
set -euo pipefail
overdue=$1
data=$2
printed=$("$overdue" "$data/sample_municipality_2023.jsonl" 2023-12-31)
title='Vykdančiam asmeniui raštu informuoti atvejo vadybininką prieš priemonės pabaigą'
expected="byla-04: $title (VMVPĮ 19(2)(5)), 1 d."
expected+=$'\n'$expected
if [[ $printed != "$expected" ]]; then
  printf 'printed\n%s\ninstead of\n%s\n' "$printed" "$expected" >&2
  exit 1
fi
test -z "$("$overdue" "$data/sample_municipality_2023.jsonl" 2023-12-30)"

# What can't be read is told on standard error, and nothing is printed.
if told=$("$overdue" "$data/no-such.jsonl" 2023-12-31 2>&1 >/dev/null); then
  echo "a file that is not there is read" >&2
  exit 1
fi
[[ $told == *'nepavyko atverti failo'* ]]
