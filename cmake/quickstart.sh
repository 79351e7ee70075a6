#!/usr/bin/env bash
# Builds the gerove command and shows it at work on sample data.
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/common.sh

gerove=build/release/bin/gerove
report=build/report-2023.txt

step "Installing what the build needs"
install_lists build
choose_compiler

step "Building the gerove command in release mode"
quietly build/quickstart-configure.log cmake --preset release \
  -DGEROVE_BUILD_TESTS=OFF -DGEROVE_BUILD_BENCH=OFF -DGEROVE_BUILD_PYTHON=OFF
quietly build/quickstart-build.log cmake --build --preset release --target gerove_cli

step "An activity plan as people write it: $gerove import plan tests/data/activity_plan_2023.txt"
$gerove import plan tests/data/activity_plan_2023.txt

rm -f build/office.gerove build/registrai.xlsx
step "A workbook for an office's registers: $gerove template registers --out build/registrai.xlsx"
$gerove template registers --out build/registrai.xlsx

step "Registers become records: $gerove import registers tests/data/registers/*.csv --out build/office.gerove"
$gerove import registers tests/data/registers/*.csv --out build/office.gerove

step "What is to be done: $gerove due build/office.gerove --as-of 2023-06-05"
$gerove due build/office.gerove --as-of 2023-06-05

step "A year's report: $gerove report year tests/data/sample_municipality_2023.jsonl --year 2023"
$gerove report year tests/data/sample_municipality_2023.jsonl --year 2023 | tee "$report"

step "Done: the command is $gerove, the report is in $report"
