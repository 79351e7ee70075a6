#!/usr/bin/env python3
"""Changes the code a little and says which changes no test notices.

One operator, bound or constant of a source or header is changed at a time and the tests of its
folder run until one fails. A change that all of them pass is one that nobody would notice. The
sources of the folder are compiled one by one at first, then only the changed one, and linked before
the library.

    tests/tools/mutate.py --build build/dev src/law/assess/read_term.cpp:40-90
    tests/tools/mutate.py --build build/dev --since HEAD~3
    tests/tools/mutate.py --build build/dev --sample 20 src/law src/report include/gerove/law

With a changed header, all of its folder and the folder's tests are compiled anew, which takes
longer. Numbers of codes are left as they are: a contract that tests of their own keep.
Exit code: 0 all noticed, 1 some not, 2 wrong usage.
"""

import argparse
import collections
import concurrent.futures
import dataclasses
import json
import os
import pathlib
import random
import re
import resource
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
EQUIVALENT = pathlib.Path(__file__).with_name("equivalent_changes.txt")

TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"\((?:.|\n)*?\)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\''
    r"|^[ ]*#[^\n]*(?:\\\n[^\n]*)*|[A-Za-z_]\w*|\d[\w.']*"
    r"|<=>|<<=|>>=|->|\+\+|--|<=|>=|==|!=|&&|\|\||\+=|-=|::|.",
    re.DOTALL | re.MULTILINE)
BINARY = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||",
          "||": "&&", "+": "-", "-": "+", "+=": "-=", "-=": "+=", "*": "/", "/": "*", "%": "*"}
WORDS = {"true": "false", "false": "true", "continue": "break",
         "min": "max", "max": "min", "any_of": "none_of", "none_of": "any_of", "all_of": "none_of"}

# An enumerator, or the row of a code, with its number.
NUMBERED = re.compile(r"(\w+ = |\{)\d+,")


def included_as(source):
    """`law/table/choices.hpp`, `gerove/law/law.hpp`"""
    return pathlib.Path(*source.relative_to(ROOT).parts[1:])


def folder_of(source):
    return [part for part in included_as(source).parts if part != "gerove"][0]


@dataclasses.dataclass(frozen=True)
class Change:
    """A piece of a source, and what stands there instead."""
    source: pathlib.Path
    start: int
    line: int
    old: str
    new: str
    text: str  # the line as it is

    @property
    def folder(self):
        return folder_of(self.source)

    def __str__(self):
        place = f"{self.source.relative_to(ROOT)}:{self.line}"
        return f"{place}: {self.old} -> {self.new or 'nothing'}: {self.text}"

    def key(self):
        """What the list of equivalent changes knows it by: lines move, words rarely do."""
        return f"{self.source.relative_to(ROOT)}: {self.old} -> {self.new or 'nothing'}: {self.text}"


def replacement(code, match):
    token, start, end = match.group(), match.start(), match.end()
    spaced = code[start - 1:start] in (" ", "\n") and code[end:end + 1] in (" ", "\n")
    if token in BINARY and spaced:
        return BINARY[token]
    if token in WORDS:
        return WORDS[token]
    if token == "!":
        return ""
    if re.fullmatch(r"\d+U?", token) and code[start - 1] not in "[<":
        return str(int(token.rstrip("U")) + 1) + token[len(token.rstrip("U")):]
    return None


def changes_of(source, lines=None):
    code = source.read_text()
    texts = [text.strip() for text in code.split("\n")]
    line = 1
    for match in TOKEN.finditer(code):
        text = texts[line - 1]
        new = replacement(code, match)
        if (new is not None and (lines is None or line in lines)
                and not text.startswith(("static_assert", "template"))
                and not NUMBERED.match(text)):
            yield Change(source, match.start(), line, match.group(), new, text)
        line += match.group().count("\n")


