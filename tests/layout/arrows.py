"""Folders call only what lies below them: reads the includes of all headers and sources."""

import pathlib
import re
import sys

# From the bottom up; folders of one floor do not know one another, unless a line below says so.
FLOORS = [
    ["core"],
    ["codes"],
    ["domain", "calendar"],
    ["wire", "check", "intake"],
    ["records"],
    ["law"],
    ["referral", "service", "disclosure", "report"],
    ["registers"],
    ["tables"],
    ["publish"],
    ["capi", "cli"],
]
BESIDE: set[tuple[str, str]] = set()

INCLUDE = re.compile(r'^\s*#\s*include\s+["<](?:gerove/)?([a-z_]+)/[^">]+[">]', re.MULTILINE)
FLOOR = {folder: floor for floor, folders in enumerate(FLOORS) for folder in folders}


def folder_of(file: pathlib.Path, root: pathlib.Path) -> str | None:
    """The folder below `root` that a file lies in; nothing for a file that lies in none."""
    parts = file.relative_to(root).parts
    return parts[0] if len(parts) > 1 else None


def may_call(caller: str, called: str) -> bool:
    if caller == called or (caller, called) in BESIDE:
        return True
    return FLOOR[called] < FLOOR[caller]


def main(source_tree: str) -> int:
    tree = pathlib.Path(source_tree)
    faults: list[str] = []
    arrows = 0
    for root in (tree / "include" / "gerove", tree / "src"):
        for file in sorted(root.rglob("*.[ch]pp")):
            caller = folder_of(file, root)
            if caller is None:
                continue  # the umbrella header
            if caller not in FLOOR:
                faults.append(f"{file.relative_to(tree)}: the folder {caller} is on no floor")
                continue
            for called in INCLUDE.findall(file.read_text()):
                if called not in FLOOR:
                    continue  # another library's
                arrows += 1
                if not may_call(caller, called):
                    faults.append(f"{file.relative_to(tree)}: {caller} may not call {called}")
    print("\n".join(faults) or f"{arrows} includes, none points up")
    return 1 if faults or arrows == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
