"""Field tables of messages, and the Protobuf codec that is driven by them.

It writes the library's one form: fields in the order of their numbers, what is absent or has its
default left out, unknown fields last. It reads that form only; the library checks bytes before.
"""

from __future__ import annotations

import datetime
import enum
import struct
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Callable, TypeVar

from ._dates import PartialDate, moment, seconds_and_nanos

if TYPE_CHECKING:
    from ._message import Message

M = TypeVar("M", bound="Message")

_VARINT, _FIXED64, _DELIMITED, _START_GROUP, _END_GROUP, _FIXED32 = range(6)


class Misfit(Exception):
    """A value that a field can't hold. The path is completed on the way out."""

    def __init__(self, error: type[Exception], expected: str) -> None:
        self.error = error
        self.expected = expected
        self.path = ""

    def within(self, part: str) -> Misfit:
        self.path = part + ("." if self.path and self.path[0] != "[" else "") + self.path
        return self

    def complete(self) -> Exception:
        """What the caller sees: path and expectation, never the value."""
        return self.error(f"{self.path}: {self.expected}")


def put_varint(out: bytearray, number: int) -> None:
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)


def read_varint(data: bytes, at: int) -> tuple[int, int]:
    number = data[at]
    at += 1
    if number < 0x80:
        return number, at
    number &= 0x7F
    shift = 7
    while True:
        byte = data[at]
        at += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number & 0xFFFF_FFFF_FFFF_FFFF, at
        shift += 7


def _signed(number: int, bits: int) -> int:
    number &= (1 << bits) - 1
    return number - (1 << bits) if number >> (bits - 1) else number


class Kind(ABC):
    """How values of one kind of field are written and read."""

    wire = _DELIMITED

    @abstractmethod
    def put(self, out: bytearray, value: Any) -> None:
        """Writes a value without its tag."""

    @abstractmethod
    def read(self, data: bytes, at: int) -> tuple[Any, int]:
        """Reads a value behind its tag; gives it and the place behind it."""

    @abstractmethod
    def fits(self, value: Any) -> bool:
        """Whether a value is of this kind; tells alternatives of a oneof apart."""


class Number(Kind):
    """Whole numbers of so many bits."""

    wire = _VARINT

    def __init__(self, bits: int, *, signed: bool) -> None:
        self.bits = bits
        self.signed = signed
        self.least = -(1 << (bits - 1)) if signed else 0
        self.greatest = (1 << (bits - signed)) - 1

    def put(self, out: bytearray, value: Any) -> None:
        if not self.fits(value):
            raise Misfit(TypeError, "expected a whole number")
        if not self.least <= value <= self.greatest:
            raise Misfit(ValueError, f"expected a number of {self.bits} bits")
        put_varint(out, value & 0xFFFF_FFFF_FFFF_FFFF)

    def read(self, data: bytes, at: int) -> tuple[Any, int]:
        number, at = read_varint(data, at)
        return _signed(number, self.bits) if self.signed else number & self.greatest, at

    def fits(self, value: Any) -> bool:
        return isinstance(value, int) and not isinstance(value, bool)


class CodeNumber(Number):
    """Numbers of a code list."""

    def __init__(self, codes: type[enum.IntEnum]) -> None:
        super().__init__(32, signed=True)
        self.codes = codes
        self.known: dict[int, Any] = dict(codes._value2member_map_)

    def read(self, data: bytes, at: int) -> tuple[Any, int]:
        number, at = super().read(data, at)
        code = self.known.get(number)
        return (self.codes(number) if code is None else code), at


class Double(Kind):
    """Doubles."""

    wire = _FIXED64
    _format = struct.Struct("<d")

    def put(self, out: bytearray, value: Any) -> None:
        if not self.fits(value):
            raise Misfit(TypeError, "expected a number")
        out += self._format.pack(value)

    def read(self, data: bytes, at: int) -> tuple[Any, int]:
        return self._format.unpack_from(data, at)[0], at + 8

    def fits(self, value: Any) -> bool:
        return isinstance(value, (int, float)) and not isinstance(value, bool)


