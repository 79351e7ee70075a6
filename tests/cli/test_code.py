"""gerove code check: personal and legal entity codes, which are never shown."""

import csv
import io

RIGHT = "33309240064"  # invented
WRONG_DIGIT = "33309240065"
NO_SUCH_DAY = "33302300064"
LEGAL = "300000003"  # invented


def test_right_codes(gerove):
    run = gerove("code", "check", RIGHT, LEGAL)
    assert run.exit == 0
    assert "asmens kodas teisingas" in run.out
    assert "juridinio asmens kodas teisingas" in run.out


def test_what_is_wrong_is_told_by_position(gerove):
    run = gerove("code", "check", RIGHT, WRONG_DIGIT, NO_SUCH_DAY, "12345", "--format", "json")
    assert run.exit == 100
    found = [(row["position"], row["severity"], row["result"]) for row in run.json["codes"]]
    assert found == [
        (1, "", "valid"),
        (2, "error", "wrong_check_digit"),
        (3, "error", "wrong_date"),
        (4, "error", "wrong_length"),
    ]


def test_an_old_code_that_cannot_be_checked_is_a_warning(gerove):
    run = gerove("code", "check", "1234567", "--lang", "en", "--format", "csv")
    assert run.exit == 0
    assert [row["severity"] for row in csv.DictReader(io.StringIO(run.out))] == ["warning"]


def test_codes_from_standard_input(gerove):
    run = gerove("code", "check", "-", "--format=json", stdin=f"{RIGHT}\r\n{LEGAL}\n".encode())
    assert [row["kind"] for row in run.json["codes"]] == ["personal_code", "legal_entity_code"]
    assert gerove("code", "check", "-", stdin=b"\n").exit == 1


def test_no_code_is_ever_shown(gerove):
    mistakes = [
        ("code", "check", RIGHT, WRONG_DIGIT, LEGAL),
        ("code", RIGHT),
        (RIGHT,),
        ("days", "add", RIGHT, RIGHT),
        ("days", "count", "2024-01-01", "2024-01-02", RIGHT),
        ("check", "nothing.jsonl", "--" + RIGHT),
        ("schema", RIGHT),
        ("report", "year", "x.jsonl", "--year", RIGHT),
        ("days", "list", "--lang", RIGHT),
    ]
    for words in mistakes:
        for form in ("table", "json", "csv"):
            run = gerove(*words, "--format", form)
            for code in (RIGHT, WRONG_DIGIT, LEGAL):
                assert code not in run.out + run.err, words