def lines_since(commit):
    """Changed lines of each source since a commit."""
    diff = subprocess.run(["git", "diff", "-U0", commit, "--", "src/*.[ch]pp", "include/*.hpp"],
                          cwd=ROOT, check=True, capture_output=True, text=True).stdout
    lines = collections.defaultdict(set)
    for text in diff.splitlines():
        if text.startswith("+++ b/"):
            source = ROOT / text[6:]
        elif hunk := re.match(r"@@ .*\+(\d+)(?:,(\d+))? @@", text):
            first, count = int(hunk[1]), int(hunk[2] or 1)
            lines[source].update(range(first, first + count))
    return lines


def sources_of(word):
    """`FILE`, `FILE:LINE`, `FILE:FROM-TO` or a folder, as sources or headers and lines."""
    name, _, wanted = word.partition(":")
    path = (ROOT / name).resolve()
    if path.is_dir():
        return {source: None for source in sorted(path.rglob("*.[ch]pp"))}
    first, _, last = wanted.partition("-")
    lines = set(range(int(first), int(last or first) + 1)) if wanted else None
    return {path: lines}


class Build:
    """A build of the library and its tests, which stays as it is."""

    def __init__(self, folder, scratch, pool):
        self.folder, self.scratch, self.pool = folder.resolve(), pathlib.Path(scratch), pool
        entries = json.loads((self.folder / "compile_commands.json").read_text())
        self.commands = {entry["file"]: shlex.split(entry["command"]) for entry in entries}
        self.outputs = {entry["file"]: entry["output"] for entry in entries}
        self.links, self.objects = {}, {}

    def prepare(self, area):
        """Builds the tests of a folder, and sees that they pass as they are."""
        target = f"bin/{area}_test"
        subprocess.run(["ninja", "-C", self.folder, target], check=True, stdout=subprocess.DEVNULL)
        commands = subprocess.run(["ninja", "-C", self.folder, "-t", "commands", target],
                                  check=True, capture_output=True, text=True).stdout
        self.links[area] = commands.strip().splitlines()[-1]
        sources = sorted((ROOT / "src" / area).rglob("*.cpp"))
        self.objects = {source: self.scratch / f"{area}-{number}.o"
                        for number, source in enumerate(sources)}
        if not all(self.pool.map(lambda source: self.compile(source, source, self.objects[source]),
                                 sources)):
            sys.exit(f"src/{area} does not compile")
        if not self.passes(self.link(area, self.scratch, self.objects)):
            sys.exit(f"{target} fails before anything is changed")

    def compile(self, known_as, source, out, instead=None):
        """`instead`: a folder with headers that stand for others."""
        area = folder_of(known_as) if known_as.is_relative_to(ROOT / "src") else None
        joined = self.folder / "src/CMakeFiles/gerove.dir/Unity" / f"unity_{area}_cxx.cxx"
        command = self.commands.get(str(known_as)) or self.commands[str(joined)]
        command = command[:command.index("-o")] + ["-w", "-o", str(out), "-c", str(source)]
        if instead:
            first = next(i for i, word in enumerate(command) if word.startswith("-"))
            command.insert(first, f"-I{instead}")
        return subprocess.run(command, cwd=self.folder, capture_output=True).returncode == 0

    def link(self, area, into, objects, tests=None):
        own = " ".join(str(file) for file in objects.values())
        link = self.links[area].replace(f" -o bin/{area}_test ",
                                        f" -o {into}/test -Wl,-z,muldefs {own} ")
        for source, out in (tests or {}).items():
            link = link.replace(f" {self.outputs[source]} ", f" {out} ")
        subprocess.run(link, shell=True, cwd=self.folder, check=True)
        return into / "test"

    def with_header(self, area, work, instead):
        """Compiles a folder and its tests with changed headers; None if they do not compile."""
        joined = self.folder / "src/CMakeFiles/gerove.dir/Unity" / f"unity_{area}_cxx.cxx"
        sources = [joined] if str(joined) in self.commands else list(self.objects)
        objects = {source: work / f"source-{i}.o" for i, source in enumerate(sources)}
        tests = {source: work / f"test-{i}.o" for i, source in enumerate(self.outputs)
                 if self.outputs[source].startswith(f"tests/CMakeFiles/{area}_test.dir/")}
        everything = {str(source): out for source, out in (objects | tests).items()}
        if not all(self.compile(pathlib.Path(source), source, out, instead)
                   for source, out in everything.items()):
            return None
        return self.link(area, work, objects, tests)

    def noticed(self, change):
        """Whether a test fails; None if the changed source does not compile."""
        work = pathlib.Path(tempfile.mkdtemp(dir=self.scratch))
        code = change.source.read_text()
        changed = work / "changed" / included_as(change.source)
        changed.parent.mkdir(parents=True)
        changed.write_text(code[:change.start] + change.new +
                           code[change.start + len(change.old):])
        if change.source.suffix == ".hpp":
            program = self.with_header(change.folder, work, work / "changed")
        elif self.compile(change.source, changed, work / "changed.o"):
            objects = self.objects | {change.source: work / "changed.o"}
            program = self.link(change.folder, work, objects)
        else:
            program = None
        noticed = None if program is None else not self.passes(program)
        shutil.rmtree(work)
        return noticed

    @staticmethod
    def passes(program):
        """A change may make a test run for ever or ask for all memory: that is noticed, too."""
        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
            os.nice(5)
        try:
            arguments = [program, "--gtest_fail_fast", "--gtest_filter=-*_slow", "--gtest_brief=1"]
            return subprocess.run(arguments, preexec_fn=limit, timeout=900,
                                  stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL).returncode == 0
        except subprocess.TimeoutExpired:
            return False


