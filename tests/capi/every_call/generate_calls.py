"""Writes C that can call every function of the ABI: generate_calls.py HEADER... >every_call.c

Whatever the headers declare is described by its parameters, each with a good value and with what
NULL must give. A function or parameter that this script does not know ends it: whoever adds one
says here how it is called, and it is then tested like the others.
"""

import pathlib
import re
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "abi"))
from header import declarations  # noqa: E402

# Functions that give no status; nulls_test.c calls them by name.
WITHOUT_STATUS = [
    "gerove_abi_version",
    "gerove_version",
    "gerove_error_code",
    "gerove_error_message",
    "gerove_error_path",
    "gerove_buffer_dispose",
]

HANDLES = ["context", "records", "reader", "writer", "law", "calendar", "directory", "table"]

# Results that may be NULL, by the words of the header.
OPTIONAL = {
    "gerove_message_to_json": ["dropped"],
    "gerove_message_check": ["out"],
    "gerove_assess": ["deadlines", "findings"],
    "gerove_report": ["sources", "findings"],
    "gerove_report_totals": ["findings"],
    "gerove_referrals": ["findings"],
    "gerove_gap": ["sources", "findings"],
    "gerove_hsds_read": ["findings"],
    "gerove_grids_read": ["paragraphs", "findings"],
    "gerove_plan_read": ["findings"],
    "gerove_plan_read_as": ["findings"],
    "gerove_citations": ["findings"],
    "gerove_registers_write": ["left_out"],
    "gerove_registers_import": ["out", "run", "rows", "findings"],
    "gerove_add_working_days_column": ["status"],
    "gerove_count_working_days_column": ["status"],
    "gerove_is_working_day_column": ["status"],
    "gerove_end_of_term_column": ["status"],
}

# Other pointers for which NULL stands for something.
NULL_IS_FINE = {
    "law", "calendar", "options", "rules", "municipality", "institution", "list", "progress",
    "user", "budget", ("gerove_citations", "records"), "sheet", "names", "into",
}  # fmt: skip

# Sizes of memory that the caller owns: only what is there may be said.
MEMORY_SIZES = {
    "size", "referral_size", "event_size", "ours_size", "theirs_size", "step_count",
    "key_size",
    ("gerove_records_join", "count"), ("gerove_registers_import", "count"),
}  # fmt: skip

# Good values, by parameter or by function and parameter; C expressions.
VALUES = {
    "rule": '"PROC-DEC"',
    "format": "GEROVE_FORMAT_JSON",
    "kind": '"case_files"',
    "row": "0",
    "column": "0",
    "how": "GEROVE_TABLE_CSV",
    "first": "0",
    "count": "1",
    "most": "5",
    "complete": "1",
    "pretty": "1",
    "anybody": "0",
    "language": "GEROVE_EN",
    "progress": "NULL",
    "user": "world",
    "list": '"MeasureKind"',
    "codes": '"33309240064 300000003"',
    "day": "19700",
    "n": "5",
    "from": "19358",
    "to": "19722",
    "as_of": "19722",
    "amount": "15",
    "unit": "GEROVE_UNIT_WORKING_DAY",
    "full_days_between": "1",
    "roll_back": "1",
    "municipality": '"azuolyno"',
    "institution": '"inst-ppt"',
    "which": "GEROVE_REFERRALS_NEXT",
    "profile": '"family"',
    "key": '"a key of thirty-two bytes or so.."',
    "key_size": "32",
    "year": "0",
    "steps": "world->steps",
    "step_count": "4",
    "parts": "world->parts",
    "files": "world->files",
    "sizes": "world->file_sizes",
    "names": "world->file_names",
    "into": "world->records",
    ("gerove_registers_undo", "records"): "world->imported",
    ("gerove_registers_write", "records"): "world->imported",
    ("gerove_registers_undo", "run"): "world->run.data",
    ("gerove_registers_undo", "size"): "world->run.size",
    "options": "&world->{type}",
    "rules": "&world->{type}",
    "budget": "&world->{type}",
    "wanted": "&world->{type}",
    "path": "world->input",
    "type": '"Referral"',
    "bytes": "world->referral.data",
    "size": "world->referral.size",
    "referral": "world->referral.data",
    "referral_size": "world->referral.size",
    "event": "world->event.data",
    "event_size": "world->event.size",
    "ours": "world->referral.data",
    "ours_size": "world->referral.size",
    "theirs": "world->referral.data",
    "theirs_size": "world->referral.size",
    ("gerove_records_join", "count"): "2",
    ("gerove_records_decode", "bytes"): "world->lines.data",
    ("gerove_records_decode", "size"): "world->lines.size",
    ("gerove_records_write", "path"): '"every_call.jsonl"',
    ("gerove_writer_create", "path"): '"every_call.jsonl"',
    ("gerove_writer_write", "format"): "GEROVE_FORMAT_PROTOBUF",
    ("gerove_writer_write", "bytes"): "world->record.data",
    ("gerove_writer_write", "size"): "world->record.size",
    ("gerove_message_from_json", "json"): '"{\\"id\\":\\"s\\"}"',
    ("gerove_message_from_json", "size"): "10",
    ("gerove_check_codes", "size"): "21",
    ("gerove_law_load", "bytes"): "world->law_json.data",
    ("gerove_law_load", "size"): "world->law_json.size",
    ("gerove_table_int", "table"): "world->deadlines",
    ("gerove_table_float", "table"): "world->floats",
    ("gerove_table_float", "column"): "(int64_t)world->float_column",
    ("gerove_hsds_read", "json"): "world->hsds.data",
    ("gerove_hsds_read", "size"): "world->hsds.size",
    ("gerove_grids_read", "bytes"): "world->plan_text.data",
    ("gerove_grids_read", "size"): "world->plan_text.size",
    ("gerove_grids_read", "sheet"): "NULL",
    ("gerove_registers_guess", "bytes"): "world->plan_text.data",
    ("gerove_registers_guess", "size"): "world->plan_text.size",
    ("gerove_plan_read", "text"): "world->plan_text.data",
    ("gerove_plan_read", "size"): "world->plan_text.size",
    ("gerove_plan_read_as", "text"): "world->plan_text.data",
    ("gerove_plan_read_as", "size"): "world->plan_text.size",
    ("gerove_citations", "text"): "world->plan_text.data",
    ("gerove_citations", "size"): "world->plan_text.size",
    ("gerove_plan_write", "plan"): "world->plan.data",
    ("gerove_plan_write", "size"): "world->plan.size",
}

