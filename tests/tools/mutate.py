#!/usr/bin/env python3
"""Changes the code a little and says which changes no test notices.

One operator, bound or constant of a source or header is changed at a time and the tests of its
folder run until one fails. A change that all of them pass is one that nobody would notice. All
changes of a folder are compiled at once (switched.py), and what no test notices then is compiled by
itself and tried again.

    tests/tools/mutate.py --build build/dev src/law/assess/read_term.cpp:40-90
    tests/tools/mutate.py --build build/dev --since HEAD~3
    tests/tools/mutate.py --build build/dev --sample 20 src/law src/report include/gerove/law

With a changed header, all of its folder and the folder's tests are compiled anew, which takes
longer. Numbers of codes are left as they are: a contract that tests of their own keep.
The build joins its sources, as the preset dev does.
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
import time

import switched

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

    def __init__(self, folder, first, scratch, pool):
        self.folder, self.scratch, self.pool = folder.resolve(), pathlib.Path(scratch), pool
        self.first = first
        entries = json.loads((self.folder / "compile_commands.json").read_text())
        self.commands = {entry["file"]: shlex.split(entry["command"]) for entry in entries}
        self.outputs = {file: command[command.index("-o") + 1]
                        for file, command in self.commands.items() if "-o" in command}
        self.links, self.seconds = {}, 900

    def prepare(self, area):
        """Builds the tests of a folder, and sees that they pass as they are."""
        target = f"bin/{area}_test"
        subprocess.run(["ninja", "-C", self.folder, target], check=True, stdout=subprocess.DEVNULL)
        commands = subprocess.run(["ninja", "-C", self.folder, "-t", "commands", target],
                                  check=True, capture_output=True, text=True).stdout
        self.links[area] = commands.strip().splitlines()[-1]
        self.seconds = 900
        begun = time.monotonic()
        if not self.passes(self.folder / target):
            sys.exit(f"{target} fails before anything is changed")
        self.seconds = 60 + 10 * (time.monotonic() - begun)

    def joined(self, area):
        """The sources of a folder as CMake joins them."""
        return self.folder / "src/CMakeFiles/gerove.dir/Unity" / f"unity_{area}_cxx.cxx"

    def compile(self, known_as, source, out, instead):
        """What the compiler says if it fails. `instead`: a folder with other headers."""
        command = self.commands[str(known_as)]
        command = command[:command.index("-o")] + ["-w", "-o", str(out), "-c", str(source)]
        first = next(i for i, word in enumerate(command) if word.startswith("-"))
        command[first:first] = [f"-I{instead}", "-Wno-narrowing"]
        if (instead / "switches.hpp").exists():
            command[first:first] = ["-include", str(instead / "switches.hpp")]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True)
        return (done.stderr or "it failed") if done.returncode else ""

    def link(self, area, into, whole, tests):
        link = self.links[area].replace(f" -o bin/{area}_test ",
                                        f" -o {into}/test -Wl,-z,muldefs {whole} ")
        for source, out in tests.items():
            link = link.replace(f" {self.outputs[source]} ", f" {out} ")
        subprocess.run(link, shell=True, cwd=self.folder, check=True)
        return into / "test"

    def with_texts(self, area, work, texts):
        """Compiles a folder with other texts, and its tests if headers are among them.

        Gives the program or, if there is none, what the compiler says.
        """
        instead = work / "changed"
        for file, text in texts.items():
            (instead / included_as(file)).parent.mkdir(parents=True, exist_ok=True)
            (instead / included_as(file)).write_text(text)
        whole = work / "whole.cpp"
        whole.write_text("".join(
            f'#include "{instead / included_as(file) if file in texts else file}"\n'
            for file in sorted((ROOT / "src" / area).rglob("*.cpp"))
            if str(file) not in self.commands))
        tests = {}
        if any(file.suffix == ".hpp" for file in texts):
            tests = {source: work / f"test-{i}.o" for i, source in enumerate(self.outputs)
                     if self.outputs[source].startswith(f"tests/CMakeFiles/{area}_test.dir/")}
        said = self.compile(self.joined(area), whole, work / "whole.o", instead)
        for source, out in tests.items():
            said = said or self.compile(pathlib.Path(source), source, out, instead)
        return (None, said) if said else (self.link(area, work, work / "whole.o", tests), "")

    def switched(self, area, changes):
        """A program with as many of the changes as can be chosen when it runs, by number."""
        numbered = dict(enumerate(changes))
        while numbered:
            work = pathlib.Path(tempfile.mkdtemp(dir=self.scratch))
            texts, lines = {}, {}
            for file in {change.source for change in numbered.values()}:
                of_file = {n: change for n, change in numbered.items() if change.source == file}
                texts[file], more = switched.with_switches(file.read_text(), TOKEN, of_file)
                lines.update(more)
            (work / "changed").mkdir()
            (work / "changed/switches.hpp").write_text(switched.HEADER)
            program, said = self.with_texts(area, work, texts)
            if program is not None:
                return program, numbered
            places = {(file, int(line)) for file, line in re.findall(r"changed/(\S+?):(\d+)", said)}
            bad = {n for n, change in numbered.items()
                   if any((str(included_as(change.source)), line) in places for line in lines[n])}
            if not bad:
                sys.stderr.write(said)
            numbered = {n: change for n, change in numbered.items() if bad and n not in bad}
            shutil.rmtree(work)
        return None, {}

    def noticed(self, change):
        """Whether a test fails; None if the changed source does not compile."""
        work = pathlib.Path(tempfile.mkdtemp(dir=self.scratch))
        code = change.source.read_text()
        text = code[:change.start] + change.new + code[change.start + len(change.old):]
        program = self.with_texts(change.folder, work, {change.source: text})[0]
        noticed = None if program is None else not self.passes(program)
        shutil.rmtree(work)
        return noticed

    def judge(self, area, changes):
        """Whether each change is noticed. What nobody seems to notice is compiled by itself."""
        program, numbered = self.switched(area, changes)
        if program is not None and not self.passes(program):
            sys.exit(f"the tests of {area} fail with changes that none of them makes")

        def is_noticed(number):
            if number in numbered and not self.passes(program, {switched.VARIABLE: str(number)}):
                return True
            return self.noticed(changes[number])
        return self.pool.map(is_noticed, range(len(changes)))

    def passes(self, program, environment=None):
        """A change may make a test run for ever or ask for all memory: that is noticed, too."""
        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        def pass_those(tests):
            arguments = [program, "--gtest_fail_fast", f"--gtest_filter={tests}", "--gtest_brief=1"]
            return subprocess.run(arguments, preexec_fn=limit, timeout=self.seconds,
                                  env=os.environ | (environment or {}),
                                  stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL).returncode == 0
        try:
            first = f"{self.first}-*_slow"
            return pass_those(first) and pass_those(f"-*_slow:{self.first}")
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
    parser.add_argument("--first", metavar="TESTS", default="*Cases*",
                        help="that run before all others, since they notice most: %(default)s")
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
        build = Build(arguments.build, arguments.first, scratch, pool)
        for folder, changes in by_folder.items():
            build.prepare(folder)
            for change, noticed in zip(changes, build.judge(folder, changes)):
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
