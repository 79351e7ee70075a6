"""Others' work is named: third_party.py TREE SPDX reads what CMake looks for, the list of packages
and the notices."""

import pathlib
import re
import sys

FIND = re.compile(r"^\s*find_(?:package\(\s*|library\(\s*\w+\s+)(\w+)", re.MULTILINE)
INSIDE = {"CONTAINS", "DYNAMIC_LINK"}
# Packages that CMake looks for by another name.
PROJECTS = {"zip": "libzip", "EXPAT": "expat", "xlsxwriter": "libxlsxwriter"}


def packages_found(tree: pathlib.Path) -> set[str]:
    """What CMake looks for in this tree, but for the hosts in tests that look for the tree itself."""
    files = [tree / "CMakeLists.txt", *tree.glob("cmake/*.cmake")]
    for folder in ("src", "proto", "tests", "bench", "bindings"):
        files += tree.glob(f"{folder}/**/CMakeLists.txt")
    names = {name for file in files for name in FIND.findall(file.read_text())} - {"gerove"}
    return {PROJECTS.get(name, name) for name in names}


def packages_listed(spdx: str) -> dict[str, dict[str, str]]:
    """The tags of each package by its name."""
    packages = {}
    for block in spdx.split("\n\n")[1:]:
        tags = dict(line.split(": ", 1) for line in block.strip().splitlines())
        packages[tags["PackageName"]] = tags
    return packages


def faults(tree: pathlib.Path, spdx: str) -> list[str]:
    found = packages_found(tree)
    listed = packages_listed(spdx)
    notices = (tree / "cmake/third-party/THIRD-PARTY-NOTICES").read_text().split("=" * 80)[1:]
    wrong = [f"{name} is not listed" for name in sorted(found - listed.keys())]
    wrong += [f"{name} is listed for nothing" for name in sorted(listed.keys() - found - {"gerove"})]
    for tag in ("SPDXVersion: SPDX-2.3", "DataLicense: CC0-1.0", "SPDXID: SPDXRef-DOCUMENT",
                "DocumentName: ", "DocumentNamespace: https://", "Creator: ", "Created: "):
        if f"\n{tag}" not in f"\n{spdx}":
            wrong.append(f"the list has no {tag}")
    if "@" in spdx:
        wrong.append("something in the list was not filled in")
    for name, tags in listed.items():
        for tag in ("SPDXID", "PackageDownloadLocation", "PackageLicenseConcluded", "Relationship"):
            if tag not in tags:
                wrong.append(f"{name} has no {tag}")
        if not INSIDE & set(tags["Relationship"].split()):
            continue
        if not re.search(r"[0-9]", tags.get("PackageVersion", "")):
            wrong.append(f"{name} has no version")
        licence = f"SPDX-License-Identifier: {tags['PackageLicenseConcluded']}"
        if not any(name in section.split("\n")[1] and licence in section for section in notices):
            wrong.append(f"the notices lack {name} with its licence")
    return wrong


def main(tree: str, spdx: str) -> int:
    wrong = faults(pathlib.Path(tree), pathlib.Path(spdx).read_text())
    print("\n".join(wrong) or "all packages are named")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
