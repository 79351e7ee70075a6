#!/bin/sh
# Proves that every C++ header compiles alone: headers_alone.sh INCLUDE_DIR COMPILER [OPTION...]
# Those that know GEROVE_HEADER_ONLY compile with it, too.
set -eu
include_dir=$1
shift
cd "$include_dir"

# Reads names of headers; compiles each with the compiler and options given.
compile_each() {
  xargs -P 2 -I {} sh -c '
    header=$1
    shift
    printf "#include \"%s\"\n" "$header" | "$@" -fsyntax-only -x c++ - || {
      echo "$header does not compile alone ($*)" >&2
      exit 1
    }' sh {} "$@" -I "$include_dir"
}

find gerove -name '*.hpp' | sort | compile_each "$@"
grep -rlw GEROVE_HEADER_ONLY gerove | compile_each "$@" -DGEROVE_HEADER_ONLY
echo "$(find gerove -name '*.hpp' | wc -l) headers compile alone"
