"""Writes code lists and messages of gerove from the compiled .proto files.

Names, numbers, types, presence, privacy classes, formats, labels and comments are those of the
.proto files; nothing is repeated by hand. Needs protoc, and python3-protobuf to read what it gives.

Two files describe the same classes. `messages.pyi` has them as frozen dataclasses, for type
checkers and editors. `messages.py` has what the decorator would make of them, written out: to make
it at each import took five times as long as all the rest of the package.
"""

from __future__ import annotations

import pathlib
import re
import subprocess
import tempfile
import textwrap
from typing import Iterator, NamedTuple

from google.protobuf import descriptor_pb2

PACKAGE = ".gerove.v1."
OPTIONS_FILE = "gerove/v1/options.proto"
TIMESTAMP = ".google.protobuf.Timestamp"

FieldProto = descriptor_pb2.FieldDescriptorProto

# Python annotation and kind of field by the type on the wire.
SCALARS = {
    FieldProto.TYPE_STRING: ("str", "STRING"),
    FieldProto.TYPE_UINT32: ("int", "UINT32"),
    FieldProto.TYPE_INT64: ("int", "INT64"),
    FieldProto.TYPE_DOUBLE: ("float", "DOUBLE"),
}
DEFAULTS = {"str": '""', "int": "0", "float": "0.0"}
FORMATS = {
    "FORMAT_DATE": ("datetime.date", "DATE"),
    "FORMAT_PARTIAL_DATE": ("PartialDate", "PARTIAL_DATE"),
}

HEADING = '''"""Code lists and messages of the records. Generated from the .proto files."""

from __future__ import annotations

import datetime
from typing import Union

from ._dates import PartialDate
from ._fields import DATE, DOUBLE, INT64, PARTIAL_DATE, STRING, TIMESTAMP, UINT32
from ._fields import CodeNumber, Field, Submessage
from ._message import Code, Message

_set = object.__setattr__
'''

STUB_HEADING = '''"""Code lists and messages of the records. Generated from the .proto files."""

import datetime
from dataclasses import dataclass
from typing import Union

from ._dates import PartialDate
from ._message import Code, Message
'''


class Schema:
    """The compiled .proto files of the records, with our options and the comments."""

    def __init__(self, folder: pathlib.Path) -> None:
        with tempfile.TemporaryDirectory() as work:
            compiled = pathlib.Path(work) / "records.bin"
            files = sorted(path.relative_to(folder) for path in folder.glob("gerove/v1/*.proto"))
            subprocess.run(
                [
                    "protoc",
                    f"--proto_path={folder.resolve()}",
                    "--include_source_info",
                    "--include_imports",
                    f"--descriptor_set_out={compiled}",
                    *map(str, files),
                ],
                check=True,
            )
            self.bytes = compiled.read_bytes()
        raw = descriptor_pb2.FileDescriptorSet.FromString(self.bytes)
        self.options = self._load_options(raw)
        # Read again, now that the options are registered.
        described = descriptor_pb2.FileDescriptorSet.FromString(self.bytes)
        self.files = [
            file
            for file in described.file
            if file.package == "gerove.v1" and file.name != OPTIONS_FILE
        ]

    @staticmethod
    def _load_options(raw: descriptor_pb2.FileDescriptorSet) -> dict[str, object]:
        from google.protobuf import descriptor_pool, message_factory

        pool = descriptor_pool.Default()
        for file in raw.file:
            if file.name == OPTIONS_FILE:
                pool.AddSerializedFile(file.SerializeToString())
        message_factory.MessageFactory(pool).GetPrototype(
            pool.FindMessageTypeByName("gerove.v1.Label")
        )
        names = ("privacy", "format", "label")
        return {name: pool.FindExtensionByName(f"gerove.v1.{name}") for name in names}

    def option(self, options: object, name: str) -> object:
        return options.Extensions[self.options[name]]  # type: ignore[attr-defined]

    def word(self, options: object, name: str) -> str:
        """The name of an option's value."""
        values = self.options[name].enum_type.values_by_number  # type: ignore[attr-defined]
        return str(values[self.option(options, name)].name)


def comments_of(file: descriptor_pb2.FileDescriptorProto) -> dict[tuple[int, ...], str]:
    """The comments of a file by the place of what they are about."""
    return {
        tuple(place.path): " ".join(place.leading_comments.split())
        for place in file.source_code_info.location
        if place.leading_comments
    }


def snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def wrapped(text: str, indent: str, hang: str = "") -> str:
    return "\n".join(
        textwrap.wrap(text, 100, initial_indent=indent, subsequent_indent=indent + hang)
    )


