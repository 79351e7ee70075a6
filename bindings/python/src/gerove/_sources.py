"""What counts as records: a handle, a file, bytes, or records one by one."""

from __future__ import annotations

import os
from typing import Iterable, Union

from ._fields import put_varint
from ._message import Message
from .messages import Record

Item = Union[Record, Message]
"""A record, or what a record holds: a CaseFile, a Person, ..."""


def as_record(item: Item) -> Record:
    """The record that holds an item. Raises TypeError for what no record can hold."""
    if isinstance(item, Record):
        return item
    record = Record(content=item)  # type: ignore[arg-type]
    if record.kind is None:
        raise TypeError(f"no record holds a {type(item).__name__}")
    return record


def stream_bytes(items: Iterable[Item]) -> bytes:
    """Records as a .gerove stream holds them."""
    stream = bytearray()
    for item in items:
        data = as_record(item).to_bytes()
        put_varint(stream, len(data))
        stream += data
    return bytes(stream)


def is_path(source: object) -> bool:
    """Whether a source is the name of a file."""
    return isinstance(source, (str, os.PathLike))


def bytes_of(source: str | os.PathLike[str] | bytes) -> bytes:
    """The content of a file, or bytes as they are. Raises OSError."""
    if isinstance(source, (str, os.PathLike)):
        with open(source, "rb") as file:
            return file.read()
    return bytes(memoryview(source))
