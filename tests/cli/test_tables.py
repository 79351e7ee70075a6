"""gerove import tables: which tables and cells a file has."""

import csv
import io

import pytest

CSV = 'Planas;;\nNr.;Veikla;Terminas\n1;"a ""b""\nc";kovas\n2;d;gegužė\n'


@pytest.fixture
def register(tmp_path):
    file = tmp_path / "lentele.csv"
    file.write_text(CSV, encoding="utf-8")
    return file


def test_each_row_is_a_line(gerove, register):
    run = gerove("import", "tables", register)
    assert run.exit == 0
    assert "Lentelė 1: 4 × 3" in run.out
    assert '  1 | a "b" c | kovas\n' in run.out
    assert "CSV: 1 lentelė, 10 langelių" in run.err
    assert "Table 1: 4 × 3" in gerove("import", "tables", register, "--lang", "en").out


def test_covered_places_are_shown_as_such(gerove):
    html = b"<p>Planas</p><table><tr><td rowspan=2>a<td>b<tr><td>c</table>"
    run = gerove("import", "tables", "-", stdin=html)
    if "[509]" in run.err:
        pytest.skip("built without HTML")
    assert run.out == "Planas\nLentelė 1 (T1): 2 × 2\n  a | b\n  · | c\n"


def test_as_csv_each_cell_is_a_row(gerove, register):
    rows = gerove("import", "tables", register, "--format", "csv").rows
    assert len(rows) == 10
    assert rows[5]["address"] == "3:3" and rows[5]["text"] == 'a "b"\nc'
    assert (rows[5]["row"], rows[5]["column"], rows[5]["kind"]) == ("3", "2", "text")


def test_as_json_tables_paragraphs_and_findings_are_one_document(gerove, tmp_path):
    file = tmp_path / "lentele.txt"
    file.write_text("Planas\n\nNr.;Veikla\n1;a\n2;b;c\n3;d\n4;e\n", encoding="utf-8")
    run = gerove("import", "tables", file, "--format", "json", "--quiet")
    assert run.exit == 100 and run.err == ""
    document = run.json
    assert (document["format"], document["encoding"]) == ("CSV", "UTF-8")
    assert document["paragraphs"] == [{"text": "Planas", "before_table": 1, "line": 1}]
    table = document["tables"][0]
    assert (table["rows"], table["columns"]) == (5, 3)
    assert table["cells"][1] == {
        "address": "3:5", "row": 1, "column": 2, "text": "Veikla", "kind": "text"
    }
    assert [finding["code"] for finding in document["findings"]] == ["grid.row.fields"]


def test_one_table_can_be_chosen(gerove, tmp_path):
    file = tmp_path / "dvi.csv"
    file.write_text("a;b\n;\nc;d\n", encoding="utf-8")
    assert gerove("import", "tables", file, "--table", 2).out == "Lentelė 2: 1 × 2\n  c | d\n"
    for number in (0, 3):
        run = gerove("import", "tables", file, "--table", number, "--lang", "en")
        assert run.exit == 1 and "the file has no such table" in run.err


def test_what_is_not_read_is_refused_with_the_next_step(gerove, tmp_path):
    pdf = tmp_path / "planas.pdf"
    pdf.write_bytes(b"%PDF-1.7\n")
    run = gerove("import", "tables", pdf)
    assert run.exit == 1 and run.out == ""
    assert "PDF neskaitomas" in run.err and ".xlsx" in run.err and "[502]" in run.err


def test_what_python_writes_as_csv_is_read(gerove):
    cells = [["Nr.", "Žodžiai", "Kita"]]
    pieces = ["a", "ž;", ",", '"', "\n", "b c", '""', "|", ";;"]
    for number in range(1, 60):
        text = "".join(pieces[(number * step) % len(pieces)] for step in range(1, 5))
        cells.append([str(number), f"x{text}x", f"y{text[::-1]}y"])
    for delimiter in ",;":
        for ending in ("\n", "\r\n"):
            text = io.StringIO()
            csv.writer(text, delimiter=delimiter, lineterminator=ending).writerows(cells)
            stated = f"sep={delimiter}{ending}{text.getvalue()}".encode()
            rows = gerove("import", "tables", "-", "--format", "csv", stdin=stated).rows
            read = [["", "", ""] for _ in cells]
            for cell in rows:
                read[int(cell["row"]) - 1][int(cell["column"]) - 1] = cell["text"]
            assert read == cells
