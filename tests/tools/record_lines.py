"""Records as lines of canonical Protobuf JSON, and Lithuanian working days of the sample's years."""

import calendar
import datetime
import json

HOLIDAYS = {
    datetime.date(year, month, day)
    for year in (2022, 2023, 2024)
    for month, day in [(1, 1), (2, 16), (3, 11), (5, 1), (6, 24), (7, 6), (8, 15), (11, 1), (11, 2),
                       (12, 24), (12, 25), (12, 26)]
} | {datetime.date(2022, 4, 18), datetime.date(2023, 4, 10), datetime.date(2024, 4, 1)}


def day(text):
    return datetime.date.fromisoformat(text)


def is_working(date):
    return date.weekday() < 5 and date not in HOLIDAYS


def add_working_days(date, count):
    """The working day `count` working days after (before, if negative) a date."""
    step = datetime.timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        date += step
        while not is_working(date):
            date += step
    return date


def add_months(date, months):
    """The corresponding day of another month, or that month's last day if it has none."""
    month = date.month - 1 + months
    year, month = date.year + month // 12, month % 12 + 1
    return date.replace(year=year, month=month,
                        day=min(date.day, calendar.monthrange(year, month)[1]))


def plain(value):
    """Dates as text, absent and empty values left out."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, dict):
        kept = {key: plain(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in (None, "", [], {})}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value


def line(kind, /, **fields):
    """One record as a line, without its end."""
    return json.dumps({kind: plain(fields)}, ensure_ascii=False, separators=(",", ":"))
