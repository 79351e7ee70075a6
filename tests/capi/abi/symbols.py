"""What the shared library shows is what the headers declare, and what was shown before.

symbols.py LIBRARY HEADER...: compares; symbols.py --update LIBRARY HEADER...: writes the lists anew
"""

import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True
from header import constants, declarations  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent


def exported(library):
    listing = subprocess.run(
        ["nm", "-D", "--defined-only", "--format=posix", library],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    return {line.split()[0].split("@")[0] for line in listing.splitlines()}


def compare(what, seen, expected):
    for name in sorted(seen - expected):
        print(f"{what}: new: {name}", file=sys.stderr)
    for name in sorted(expected - seen):
        print(f"{what}: missing: {name}", file=sys.stderr)
    return seen == expected


def main():
    arguments = sys.argv[1:]
    update = arguments[0] == "--update"
    library, *headers = arguments[update:]
    functions = [name for path in headers for _, name, _ in declarations(path)]
    values = [f"{name} {value}" for path in headers for name, value in constants(path)]
    lists = {"symbols.txt": functions, "constants.txt": values}
    ok = compare("exported, not declared, or the reverse", exported(library), set(functions))
    for name, lines in lists.items():
        path = HERE / name
        if update:
            path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        kept = path.read_text(encoding="utf-8").splitlines()
        ok = compare(name, set(lines), set(kept)) and ok
        if ok and lines != kept:
            print(f"{name}: another order than the headers'", file=sys.stderr)
            ok = False
    if not ok:
        sys.exit("What is only added: --update. Else GEROVE_ABI_VERSION has to be raised.")
    print(f"{len(functions)} functions, {len(values)} constants")


main()
