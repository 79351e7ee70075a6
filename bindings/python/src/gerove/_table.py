"""Results in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Iterator, Literal, NamedTuple

from . import _arguments
from ._arrow import Batch, stream_capsule
from ._call import Buffer, Job, call, long_call, text_of
from ._extension import ffi, lib
from ._handle import Handle

if TYPE_CHECKING:
    import pandas

ColumnType = Literal["text", "int", "date", "moment", "code", "float"]
Privacy = Literal["plain", "identity", "health", "offence", "reporter", "opaque"]

_TYPES: tuple[ColumnType, ...] = ("text", "int", "date", "moment", "code", "float")
_PRIVACY: tuple[Privacy, ...] = (
    "plain",
    "identity",
    "health",
    "offence",
    "reporter",
    "opaque",
)
_TYPE_WORDS = {_arguments.constant("COLUMN", word): word for word in _TYPES}
_PRIVACY_WORDS = {_arguments.constant("PRIVACY", word): word for word in _PRIVACY}


class Column(NamedTuple):
    """A column of a table.

    name: stable, for programs. title: for people, in the table's language.
    type: what its values are: "date" is a day, "moment" a time in UTC, "code" a word of a list.
    privacy: how sensitive they are.
    """

    name: str
    title: str
    type: ColumnType
    privacy: Privacy


class Table(Handle):
    """A result in columns, which never changes.

    Any library that knows Arrow reads it without a copy: `polars.DataFrame(table)`,
    `pyarrow.table(table)`, or `table` by name in a query of DuckDB. `len` is the number of rows;
    iteration gives them as dicts; `table["due"]` is a column as a list. `str` is the whole table
    for people to read; `repr` its shape and columns, without a cell.
    """

    __slots__ = ("language",)

    _c_type = "gerove_table"
    _destroy = lib.gerove_table_destroy

    language: str
    """The language of titles and sentences, "lt" or "en"."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, in their order."""
        size = ffi.new("size_t *")
        call(lib.gerove_table_columns, self._handle, size)
        column = ffi.new("gerove_column *")
        columns = []
        for index in range(size[0]):
            call(lib.gerove_table_column, self._handle, index, column)
            columns.append(
                Column(
                    text_of(column.name),
                    text_of(column.title),
                    _TYPE_WORDS[column.type],
                    _PRIVACY_WORDS[column.privacy],
                )
            )
        return tuple(columns)

    def _names(self) -> list[str]:
        return [column.name for column in self.columns]

    def __len__(self) -> int:
        size = ffi.new("size_t *")
        call(lib.gerove_table_rows, self._handle, size)
        return int(size[0])

    def __getitem__(self, name: str) -> list[Any]:
        """A column as Python values; None for empty cells. Raises KeyError."""
        names = self._names()
        if name not in names:
            raise KeyError(name)
        return Batch(self).columns[names.index(name)].cells()

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as dicts: str, int, float, datetime.date, datetime of UTC; None for empty
        cells."""
        names = self._names()
        cells = [column.cells() for column in Batch(self).columns]
        return [dict(zip(names, row)) for row in zip(*cells)]

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.to_dicts())

    def to_pandas(self) -> pandas.DataFrame:
        """The table as a data frame; needs pandas, and nothing else.

        Codes are categories; days `datetime64[ns]` and moments the same in UTC, or objects when
        some lie outside the years 1678 to 2261; numbers with empty cells are `Int64`, doubles have
        NaN, texts None. Columns of numbers without empty cells are views of the table's memory,
        which pandas can't write into: `.copy()` gives a frame that can be changed in place.
        """
        from ._pandas import data_frame

        return data_frame(Batch(self), self._names())

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The table as an Arrow stream in a PyCapsule. Its schema is always the table's own."""
        return stream_capsule(self)

    def to_csv(self) -> str:
        """CSV as RFC 4180 has it, with the columns' names as first row."""
        return self._print("csv")

    def to_json(self) -> str:
        """A JSON object with `title`, `columns` and `rows`."""
        return self._print("json")

    def _print(self, how: str) -> str:
        with Buffer() as buffer:
            number = _arguments.constant("TABLE", how)
            arguments = (self._handle, number, buffer.struct)
            call(lib.gerove_table_print, *arguments, language=self.language)
            return buffer.text()

    def __str__(self) -> str:
        return self._print("text")

    def __repr__(self) -> str:
        if not self._handle:
            return "<gerove.Table, closed>"
        names = self._names()
        return f"<gerove.Table, {len(self)} rows × {len(names)} columns: {', '.join(names)}>"


def tables_made_by(
    function: Any,
    *arguments: Any,
    count: int = 1,
    left_out: int = 0,
    language: str = "lt",
    job: Job | None = None,
) -> tuple[Table, ...]:
    """The tables that a function gives whose last arguments are the places for them.

    left_out: how many more it could give, which are not made.
    """
    places = [ffi.new("gerove_table **") for _ in range(count)]
    arguments += (*places, *[ffi.NULL] * left_out)
    if job is None:
        call(function, *arguments, language=language)
    else:
        long_call(job, function, *arguments, language=language)
    return tuple(adopt(place, language) for place in places)


def adopt(place: Any, language: str) -> Table:
    """Takes over the table that a function put into a place."""
    table = Table._of(place[0])
    table.language = language
    return table


def table_made_by(
    function: Any, *arguments: Any, language: str = "lt", job: Job | None = None
) -> Table:
    """The same for the one table of a function."""
    return tables_made_by(function, *arguments, language=language, job=job)[0]
