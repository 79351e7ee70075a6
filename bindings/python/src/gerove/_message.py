"""What all messages and code lists have in common."""

from __future__ import annotations

import enum
import operator
import warnings
from typing import TYPE_CHECKING, Any, Callable, ClassVar, TypeVar, cast

from ._call import Buffer, call
from ._errors import DroppedFieldsWarning
from ._extension import ffi, lib
from ._fields import Field, Misfit, decode, encode

if TYPE_CHECKING:
    import dataclasses

M = TypeVar("M", bound="Message")
C = TypeVar("C", bound="Code")

HIDDEN = "«•••»"


class _Labels:
    """What people read instead of a code."""

    _lt: str
    _en: str


class Code(_Labels, enum.IntEnum):
    """A code list. Numbers that it does not hold are kept: `MeasureKind(77)` is one, too."""

    def __new__(cls: type[C], number: int, lt: str, en: str) -> C:
        code = int.__new__(cls, number)
        code._value_ = number
        code._lt = lt
        code._en = en
        return code

    @classmethod
    def _missing_(cls: type[C], value: object) -> C | None:
        if not isinstance(value, int) or not -(1 << 31) <= value < 1 << 31:
            return None
        code = int.__new__(cls, value)
        code._name_ = code._lt = code._en = str(int(value))
        code._value_ = int(value)
        return code

    def __reduce_ex__(self, protocol: object) -> tuple[type[Code], tuple[int]]:
        return type(self), (int(self),)

    def __deepcopy__(self: C, memo: object) -> C:
        return self

    @property
    def known(self) -> bool:
        """Whether the list holds this number."""
        return int(self) in type(self)._value2member_map_

    @property
    def word(self) -> str:
        """The code as tables have it: "attend_specialist"; the number if it is unknown."""
        return self.name.lower()

    def label(self, language: str) -> str:
        """What people read instead of the code, in "lt" or "en"; the number if it is unknown."""
        if language not in ("lt", "en"):
            raise ValueError('language must be "lt" or "en"')
        return self._lt if language == "lt" else self._en


class _DataclassFields:
    """What the dataclasses module looks for on a class, made when it does."""

    def __get__(self, instance: object, cls: type[Message]) -> dict[str, dataclasses.Field[Any]]:
        import dataclasses
        import inspect

        parameters = list(inspect.signature(cls.__init__).parameters.values())[1:]
        attributes = [
            (each.name, each.annotation, dataclasses.field(default=each.default))
            for each in parameters
        ]
        made = dataclasses.make_dataclass(cls.__name__, attributes, frozen=True, kw_only=True)
        fields: dict[str, dataclasses.Field[Any]] = vars(made)["__dataclass_fields__"]
        cls.__dataclass_fields__ = fields
        return fields


class Message:
    """A record or a part of one: a frozen dataclass with slots, whose arguments are named.

    Equal when all fields are, unknown ones included. `dataclasses.replace`, `fields` and `asdict`
    work. `repr` shows what is about nobody and hides all else behind «•••», whether it is there or
    not.
    """

    __slots__ = ()

    _type: ClassVar[str]  # name in the .proto files
    _fields: ClassVar[tuple[Field, ...]]
    _by_tag: ClassVar[dict[int, Field]]
    _values: ClassVar[Callable[[Message], tuple[object, ...]]]
    __match_args__ = ()

    unknown_fields: bytes

    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[dict[str, dataclasses.Field[Any]]]
    else:
        __dataclass_fields__ = _DataclassFields()

    def __init_subclass__(cls) -> None:
        cls._by_tag = {field.tag: field for field in cls._fields}
        names: tuple[str, ...] = cls.__slots__
        cls._values = operator.attrgetter(*names)

    def __setattr__(self, name: str, value: object) -> None:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return type(self)._values(self) == type(self)._values(cast(Message, other))

    def __hash__(self) -> int:
        return hash(type(self)._values(self))

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (type(self), type(self)._values(self))

    def __repr__(self) -> str:
        parts = []
        personal = False
        shown: set[str] = set()
        for field in self._fields:
            # A oneof's messages hide what is personal in them.
            if field.personal and not field.oneof:
                personal = True
            elif field.attribute not in shown:
                shown.add(field.attribute)
                value = getattr(self, field.attribute)
                if value:
                    parts.append(f"{field.attribute}={value!r}")
        if personal:
            parts.append(HIDDEN)
        if self.unknown_fields:
            parts.append(f"unknown_fields=<{len(self.unknown_fields)} bytes>")
        return f"{type(self).__name__}({', '.join(parts)})"

    def to_bytes(self) -> bytes:
        """The Protobuf bytes, in the one form that the library writes.

        Raises TypeError or ValueError with the path of a field that does not fit its type, and
        DataError for ids over 64 bytes, dates before 1400 and texts that are not UTF-8.
        """
        try:
            data = bytes(encode(self))
        except Misfit as misfit:
            raise misfit.complete() from None
        call(lib.gerove_message_check, self._type.encode(), data, len(data), ffi.NULL)
        return data

    def _chosen(self, oneof: str) -> str | None:
        """The name of the field that a oneof's attribute is."""
        value = getattr(self, oneof)
        for field in self._fields:
            if field.oneof == oneof and field.kind.fits(value):
                return field.name
        return None

    @classmethod
    def from_bytes(cls: type[M], data: bytes) -> M:
        """Reads Protobuf bytes. Unknown fields are kept.

        Raises DataError (100-199) with code, path and offset. A moment outside years 1 to 9999
        is such a failure, too.
        """
        with Buffer() as buffer:
            call(lib.gerove_message_check, cls._type.encode(), *_borrowed(data), buffer.struct)
            return cls._from_checked(buffer.bytes())

    @classmethod
    def _from_checked(cls: type[M], data: bytes) -> M:
        return decode(cls, data, 0, len(data))

    def to_json(self, *, pretty: bool = False) -> str:
        """Canonical Protobuf JSON: one line, or one name a line.

        JSON can't carry unknown fields: DroppedFieldsWarning says how many there were.
        Raises as `to_bytes`.
        """
        data = self.to_bytes()
        dropped = ffi.new("uint64_t *")
        with Buffer() as buffer:
            arguments = (data, len(data), int(pretty), buffer.struct, dropped)
            call(lib.gerove_message_to_json, self._type.encode(), *arguments)
            text = buffer.text()
        if dropped[0]:
            warnings.warn(
                f"{dropped[0]} unknown fields have no form in JSON and were left out",
                DroppedFieldsWarning,
                stacklevel=2,
            )
        return text

    @classmethod
    def from_json(cls: type[M], text: str | bytes) -> M:
        """Reads Protobuf JSON. Raises DataError (200-299) with code, path, line and column."""
        data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        with Buffer() as buffer:
            call(lib.gerove_message_from_json, cls._type.encode(), *_borrowed(data), buffer.struct)
            return cls._from_checked(buffer.bytes())


def bytes_of(message: M, kind: type[M]) -> bytes:
    """The bytes of a message that must be of a kind."""
    if not isinstance(message, kind):
        raise TypeError(f"expected a {kind.__name__}, not {type(message).__name__}")
    return message.to_bytes()


def _again(cls: type[M], values: tuple[object, ...]) -> M:
    return cls(**dict(zip(cls.__slots__, values)))


def _borrowed(data: bytes) -> tuple[object, int]:
    """Bytes as the C functions take them: anything that has a buffer."""
    view = ffi.from_buffer(data)
    return view, len(view)
