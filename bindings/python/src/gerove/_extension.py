"""The compiled extension, if it fits the library that was found."""

from __future__ import annotations

from ._gerove import ffi, lib

if lib.gerove_abi_version() != lib.GEROVE_ABI_VERSION:
    raise ImportError(
        f"this package was compiled for ABI {lib.GEROVE_ABI_VERSION} of libgerove, but the library"
        f" found has ABI {lib.gerove_abi_version()}; install a package and a library of one version"
    )

__all__ = ["ffi", "lib"]
