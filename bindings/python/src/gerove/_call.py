"""Calls of the C library: contexts, failures, progress, buffers."""

from __future__ import annotations

import contextlib
import contextvars
import threading
import time
from types import TracebackType
from typing import Any, Callable, Iterator, Literal, Optional

from ._errors import (
    ArgumentError,
    Cancelled,
    ClosedError,
    DataError,
    Error,
    FileError,
    InternalError,
    OutOfMemory,
    Timeout,
)
from ._extension import ffi, lib

Language = Literal["lt", "en"]
Progress = Callable[[int, int], Optional[bool]]
"""Told how far a long call is and its end (0: not known), in records; False stops the call."""

_LANGUAGES: dict[str, int] = {"lt": lib.GEROVE_LT, "en": lib.GEROVE_EN}
_KINDS: dict[int, type[Error]] = {
    lib.GEROVE_E_ARGUMENT: ArgumentError,
    lib.GEROVE_E_SIZE: ArgumentError,
    lib.GEROVE_E_HANDLE: ClosedError,
    lib.GEROVE_E_MEMORY: OutOfMemory,
    lib.GEROVE_E_CANCELLED: Cancelled,
    lib.GEROVE_E_INTERNAL: InternalError,
    lib.GEROVE_E_BUSY: InternalError,
}

# Contexts in no call. One is taken for each call, so none is ever used by two threads.
_idle: dict[str, list[Any]] = {language: [] for language in _LANGUAGES}


# What calls may take, where it is not the usual.
_budget: contextvars.ContextVar[Any] = contextvars.ContextVar("budget", default=ffi.NULL)


@contextlib.contextmanager
def budget(*, memory: int = 0, findings: int = 0) -> Iterator[None]:
    """What the calls in a `with` block may take, whatever they are given to read.

    memory: most memory that the records of one call may take, in bytes; records that need more are
        a FileError. 0: 128 MiB and 16 bytes for each byte read, at most 4 GiB.
    findings: how many findings are listed; for each code of the others there is one more row, with
        their number. 0: 10,000.
    """
    struct = ffi.new("gerove_budget *", lib.gerove_budget_init)
    struct.memory, struct.findings = memory, findings
    token = _budget.set(struct)
    try:
        yield
    finally:
        _budget.reset(token)


class _Context:
    """A context for the time of a `with` block."""

    __slots__ = ("language", "handle", "budget")

    def __init__(self, language: str) -> None:
        if language not in _LANGUAGES:
            raise ValueError('language must be "lt" or "en"')
        self.language = language

    def __enter__(self) -> Any:
        try:
            self.handle = _idle[self.language].pop()
        except IndexError:
            self.handle = _new_context(_LANGUAGES[self.language])
        self.budget = _budget.get()
        if self.budget:
            lib.gerove_context_set_budget(self.handle, self.budget)
        return self.handle

    def __exit__(self, *exception: object) -> None:
        if self.handle is not None:
            if self.budget:
                lib.gerove_context_set_budget(self.handle, ffi.NULL)
            _idle[self.language].append(self.handle)

    def give_up(self) -> None:
        """Ends it behind the caller's back: what a stopped call has made takes its time to free."""
        handle, self.handle = self.handle, None
        ffi.gc(handle, None)
        try:
            threading.Thread(target=lib.gerove_context_destroy, args=(handle,)).start()
        except RuntimeError:  # no more threads
            lib.gerove_context_destroy(handle)


def _new_context(language: int) -> Any:
    out = ffi.new("gerove_context **")
    if lib.gerove_context_create(out) != lib.GEROVE_OK:
        raise MemoryError
    lib.gerove_context_set_language(out[0], language)
    return ffi.gc(out[0], lib.gerove_context_destroy)


def text_of(pointer: Any) -> str:
    """A text of the library."""
    return str(ffi.string(pointer).decode()) if pointer else ""