def code_list(
    schema: Schema, enum: descriptor_pb2.EnumDescriptorProto, comment: str
) -> Iterator[str]:
    prefix = snake(enum.name).upper() + "_"
    yield f"\n\nclass {enum.name}(Code):\n" + wrapped(f'"""{comment}"""', "    ") + "\n"
    for value in enum.value:
        if not value.name.startswith(prefix):
            raise SystemExit(f"{value.name} does not begin with {prefix}")
        label = schema.option(value.options, "label")
        lt, en = label.lt, label.en  # type: ignore[attr-defined]
        yield f'    {value.name.removeprefix(prefix)} = ({value.number}, "{lt}", "{en}")'


class MessageText:
    """The Python text of one message."""

    def __init__(
        self,
        schema: Schema,
        message: descriptor_pb2.DescriptorProto,
        comments: dict[tuple[int, ...], str],
        place: tuple[int, ...],
    ) -> None:
        self.schema = schema
        self.message = message
        self.comment = comments.get(place, "")
        self.field_comments = [
            comments.get((*place, 2, index), "") for index in range(len(message.field))
        ]
        self.oneofs: dict[int, list[FieldProto]] = {}
        for field in message.field:
            if field.HasField("oneof_index") and not field.proto3_optional:
                self.oneofs.setdefault(field.oneof_index, []).append(field)

    def type_and_kind(self, field: FieldProto) -> tuple[str, str]:
        """The Python type of one value and the kind that reads and writes it."""
        if field.type_name == TIMESTAMP:
            return "datetime.datetime", "TIMESTAMP"
        name = field.type_name.removeprefix(PACKAGE)
        if field.type == FieldProto.TYPE_MESSAGE:
            return name, f"Submessage({name})"
        if field.type == FieldProto.TYPE_ENUM:
            return name, f"CodeNumber({name})"
        format_name = self.schema.word(field.options, "format")
        if format_name in FORMATS:
            return FORMATS[format_name]
        return SCALARS[field.type]

    def in_oneof(self, field: FieldProto) -> str:
        if field.HasField("oneof_index") and not field.proto3_optional:
            return str(self.message.oneof_decl[field.oneof_index].name)
        return ""

    def has_presence(self, field: FieldProto) -> bool:
        """Whether None stands for absence: messages, optional numbers, dates."""
        kind = self.type_and_kind(field)[1]
        return (
            field.type == FieldProto.TYPE_MESSAGE
            or field.proto3_optional
            or kind in ("DATE", "PARTIAL_DATE")
        )

    def default(self, field: FieldProto) -> str:
        if field.label == FieldProto.LABEL_REPEATED:
            return "()"
        if self.has_presence(field):
            return "None"
        python = self.type_and_kind(field)[0]
        return f"{python}.UNSPECIFIED" if field.type == FieldProto.TYPE_ENUM else DEFAULTS[python]

    def annotation(self, field: FieldProto) -> str:
        python = self.type_and_kind(field)[0]
        if field.label == FieldProto.LABEL_REPEATED:
            return f"tuple[{python}, ...]"
        return f"{python} | None" if self.has_presence(field) else python

    def attributes(self) -> list[tuple[str, str, str]]:
        """Name, annotation and default of each attribute."""
        found = []
        seen: set[str] = set()
        for field in self.message.field:
            oneof = self.in_oneof(field)
            if not oneof:
                found.append((field.name, self.annotation(field), self.default(field)))
            elif oneof not in seen:
                seen.add(oneof)
                types = [self.type_and_kind(each)[0] for each in self.oneofs[field.oneof_index]]
                if len(set(types)) != len(types):
                    raise SystemExit(f"{self.message.name}.{oneof}: two alternatives of one type")
                found.append((oneof, f"{self.alias(oneof)} | None", "None"))
        return [*found, ("unknown_fields", "bytes", 'b""')]

    def alias(self, oneof: str) -> str:
        """The type of a oneof's attribute."""
        return f"{self.message.name}{oneof.title()}"

    def row(self, field: FieldProto) -> str:
        words = [f'"{field.name}"', str(field.number), self.type_and_kind(field)[1]]
        if self.in_oneof(field):
            words.append(f'oneof="{self.in_oneof(field)}"')
        elif field.label == FieldProto.LABEL_REPEATED:
            words.append("repeated=True")
        elif self.has_presence(field):
            words.append("presence=True")
        if self.schema.word(field.options, "privacy") != "PRIVACY_PLAIN":
            words.append("personal=True")
        return f"        Field({', '.join(words)}),"

    def docstring(self) -> str:
        lines = [wrapped(f'"""{self.comment}', "    "), ""]
        lines += [
            wrapped(f"{field.name}: {comment}", "    ", "    ")
            for field, comment in zip(self.message.field, self.field_comments)
        ]
        for index in self.oneofs:
            name = self.message.oneof_decl[index].name
            lines.append(f"    {name}: one of them; its type tells which.")
        return "\n".join(lines) + '\n    """\n'

    def aliases(self) -> Iterator[str]:
        for index, fields in self.oneofs.items():
            yield f"\n\n{self.alias(self.message.oneof_decl[index].name)} = Union["
            yield from (f"    {self.type_and_kind(field)[0]}," for field in fields)
            yield "]"

    def kind_property(self, *, stub: bool) -> Iterator[str]:
        """For a message with a oneof: which alternative it holds."""
        for index in self.oneofs:
            oneof = self.message.oneof_decl[index].name
            yield "\n    @property"
            yield "    def kind(self) -> str | None:" + (" ..." if stub else "")
            if not stub:
                yield f'        """The name of the field that `{oneof}` is; None without one."""'
                yield f'        return self._chosen("{oneof}")'

    def text(self) -> Iterator[str]:
        yield from self.aliases()
        yield f"\n\nclass {self.message.name}(Message):"
        yield self.docstring()
        names = "".join(f'"{name}", ' for name, _, _ in self.attributes())
        yield wrapped(f"__slots__ = ({names.strip()})", "    ", "    ")
        yield f'    _type = "{self.message.name}"'
        yield "    _fields = ("
        yield from (self.row(field) for field in self.message.field)
        yield "    )"
        yield "\n    def __init__("
        yield "        self,"
        yield "        *,"
        yield from (
            f"        {name}: {annotation} = {default},"
            for name, annotation, default in self.attributes()
        )
        yield "    ) -> None:"
        yield from (f'        _set(self, "{name}", {name})' for name, _, _ in self.attributes())
        yield from self.kind_property(stub=False)

    def stub(self) -> Iterator[str]:
        yield from self.aliases()
        yield "\n\n@dataclass(frozen=True, slots=True, kw_only=True, repr=False)"
        yield f"class {self.message.name}(Message):"
        yield from (
            f"    {name}: {annotation} = {default}"
            for name, annotation, default in self.attributes()
        )
        yield from self.kind_property(stub=True)

    def parts(self) -> set[str]:
        """Names of the messages that it is made of."""
        return {
            field.type_name.removeprefix(PACKAGE)
            for field in self.message.field
            if field.type == FieldProto.TYPE_MESSAGE and field.type_name != TIMESTAMP
        }


