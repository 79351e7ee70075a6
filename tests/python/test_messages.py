"""Messages: frozen dataclasses with code lists, dates and moments, which hide what is personal."""

import copy
import dataclasses
import datetime
import pickle
import runpy
import types

import gerove
import pytest
from hypothesis import given
from strategies import CODES, MESSAGES, any_message

from conftest import BINDINGS, PACKAGE

SECRET = "Vardenis-Slaptasis"


class TestMessage:
    def test_is_made_with_named_arguments_and_has_defaults(self):
        period = gerove.Period(start=datetime.date(2023, 1, 1))
        assert (period.start, period.end) == (datetime.date(2023, 1, 1), None)
        case_file = gerove.CaseFile()
        assert (case_file.id, case_file.measures, case_file.unknown_fields) == ("", (), b"")
        with pytest.raises(TypeError):
            gerove.Period(datetime.date(2023, 1, 1))
        with pytest.raises(TypeError):
            gerove.Period(begin=datetime.date(2023, 1, 1))

    def test_is_frozen_and_has_slots(self):
        period = gerove.Period()
        for change in (lambda: setattr(period, "end", None), lambda: delattr(period, "end")):
            with pytest.raises(dataclasses.FrozenInstanceError):
                change()
        assert not hasattr(period, "__dict__")

    def test_is_equal_when_all_fields_are(self):
        one, same = gerove.Act(id="a", child_ids=("v",)), gerove.Act(id="a", child_ids=("v",))
        assert one == same and hash(one) == hash(same)
        assert one != gerove.Act(id="a") and one != gerove.Act(
            id="a", child_ids=("v",), unknown_fields=b"\xf8\x7f\x07"
        )
        assert gerove.Period() != gerove.StatedTerm()

    def test_is_a_dataclass_to_the_dataclasses_module(self):
        act = gerove.Act(id="a", number="1")
        assert dataclasses.is_dataclass(gerove.Act)
        assert dataclasses.replace(act, number="2") == gerove.Act(id="a", number="2")
        assert dataclasses.asdict(gerove.Period()) == {
            "start": None, "end": None, "unknown_fields": b""
        }

    @pytest.mark.parametrize("cls", MESSAGES, ids=lambda cls: cls.__name__)
    def test_has_the_fields_that_type_checkers_see(self, cls, stub):
        """The stub's real dataclasses and the classes written out are the same."""
        seen = getattr(stub, cls.__name__)
        described = [
            [(f.name, str(f.type), f.default, f.kw_only) for f in dataclasses.fields(each)]
            for each in (cls, seen)
        ]
        if cls._fields:
            assert described[0] == described[1] and described[0]
        assert seen.__dataclass_params__.frozen

    def test_copies_and_pickles(self):
        measure = gerove.Measure(
            id="p", kind=gerove.MeasureKind(77), term=gerove.MeasureTerm(length=40)
        )
        for again in (copy.copy, copy.deepcopy, lambda m: pickle.loads(pickle.dumps(m))):
            assert again(measure) == measure
            assert again(measure).kind.label("lt") == "77"

    def test_matches_patterns(self):
        match gerove.Record(content=gerove.CaseFile(id="byla-1")):
            case gerove.Record(content=gerove.CaseFile(id=found)):
                assert found == "byla-1"
            case _:
                pytest.fail("no match")

    def test_documents_its_fields_with_the_words_of_the_proto_files(self):
        assert "laikotarpis" in gerove.Period.__doc__
        assert "start: First day." in gerove.Period.__doc__
        assert all(cls.__doc__ for cls in MESSAGES + CODES)


@pytest.fixture(scope="module")
def stub():
    """The classes of messages.pyi, executed."""
    text = (PACKAGE / "messages.pyi").read_text(encoding="utf-8")
    module = types.ModuleType("gerove.stub")
    text = "from __future__ import annotations\n" + text.split('"""', 2)[2]
    text = text.replace("repr=False)", "repr=False, eq=False)").replace("(Message)", "(Base)")
    text = text.replace("import Code, Message", "import Code, Message as _\nclass Base: pass")
    import sys

    sys.modules[module.__name__] = module
    module.__package__ = "gerove"
    exec(compile(text, "messages.pyi", "exec"), module.__dict__)
    return module


class TestOneof:
    def test_is_told_by_the_type_of_its_value(self):
        assert gerove.MeasureTerm().kind is None
        assert gerove.MeasureTerm(length=40).kind == "hours"
        assert gerove.MeasureTerm(length="iki pilnametystės").kind == "individual"
        assert gerove.MeasureTerm(length=gerove.StatedTerm()).kind == "period"
        assert gerove.Record(content=gerove.Child(id="v")).kind == "child"

    @pytest.mark.parametrize("term", [{"length": 0}, {"length": ""}, {}])
    def test_keeps_a_default_apart_from_nothing(self, term):
        term = gerove.MeasureTerm(**term)
        again = gerove.MeasureTerm.from_bytes(term.to_bytes())
        assert (again.length, again.kind) == (term.length, term.kind)

    def test_takes_no_other_type(self):
        for wrong in (4.5, True, gerove.Period(), b"40"):
            with pytest.raises(TypeError, match="length|hours|period"):
                gerove.MeasureTerm(length=wrong).to_bytes()


