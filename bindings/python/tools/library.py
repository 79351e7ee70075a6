"""Where the C library is, with its headers and .proto files."""

from __future__ import annotations

import os
import pathlib
import re
import subprocess
from typing import NamedTuple

TREE = pathlib.Path(__file__).resolve().parents[3]
FILE = "libgerove.so.1"


class Library(NamedTuple):
    """What the package is built from."""

    file: pathlib.Path
    include: pathlib.Path
    protos: pathlib.Path
    version: str


def find_library() -> Library:
    """In the build folder that GEROVE_BUILD names, in build/release, or where pkg-config says."""
    folder = os.environ.get("GEROVE_BUILD")
    builds = [pathlib.Path(folder)] if folder else [TREE / "build" / "release"]
    for build in builds:
        file = build.resolve() / "lib" / FILE
        if file.is_file():
            return Library(file, TREE / "include", TREE / "proto", _version_of_tree())
    if folder:
        raise SystemExit(f"GEROVE_BUILD: there is no lib/{FILE} in {folder}")
    return _installed()


def _version_of_tree() -> str:
    lists = (TREE / "CMakeLists.txt").read_text(encoding="utf-8")
    version = re.search(r"project\(\s*gerove\s+VERSION\s+([\d.]+)", lists, re.IGNORECASE)
    if version is None:
        raise SystemExit("CMakeLists.txt says no version")
    return version[1]


def _installed() -> Library:
    def ask(*words: str) -> str:
        command = ["pkg-config", *words, "gerove-c"]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    try:
        variables = {
            name: pathlib.Path(ask(f"--variable={name}"))
            for name in ("libdir", "includedir", "protodir")
        }
        version = ask("--modversion")
    except (OSError, subprocess.CalledProcessError):
        raise SystemExit(
            f"{FILE} is neither in build/release nor installed: build the library first (target"
            " gerove_c), or let GEROVE_BUILD name the folder of another build"
        ) from None
    file = variables["libdir"] / FILE
    return Library(file, variables["includedir"], variables["protodir"], version)
