"""Many changes of the code in one program, of which each run makes one.

What a change stands in, `a < b`, becomes `(holds(7) ? (a <= b) : (a < b))`; the environment says
which one holds. Expressions that are evaluated by the compiler stay as they are.
"""

import re

VARIABLE = "GEROVE_CHANGE"
HEADER = """#pragma once
#include <cstdlib>
#include <type_traits>
namespace gerove_change {
inline bool is_chosen(int change) {
  static const int chosen = [] {
    const char* const text = std::getenv("GEROVE_CHANGE");
    return text == nullptr ? -1 : std::atoi(text);
  }();
  return change == chosen;
}
constexpr bool holds(int change) {
  if (std::is_constant_evaluated()) return false;
  return is_chosen(change);
}
struct Not { bool is_left_out; };
template <class T>
constexpr bool operator->*(Not no, T&& value) {
  return no.is_left_out == static_cast<bool>(value);
}
}
"""
OPENING, CLOSING = set("([{"), set(")]}")
BEFORE = {",", ";", "?", ":", "=", "return", "else", "do", "case", "throw", "co_return"}
BEHIND = {",", ";", "?", ":"}
ALONE = re.compile(r"\d.*|true|false|continue|!")


def matching(tokens, at):
    """Where the bracket opens that closes at a place."""
    depth = 0
    while at >= 0:
        depth += (tokens[at].group() in CLOSING) - (tokens[at].group() in OPENING)
        if depth == 0:
            return at
        at -= 1
    return 0


def begins_behind(code, tokens, at):
    """Whether an expression begins behind this token, at the latest."""
    text = tokens[at].group()
    if text in BEFORE or text in OPENING:
        return True
    if text == "}":  # the end of a statement rather than of a value
        return code[tokens[at].end():tokens[at].end() + 1] == "\n"
    opening = matching(tokens, at) if text == ")" else 0
    return opening > 0 and tokens[opening - 1].group() in ("if", "for", "while", "switch")


def expression_around(code, tokens, at):
    """The places in the code where the expression with a token begins and ends."""
    first = last = at
    while first > 0 and not begins_behind(code, tokens, first - 1):
        first = matching(tokens, first - 1) if tokens[first - 1].group() in CLOSING else first - 1
    depth = 0
    while last + 1 < len(tokens):
        text = tokens[last + 1].group()
        if depth == 0 and (text in BEHIND or text in CLOSING):
            break
        depth += (text in OPENING) - (text in CLOSING)
        last += 1
    return tokens[first].start(), tokens[last].end()


def on_one_line(code):
    return re.sub(r"\s*\n\s*", " ", re.sub(r"//[^\n]*", "", code))


def with_switches(code, token_pattern, changes):
    """The code with all changes, by their numbers, and the lines that each may have changed."""
    tokens = [match for match in token_pattern.finditer(code)
              if not match.group().isspace() and not match.group().startswith(("//", "/*"))]
    index = {match.start(): i for i, match in enumerate(tokens)}
    places, lines = {}, {}
    for number, change in changes.items():
        at = index[change.start]
        alone = ALONE.fullmatch(change.old)
        places[number] = ((change.start, change.start + len(change.old)) if alone else
                          expression_around(code, tokens, at))
        begin, end = places[number]
        lines[number] = range(code.count("\n", 0, begin) + 1, code.count("\n", 0, end) + 2)

    def rendered(begin, end, inside):
        text, at = "", begin
        inside = sorted(inside, key=lambda number: (places[number][0], -places[number][1]))
        while inside:
            number = inside.pop(0)
            first, last = places[number]
            nested = [other for other in inside if places[other][0] < last]
            inside = [other for other in inside if other not in nested]
            text += code[at:first] + switched(number, rendered(first, last, nested))
            at = last
        return text + code[at:end]

    def switched(number, otherwise):
        change = changes[number]
        begin, end = places[number]
        holds = f"::gerove_change::holds({number})"
        if change.old == "!":
            return f"::gerove_change::Not{{{holds}}} ->* "
        if change.old == "continue":
            return f"if ({holds}) break; else continue"
        behind = change.start + len(change.old)
        changed = on_one_line(code[begin:change.start] + change.new + code[behind:end])
        return f"({holds} ? ({changed}) : ({otherwise}))"

    return rendered(0, len(code), list(changes)), lines
