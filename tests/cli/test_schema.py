"""gerove schema: the data dictionary."""

import csv
import io


def test_all_fields(gerove):
    fields = gerove("schema", "--format", "json").json["fields"]
    assert len({row["record"] for row in fields}) > 60
    assert all(row["privacy"] for row in fields)
    name = next(row for row in fields if row["record"] == "Person" and row["field"] == "family_name")
    assert (name["json"], name["type"], name["privacy"]) == ("familyName", "string", "identity")


def test_one_record_by_any_spelling(gerove):
    expected = gerove("schema", "CaseFile").out
    assert expected != "" and "CaseFile" in expected and "Sitting" not in expected
    for name in ("case_file", "casefile"):
        assert gerove("schema", name).out == expected


def test_a_code_list_with_labels_in_both_languages(gerove):
    lithuanian = gerove("schema", "TermKind").out
    assert "TERM_KIND_AS_NEEDED" in lithuanian and "pagal poreikį" in lithuanian
    assert "as needed" in gerove("schema", "TermKind", "--lang", "en").out


def test_the_code_lists_of_a_record(gerove):
    run = gerove("schema", "Term", "--codes", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(run.out)))
    assert {row["list"] for row in rows} == {"TermKind"}
    assert len(gerove("schema", "--codes", "--format", "json").json["codes"]) > 300


def test_an_unknown_name_is_a_usage_error(gerove):
    assert gerove("schema", "Nothing").exit == 2


def test_tables_of_results_have_columns(gerove):
    rows = gerove("schema", "deadlines", "--tables", "--format", "json").json["columns"]
    assert [row["column"] for row in rows][:3] == ["due", "state", "title"]
    assert {row["table"] for row in rows} == {"deadlines"}
    types = {row["column"]: row["type"] for row in rows}
    assert types["due"] == "date" and types["due_moment"] == "moment" and types["state"] == "code"
    everything = gerove("schema", "--tables", "--format", "json").json["columns"]
    assert {"findings", "gaps", "columns"} < {row["table"] for row in everything}
    assert gerove("schema", "Nothing", "--tables").exit == 2
