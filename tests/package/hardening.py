"""What is shipped is hardened: hardening.py [--cet] FILE... reads the library and the command."""

import re
import subprocess
import sys


def output_of(*words: str) -> str:
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def readelf(*arguments: str) -> str:
    return output_of("readelf", "--wide", *arguments)


def faults_of(file: str, cet: bool) -> list[str]:
    segments = readelf("--program-headers", file)
    dynamic = readelf("--dynamic", file)
    header = readelf("--file-header", file)
    symbols = readelf("--dyn-syms", file)
    checks = set(re.findall(r"\b__\w+_chk\b", symbols))
    stack = re.search(r"GNU_STACK.*", segments)
    held = {
        "is loaded anywhere (position independent)": re.search(r"Type:\s+DYN", header),
        "has a part that is read-only once it is linked (RELRO)": "GNU_RELRO" in segments,
        "is linked whole at once (BIND_NOW)": re.search(r"BIND_NOW|Flags:.*\bNOW\b", dynamic),
        "has a stack that holds no code": stack and "RWE" not in stack.group(),
        "has canaries on stacks (-fstack-protector)": "__stack_chk_fail" in symbols,
        "checks calls of the C library (_FORTIFY_SOURCE)": checks,
        "brings no path of its own (RPATH)": "RPATH" not in dynamic.replace("RUNPATH", ""),
    }
    if cet:
        entry = "gerove_version" if ".so" in file else "main"
        code = output_of("objdump", "--no-show-raw-insn", f"--disassemble={entry}", file)
        notes = readelf("--notes", file)
        held["marks where jumps may lead (IBT)"] = re.search(rf"<{entry}>:\n.*endbr", code)
        held["allows a shadow stack (SHSTK)"] = re.search(r"x86 feature:.*SHSTK", notes)
    return [f"{file}: does not hold: {what}" for what, holds in held.items() if not holds]


def main(arguments: list[str]) -> int:
    cet = "--cet" in arguments
    files = [argument for argument in arguments if argument != "--cet"]
    faults = [fault for file in files for fault in faults_of(file, cet)]
    print("\n".join(faults) or f"{len(files)} files are hardened")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
