#!/usr/bin/env bash
# Builds all that tests need with warnings as errors, and runs all tests but the slow ones.
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/common.sh

step "Installing what the tests need"
install_lists build test
choose_compiler

step "Building in release mode"
quietly build/check-configure.log cmake --preset release -DGEROVE_WERROR=ON -DGEROVE_BUILD_BENCH=OFF
cmake --build --preset release

step "Testing"
ctest --preset release --label-exclude slow --parallel "$(nproc)"
