"""No statutory number stands in code: they are all in the tables of law.

Looks for whole numbers of 3 and more in the sources that apply the law. What may stand there:
numbers of fields and codes, and the technical constants named below.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).parents[2]
FOLDERS = ["include/gerove/law", "src/law"]

ALLOWED_LINES = [
    re.compile(r"field<\d+>|one_of<\d+, \d+>"),  # numbers of fields
    re.compile(r"^\s*\w+ = \d+,|^\s*\d+,\s+///<"),  # numbers of codes
    re.compile(r'^\s*\{\d+, "[A-Z0-9_]+",|^\s*\{\d+,$'),  # their names
    re.compile(r"12LL \* \(b\.year"),  # months of a year
    re.compile(r"^\s*case \d+: return FactValue::of"),  # alternatives of a variant
]
# Name of the constant -> why it is no number of law.
TECHNICAL = {
    "limit": "size of a set of codes",
    "word_bits": "bits of a word",
    "event_limit": "size of a set of events",
    "most_bodies": "how many bodies of one sitting are looked at",
    "most_conventions": "size of an array",
    "most_rows": "bits of a word",
    "most_options": "size of an array",
    "subject_count": "size of an array",
    "step_limit": "where the numbers of report steps begin",
    "usual_told": "memory set aside",
    "longest_chain": "where a chain of extensions is taken for a cycle",
    "longest_row": "where a row of adjournments is taken for a cycle",
    "usual_events": "memory set aside",
    "usual_deadlines": "memory set aside",
    "usual_included": "memory set aside",
    "usual_parts": "memory set aside",
    "months_of_year": "the calendar, not the law",
    "few": "where an index pays",
    "few_steps": "where an index pays",
    "few_suspensions": "where an index pays",
    "few_events": "where an index pays",
    "few_included": "where an index pays",
    "most_told": "how many findings one part may cause",
    "default_due_soon_working_days": "a setting of the user, not of law",
}
NUMBER = re.compile(r"(?<![\w.\"'])(\d+)(?![\w.\"'])")


def code_of(line):
    """The line without comments, texts and lengths of arrays."""
    line = re.sub(r"std::array<[^>]*>", "", line.split("//")[0])
    return re.sub(r'"(?:[^"\\]|\\.)*"', '""', line)


def is_allowed(line):
    if any(pattern.search(line) for pattern in ALLOWED_LINES):
        return True
    return any(re.search(rf"\b{name} = \d+;", line) for name in TECHNICAL)


def faults():
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.?pp")):
            for number, line in enumerate(path.read_text().splitlines(), 1):
                code = code_of(line)
                found = [n for n in NUMBER.findall(code) if int(n) >= 3]
                if found and not is_allowed(line):
                    yield f"{path.relative_to(ROOT)}:{number}: {', '.join(found)}: {line.strip()}"


if __name__ == "__main__":
    found = list(faults())
    print("\n".join(found) or "no statutory number in code")
    sys.exit(1 if found else 0)