# Pointers to results, without the handles.
RESULTS = {
    "size_t *", "int32_t *", "int64_t *", "uint64_t *", "uint8_t *", "double *", "const char * *",
    "void *", "gerove_column *", "gerove_place *", "gerove_buffer *", "struct ArrowArrayStream *",
}  # fmt: skip
NUMBERS = {"int32_t", "int64_t", "size_t", "uint32_t"}


def value_of(function, name, type_name):
    value = VALUES.get((function, name), VALUES.get(name))
    if value is None:
        sys.exit(f"{function}: nothing says how the parameter {name} is given")
    return value.replace("{type}", type_name.removeprefix("const ").removesuffix(" *"))


def describe(function, type_name, name):
    """(kind, handle, null status, the C expression of a good value, how it is passed)."""
    bare = type_name.removeprefix("const ")
    handle = next((h for h in HANDLES if bare == f"gerove_{h} *"), None)
    if handle:
        fine = name in NULL_IS_FINE or (function, name) in NULL_IS_FINE
        null = "GEROVE_OK" if fine else "GEROVE_E_HANDLE"
        value = VALUES.get((function, name), f"world->{handle}")
        return "HANDLE", handle.upper(), null, f".pointer = {value}", "{v}.pointer"
    handle = next((h for h in HANDLES if type_name == f"gerove_{h} * *"), None)
    if handle or type_name in RESULTS and name != "user":
        null = "GEROVE_OK" if name in OPTIONAL.get(function, []) else "GEROVE_E_ARGUMENT"
        kind = {"gerove_buffer *": "BUFFER", "struct ArrowArrayStream *": "STREAM"}
        kind = "NEW_HANDLE" if handle else kind.get(type_name, "RESULT")
        return kind, (handle or "none").upper(), null, "slot", "{v}.pointer"
    if type_name == "gerove_days":
        return "DAYS", "NONE", "GEROVE_E_ARGUMENT", ".days = world->days", "{v}.days"
    if type_name == "gerove_progress":
        return "CALLBACK", "NONE", "GEROVE_OK", ".progress = NULL", "{v}.progress"
    value = value_of(function, name, type_name)
    if type_name in NUMBERS:
        fixed = name in MEMORY_SIZES or (function, name) in MEMORY_SIZES
        kind = "MEMORY_SIZE" if fixed else "NUMBER"
        how = f"({type_name}){{v}}.number"
        return kind, "NONE", "GEROVE_OK", f".number = (int64_t){value}", how
    if not type_name.endswith("*"):
        sys.exit(f"{function}: nothing says how {type_name} {name} is given")
    null = "GEROVE_OK" if name in NULL_IS_FINE else "GEROVE_E_ARGUMENT"
    options = re.fullmatch(r"const gerove_\w+ \*", type_name) is not None
    pointer = f".pointer = (void *)(uintptr_t){value}"
    return "OPTIONS" if options else "INPUT", "NONE", null, pointer, "{v}.pointer"


def main():
    functions = [function for path in sys.argv[1:] for function in declarations(path)]
    print('#include "every_call.h"\n')
    table = []
    destroys = []
    for result, name, parameters in functions:
        if re.fullmatch(r"gerove_\w+_destroy", name):
            destroys.append(name.removeprefix("gerove_").removesuffix("_destroy"))
            continue
        if name in WITHOUT_STATUS:
            continue
        if result != "int32_t":
            sys.exit(f"{name}: gives no status and is not listed")
        rows, values, passed = [], [], []
        for index, (type_name, parameter) in enumerate(parameters):
            kind, handle, null, value, how = describe(name, type_name, parameter)
            rows.append(f'    {{"{parameter}", {kind}, HANDLE_{handle}, {null}}},')
            if value != "slot":
                values.append(f"  values[{index}]{value};")
            passed.append(how.format(v=f"values[{index}]"))
        print(f"static const struct parameter parameters_of_{name}[] = {{")
        print("\n".join(rows))
        print("};")
        print(f"static void arguments_of_{name}(struct world *world, union value *values) {{")
        print("  (void)world;\n  (void)values;")
        print("\n".join(values))
        print("}")
        print(f"static int32_t call_{name}(const union value *values) {{")
        print(f"  return {name}({', '.join(passed)});")
        print("}\n")
        table.append(
            f'    {{"{name}", call_{name}, arguments_of_{name}, parameters_of_{name}, '
            f"{len(parameters)}}},"
        )
    if sorted(destroys) != sorted(HANDLES):
        sys.exit(f"handles that can be destroyed: {destroys}; known: {HANDLES}")
    print("const struct call every_call[] = {")
    print("\n".join(table))
    print("};")
    print("const size_t every_call_count = sizeof(every_call) / sizeof(every_call[0]);")


main()