def _failure(context: Any, status: int, kind: type[Error] | None = None) -> Error:
    place = ffi.new("gerove_place *")
    messages = [
        text_of(lib.gerove_error_message(context, language)) for language in _LANGUAGES.values()
    ]
    path = text_of(lib.gerove_error_path(context))
    lib.gerove_error_place(context, place)
    if kind is None:
        kind = _KINDS.get(status) or (FileError if 300 <= status < 400 else DataError)
    where = {
        name: None if number < 0 else int(number)
        for name, number in (
            ("offset", place.offset),
            ("record", place.record),
            ("line", place.line),
            ("column", place.column),
        )
    }
    return kind(status, messages[0], messages[1], path=path, **where)


def call(function: Any, *arguments: Any, language: str = "lt", end: bool = False) -> bool:
    """Calls a function that is done at once.

    Gives whether it said GEROVE_OK; False only for GEROVE_END, if `end` says that this may be.
    """
    with _Context(language) as context:
        status: int = function(context, *arguments)
        if status == lib.GEROVE_OK:
            return True
        if end and status == lib.GEROVE_END:
            return False
        raise _failure(context, status)


class Job:
    """What stops a piece of work, which may be several long calls: Ctrl-C, its caller, its time.

    progress: told how far the work is, which never falls, and its end.
    timeout: in seconds, for all of it.
    """

    def __init__(self, progress: Progress | None = None, timeout: float | None = None) -> None:
        self.progress = progress
        self.done_before = 0  # by calls that have ended
        self.done = 0
        self.calls_left = 1  # of this one's length
        self.deadline = None if timeout is None else time.monotonic() + timeout
        self.late = False
        self.error: BaseException | None = None

    def go_on(self, done: int, total: int) -> bool:
        if self.deadline is not None and time.monotonic() >= self.deadline:
            self.late = True
            return False
        self.done = self.done_before + done
        if total:
            total = self.done_before + total * self.calls_left
        return self.progress is None or self.progress(self.done, total) is not False

    def call_has_ended(self) -> None:
        """The next one goes on from there."""
        self.done_before = self.done
        self.calls_left = max(1, self.calls_left - 1)


def _keep_error(
    kind: type[BaseException], error: BaseException, traceback: TracebackType
) -> None:
    """What is raised in the callback, Ctrl-C included, stops the call and is raised behind it."""
    ffi.from_handle(traceback.tb_frame.f_locals["user"]).error = error


@ffi.def_extern(error=1, onerror=_keep_error)  # type: ignore[misc]
def gerove_python_progress(user: Any, done: int, total: int) -> int:
    """Runs on the calling thread several times a second; so signal handlers run here, too."""
    return 0 if ffi.from_handle(user).go_on(done, total) else 1


def long_call(
    job: Job, function: Any, *arguments: Any, language: str = "lt", end: bool = False
) -> bool:
    """As `call`, for a function that takes its time and is part of a job that can be stopped."""
    user = ffi.new_handle(job)
    failure = None
    status: int = lib.GEROVE_OK
    own = _Context(language)
    with own as context:
        lib.gerove_context_on_progress(context, lib.gerove_python_progress, user)
        try:
            status = function(context, *arguments)
            if status != lib.GEROVE_OK and not (end and status == lib.GEROVE_END):
                failure = _failure(context, status, Timeout if job.late else None)
        finally:
            if status == lib.GEROVE_E_CANCELLED:
                own.give_up()
            else:
                lib.gerove_context_on_progress(context, ffi.NULL, ffi.NULL)
    if job.error is not None:
        raise job.error
    if failure is not None:
        raise failure
    job.call_has_ended()
    return bool(status == lib.GEROVE_OK)


class Buffer:
    """Bytes that the library writes, freed at the end of a `with` block."""

    __slots__ = ("struct",)

    def __init__(self) -> None:
        self.struct = ffi.new("gerove_buffer *", lib.gerove_buffer_init)

    def __enter__(self) -> Buffer:
        return self

    def __exit__(self, *exception: object) -> None:
        lib.gerove_buffer_dispose(self.struct)

    def bytes(self) -> bytes:
        """A copy of what it holds."""
        return bytes(ffi.buffer(self.struct.data, self.struct.size)) if self.struct.size else b""

    def text(self) -> str:
        """The same as text."""
        return self.bytes().decode()
