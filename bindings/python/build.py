#!/usr/bin/python3
"""Puts the package together, ready for PYTHONPATH; does nothing when it is up to date.

    bindings/python/build.py --build-dir build/release --out build/release/python
"""

from __future__ import annotations

import argparse
import compileall
import os
import pathlib
import shutil
import subprocess
import sys
from typing import Iterator

HERE = pathlib.Path(__file__).resolve().parent
TREE = HERE.parents[1]


def inputs(build: pathlib.Path) -> Iterator[pathlib.Path]:
    """All files that the package is made of."""
    yield from (HERE / "src").rglob("*.py*")
    yield from (HERE / "tools").glob("*.[cp]*")
    yield from (HERE / name for name in ("build.py", "setup.py", "pyproject.toml"))
    yield from (TREE / "include" / name for name in ("gerove.h", "gerove_arrow.h"))
    yield from (TREE / "proto" / "gerove" / "v1").glob("*.proto")
    yield build / "lib" / "libgerove.so.1"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build-dir", type=pathlib.Path, default=TREE / "build" / "release")
    parser.add_argument("--out", type=pathlib.Path)
    options = parser.parse_args()
    build = options.build_dir.resolve()
    out = (options.out or build / "python").resolve()
    stamp = out / ".stamp"
    newest = max(
        file.stat().st_mtime for file in inputs(build) if "__pycache__" not in file.parts
    )
    if stamp.exists() and stamp.stat().st_mtime >= newest:
        return
    shutil.rmtree(out, ignore_errors=True)
    work = out / ".work"
    work.mkdir(parents=True)
    done = subprocess.run(
        [sys.executable, str(HERE / "setup.py"), "--quiet", "build"]
        + [f"--build-base={work}", f"--build-lib={out}"],
        cwd=HERE,
        capture_output=True,
        text=True,
        env={**os.environ, "GEROVE_BUILD": str(build), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    if done.returncode != 0:
        raise SystemExit(done.stdout + done.stderr)
    shutil.rmtree(work)
    compileall.compile_dir(out, quiet=1, force=True)
    stamp.touch()


if __name__ == "__main__":
    main()
