"""Messages of any kind for Hypothesis, from the field tables of the package."""

import datetime
import functools
import inspect

import gerove
from gerove import _fields, messages
from hypothesis import strategies as st

MESSAGES = [
    value
    for value in vars(messages).values()
    if inspect.isclass(value) and issubclass(value, gerove.Message) and value is not gerove.Message
]
CODES = [
    value
    for value in vars(messages).values()
    if inspect.isclass(value) and issubclass(value, gerove.Code) and value is not gerove.Code
]

days = st.dates(min_value=datetime.date(1400, 1, 1))
years = st.integers(min_value=1400, max_value=9999)
months = st.integers(min_value=1, max_value=12)
partial_dates = st.one_of(
    st.builds(gerove.PartialDate, years),
    st.builds(gerove.PartialDate, years, months),
    days.map(gerove.PartialDate.of),
)
texts = st.text(max_size=20)
ids = st.text(max_size=16)
moments = st.datetimes(timezones=st.just(datetime.timezone.utc)).flatmap(
    lambda whole: st.integers(min_value=0, max_value=999).map(
        lambda finer: whole if finer == 0 else with_nanosecond(whole, finer)
    )
)
# A varint, a double, a text and a group of numbers that no message has.
unknown_fields = st.sampled_from(
    [b"", b"\xf8\x7f\x07", b"\xf9\x7f12345678", b"\xfa\x7f\x02ok", b"\xfb\x7f\x08\x01\xfc\x7f"]
)


def with_nanosecond(whole, finer):
    moment = gerove.Moment(*whole.timetuple()[:6], whole.microsecond, whole.tzinfo,
                           nanosecond=finer)
    assert moment.nanosecond == finer
    return moment


@functools.cache
def values(field, depth):
    """Values of one field."""
    kind = field.kind
    if isinstance(kind, _fields.Submessage):
        return instances(kind.message, depth - 1)
    if isinstance(kind, _fields.CodeNumber):
        numbers = st.integers(min_value=-(2**31), max_value=2**31 - 1)
        return st.one_of(st.sampled_from(list(kind.codes)), numbers.map(kind.codes))
    if isinstance(kind, _fields.Number):
        return st.integers(min_value=kind.least, max_value=kind.greatest)
    if kind is _fields.STRING:
        return ids if field.name == "id" or field.name.endswith(("_id", "_ids")) else texts
    return {
        _fields.DOUBLE: st.floats(allow_nan=False),
        _fields.DATE: days,
        _fields.PARTIAL_DATE: partial_dates,
        _fields.TIMESTAMP: moments,
    }[kind]


@functools.cache
def instances(cls, depth=2):
    """Instances of a message class, nested so deeply."""
    arguments = {"unknown_fields": unknown_fields}
    alternatives = {}
    for field in cls._fields:
        if isinstance(field.kind, _fields.Submessage) and depth == 0:
            continue
        value = st.deferred(lambda field=field: values(field, depth))
        if field.oneof:
            alternatives.setdefault(field.oneof, []).append(value)
        elif field.repeated:
            arguments[field.name] = st.lists(value, max_size=2).map(tuple)
        elif field.presence:
            arguments[field.name] = st.none() | value
        else:
            arguments[field.name] = value
    for oneof, choices in alternatives.items():
        arguments[oneof] = st.none() | st.one_of(choices)
    return st.fixed_dictionaries({}, optional=arguments).map(lambda given: cls(**given))


any_message = st.sampled_from(MESSAGES).flatmap(instances)
