"""gerove check: can records be read, and do they fit together. Missed deadlines: test_due.py."""

import csv
import io

from conftest import DATA


def test_the_sample_is_clean(gerove, sample):
    run = gerove("check", sample, "--as-of", "2023-12-29")
    assert (run.exit, run.out) == (0, "")
    assert "0 klaidų" in run.err
    assert "0 errors" in gerove("check", sample, "--as-of", "2023-12-29", "--lang", "en").err


def test_the_only_file_is_named_even_for_findings_about_several_records(gerove, review):
    assert gerove("check", review).out.startswith(f"{review}: ")


def test_findings_are_the_data(gerove):
    path = DATA / "faulty" / "period_reversed.jsonl"
    run = gerove("check", path)
    assert run.exit == 100
    line = run.out.splitlines()[0]
    assert line.startswith(f"{path}: ") and "klaida: " in line and line.endswith("]")
    assert "[period.reversed]" in run.out and "period.reversed" not in run.err


def test_as_json_and_csv(gerove):
    path = DATA / "faulty" / "period_reversed.jsonl"
    document = gerove("check", path, "--as-of", "2024-01-31", "--format", "json").json
    assert document["failures"] == 0 and document["records"] > 0
    finding = next(row for row in document["findings"] if row["code"] == "period.reversed")
    assert finding["severity"] == "error" and finding["file"] == str(path) and finding["path"]
    words = ["check", path, "--as-of", "2024-01-31", "--format", "csv"]
    rows = list(csv.DictReader(io.StringIO(gerove(*words).out)))
    assert [row["code"] for row in rows] == [row["code"] for row in document["findings"]]


def test_every_faulty_file_is_found(gerove):
    for path in sorted((DATA / "faulty").glob("*.jsonl")):
        assert gerove("check", path, "--without-law").out != "", path.name


def test_dates_in_the_wrong_order_are_told_once(gerove, write):
    request = {"receivedByMayor": "2024-03-26"}
    procedure = {"id": "p", "request": request, "decisions": [{"date": "2024-03-25"}]}
    file = write({"caseFile": {"id": "byla", "procedures": [procedure]}})
    out = gerove("check", file, "--as-of", "2024-12-31").out
    assert "sprendimas priimtas anksčiau, nei gautas prašymas" in out
    assert out.count("case_file.procedures[0].request.received_by_mayor") == 1
    assert "dates.reversed" in out and "law.dates.order" not in out


def test_dates_of_different_records_are_told_too(gerove, write):
    sitting = write({"sitting": {"id": "posedis", "date": "2024-04-11"}}, name="s.jsonl")
    act = {"id": "aktas", "sittingId": "posedis", "date": "2024-04-10"}
    act_file = write({"act": act}, name="a.jsonl")
    out = gerove("check", sitting, act_file, "--as-of", "2024-12-31").out
    assert "law.dates.order" in out and "(sitting.date, posedis)" in out


def test_an_unknown_member_is_named(gerove, write):
    file = write({"child": {"id": "vaikas", "bornOn": "2012-01-01"}})
    run = gerove("check", file, "--lang", "en")
    assert run.exit == 1
    assert '"bornOn"; perhaps meant: born' in run.err and "2012" not in run.err


def test_files_are_one_body_of_records(gerove, write):
    sitting = write({"sitting": {"id": "s", "bodyId": "b"}}, name="sitting.jsonl")
    body = write({"body": {"id": "b", "kind": "BODY_KIND_UNSPECIFIED"}}, name="body.jsonl")
    assert "reference.missing" in gerove("check", sitting).out
    assert gerove("check", sitting).exit == 0, "the file may be an extract"
    assert gerove("check", sitting, "--complete").exit == 100
    assert "reference.missing" not in gerove("check", sitting, body, "--complete").out
    assert "reference.missing" not in gerove("check", body, sitting, "--complete").out


def test_published_totals_are_checked_too(gerove, review):
    run = gerove("check", review)
    assert run.exit == 100 and "[observation.total.differs]" in run.out


def test_a_record_that_cannot_be_read_is_told_and_left_out(gerove, write):
    path = write('{"child":{"born":"2015-02-30"}}', {"body": {}}, '{"child":{"nmae":1}}')
    run = gerove("check", path, "--lang", "en")
    assert run.exit == 1
    assert run.err.count("gerove: error: ") == 2
    for place in (str(path), "record 1", "line 2", "record 3", "line 4"):
        assert place in run.err
    assert "[id.missing]" in run.out, "the record between them was checked"


def test_failures_as_json_have_stable_codes_and_places(gerove, write):
    path = write('{"child":{"nmae":1}}')
    run = gerove("check", path, "--format", "json")
    assert run.exit == 1
    assert (run.json["records"], run.json["failures"]) == (1, 1), "the header was read"
    (failure,) = run.failures
    assert (failure["kind"], failure["code"]) == ("failure", 202)
    assert (failure["record"], failure["line"], failure["detail"]) == (1, 2, str(path))


def test_a_flood_of_failures_is_cut_short(gerove, write):
    run = gerove("check", write(*["{"] * 1000))
    assert run.exit == 1 and len(run.err.splitlines()) < 120
    assert "1000" in run.err, "the summary counts them all"
