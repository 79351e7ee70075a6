"""Each concept is in the file that src/README.md says."""

import pathlib
import re
import sys

ROW = re.compile(r"^\| ([^|]+) \| `([^`]+)` \|$", re.MULTILINE)


def main(source_tree: str) -> int:
    tree = pathlib.Path(source_tree)
    table = (tree / "src" / "README.md").read_text().partition("## Where is it?")[2]
    rows = ROW.findall(table.partition("\n## ")[0])
    missing = [f"{concept}: {file} is not there" for concept, file in rows
               if not (tree / file).is_file()]
    print("\n".join(missing) or f"{len(rows)} concepts, each in its file")
    return 1 if missing or not rows else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
