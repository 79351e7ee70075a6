"""Tables through the Arrow C data interface: capsules for others, columns for ourselves."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Callable

from ._arguments import date_of
from ._call import call
from ._dates import UTC
from ._extension import ffi, lib

if TYPE_CHECKING:
    from ._table import Table

_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=UTC)

# Element type of the values' buffer by Arrow format, as `memoryview.cast` names it.
_ELEMENTS = {"l": "q", "g": "d", "tdD": "i", "tss:UTC": "q", "c": "b", "s": "h", "i": "i"}
_OFFSETS = {"U": "q", "u": "i"}


def stream_capsule(table: Table) -> object:
    """A PyCapsule "arrow_array_stream" of a table. What it gives keeps the table's memory."""
    import ctypes  # takes as long to import as all of this package's code

    stream = lib.gerove_python_new_stream()
    if not stream:
        raise MemoryError
    try:
        call(lib.gerove_table_to_arrow, table._handle, stream)
        new_capsule = ctypes.PYFUNCTYPE(
            ctypes.py_object, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p
        )(("PyCapsule_New", ctypes.pythonapi))
        address = int(ffi.cast("uintptr_t", stream))
        destructor = int(ffi.cast("uintptr_t", lib.gerove_python_capsule_destructor()))
        return new_capsule(address, _CAPSULE_NAME, destructor)
    except BaseException:
        lib.gerove_python_free_stream(stream)
        raise


_CAPSULE_NAME = b"arrow_array_stream"  # a capsule only points to its name


def _released(kind: str) -> Any:
    """A struct of the interface that releases its content when nothing uses it any more."""

    def release(struct: Any) -> None:
        if struct.release:
            struct.release(struct)

    return ffi.gc(ffi.new(f"struct {kind} *"), release)


class Batch:
    """The columns of a table in Arrow's layout, without a copy."""

    def __init__(self, table: Table) -> None:
        stream = _released("ArrowArrayStream")
        call(lib.gerove_table_to_arrow, table._handle, stream)
        schema = _released("ArrowSchema")
        array = _released("ArrowArray")
        for get, out in ((stream.get_schema, schema), (stream.get_next, array)):
            if get(stream, out) != 0:
                raise MemoryError
        owner = (schema, array)
        self.columns = [
            ArrowColumn(owner, schema.children[i], array.children[i])
            for i in range(schema.n_children)
        ]


class ArrowColumn:
    """One column: its format and views of its buffers, which keep the owner of the memory."""

    def __init__(self, owner: Any, schema: Any, array: Any) -> None:
        self._owner = owner
        self._array = array
        self.format = ffi.string(schema.format).decode()
        self.length = int(array.length)
        self.dictionary: ArrowColumn | None = None
        if schema.dictionary:
            self.dictionary = ArrowColumn(owner, schema.dictionary, array.dictionary)

    def _view(self, index: int, element: str, first: int, count: int) -> memoryview:
        """Elements of a buffer, read-only."""
        size = memoryview(b"").cast(element).itemsize
        if count == 0:
            return memoryview(b"").cast(element)
        start = ffi.cast("uint8_t *", self._array.buffers[index]) + first * size
        # Whoever holds the view holds the pointer, and with it the owner of the memory.
        held = ffi.gc(start, lambda _, owner=self._owner: None)
        return memoryview(ffi.buffer(held, count * size)).toreadonly().cast(element)

    @property
    def has_empty(self) -> bool:
        """Whether some cells may be empty."""
        return bool(self._array.null_count != 0 and self._array.buffers[0])

    def validity(self) -> tuple[memoryview, int]:
        """The bits of cells that are not empty, from the lowest, and the place of the first."""
        first = int(self._array.offset)
        return self._view(0, "B", first // 8, (first % 8 + self.length + 7) // 8), first % 8

    def values(self) -> memoryview:
        """The numbers of a column of numbers, dates, moments or codes."""
        return self._view(1, _ELEMENTS[self.format], int(self._array.offset), self.length)

    def texts(self) -> list[Any]:
        """The texts of a column of texts; None for empty cells."""
        first = int(self._array.offset)
        offsets = self._view(1, _OFFSETS[self.format], first, self.length + 1).tolist()
        data = bytes(self._view(2, "B", 0, offsets[-1]))
        ends = zip(offsets, offsets[1:])
        if data.isascii():
            text = data.decode("ascii")
            cells: list[Any] = [text[start:end] for start, end in ends]
        else:
            cells = [data[start:end].decode() for start, end in ends]
        return self._with_none(cells)

    def cells(self) -> list[Any]:
        """The column as Python values; None for empty cells."""
        if self.format in _OFFSETS:
            return self.texts()
        numbers: list[Any] = self.values().tolist()
        if self.dictionary is not None:
            words = self.dictionary.texts()
            return self._with_none([words[n] if 0 <= n < len(words) else None for n in numbers])
        convert = _CONVERSIONS.get(self.format)
        if convert is None:
            return self._with_none(numbers)
        empty = self._with_none([0] * self.length)
        return [
            None if none is None else convert(number) for number, none in zip(numbers, empty)
        ]

    def _with_none(self, cells: list[Any]) -> list[Any]:
        if not self.has_empty:
            return cells
        bits, first = self.validity()
        return [
            cell if bits[i >> 3] >> (i & 7) & 1 else None for i, cell in enumerate(cells, first)
        ]


def _moment(seconds: int) -> datetime.datetime:
    return _EPOCH + datetime.timedelta(seconds=seconds)


_CONVERSIONS: dict[str, Callable[[int], Any]] = {"tdD": date_of, "tss:UTC": _moment}
