#!/bin/sh
# Proves that every C++ header compiles alone: headers_alone.sh INCLUDE_DIR COMPILER [OPTION...]
set -eu
include_dir=$1
shift

cd "$include_dir"
find gerove -name '*.hpp' | sort | xargs -P 2 -I {} sh -c '
  header=$1
  shift
  printf "#include \"%s\"\n" "$header" | "$@" -fsyntax-only -x c++ - || {
    echo "$header does not compile alone" >&2
    exit 1
  }' sh {} "$@" -I "$include_dir"
echo "$(find gerove -name '*.hpp' | wc -l) headers compile alone"
