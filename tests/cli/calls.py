"""A good call of every command: what tests try on all of them."""

import json
import re

from conftest import DATA

SAMPLE = DATA / "sample_municipality_2023.jsonl"
ROWS = DATA / "registers" / "istaigos.csv"
PLAN = DATA / "activity_plan_2023.txt"
HSDS = DATA / "directory_2023.hsds.json"
REMINDED = "siuntimas-2023-63:" + json.dumps(
    {
        "kind": "REFERRAL_EVENT_KIND_REMINDED",
        "moment": "2023-12-29T09:00:00Z",
        "actorInstitutionId": "inst-darzelis",
    }
)
YEAR_END = ("--as-of", "2023-12-31")

# Calls that put data on standard output.
CALLS = {
    "import plan": ("import", "plan", PLAN),
    "import tables": ("import", "tables", PLAN),
    "import registers": ("import", "registers", ROWS, "--dry-run"),
    "import guess": ("import", "guess", ROWS),
    "template mapping": ("template", "mapping"),
    "export plan": ("export", "plan", PLAN),
    "convert": ("convert", SAMPLE, "-", "--to", "gerove"),
    "check": ("check", SAMPLE, *YEAR_END),
    "due": ("due", SAMPLE, *YEAR_END),
    "law list": ("law", "list"),
    "law show": ("law", "show", "PROC-DEC"),
    "law diff": ("law", "diff", "R4c", "R5"),
    "law explain": ("law", "explain", SAMPLE, "byla-01/PROC-DEC", *YEAR_END),
    "law events": ("law", "events"),
    "referral inbox": ("referral", "inbox", SAMPLE, "--institution", "inst-ppt", *YEAR_END),
    "referral outbox": ("referral", "outbox", SAMPLE, "--institution", "inst-progimnazija", *YEAR_END),
    "referral overdue": ("referral", "overdue", SAMPLE, *YEAR_END),
    "referral next": ("referral", "next", SAMPLE, *YEAR_END),
    "referral apply": ("referral", "apply", SAMPLE, REMINDED),
    "referral moves": ("referral", "moves"),
    "referral terms": ("referral", "terms"),
    "report year": ("report", "year", SAMPLE, "--year", 2023, "--sources"),
    "report totals": ("report", "totals", DATA / "review_2017.jsonl"),
    "service match": ("service", "match", SAMPLE, "--need", "logopedas", "--as-of", "2023-12-01"),
    "service gap": ("service", "gap", SAMPLE, "--year", 2023),
    "service export": ("service", "export", SAMPLE, "--hsds"),
    "service import": ("service", "import", HSDS, "--hsds"),
    "redact": ("redact", SAMPLE, "--profile", "family"),
    "profiles": ("profiles",),
    "days add": ("days", "add", "2024-12-20", 5),
    "days count": ("days", "count", "2024-12-20", "2025-01-07"),
    "days list": ("days", "list", 2024),
    "code check": ("code", "check", "33309240064"),
    "schema": ("schema",),
}
FORMATS = ("table", "csv", "json")
# Commands that only talk, or write a file of another kind: test_registers.py tries them.
SILENT = {"import undo", "template registers", "export registers"}


# Calls that write a file; its name follows.
WRITERS = {
    "import plan": ("import", "plan", PLAN, "--out"),
    "convert": ("convert", SAMPLE),
    "referral apply": ("referral", "apply", SAMPLE, REMINDED, "--output"),
    "service import": ("service", "import", HSDS, "--hsds", "--out"),
    "redact": ("redact", SAMPLE, "--profile", "family", "--output"),
}


def commands(gerove, *group):
    """The commands of a group, at first of the program, as help lists them."""
    listed = gerove(*group, "--help", "--lang", "en").out.partition("\nCommands:\n")[2]
    names = re.findall(r"^  (\S+)", listed.partition("\n\n")[0], re.MULTILINE)
    for name in names:
        yield from commands(gerove, *group, name)
    if not names:
        yield group


def writers(gerove):
    """The commands whose help tells that they write a file."""
    for command in commands(gerove):
        if re.search(r"^  (--out|OUT)", gerove(*command, "--help", "--lang", "en").out, re.MULTILINE):
            yield command
