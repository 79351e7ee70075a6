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

# prints TEXT PROGRAM ARGUMENT...: runs a host and compares what it prints.
prints() {
  local printed
  printed=$("${@:2}")
  if [[ $printed != "$1" ]]; then
    printf '%s printed\n%s\ninstead of\n%s\n' "$2" "$printed" "$1" >&2
    exit 1
  fi
  echo "${2#"$work/"}: $printed"
}
main_text='m-1, 17 bytes, 20 working days end on 2024-04-08'
archive_text='m-1 restored'
title='Vykdančiam asmeniui raštu informuoti atvejo vadybininką prieš priemonės pabaigą'
c_text="byla-04: $title (VMVPĮ 19(2)(5)), 1 d."
c_text+=$'\n'$c_text
sample=$here/../data/sample_municipality_2023.jsonl

cmake -S "$here/find_package" -B "$work/find_package" -G Ninja -DCMAKE_PREFIX_PATH="$prefix"
cmake --build "$work/find_package"
prints "$main_text" "$work/find_package/consumer"
prints "$main_text" "$work/find_package/header_only"
prints "$archive_text" "$work/find_package/archive"
prints "$c_text" "$work/find_package/overdue" "$sample" 2023-12-31

cmake -S "$here/add_subdirectory" -B "$work/add_subdirectory" -G Ninja \
  -DGEROVE_SOURCE_DIR="$here/../.." -DGEROVE_JOIN_SOURCES=ON
cmake --build "$work/add_subdirectory" --target consumer archive
prints "$main_text" "$work/add_subdirectory/consumer"
prints "$archive_text" "$work/add_subdirectory/archive"

PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name gerove.pc)")
export PKG_CONFIG_PATH
test -d "$(pkg-config --variable=protodir gerove)/gerove/v1"
read -ra flags < <(pkg-config --cflags --libs gerove)
"$CXX" -std=c++20 "$here/main.cpp" "${flags[@]}" -o "$work/pkg_config"
prints "$main_text" "$work/pkg_config"
read -ra flags < <(pkg-config --cflags --libs gerove-archive)
"$CXX" -std=c++20 "$here/archive.cpp" "${flags[@]}" -o "$work/pkg_config_archive"
prints "$archive_text" "$work/pkg_config_archive"

read -ra flags < <(pkg-config --cflags --libs gerove-c)
"${CC:-cc}" -std=c99 "$here/../capi/examples/overdue.c" "${flags[@]}" \
  -Wl,-rpath,"$(pkg-config --variable=libdir gerove-c)" -o "$work/pkg_config_c"
prints "$c_text" "$work/pkg_config_c" "$sample" 2023-12-31

for notice in LICENSE THIRD-PARTY-NOTICES gerove.spdx; do
  test -s "$prefix/share/doc/gerove/$notice"
done
"$prefix/bin/gerove" --version