def parts_first(messages: dict[str, MessageText]) -> list[MessageText]:
    """Messages behind those that they are made of."""
    ordered: dict[str, MessageText] = {}
    while len(ordered) < len(messages):
        ready = [
            name
            for name, message in messages.items()
            if name not in ordered and message.parts() <= ordered.keys()
        ]
        if not ready:
            raise SystemExit("messages that contain themselves are not provided for")
        ordered |= {name: messages[name] for name in ready}
    return list(ordered.values())


class Generated(NamedTuple):
    """The two files."""

    module: str
    stub: str


def generate(schema: Schema) -> Generated:
    lists = []
    messages: dict[str, MessageText] = {}
    for file in schema.files:
        comments = comments_of(file)
        for index, enum in enumerate(file.enum_type):
            lists += code_list(schema, enum, comments.get((5, index), ""))
        for index, message in enumerate(file.message_type):
            messages[message.name] = MessageText(schema, message, comments, (4, index))
    texts = parts_first(messages)
    names = sorted(
        [enum.name for file in schema.files for enum in file.enum_type]
        + [text.message.name for text in texts]
        + [text.alias(text.message.oneof_decl[i].name) for text in texts for i in text.oneofs]
    )
    listed = ["\n\n__all__ = [", *(f'    "{name}",' for name in names), "]\n"]
    module = [HEADING, *lists, *(line for text in texts for line in text.text()), *listed]
    stub = [STUB_HEADING, *lists, *(line for text in texts for line in text.stub()), *listed]
    return Generated("\n".join(module), "\n".join(stub))


def write(protos: pathlib.Path, package: pathlib.Path) -> None:
    """Writes both files for the .proto files of a folder."""
    generated = generate(Schema(protos))
    (package / "messages.py").write_text(generated.module, encoding="utf-8")
    (package / "messages.pyi").write_text(generated.stub, encoding="utf-8")
