#!/usr/bin/env bash
# Installs a build into a temporary prefix, builds three hosts that use the library in the three
# ways there are, and compares what they print: run.sh BUILD_DIR
set -euo pipefail
build=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: "${CXX:=c++}"
export CXX

prefix=$work/moved
cmake --install "$build" --prefix "$work/prefix" >"$work/install.log"
mv "$work/prefix" "$prefix"  # an installed tree can be moved
expected=$(cat "$here/expected.txt")

# same NAME PROGRAM: runs a host and compares what it prints.
same() {
  local printed
  printed=$("$2")
  if [[ $printed != "$expected" ]]; then
    printf '%s printed\n%s\ninstead of\n%s\n' "$1" "$printed" "$expected" >&2
    exit 1
  fi
  echo "$1: $printed"
}

cmake -S "$here/find_package" -B "$work/find_package" -G Ninja -DCMAKE_PREFIX_PATH="$prefix"
cmake --build "$work/find_package"
same find_package "$work/find_package/consumer"
same "find_package, headers alone" "$work/find_package/header_only"

cmake -S "$here/add_subdirectory" -B "$work/add_subdirectory" -G Ninja \
  -DCMAKE_BUILD_TYPE=Release -DGEROVE_SOURCE_DIR="$here/../.."
cmake --build "$work/add_subdirectory" --target consumer
same add_subdirectory "$work/add_subdirectory/consumer"

PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name gerove.pc)")
export PKG_CONFIG_PATH
test -d "$(pkg-config --variable=protodir gerove)/gerove/v1"
read -ra flags < <(pkg-config --cflags --libs gerove-archive)
"$CXX" -std=c++20 "$here/main.cpp" "${flags[@]}" -o "$work/pkg_config"
same pkg-config "$work/pkg_config"

"$prefix/bin/gerove" --version
