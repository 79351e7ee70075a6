"""What the headers of the ABI declare."""

import pathlib
import re
import sys


def declarations(path):
    """(result, name, parameters) of each function; a parameter is (type, name)."""
    header = pathlib.Path(path).read_text(encoding="utf-8")
    declared = len(re.findall(r"^GEROVE_API ", header, flags=re.MULTILINE))
    text = re.sub(r"/\*.*?\*/", "", header.replace("\\\n", " "), flags=re.DOTALL)
    text = re.sub(r"^#.*$", "", text, flags=re.MULTILINE)
    functions = []
    for match in re.finditer(r"GEROVE_API\s+([^;(]*?)(gerove_\w+)\(([^;]*)\);", text):
        result, name, rest = match.groups()
        parameters = []
        for part in " ".join(rest.split()).split(","):
            if part.strip() == "void":
                continue
            words, parameter = re.fullmatch(r"\s*(.*?)(\w+)\s*", part).groups()
            parameters.append((" ".join(words.replace("*", " * ").split()), parameter))
        functions.append((" ".join(result.replace("*", " * ").split()), name, parameters))
    if len(functions) != declared:
        sys.exit(f"{path}: {declared} functions are declared, {len(functions)} were understood")
    return functions


def constants(path):
    """Names and values of the macros that stand for a value."""
    header = pathlib.Path(path).read_text(encoding="utf-8").replace("\\\n", " ")
    text = re.sub(r"/\*.*?\*/", "", header, flags=re.DOTALL)
    for match in re.finditer(r"^#define (GEROVE_\w+)[ \t]+(\S.*)$", text, flags=re.MULTILINE):
        if match.group(1) != "GEROVE_API":
            yield match.group(1), " ".join(match.group(2).split())
