"""Writes a library of empty functions, as the headers declare them: stub.py HEADER... >stub.c"""

import sys

sys.dont_write_bytecode = True
from header import declarations  # noqa: E402

print("#include <gerove_arrow.h>")
for path in sys.argv[1:]:
    for result, name, parameters in declarations(path):
        inner = ", ".join(f"{kind} {parameter}" for kind, parameter in parameters) or "void"
        body = "" if result == "void" else "return 0;"
        print(f"{result} {name}({inner}) {{ {body} }}")
