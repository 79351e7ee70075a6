"""Independent judges of the calendar: python3-holidays for the days, numpy for the arithmetic.

Usage: judges_test.py PROGRAM, where PROGRAM is the built answer_questions.cpp.
"""

import datetime
import random
import subprocess
import sys
import unittest

import holidays
import numpy

FIRST = datetime.date(1990, 1, 1)
LAST = datetime.date(2060, 12, 31)
DAYS = [FIRST + datetime.timedelta(days=i) for i in range((LAST - FIRST).days + 1)]


def known_gap(day):
    """Whether the judge is known to be wrong: release 0.10 lacks All Souls' Day."""
    return (day.month, day.day) == (11, 2) and day.year >= 2020


def ask(questions):
    answers = subprocess.run(
        [PROGRAM], input="\n".join(questions), stdout=subprocess.PIPE, text=True, check=True
    )
    return answers.stdout.splitlines()


class Judges(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        flags = [line.split() for line in ask(f"day {day}" for day in DAYS)]
        cls.working = {day: flag[0] == "1" for day, flag in zip(DAYS, flags)}
        cls.holiday = {day: flag[1] == "1" for day, flag in zip(DAYS, flags)}
        cls.busdaycal = numpy.busdaycalendar(
            holidays=[day for day in DAYS if cls.holiday[day]]
        )
        cls.random = random.Random(1990)

    def test_holidays_are_those_of_python_holidays(self):
        judge = holidays.LT(years=range(FIRST.year, LAST.year + 1))
        differences = [
            str(day)
            for day in DAYS
            if self.holiday[day] != (day in judge or known_gap(day))
        ]
        self.assertEqual(differences, [])

    def test_working_days_are_those_of_numpy(self):
        judge = numpy.is_busday(DAYS, busdaycal=self.busdaycal)
        self.assertEqual(list(judge), [self.working[day] for day in DAYS])

    def test_adding_is_that_of_numpy(self):
        # numpy starts from a working day: going forward from the one before, going back from the
        # one after, which is what "the date itself never counts" means.
        for low, high, roll in ((1, 1500, "preceding"), (-1500, -1, "following"), (0, 0, "following")):
            starts = self.random.choices(DAYS[3000:-3000], k=5000)
            steps = [self.random.randint(low, high) for _ in starts]
            judge = numpy.busday_offset(starts, steps, roll=roll, busdaycal=self.busdaycal)
            ours = ask(f"add {day} {n}" for day, n in zip(starts, steps))
            self.assertEqual(ours, [str(day) for day in judge])

    def test_counting_is_that_of_numpy(self):
        pairs = [sorted(self.random.choices(DAYS, k=2)) for _ in range(5000)]
        judge = numpy.busday_count(
            [a for a, _ in pairs], [b for _, b in pairs], busdaycal=self.busdaycal
        )
        ours = ask(f"count {a} {b}" for a, b in pairs)
        self.assertEqual([int(n) for n in ours], list(judge))


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