class TestCode:
    def test_is_a_number_with_labels_in_both_languages(self):
        sex = gerove.Sex.FEMALE
        assert sex == 1 and isinstance(sex, int) and gerove.Sex(1) is sex and sex.known
        assert (sex.label("lt"), sex.label("en")) == ("moteris", "female")
        with pytest.raises(ValueError):
            sex.label("de")

    def test_keeps_numbers_that_its_list_does_not_hold(self):
        newer = gerove.MeasureKind(77)
        assert newer == 77 and not newer.known and newer.label("lt") == newer.label("en") == "77"
        assert 77 not in list(map(int, gerove.MeasureKind))
        data = gerove.Measure(kind=newer).to_bytes()
        assert gerove.Measure.from_bytes(data).kind == newer
        assert gerove.Measure.from_json(gerove.Measure(kind=newer).to_json()).kind == newer

    def test_refuses_what_is_no_code(self):
        for wrong in (2**31, "FEMALE", None, 1.5):
            with pytest.raises(ValueError):
                gerove.Sex(wrong)

    @pytest.mark.parametrize("cls", CODES, ids=lambda cls: cls.__name__)
    def test_is_the_list_that_the_library_has(self, cls):
        theirs = gerove.codes(cls.__name__, language="lt").to_dicts()
        assert [(row["number"], row["label"]) for row in theirs] == [
            (int(code), code.label("lt")) for code in cls
        ]
        assert gerove.codes(cls.__name__, language="en")["label"] == [
            code.label("en") for code in cls
        ]
        assert all(row["name"].endswith(code.name) for row, code in zip(theirs, cls))
        assert [row["word"] for row in theirs] == [code.word for code in cls]


