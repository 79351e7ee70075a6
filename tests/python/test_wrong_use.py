"""Wrong use: wrong types everywhere, closed handles, any order of destruction. Nothing crashes."""

import copy
import datetime
import gc
import inspect
import pickle
import random
import typing

import gerove
import pytest
from gerove import calendar
from hypothesis import given
from hypothesis import strategies as st

from conftest import SAMPLE, YEAR_END

FUNCTIONS = {
    f"{module.__name__}.{name}": getattr(module, name)
    for module in (gerove, calendar)
    for name in module.__all__
    if inspect.isfunction(getattr(module, name))
}
METHODS = {
    "Records.write": lambda *given: gerove.load([]).write(*given),
    "Records.to_bytes": lambda *given: gerove.load([]).to_bytes(*given),
    "Law.load": gerove.Law.load,
    "Calendar.of": calendar.Calendar.of,
    "Directory.of": gerove.Directory.of,
    "Record.from_bytes": gerove.Record.from_bytes,
    "Record.from_json": gerove.Record.from_json,
}
WRONG = [None, 0, -1, 1.5, b"\xff", "nėra", object(), [None], (), {}, datetime.date(2023, 1, 1),
         gerove.Act(id="a"), 2**70, "\ud800", "a\0b"]
EXPECTED = (TypeError, ValueError, OSError, OverflowError, gerove.Error)


def required(function):
    return [
        parameter
        for parameter in inspect.signature(function).parameters.values()
        if parameter.default is parameter.empty
        and parameter.kind is parameter.POSITIONAL_OR_KEYWORD
    ]


def test_every_public_function_is_tried():
    assert len(FUNCTIONS) >= 36 and "gerove.match" in FUNCTIONS
    for name, function in FUNCTIONS.items():
        assert inspect.getdoc(function), f"{name} has no documentation"


@pytest.mark.parametrize("name", [name for name in FUNCTIONS if required(FUNCTIONS[name])])
def test_none_for_every_argument_is_refused(name):
    function = FUNCTIONS[name]
    with pytest.raises((TypeError, ValueError, gerove.Error)):
        function(*[None] * len(required(function)))


@pytest.mark.parametrize("name", [*FUNCTIONS, *METHODS])
def test_wrong_types_are_refused_or_do_something_sane(name, tmp_path, monkeypatch):
    """What goes wrong is one of the usual exceptions, and no fault of the library."""
    monkeypatch.chdir(tmp_path)
    function = {**FUNCTIONS, **METHODS}[name]
    count = len(required(function)) if name in FUNCTIONS else 1
    chance = random.Random(name)
    for _ in range(60):
        arguments = [chance.choice(WRONG) for _ in range(count)]
        try:
            function(*arguments)
        except EXPECTED as error:
            assert not isinstance(error, gerove.InternalError)


@pytest.mark.parametrize(
    ("function", "option"),
    [
        (function, parameter.name)
        for function in FUNCTIONS.values()
        for parameter in inspect.signature(function).parameters.values()
        if parameter.kind is parameter.KEYWORD_ONLY and parameter.name in ("law", "calendar")
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_handles_of_another_kind_or_closed_are_refused(function, option, sample):
    given = {
        "records": sample, "as_of": YEAR_END, "day": YEAR_END, "days": YEAR_END, "first": YEAR_END,
        "last": YEAR_END, "steps": 1, "amount": 1, "unit": "day", "rule": "PROC-DEC",
    }
    arguments = [given[parameter.name] for parameter in required(function)]
    closed = {"law": gerove.Law, "calendar": calendar.Calendar}[option].lithuania()
    function(*arguments, **{option: closed})
    closed.close()
    with pytest.raises(gerove.ClosedError):
        function(*arguments, **{option: closed})
    for wrong in (sample, "lt", 7):
        with pytest.raises(TypeError):
            function(*arguments, **{option: wrong})


HANDLES = [gerove.Records, gerove.Table, gerove.Law, gerove.Directory, gerove.RecordReader,
           gerove.RecordWriter, calendar.Calendar]


@pytest.mark.parametrize("cls", HANDLES, ids=lambda cls: cls.__name__)
def test_handles_are_made_by_functions_only(cls):
    with pytest.raises(TypeError, match="made by functions"):
        cls()


def test_handles_are_copied_as_themselves_and_not_pickled(sample):
    assert copy.copy(sample) is copy.deepcopy(sample) is sample
    with pytest.raises(TypeError, match="pickled"):
        pickle.dumps(sample)


def make_some_of_everything():
    """Handles that are made from one another."""
    records = gerove.load([gerove.Act(id="a"), gerove.Service(id="p", name="Logopedas")])
    joined = gerove.join([records, records])
    table = gerove.check(joined)
    return {
        "records": records,
        "joined": joined,
        "redacted": gerove.redact(joined, "public"),
        "table": table,
        "capsule": table.__arrow_c_stream__(),
        "frame": table.to_pandas(),
        "directory": gerove.Directory.of(joined),
        "calendar": calendar.Calendar.of(joined),
        "law": gerove.Law.lithuania(),
        "reader": gerove.read(SAMPLE),
    }


NAMES = sorted(make_some_of_everything())


@given(st.permutations(NAMES))
def test_any_order_of_destruction_is_right(order):
    made = make_some_of_everything()
    for name in order:
        made.pop(name)
        if "joined" in made:
            assert len(made["joined"]) == 4
        if "table" in made:
            assert len(made["table"]) == len(made["table"].to_dicts())
        if "directory" in made:
            assert "Logopedas" in gerove.match(made["directory"], YEAR_END)["name"]
    gc.collect()


@given(st.permutations(NAMES), st.integers(min_value=0))
def test_any_order_of_closing_is_right(order, twice):
    made = make_some_of_everything()
    for name in [*order, order[twice % len(order)]]:
        if hasattr(made[name], "close"):
            made[name].close()
            made[name].close()


def test_types_are_those_that_are_annotated():
    """Annotations of all public functions are evaluated as they stand."""
    for function in FUNCTIONS.values():
        names = {**vars(inspect.getmodule(function)), "np": None, "npt": None, "pandas": None}
        if "npt" not in str(function.__annotations__):
            typing.get_type_hints(function, names)
