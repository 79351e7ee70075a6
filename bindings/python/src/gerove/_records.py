"""Records in the library's memory, for work on all of them without a loop in Python."""

from __future__ import annotations

import os
from typing import Iterable, Iterator, Literal, Union, overload

from . import _arguments
from ._call import Buffer, Job, Progress, call, long_call
from ._extension import ffi, lib
from ._fields import read_varint
from ._handle import Handle
from ._sources import Item, is_path, stream_bytes
from .messages import Record

Format = Literal["auto", "protobuf", "json"]

_AT_ONCE = 256  # records decoded together when they are iterated


class Records(Handle):
    """Decoded records, which never change: the argument of checks, reports and all the rest.

    A sequence of `Record`; each access decodes anew. Several threads may use it at once.
    """

    __slots__ = ()

    _c_type = "gerove_records"
    _destroy = lib.gerove_records_destroy

    def __len__(self) -> int:
        size = ffi.new("size_t *")
        call(lib.gerove_records_count, self._handle, size)
        return int(size[0])

    def __iter__(self) -> Iterator[Record]:
        total = len(self)
        for first in range(0, total, _AT_ONCE):
            yield from self._decoded(first, min(_AT_ONCE, total - first))

    @overload
    def __getitem__(self, index: int) -> Record: ...

    @overload
    def __getitem__(self, index: slice) -> list[Record]: ...

    def __getitem__(self, index: int | slice) -> Record | list[Record]:
        total = len(self)
        if not isinstance(index, slice):
            return self._decoded(range(total)[index], 1)[0]
        places = range(total)[index]
        if places.step == 1:
            return self._decoded(places.start, len(places)) if places else []
        return [self._decoded(place, 1)[0] for place in places]

    def _decoded(self, first: int, count: int) -> list[Record]:
        data = self._encoded("protobuf", first, count)
        records = []
        at = 0
        while at < len(data):
            size, at = read_varint(data, at)
            records.append(Record._from_checked(data[at : at + size]))
            at += size
        return records

    def _encoded(self, format: Format, first: int, count: int) -> bytes:
        number = _arguments.constant("FORMAT", format)
        with Buffer() as buffer:
            arguments = (self._handle, number, first, count, buffer.struct)
            long_call(Job(), lib.gerove_records_encode, *arguments)
            return buffer.bytes()

    def to_bytes(self, format: Literal["protobuf", "json"] = "protobuf") -> bytes:
        """All records as a `.gerove` stream, or as `.jsonl` in UTF-8, has them."""
        return self._encoded(format, 0, len(self))

    def write(
        self,
        path: str | os.PathLike[str],
        *,
        format: Format = "auto",
        progress: Progress | None = None,
        timeout: float | None = None,
    ) -> None:
        """Writes a file, with a header if the records have none; see `gerove.write`."""
        number = _arguments.constant("FORMAT", format)
        name = _arguments.path(path)
        long_call(Job(progress, timeout), lib.gerove_records_write, self._handle, name, number)

    def __add__(self, other: Records) -> Records:
        """Both, in this order, without a copy of any record."""
        if not isinstance(other, Records):
            return NotImplemented
        return join((self, other))

    def __repr__(self) -> str:
        return f"<gerove.Records, {len(self)}>" if self._handle else "<gerove.Records, closed>"


Source = Union[Records, str, "os.PathLike[str]", bytes, Iterable[Item]]
"""Records: a handle, the name of a file, a stream's bytes, or records one by one."""


def read_options(
    format: Format, record_size: int, memory: int, ignore_unknown: bool
) -> _arguments.Options:
    """How to read, as C has it."""
    return _arguments.Options(
        "read_options",
        format=_arguments.constant("FORMAT", format),
        record_size=record_size,
        memory=memory,
        ignore_unknown=int(ignore_unknown),
    )


def load(
    source: Source,
    *,
    format: Format = "auto",
    record_size: int = 0,
    memory: int = 0,
    ignore_unknown: bool = False,
    progress: Progress | None = None,
    timeout: float | None = None,
) -> Records:
    """Reads all records of a source into memory.

    source: the name of a file ("-" is standard input), the bytes of a stream, or records one by
        one. Records that are loaded are given back as they are.
    format: how a file or bytes hold records; "auto" is told by the name or the first bytes.
    record_size: longest encoded record in bytes; 0: 64 MiB.
    memory: most memory of one record in bytes; 0: 64 MiB.
    ignore_unknown: skip names in JSON that no field has.
    timeout: in seconds.

    Raises FileError for the stream, DataError for its first faulty record, Timeout.
    """
    options = read_options(format, record_size, memory, ignore_unknown)
    return _load(source, options, Job(progress, timeout))


def _load(source: Source, options: _arguments.Options, job: Job) -> Records:
    if isinstance(source, Records):
        return source
    if is_path(source):
        name = _arguments.path(source)  # type: ignore[arg-type]
        return Records._made_by(lib.gerove_records_read, name, options.struct, job=job)
    if not isinstance(source, (bytes, bytearray, memoryview)):
        source = stream_bytes(source)  # type: ignore[arg-type]
        options.struct.format = lib.GEROVE_FORMAT_PROTOBUF
    content = _arguments.content(source)
    return Records._made_by(lib.gerove_records_decode, *content, options.struct, job=job)


def as_records(source: Source, job: Job) -> Records:
    """The records of a source, loaded if they are not."""
    return _load(source, read_options("auto", 0, 0, False), job)


def join(parts: Iterable[Records]) -> Records:
    """Puts several into one, in their order, without a copy of any record."""
    kept = list(parts)
    for part in kept:
        if not isinstance(part, Records):
            raise TypeError(f"expected Records, not {type(part).__name__}")
    handles = ffi.new("gerove_records *[]", [part._handle for part in kept])
    pointers = ffi.cast("const gerove_records *const *", handles)
    return Records._made_by(lib.gerove_records_join, pointers, len(kept))
