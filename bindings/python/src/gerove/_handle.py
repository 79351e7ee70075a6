"""Handles of the C library as Python objects."""

from __future__ import annotations

from types import TracebackType
from typing import Any, Callable, TypeVar

from ._call import Job, call, long_call
from ._extension import ffi, lib

H = TypeVar("H", bound="Handle")


class Handle:
    """Something of the library's that ends with its last use.

    Closing lets go of it; a call that is under way in another thread finishes first. Afterwards
    every use of it raises ClosedError. Those that don't close it lose nothing but memory, for as
    long as they hold it.
    """

    __slots__ = ("_handle", "__weakref__")

    _c_type: str
    _destroy: Callable[[Any], None]

    _handle: Any

    def __init__(self) -> None:
        raise TypeError(f"{type(self).__name__} objects are made by functions of the package")

    @classmethod
    def _of(cls: type[H], pointer: Any) -> H:
        """Takes over a pointer that the library gave."""
        self = object.__new__(cls)
        self._handle = ffi.gc(pointer, cls._destroy)
        return self

    @classmethod
    def _made_by(cls: type[H], function: Any, *arguments: Any, job: Job | None = None) -> H:
        """What a function gives whose last argument is the place for a new handle."""
        out = ffi.new(f"{cls._c_type} **")
        if job is None:
            call(function, *arguments, out)
        else:
            long_call(job, function, *arguments, out)
        return cls._of(out[0])

    def close(self) -> None:
        """Lets go of it. Doing so twice is fine."""
        self._handle = ffi.NULL

    def __enter__(self: H) -> H:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __copy__(self: H) -> H:
        return self

    def __deepcopy__(self: H, memo: object) -> H:
        return self

    def __reduce__(self) -> Any:
        raise TypeError(f"{type(self).__name__} objects can't be pickled")


def optional(handle: Handle | None, kind: type[Handle]) -> Any:
    """The pointer of a handle that may be left out. One that is closed is not left out."""
    if handle is None:
        return ffi.NULL
    if not isinstance(handle, kind):
        raise TypeError(f"expected a {kind.__name__}, not {type(handle).__name__}")
    if not handle._handle:
        call(lib.gerove_table_rows, ffi.NULL, ffi.new("size_t *"))  # raises ClosedError
    return handle._handle
