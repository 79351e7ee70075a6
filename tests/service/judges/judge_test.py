"""python3-dateutil as an independent judge of recurrence rules.

Usage: judge_test.py PROGRAM, where PROGRAM is the built answer_rules.cpp.
"""

import datetime
import itertools
import random
import re
import subprocess
import sys
import unittest

from dateutil import rrule

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
COUNT = 1000
SPAN = datetime.timedelta(days=1500)


def some(dice, values, most=3):
    return ",".join(str(value) for value in dice.sample(values, dice.randint(1, most)))


def weekdays(dice, frequency, months):
    """All with ordinals or all without: of a mixture dateutil takes what both give."""
    ordinal = {"MONTHLY": 5, "YEARLY": 5 if months else 53}.get(frequency)
    if ordinal is None or dice.random() < 0.5:
        return some(dice, DAYS)
    numbers = [number for number in range(-ordinal, ordinal + 1) if number]
    return ",".join(f"{dice.choice(numbers)}{day}" for day in dice.sample(DAYS, dice.randint(1, 3)))


def random_rule(dice, first):
    frequency = dice.choice(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
    parts = [f"FREQ={frequency}"]
    if dice.random() < 0.5:
        parts.append(f"INTERVAL={dice.randint(1, 5)}")
    if dice.random() < 0.3:
        parts.append(f"COUNT={dice.randint(1, 60)}")
    elif dice.random() < 0.3:
        until = first + datetime.timedelta(days=dice.randint(0, 1200))
        parts.append(f"UNTIL={until:%Y%m%d}")
    months = dice.random() < 0.3
    if months:
        parts.append("BYMONTH=" + some(dice, range(1, 13)))
    if dice.random() < 0.5:
        parts.append("BYDAY=" + weekdays(dice, frequency, months))
    if frequency != "WEEKLY" and dice.random() < 0.4:
        parts.append("BYMONTHDAY=" + some(dice, [d for d in range(-31, 32) if d]))
    if dice.random() < 0.3:
        parts.append("WKST=" + dice.choice(DAYS))
    return ";".join(parts)


def judged(rule, first, start, end):
    midnight = datetime.time()
    days = rrule.rrulestr(rule, dtstart=datetime.datetime.combine(first, midnight)).between(
        datetime.datetime.combine(start, midnight),
        datetime.datetime.combine(end, midnight),
        inc=True,
    )
    return [str(day.date()) for day in days]


def days_within_a_century(rule, first):
    """How many days a rule gives of those that are searched for the last one."""
    begin = datetime.datetime.combine(first, datetime.time())
    end = begin + datetime.timedelta(days=36525)
    return sum(1 for _ in itertools.takewhile(lambda day: day < end,
                                              rrule.rrulestr(rule, dtstart=begin)))


class Judge(unittest.TestCase):
    def test_days_are_those_of_dateutil(self):
        dice = random.Random(5545)
        cases = []
        for _ in range(COUNT):
            first = datetime.date(2000, 1, 1) + datetime.timedelta(days=dice.randint(0, 9000))
            start = first + datetime.timedelta(days=dice.randint(-100, 800))
            cases.append((random_rule(dice, first), first, start, start + SPAN))
        questions = "\n".join(" ".join(map(str, case)) for case in cases)
        answers = subprocess.run(
            [PROGRAM], input=questions, stdout=subprocess.PIPE, text=True, check=True
        ).stdout.splitlines()
        self.assertEqual(len(answers), COUNT)
        for case, answer in zip(cases, answers):
            if answer == "uncounted":
                count = int(re.search("COUNT=([0-9]+)", case[0])[1])
                self.assertLess(days_within_a_century(*case[:2]), count, case)
            else:
                self.assertEqual(answer.split(), judged(*case), case)
        self.assertLess(answers.count("uncounted"), COUNT / 10)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
