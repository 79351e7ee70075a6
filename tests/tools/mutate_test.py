"""What mutate.py would change and how, and that its list of equivalent changes is up to date."""

import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import mutate  # noqa: E402
import switched  # noqa: E402


def changes_of(code):
    with tempfile.NamedTemporaryFile("w", suffix=".cpp") as source:
        source.write(code)
        source.flush()
        return [(change.old, change.new) for change in mutate.changes_of(pathlib.Path(source.name))]


def with_switches(code):
    """The code with all its changes, each switched by its number; `holds` for short."""
    with tempfile.NamedTemporaryFile("w", suffix=".cpp") as source:
        source.write(code)
        source.flush()
        changes = dict(enumerate(mutate.changes_of(pathlib.Path(source.name))))
    text, lines = switched.with_switches(code, mutate.TOKEN, changes)
    return text.replace("::gerove_change::", ""), lines


class Switches(unittest.TestCase):
    def test_an_expression_is_chosen_from_two(self):
        self.assertEqual(with_switches("return a < b;")[0],
                         "return (holds(0) ? (a <= b) : (a < b));")
        self.assertEqual(with_switches("if (f(a, b) && c) x += y;")[0],
                         "if ((holds(0) ? (f(a, b) || c) : (f(a, b) && c))) "
                         "(holds(1) ? (x -= y) : (x += y));")

    def test_numbers_and_words_are_chosen_alone(self):
        self.assertEqual(with_switches("f(a, 3, true);")[0],
                         "f(a, (holds(0) ? (4) : (3)), (holds(1) ? (false) : (true)));")
        self.assertEqual(with_switches("if (a) continue;")[0],
                         "if (a) if (holds(0)) break; else continue;")
        self.assertEqual(with_switches("return !a.b();")[0], "return Not{holds(0)} ->* a.b();")

    def test_changes_may_lie_in_one_another(self):
        self.assertEqual(with_switches("x = a + f(b - 1);")[0],
                         "x = (holds(0) ? (a - f(b - 1)) : "
                         "(a + f((holds(1) ? (b + 1) : (b - (holds(2) ? (2) : (1)))))));")

    def test_lines_stay_where_they_are(self):
        text, lines = with_switches("return a &&  // why\n    b;\nint c;\n")
        self.assertEqual(text, "return (holds(0) ? (a || b) : (a &&  // why\n    b));\nint c;\n")
        self.assertEqual(list(lines[0]), [1, 2])


class Changes(unittest.TestCase):
    def test_operators_bounds_and_constants(self):
        self.assertEqual(changes_of("return a < 3 && !b;"),
                         [("<", "<="), ("3", "4"), ("&&", "||"), ("!", "")])
        self.assertEqual(changes_of("x += size - 1;"), [("+=", "-="), ("-", "+"), ("1", "2")])
        self.assertEqual(changes_of("if (x == y) continue;"), [("==", "!="), ("continue", "break")])
        self.assertEqual(changes_of("std::ranges::any_of(a, true)"),
                         [("any_of", "none_of"), ("true", "false")])

    def test_words_types_and_preprocessing_stay(self):
        self.assertEqual(changes_of('say("1 < 2");  // a < 1'), [])
        self.assertEqual(changes_of("/* a < 1\n b > 2 */"), [])
        self.assertEqual(changes_of('R"(a < 1)"'), [])
        self.assertEqual(changes_of("#if X < 3"), [])
        self.assertEqual(changes_of("std::vector<Date>& a = *b->c;"), [])
        self.assertEqual(changes_of("const int* a; int&& b; -c;"), [])
        self.assertEqual(changes_of("static_assert(sizeof(int) == 4);"), [])

    def test_numbers_of_codes_stay(self):
        self.assertEqual(changes_of("  sent = 2,  ///< it was sent"), [])
        self.assertEqual(changes_of('  {2, "STATE_SENT", {"sent"}},'), [])
        self.assertEqual(changes_of("int sent = 2;"), [("2", "3")])

    def test_a_header_is_known_by_its_folder(self):
        self.assertEqual(mutate.folder_of(mutate.ROOT / "include/gerove/law/law.hpp"), "law")
        self.assertEqual(mutate.folder_of(mutate.ROOT / "src/law/table/choices.hpp"), "law")

    def test_hexadecimal_numbers_and_fractions_stay(self):
        self.assertEqual(changes_of("f(0x80, 1.5, 10'000);"), [])

    def test_what_is_said_to_be_equivalent_still_stands_in_the_sources(self):
        possible = {change.key() for folder in ("src", "include/gerove")
                    for source in mutate.sources_of(folder) for change in
                    mutate.changes_of(source)}
        self.assertEqual(mutate.known_equivalent() - possible, set())


if __name__ == "__main__":
    unittest.main()
