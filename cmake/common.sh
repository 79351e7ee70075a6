# Functions shared by the scripts; sourced by bash from the top of the source tree.

# step TEXT...: says what comes next; STEP_LOG, where set, is a file that notes when.
step() {
  printf '\n== %s (%d s)\n' "$*" "$SECONDS"
  if [[ -n ${STEP_LOG:-} ]]; then
    printf '%s %s\n' "$(date +%s)" "$*" >>"$STEP_LOG"
  fi
}

# step_times: a table of how long each step in STEP_LOG took, the last one until now.
step_times() {
  printf '\n'
  { cat "$STEP_LOG"; date +%s; } | awk '
    NR > 1 { printf "%5d s  %s\n", $1 - start, text }
    NR == 1 { first = $1 }
    { start = $1; sub(/^[0-9]+ ?/, ""); text = $0 }
    END { printf "%5d s  in all\n", start - first }'
}

# quietly LOG COMMAND...: keeps the output in a log, and shows its end if the command fails.
quietly() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  if ! "$@" >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    echo "Failed: $* (all output: $log)" >&2
    exit 1
  fi
}

# install_packages NAME...: installs those of the named packages that are missing.
install_packages() {
  local package missing=() as_root=()
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
      missing+=("$package")
  done
  if [[ ${#missing[@]} -eq 0 ]]; then
    return
  fi
  if [[ $(id -u) -ne 0 ]]; then
    if ! sudo -n true 2>/dev/null; then
      echo "Packages are missing. Install them and start again:" >&2
      echo "  sudo apt-get update && sudo apt-get install ${missing[*]}" >&2
      exit 1
    fi
    as_root=(sudo -n)
  fi
  echo "Installing ${missing[*]}"
  quietly build/apt-update.log "${as_root[@]}" apt-get update
  quietly build/apt-install.log "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${missing[@]}"
}

# install_lists LIST...: the same for the lists cmake/packages-LIST.txt.
install_lists() {
  local list
  local -a packages=()
  for list in "$@"; do
    mapfile -t -O "${#packages[@]}" packages < <(sed 's/ *#.*//; /^$/d' "cmake/packages-$list.txt")
  done
  install_packages "${packages[@]}"
}

# choose_compiler: g++ 12 where the distribution's default is older (Ubuntu 22.04).
choose_compiler() {
  if [[ -z ${CXX:-} && $(g++ -dumpversion | cut -d. -f1) -lt 12 ]]; then
    install_packages g++-12
    export CXX=g++-12
  fi
}