class TestPartialDate:
    def test_reads_and_writes_three_forms(self):
        for text in ("2024", "2024-03", "2024-03-07"):
            assert str(gerove.PartialDate.parse(text)) == text
        for wrong in ("", "24", "2024-3", "2024-13", "2024-02-30", "2024-03-07-1", "٢٠٢٤", " 2024"):
            with pytest.raises(ValueError):
                gerove.PartialDate.parse(wrong)

    def test_is_an_interval(self):
        year, month = gerove.PartialDate(2024), gerove.PartialDate(2024, 2)
        assert (year.first, year.last) == (datetime.date(2024, 1, 1), datetime.date(2024, 12, 31))
        assert (month.first, month.last) == (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
        assert gerove.PartialDate(9999).last == datetime.date.max
        day = gerove.PartialDate.of(datetime.date(2024, 2, 3))
        assert day.first == day.last == day.exact == datetime.date(2024, 2, 3)
        assert year.exact is month.exact is None
        with pytest.raises(TypeError):
            year < month

    def test_is_a_value(self):
        one, same = gerove.PartialDate(2024, 3), gerove.PartialDate.parse("2024-03")
        assert one == same and hash(one) == hash(same) and one != gerove.PartialDate(2024)
        assert pickle.loads(pickle.dumps(one)) == copy.copy(one) == one
        assert eval(repr(one), {"PartialDate": gerove.PartialDate}) == one
        with pytest.raises(AttributeError):
            one.year = 1
        with pytest.raises(ValueError):
            gerove.PartialDate(2024, day=1)


class TestMoment:
    UTC = datetime.timezone.utc

    def test_is_a_plain_datetime_when_microseconds_do(self):
        noon = datetime.datetime(2023, 5, 1, 12, 0, 0, 250, self.UTC)
        back = gerove.Header.from_bytes(gerove.Header(created=noon).to_bytes())
        assert back.created == noon and type(back.created) is datetime.datetime

    def test_loses_no_nanosecond(self):
        header = gerove.Header.from_json('{"created": "2023-05-01T12:00:00.123456789Z"}')
        assert isinstance(header.created, gerove.Moment)
        assert (header.created.microsecond, header.created.nanosecond) == (123456, 789)
        assert '"2023-05-01T12:00:00.123456789Z"' in header.to_json()
        assert pickle.loads(pickle.dumps(header)) == copy.deepcopy(header) == header

    def test_compares_by_nanoseconds(self):
        whole = datetime.datetime(2023, 5, 1, tzinfo=self.UTC)
        finer = [gerove.Moment(2023, 5, 1, tzinfo=self.UTC, nanosecond=n) for n in (0, 1, 2)]
        assert finer[0] == whole and whole == finer[0] and hash(finer[0]) == hash(whole)
        assert finer[1] != whole and whole != finer[1]
        assert whole < finer[1] < finer[2] and finer[2] > whole and whole <= finer[0] >= whole
        assert finer[2] - whole == datetime.timedelta()
        with pytest.raises(ValueError):
            gerove.Moment(2023, 5, 1, nanosecond=1000)

    def test_takes_other_zones_and_refuses_none(self):
        vilnius = datetime.timezone(datetime.timedelta(hours=3))
        header = gerove.Header(created=datetime.datetime(2023, 5, 1, 3, tzinfo=vilnius))
        assert '"2023-05-01T00:00:00Z"' in header.to_json()
        with pytest.raises(ValueError, match="^created: .*time zone"):
            gerove.Header(created=datetime.datetime(2023, 5, 1)).to_bytes()

    def test_takes_the_timestamps_of_pandas(self):
        pandas = pytest.importorskip("pandas")
        header = gerove.Header(created=pandas.Timestamp("2023-05-01T00:00:00.000000007Z"))
        assert '"2023-05-01T00:00:00.000000007Z"' in header.to_json()

    @pytest.mark.parametrize(
        "bytes_", [b"\x08\xff\xff\xff\xff\xff\x7f", b"\x10\x80\x94\xeb\xdc\x03"]
    )
    def test_that_python_cannot_hold_is_a_failure_with_its_path(self, bytes_):
        """Seconds of the year 139,000; nanoseconds of a whole second."""
        data = b"\x22" + bytes([len(bytes_)]) + bytes_
        with pytest.raises(gerove.DataError) as failure:
            gerove.Header.from_bytes(data)
        assert failure.value.path == "created" and failure.value.code == 111

    def test_keeps_unknown_fields(self):
        data = b"\x22\x05\x08\x01\xf8\x7f\x07"
        header = gerove.Header.from_bytes(data)
        assert header.created.unknown_fields == b"\xf8\x7f\x07" and header.to_bytes() == data
        assert pickle.loads(pickle.dumps(header)).to_bytes() == data


def without_inner_messages(shown):
    """What a message shows of itself: its fields may be named like those of messages inside."""
    own, depth, quote, escaped = [], 0, None, False
    for char in shown:
        if quote:
            escaped, closed = char == "\\" and not escaped, char == quote and not escaped
            quote = None if closed else quote
        elif char in "'\"":
            quote = char
        elif char == ")":
            depth -= 1
        if depth < 2:
            own.append(char)
        if not quote and char == "(":
            depth += 1
    return "".join(own)


class TestRepr:
    def test_hides_what_is_personal_whether_it_is_there_or_not(self):
        person = gerove.Person(id="asmuo-1", given_names=SECRET, personal_code="00000000000")
        assert repr(person) == "Person(id='asmuo-1', «•••»)"
        assert repr(gerove.Person(id="asmuo-1")) == repr(person)

    def test_shows_what_is_about_nobody(self):
        period = gerove.Period(start=datetime.date(2023, 1, 1), unknown_fields=b"\xf8\x7f\x07")
        assert repr(period) == (
            "Period(start=datetime.date(2023, 1, 1), unknown_fields=<3 bytes>)"
        )
        assert repr(gerove.Period()) == "Period()"

    def test_hides_what_is_personal_within_records(self):
        record = gerove.Record(content=gerove.Person(id="asmuo-1", family_name=SECRET))
        assert repr(record) == "Record(content=Person(id='asmuo-1', «•••»))"

    @given(any_message)
    def test_shows_no_value_of_a_personal_field(self, message):
        shown = repr(message)
        own = without_inner_messages(shown)
        for field in message._fields:
            if field.personal and not field.oneof:
                assert f"{field.name}=" not in own
                assert shown.rstrip(")").endswith("»") or "unknown_fields=<" in shown

    def test_hides_every_field_that_the_dictionary_calls_personal(self):
        """The tables in Python and those of the library say the same."""
        theirs = {
            (row["record"], row["field"]): row["privacy"] != "plain" for row in gerove.dictionary()
        }
        ours = {
            (cls._type, field.name): field.personal for cls in MESSAGES for field in cls._fields
        }
        assert {key: theirs[key] for key in ours} == ours


def test_the_generator_makes_what_the_package_has(tmp_path):
    """The package was made from the .proto files as they are now."""
    import sys

    sys.path.insert(0, str(BINDINGS / "tools"))
    try:
        runpy.run_path(str(BINDINGS / "tools" / "generate_messages.py"))["write"](
            BINDINGS.parents[1] / "proto", tmp_path
        )
    finally:
        sys.path.pop(0)
    for name in ("messages.py", "messages.pyi"):
        assert (tmp_path / name).read_text("utf-8") == (PACKAGE / name).read_text("utf-8")
