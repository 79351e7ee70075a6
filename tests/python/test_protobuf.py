"""Protobuf bytes: the library's one form, which others read, too; unknown fields are kept.

Judges are the protobuf package and the library itself.
"""

import datetime

import gerove
import pytest
from gerove import _call, _extension
from hypothesis import given
from strategies import MESSAGES, any_message

from conftest import SAMPLE

UNKNOWN = b"\xf8\x7f\x07"  # field 2047: 7


def canonical(cls, data):
    """What the library makes of the bytes of a message."""
    with _call.Buffer() as buffer:
        arguments = (cls._type.encode(), data, len(data), buffer.struct)
        _call.call(_extension.lib.gerove_message_check, *arguments)
        return buffer.bytes()


def test_the_protobuf_package_reads_our_bytes_and_writes_the_same(proto):
    @given(any_message)
    def check(message):
        data = message.to_bytes()
        theirs = proto(type(message).__name__).FromString(data)
        again = type(message).from_bytes(theirs.SerializeToString(deterministic=True))
        assert again == message

    check()


@given(any_message)
def test_bytes_are_those_of_the_library_and_are_read_back(message):
    data = message.to_bytes()
    assert data == canonical(type(message), data)
    assert type(message).from_bytes(data) == message


@given(any_message)
def test_json_goes_both_ways_but_for_unknown_fields(message):
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", gerove.DroppedFieldsWarning)
        text = message.to_json()
    again = type(message).from_json(text)
    assert again.to_json() == type(message).from_json(again.to_json(pretty=True)).to_json() == text


def test_the_protobuf_package_reads_our_json(proto):
    from google.protobuf import json_format

    for record in gerove.load(SAMPLE)[::4]:
        theirs = json_format.Parse(record.to_json(), proto("Record")())
        assert gerove.Record.from_bytes(theirs.SerializeToString()) == record
        ours = gerove.Record.from_json(json_format.MessageToJson(theirs))
        assert ours == record


@pytest.mark.parametrize("cls", MESSAGES, ids=lambda cls: cls.__name__)
def test_an_empty_message_has_no_bytes_and_nothing_is_in_it(cls):
    assert cls().to_bytes() == b"" and cls.from_bytes(b"") == cls() and not cls().unknown_fields


def test_any_order_and_repetition_is_read_as_the_last_value():
    """Fields may come in any order; of a text given twice the last counts."""
    assert gerove.Period.from_bytes(b"\x12\x0a2023-02-01\x0a\x0a2023-01-01\x0a\x0a2023-01-02") == (
        gerove.Period(start=datetime.date(2023, 1, 2), end=datetime.date(2023, 2, 1))
    )


@pytest.mark.parametrize(
    "unknown",
    [UNKNOWN, b"\xf9\x7f12345678", b"\xfd\x7f1234", b"\xfa\x7f\x02ok", b"\xfb\x7f\x08\x01\xfc\x7f"],
    ids=["varint", "64 bits", "32 bits", "text", "group"],
)
def test_unknown_fields_survive_at_every_depth(unknown):
    inner = gerove.Period(end=datetime.date(2023, 1, 1), unknown_fields=unknown)
    measure = gerove.Measure(
        id="p",
        term=gerove.MeasureTerm(length=gerove.StatedTerm(period=inner), unknown_fields=unknown),
        unknown_fields=unknown,
    )
    record = gerove.Record(content=gerove.CaseFile(id="b", measures=(measure, measure)))
    again = gerove.Record.from_bytes(record.to_bytes())
    period = again.content.measures[1].term.length.period
    assert again == record and period.unknown_fields == unknown
    assert again.to_bytes().count(unknown) == 6
    assert gerove.load([again])[0] == record


def test_unknown_fields_between_known_ones_come_last():
    first, second = b"\x0a\x0a2023-01-01", b"\x12\x0a2023-02-01"
    period = gerove.Period.from_bytes(UNKNOWN + second + UNKNOWN + first)
    assert period.unknown_fields == UNKNOWN * 2
    assert period.to_bytes() == first + second + UNKNOWN * 2