def known_equivalent():
    lines = EQUIVALENT.read_text().splitlines()
    return {line for line in lines if line and not line.startswith(("#", " "))}


def chosen(arguments):
    wanted = {}
    for word in arguments.where:
        wanted.update(sources_of(word))
    if arguments.since:
        wanted.update(lines_since(arguments.since))
    by_folder = collections.defaultdict(list)
    equivalent = known_equivalent()
    for source, lines in sorted(wanted.items()):
        for change in changes_of(source, lines):
            if change.key() not in equivalent:
                by_folder[change.folder].append(change)
    chooser = random.Random(arguments.seed)
    for folder, changes in by_folder.items():
        if arguments.sample and len(changes) > arguments.sample:
            by_folder[folder] = sorted(chooser.sample(changes, arguments.sample),
                                       key=lambda change: (change.source, change.start))
    return by_folder


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("where", nargs="*", metavar="FILE[:FROM-TO]", help="or a folder")
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--since", metavar="COMMIT", help="lines changed since it")
    parser.add_argument("--sample", type=int, metavar="N", help="so many of each folder")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--list", action="store_true", help="only says what would be changed")
    arguments = parser.parse_args()
    by_folder = chosen(arguments)
    if not any(by_folder.values()):
        parser.error("nothing to change there")
    if arguments.list:
        for changes in by_folder.values():
            print(*changes, sep="\n")
        return 0
    results = collections.defaultdict(collections.Counter)
    with tempfile.TemporaryDirectory() as scratch, \
            concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        build = Build(arguments.build, scratch, pool)
        for folder, changes in by_folder.items():
            build.prepare(folder)
            for change, noticed in zip(changes, pool.map(build.noticed, changes)):
                results[folder][noticed] += 1
                if noticed is False:
                    print(f"not noticed: {change}", flush=True)
            print(f"{folder}: {results[folder][True]} of "
                  f"{results[folder][True] + results[folder][False]} noticed", flush=True)
    noticed = sum(result[True] for result in results.values())
    missed = sum(result[False] for result in results.values())
    print(f"all: {noticed} of {noticed + missed} noticed "
          f"({100 * noticed / max(1, noticed + missed):.0f} %)")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