class Text(Kind):
    """Texts; and what is a text on the wire only."""

    def __init__(
        self,
        python: type = str,
        to_text: Callable[[Any], str] = str,
        from_text: Callable[[str], Any] = str,
    ) -> None:
        self.python = python
        self.to_text = to_text
        self.from_text = from_text

    def put(self, out: bytearray, value: Any) -> None:
        if not self.fits(value):
            raise Misfit(TypeError, f"expected a {self.python.__name__}")
        # A lone surrogate goes through, so that the library tells what is wrong, and where.
        text = self.to_text(value).encode("utf-8", "surrogatepass")
        put_varint(out, len(text))
        out += text

    def read(self, data: bytes, at: int) -> tuple[Any, int]:
        size, at = read_varint(data, at)
        return self.from_text(data[at : at + size].decode()), at + size

    def fits(self, value: Any) -> bool:
        return isinstance(value, self.python) and not isinstance(value, datetime.datetime)


class Submessage(Kind):
    """Messages within messages."""

    def __init__(self, message: type[Message]) -> None:
        self.message = message

    def put(self, out: bytearray, value: Any) -> None:
        if not self.fits(value):
            raise Misfit(TypeError, f"expected a {self.message.__name__}")
        inner = encode(value)
        put_varint(out, len(inner))
        out += inner

    def read(self, data: bytes, at: int) -> tuple[Any, int]:
        size, at = read_varint(data, at)
        return decode(self.message, data, at, at + size), at + size

    def fits(self, value: Any) -> bool:
        return isinstance(value, self.message)


class Timestamp(Kind):
    """Moments, as google.protobuf.Timestamp has them."""

    def put(self, out: bytearray, value: Any) -> None:
        if not self.fits(value):
            raise Misfit(TypeError, "expected a datetime")
        if value.tzinfo is None:
            raise Misfit(ValueError, "expected a datetime with a time zone")
        inner = bytearray()
        seconds, nanos = seconds_and_nanos(value)
        for number, part in ((1, seconds), (2, nanos)):
            if part:
                inner.append(number << 3 | _VARINT)
                put_varint(inner, part & 0xFFFF_FFFF_FFFF_FFFF)
        inner += getattr(value, "unknown_fields", b"")
        put_varint(out, len(inner))
        out += inner

    def read(self, data: bytes, at: int) -> tuple[Any, int]:
        size, at = read_varint(data, at)
        end = at + size
        parts = {1: 0, 2: 0}
        unknown = b""
        while at < end:
            tag, value_at = read_varint(data, at)
            if tag & 7 != _VARINT or tag >> 3 not in parts:
                unknown = data[at:end]
                break
            parts[tag >> 3], at = read_varint(data, value_at)
        return moment(_signed(parts[1], 64), _signed(parts[2], 32), unknown), end

    def fits(self, value: Any) -> bool:
        return isinstance(value, datetime.datetime)


STRING = Text()
DATE = Text(datetime.date, datetime.date.isoformat, datetime.date.fromisoformat)
PARTIAL_DATE = Text(PartialDate, str, PartialDate.parse)
UINT32 = Number(32, signed=False)
INT64 = Number(64, signed=True)
DOUBLE = Double()
TIMESTAMP = Timestamp()


