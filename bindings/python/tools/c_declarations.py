"""The C ABI as cffi wants it, read from the headers with the C preprocessor.

Nothing of the headers is repeated here: declarations are what the preprocessor leaves of our own
headers, whole-number macros become constants that the C compiler computes, and each `*_INIT` macro
becomes a constant struct of its type.
"""

from __future__ import annotations

import os
import pathlib
import re
import shlex
import subprocess
from typing import NamedTuple

HEADER = "gerove_arrow.h"  # includes gerove.h

# What is no part of the C ABI: what long calls report to, which is Python; and the capsules.
OURS = """
extern "Python" int32_t gerove_python_progress(void *user, uint64_t done, uint64_t total);
static struct ArrowArrayStream *gerove_python_new_stream(void);
static void gerove_python_free_stream(struct ArrowArrayStream *stream);
static void *gerove_python_capsule_destructor(void);
"""
CAPSULES = pathlib.Path(__file__).with_name("stream_capsule.c")


class Declarations(NamedTuple):
    """What ffi.cdef and ffi.set_source are given."""

    cdef: str
    source: str


def _preprocess(include: pathlib.Path, *options: str) -> str:
    command = [
        *shlex.split(os.environ.get("CC", "cc")),
        "-E",
        "-x",
        "c",
        f"-I{include}",
        "-D__attribute__(x)=",
        *options,
        str(include / HEADER),
    ]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _own_lines(preprocessed: str) -> str:
    """The lines that stand in our headers, by the preprocessor's line markers."""
    lines = []
    own = False
    for line in preprocessed.splitlines():
        marker = re.match(r'# \d+ "(.*?)"', line)
        if marker:
            own = pathlib.PurePath(marker[1]).name in (HEADER, "gerove.h")
        elif own and line.strip():
            lines.append(line)
    return "\n".join(lines)


def read_declarations(include: pathlib.Path) -> Declarations:
    """Reads the headers in a folder."""
    functions = _own_lines(_preprocess(include))
    macros = dict(
        re.findall(r"^#define ((?:GEROVE|ARROW)_\w+) +(.+)$", _preprocess(include, "-dM"), re.M)
    )
    constants = []
    initial = []
    for name, value in sorted(macros.items()):
        if name.endswith("_INIT"):
            struct = name.removesuffix("_INIT").lower()
            initial.append((struct, f"{struct}_init", name))
        elif not value.startswith("__"):
            constants.append(f"#define {name} ...")
    cdef = [*constants, functions, OURS]
    cdef += [f"static const {struct} {constant};" for struct, constant, _ in initial]
    source = [f"#include <{HEADER}>"]
    source += [
        f"static const {struct} {constant} = {macro};" for struct, constant, macro in initial
    ]
    source.append(CAPSULES.read_text(encoding="utf-8"))
    return Declarations("\n".join(cdef), "\n".join(source))
