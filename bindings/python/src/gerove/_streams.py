"""Files of records, read and written one by one: they may be larger than memory."""

from __future__ import annotations

import os
import threading
from typing import Iterable

from . import _arguments
from ._call import Buffer, Job, Progress, call, long_call
from ._extension import ffi, lib
from ._handle import Handle
from ._sources import Item, as_record
from .messages import Record
from ._records import Format, Records, read_options


class RecordReader(Handle):
    """The records of a file, one by one.

    An iterator and a context manager. After a DataError, which tells what is wrong with one record,
    `next` goes on behind that record; a FileError is final. Threads take turns.
    """

    __slots__ = ("_turn",)

    _c_type = "gerove_reader"
    _destroy = lib.gerove_reader_destroy

    _turn: threading.Lock

    def __iter__(self) -> RecordReader:
        return self

    def __next__(self) -> Record:
        with Buffer() as buffer:
            with self._turn:
                arguments = (self._handle, lib.GEROVE_FORMAT_PROTOBUF, buffer.struct)
                if not long_call(Job(), lib.gerove_reader_next, *arguments, end=True):
                    raise StopIteration
            return Record._from_checked(buffer.bytes())

    def batches(self, size: int) -> Iterable[Records]:
        """The remaining records in handles of up to so many, for work without a loop in Python."""
        while True:
            with self._turn:
                out = ffi.new("gerove_records **")
                arguments = (self._handle, size, out)
                if not long_call(Job(), lib.gerove_reader_next_batch, *arguments, end=True):
                    return
            yield Records._of(out[0])

    def __repr__(self) -> str:
        return "<gerove.RecordReader>" if self._handle else "<gerove.RecordReader, closed>"


def read(
    path: str | os.PathLike[str],
    *,
    format: Format = "auto",
    record_size: int = 0,
    memory: int = 0,
    ignore_unknown: bool = False,
) -> RecordReader:
    """Opens a file ("-": standard input) whose records are then read one by one.

    The arguments are those of `load`. Raises FileError.

        with gerove.read("office.gerove") as records:
            for record in records: ...
    """
    options = read_options(format, record_size, memory, ignore_unknown)
    reader = RecordReader._made_by(lib.gerove_reader_open, _arguments.path(path), options.struct)
    reader._turn = threading.Lock()
    return reader


class RecordWriter(Handle):
    """A file being written. At the end of a `with` block, or when closed, it is put in its place;
    after an exception in the block nothing of it stays. Threads take turns."""

    __slots__ = ("_turn",)

    _c_type = "gerove_writer"
    _destroy = lib.gerove_writer_destroy

    _turn: threading.Lock

    def write(self, record: Item) -> None:
        """Writes a record, or what a record holds. Raises as `to_bytes`, and FileError; of a
        record at fault nothing is written."""
        data = as_record(record).to_bytes()
        with self._turn:
            arguments = (self._handle, lib.GEROVE_FORMAT_PROTOBUF, data, len(data))
            call(lib.gerove_writer_write, *arguments)

    def write_records(self, records: Records) -> None:
        """Writes loaded records."""
        with self._turn:
            long_call(Job(), lib.gerove_writer_write_records, self._handle, records._handle)

    def close(self) -> None:
        """Completes the file. Doing so twice is fine."""
        if self._handle:
            with self._turn:
                try:
                    call(lib.gerove_writer_close, self._handle)
                finally:
                    self.abandon()

    def abandon(self) -> None:
        """Lets go of it: what stood under its name stays."""
        super().close()

    def __exit__(self, *exception: object) -> None:
        if exception[0] is None:
            self.close()
        else:
            self.abandon()

    def __repr__(self) -> str:
        return "<gerove.RecordWriter>" if self._handle else "<gerove.RecordWriter, closed>"


def writer(path: str | os.PathLike[str], *, format: Format = "auto") -> RecordWriter:
    """Begins a file ("-": standard output) under a temporary name.

    format: "auto" is told by the name, `.gerove` or `.jsonl`. Raises FileError.
    """
    number = _arguments.constant("FORMAT", format)
    made = RecordWriter._made_by(lib.gerove_writer_create, _arguments.path(path), number)
    made._turn = threading.Lock()
    return made


def write(
    path: str | os.PathLike[str],
    records: Records | Iterable[Item],
    *,
    format: Format = "auto",
    progress: Progress | None = None,
    timeout: float | None = None,
) -> None:
    """Writes a file of records. A file that stood there is untouched unless all went well.

    records: loaded ones, or any iterable, which is written one by one.
    progress, timeout: for loaded ones.

    Raises FileError, and for a record at fault as `to_bytes`.
    """
    if isinstance(records, Records):
        records.write(path, format=format, progress=progress, timeout=timeout)
        return
    with writer(path, format=format) as out:
        for record in records:
            out.write(record)