class Field:
    """One row of a message's field table.

    presence: whether None stands for absence, so that a default is written.
    oneof: name of the attribute that the field shares with others, or "".
    personal: whether its values say something about a person.
    """

    __slots__ = ("name", "number", "kind", "presence", "repeated", "oneof", "personal", "tag",
                 "tags", "attribute", "default")

    def __init__(
        self,
        name: str,
        number: int,
        kind: Kind,
        *,
        presence: bool = False,
        repeated: bool = False,
        oneof: str = "",
        personal: bool = False,
    ) -> None:
        self.name = name
        self.number = number
        self.kind = kind
        self.presence = presence
        self.repeated = repeated
        self.oneof = oneof
        self.personal = personal
        packed = repeated and kind.wire != _DELIMITED
        self.tag = number << 3 | (_DELIMITED if packed else kind.wire)
        self.tags = bytearray()
        put_varint(self.tags, self.tag)
        self.attribute = oneof or name
        self.default: Any = "" if kind is STRING else 0
        if repeated:
            self.default = ()
        elif presence or oneof:
            self.default = None

    def put(self, out: bytearray, value: Any) -> None:
        """Writes what an attribute holds, with tags; nothing for what is left out."""
        if self.repeated:
            self._put_all(out, value)
        elif self.oneof:
            if self.kind.fits(value):
                out += self.tags
                self.kind.put(out, value)
        elif self.presence or value != self.default or value is False:
            out += self.tags
            self.kind.put(out, value)

    def _put_all(self, out: bytearray, values: Any) -> None:
        if not isinstance(values, (tuple, list)):
            raise Misfit(TypeError, "expected a tuple")
        if not values:
            return
        target = out
        if self.kind.wire != _DELIMITED:
            out += self.tags
            target = bytearray()
        for index, value in enumerate(values):
            try:
                if target is out:
                    out += self.tags
                self.kind.put(target, value)
            except Misfit as misfit:
                raise misfit.within(f"[{index}]") from None
        if target is not out:
            put_varint(out, len(target))
            out += target

    def read_all(self, data: bytes, at: int) -> tuple[list[Any], int]:
        """Reads a repeated field behind its tag: one value, or all of the packed form."""
        if self.kind.wire == _DELIMITED:
            value, at = self.kind.read(data, at)
            return [value], at
        size, at = read_varint(data, at)
        end = at + size
        values = []
        while at < end:
            value, at = self.kind.read(data, at)
            values.append(value)
        return values, at


def encode(message: Message) -> bytearray:
    """The bytes of a message. Raises Misfit for values that their fields can't hold."""
    out = bytearray()
    chosen = None
    for field in message._fields:
        value = getattr(message, field.attribute)
        if value is field.default:
            continue
        try:
            if field.oneof:
                if chosen != field.oneof and not _fits_one(message, field.oneof, value):
                    raise Misfit(TypeError, f"no alternative holds a {type(value).__name__}")
                chosen = field.oneof
            field.put(out, value)
        except Misfit as misfit:
            raise misfit.within(field.name) from None
    unknown = message.unknown_fields
    if not isinstance(unknown, bytes):
        raise Misfit(TypeError, "expected bytes").within("unknown_fields")
    out += unknown
    return out


def _fits_one(message: Message, oneof: str, value: Any) -> bool:
    return any(field.kind.fits(value) for field in message._fields if field.oneof == oneof)


def decode(cls: type[M], data: bytes, at: int, end: int) -> M:
    """The message of a class whose bytes stand between two places."""
    values: dict[str, Any] = {}
    lists: list[str] = []
    fields = cls._by_tag
    while at < end:
        start = at
        tag = data[at]
        if tag < 0x80:
            at += 1
        else:
            tag, at = read_varint(data, at)
        field = fields.get(tag)
        if field is None:
            at = _skip(data, at, tag)
            values["unknown_fields"] = values.get("unknown_fields", b"") + data[start:at]
        elif field.repeated:
            more, at = field.read_all(data, at)
            if field.name in values:
                values[field.name] += more
            else:
                values[field.name] = more
                lists.append(field.name)
        else:
            values[field.attribute], at = field.kind.read(data, at)
    for name in lists:
        values[name] = tuple(values[name])
    return cls(**values)


def _skip(data: bytes, at: int, tag: int) -> int:
    """The place behind the value of an unknown field."""
    wire = tag & 7
    if wire == _VARINT:
        return read_varint(data, at)[1]
    if wire == _FIXED64:
        return at + 8
    if wire == _FIXED32:
        return at + 4
    if wire == _DELIMITED:
        size, at = read_varint(data, at)
        return at + size
    while True:  # a group, up to its end
        inner, at = read_varint(data, at)
        if inner & 7 == _END_GROUP:
            return at
        at = _skip(data, at, inner)
