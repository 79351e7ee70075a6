"""Builds the package: messages from the .proto files, and the extension from the C headers."""

from __future__ import annotations

import pathlib
import shutil
import sys

from setuptools import setup
from setuptools.command.build_ext import build_ext
from setuptools.command.build_py import build_py

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "tools"))

from extension import make_extension, write_source
from generate_messages import write as write_messages
from library import find_library

library = find_library()


class BuildPackage(build_py):
    """Adds the generated messages to the modules."""

    def run(self) -> None:
        super().run()
        write_messages(library.protos, pathlib.Path(self.build_lib) / "gerove")


class BuildExtension(build_ext):
    """Writes the extension's source before, and puts the library beside it after: there it is
    looked for."""

    def run(self) -> None:
        source = pathlib.Path(self.build_temp) / "_gerove.c"
        write_source(library, source)
        self.extensions[0].sources = [str(source)]
        super().run()
        shutil.copyfile(library.file, pathlib.Path(self.build_lib) / "gerove" / library.file.name)


setup(
    version=library.version,
    ext_modules=[make_extension(library)],
    cmdclass={"build_py": BuildPackage, "build_ext": BuildExtension},
    options={"bdist_wheel": {"py_limited_api": "cp311"}},
)
