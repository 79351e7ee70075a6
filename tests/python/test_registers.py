"""gerove.registers: an office's workbook, and rows that become records."""

import datetime

import gerove
import pytest
from gerove import registers

SCHOOLS = "Pavadinimas;Rūšis\nPavyzdinė mokykla;bendrojo ugdymo mokykla\n".encode()
CHILDREN = "Nr.;Gimė;Mokykla\nV-1;1811;Pavyzdinė mokykla\n".encode()
BROKEN = "Pavadinimas;Rūšis\nPavyzdinė mokykla;tokios nėra\n".encode()
MAPPING = """
sheets {
  name: "Mokyklos" record: "institution" key: "name"
  columns { title: "Mokykla" field: "institution.name" }
  columns { title: "Tipas" field: "institution.kind" }
}
"""


def states(plan):
    return [row["state"] for row in plan.rows]


def test_several_files_are_one_body_of_rows():
    plan = gerove.plan_registers([CHILDREN, SCHOOLS])
    assert states(plan) == ["create", "create"]
    records = plan.apply()
    again = gerove.plan_registers([SCHOOLS, CHILDREN], into=records)
    assert states(again) == ["same", "same"]
    assert again.apply().to_bytes() == records.to_bytes()


def test_an_error_has_its_place_and_nothing_can_be_applied(tmp_path):
    file = tmp_path / "istaigos.csv"
    file.write_bytes(BROKEN)
    plan = gerove.plan_registers(file)
    (finding,) = [row for row in plan.findings if row["severity"] == "error"]
    assert finding["code"] == "register.cell.code"
    assert finding["file"] == str(file)
    assert plan.undo == b""
    assert "with errors" in repr(plan)
    with pytest.raises(ValueError, match="nothing can be applied"):
        plan.apply()


def test_rows_with_errors_may_be_left_out():
    plan = gerove.plan_registers([SCHOOLS + BROKEN.split(b"\n")[1] + b"\n"], skip_errors=True)
    assert "conflict" in states(plan)
    assert len(plan.apply()) > 0


def test_a_mapping_says_what_columns_are():
    rows = "Mokykla;Tipas\nPavyzdinė mokykla;bendrojo ugdymo mokykla\n".encode()
    assert states(gerove.plan_registers(rows, mapping=MAPPING)) == ["create"]
    with pytest.raises(gerove.DataError) as raised:
        gerove.plan_registers(rows, mapping="sheets {")
    assert raised.value.code == 506


def test_a_mapping_is_proposed_for_a_workbook_of_ones_own():
    rows = "Registro pavadinimas;Mokyklos rūšis\nPavyzdinė mokykla;bendrojo ugdymo mokykla\n"
    text = registers.guess(rows.encode())
    assert "# check" in text
    assert "Pavyzdinė" not in text
    assert states(gerove.plan_registers(rows.encode(), mapping=text)) == ["create"]
    assert registers.guess("A;B\n1;2\n".encode()) == ""


def test_an_import_is_taken_back():
    plan = gerove.plan_registers(SCHOOLS, as_of=datetime.date(2024, 1, 2))
    assert len(registers.undo(plan.apply(), plan.undo)) == 0
    with pytest.raises(gerove.DataError) as raised:
        registers.undo(registers.undo(plan.apply(), plan.undo), plan.undo)
    assert raised.value.code == 508


def test_records_become_a_workbook_that_changes_nothing():
    records = gerove.plan_registers([SCHOOLS, CHILDREN]).apply()
    try:
        workbook, left_out = registers.export(records)
    except gerove.DataError as error:
        assert error.code == 509
        pytest.skip("built without documents")
    assert workbook.startswith(b"PK")
    assert all(row["count"] > 0 for row in left_out)
    assert set(states(gerove.plan_registers(workbook, into=records))) == {"same"}
    assert states(gerove.plan_registers(registers.template())) == []