def test_unknown_fields_of_a_newer_writer_reach_the_protobuf_package(proto):
    data = gerove.Act(id="a", unknown_fields=UNKNOWN).to_bytes()
    assert proto("Act").FromString(data).SerializeToString() == data


def test_json_says_how_many_unknown_fields_it_dropped():
    act = gerove.Act(id="a", unknown_fields=UNKNOWN * 2)
    with pytest.warns(gerove.DroppedFieldsWarning, match="^2 ") as warned:
        assert act.to_json() == '{"id":"a"}'
    assert warned[0].filename == __file__


def test_bytes_are_taken_from_anything_that_has_a_buffer():
    data = gerove.Act(id="a").to_bytes()
    for kind in (bytes, bytearray, memoryview):
        assert gerove.Act.from_bytes(kind(data)) == gerove.Act(id="a")


class TestMisfits:
    """Values that a field can't hold: TypeError or ValueError with the path, never the value."""

    @pytest.mark.parametrize(
        ("message", "error", "path"),
        [
            (gerove.Period(start="2023-01-01"), TypeError, "start"),
            (gerove.Period(start=datetime.datetime(2023, 1, 1)), TypeError, "start"),
            (gerove.Act(id=None), TypeError, "id"),
            (gerove.Act(id=b"a"), TypeError, "id"),
            (gerove.Act(kind=None), TypeError, "kind"),
            (gerove.Act(kind="ORDER"), TypeError, "kind"),
            (gerove.Act(kind=True), TypeError, "kind"),
            (gerove.Act(kind=2**31), ValueError, "kind"),
            (gerove.Act(child_ids="v1"), TypeError, "child_ids"),
            (gerove.Act(child_ids=None), TypeError, "child_ids"),
            (gerove.Act(child_ids=("v1", None)), TypeError, "child_ids[1]"),
            (gerove.Act(unknown_fields=None), TypeError, "unknown_fields"),
            (gerove.Referral(events=(gerove.ReferralEvent(expected=1),)), TypeError,
             "events[0].expected"),
            (gerove.StatedTerm(months=-1), ValueError, "months"),
            (gerove.StatedTerm(months=2**32), ValueError, "months"),
            (gerove.StatedTerm(months=1.0), TypeError, "months"),
            (gerove.StatedTerm(period=gerove.Act()), TypeError, "period"),
            (gerove.Address(latitude="54"), TypeError, "latitude"),
            (gerove.Header(created=datetime.date(2023, 1, 1)), TypeError, "created"),
            (gerove.Record(content=gerove.Measure()), TypeError, "header"),
        ],
        ids=lambda value: None if not isinstance(value, str) else value,
    )
    def test_are_told_with_their_path(self, message, error, path):
        with pytest.raises(error) as failure:
            message.to_bytes()
        assert str(failure.value).startswith(f"{path}: ")

    @pytest.mark.parametrize(
        ("message", "code", "path"),
        [
            (gerove.Act(id="x" * 65), 110, "id"),
            (gerove.Period(start=datetime.date(1399, 12, 31)), 108, "start"),
            (gerove.Person(family_name="\ud800"), 105, "family_name"),
        ],
        ids=["id", "date", "text"],
    )
    def test_that_the_library_finds_have_its_code(self, message, code, path):
        for write in (message.to_bytes, message.to_json):
            with pytest.raises(gerove.DataError) as failure:
                write()
            assert (failure.value.code, failure.value.path) == (code, path)

    def test_never_repeat_a_value(self):
        secret = "00000000000-slapta"
        for message in (gerove.Person(contacts=secret), gerove.Person(id=secret * 9),
                        gerove.Act(kind=secret), gerove.Person(given_names=secret + "\ud800")):
            with pytest.raises((TypeError, ValueError)) as failure:
                message.to_bytes()
            assert secret not in str(failure.value) + repr(failure.value)
