"""The extension module, one for all versions of Python from 3.11 on."""

from __future__ import annotations

import pathlib

import cffi
from setuptools import Extension

from c_declarations import read_declarations
from library import Library

NAME = "gerove._gerove"


def make_extension(library: Library) -> Extension:
    """What setuptools compiles, still without its source. The library is linked, and at run time
    lies beside it."""
    return Extension(
        NAME,
        sources=[],
        include_dirs=[str(library.include)],
        library_dirs=[str(library.file.parent)],
        libraries=[f":{library.file.name}"],
        extra_link_args=["-Wl,-rpath,$ORIGIN"],
        py_limited_api=True,
    )


def write_source(library: Library, file: pathlib.Path) -> None:
    """Writes the extension's C source."""
    declarations = read_declarations(library.include)
    builder = cffi.FFI()
    builder.cdef(declarations.cdef)
    builder.set_source(NAME, declarations.source)
    file.parent.mkdir(parents=True, exist_ok=True)
    builder.emit_c_code(str(file))
