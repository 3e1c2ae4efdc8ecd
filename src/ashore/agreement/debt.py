"""agreement-debt.txt: how much was out of step each day that somebody confirmed something, and the mark below which it has to stay.

One line a day: date, then for each language how many sections and texts were not in step before and after that day's work, then how many
only wait for somebody to confirm them: 2026-11-22 en=2/0 es=3/1 zh=0/0 confirm=1/0
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ashore.agreement.survey import Agreement
from ashore.errors import AshoreError
from ashore.model import Finding

PATH = "agreement-debt.txt"
HEADER = "# What was out of step before/after each day of confirming. Written by scripts/agree; debt may only shrink (check --ratchet).\n"
CONFIRM = "confirm"
Counts = Mapping[str, int]
_LINE = re.compile(r"(\d{4}-\d\d-\d\d)((?: [A-Za-z-]{2,}=\d+/\d+)+)")


@dataclass(frozen=True, slots=True)
class Day:
    """What was found in the morning and left in the evening, by language and under “confirm”."""

    date: dt.date
    found: Counts
    left: Counts


def debt_of(agreement: Agreement) -> dict[str, int]:
    """Count what is out of step today: behind or missing by language; what waits for a confirmation under “confirm”.

    A text of data/ counts once, not again with each section that shows it.
    """
    counts = dict.fromkeys((*agreement.languages, CONFIRM), 0)
    for one in agreement.own.values():
        for lang in {*one.behind, *one.missing}:
            counts[lang] += 1
        counts[CONFIRM] += one.to_confirm
    return counts


def read_days(text: str) -> tuple[Day, ...]:
    """Read the days in their order. Of two lines for one day, as a merge may leave them, the lesser rest holds.

    >>> read_days("2026-11-22 en=2/0 confirm=1/1\\n")[0].left
    {'en': 0, 'confirm': 1}
    """
    days: dict[dt.date, Day] = {}
    faults: list[Finding] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line and not line.startswith("# "):
            try:
                day = _day(line)
            except ValueError:
                message = f"this is no day of debt (found “{line[:40]}”, expected YYYY-MM-DD en=2/0 …)"
                faults.append(Finding(PATH, number, 1, "debt-line", message, "Take the line out; scripts/agree writes the next one."))
                continue
            days[day.date] = _merged(days[day.date], day) if day.date in days else day
    if faults:
        raise AshoreError(faults)
    return tuple(days[date] for date in sorted(days))


def _day(line: str) -> Day:
    match = _LINE.fullmatch(line)
    if match is None:
        raise ValueError(line)
    pairs = [re.split("[=/]", pair) for pair in match[2].split()]
    return Day(dt.date.fromisoformat(match[1]), {key: int(a) for key, a, _ in pairs}, {key: int(b) for key, _, b in pairs})


def _merged(one: Day, other: Day) -> Day:
    keys = [*one.found, *(key for key in other.found if key not in one.found)]
    left = {key: min(day.left[key] for day in (one, other) if key in day.left) for key in keys}
    return Day(one.date, {key: max(one.found.get(key, 0), other.found.get(key, 0)) for key in keys}, left)


def with_day(days: Iterable[Day], date: dt.date, found: Counts, left: Counts) -> tuple[Day, ...]:
    """Add today's work; a day that is there already keeps the most that was found and gets the newest rest."""
    others = [day for day in days if day.date != date]
    for day in days:
        if day.date == date:
            found = {key: max(day.found.get(key, 0), count) for key, count in found.items()}
    return tuple(sorted([*others, Day(date, found, left)], key=lambda day: day.date))


def write_days(days: Iterable[Day]) -> str:
    """Write the days; reading them again gives the same.

    >>> print(write_days(read_days("2026-11-22 en=2/0 confirm=1/1\\n")).splitlines()[1])
    2026-11-22 en=2/0 confirm=1/1
    """
    return HEADER + "".join(f"{day.date} {' '.join(f'{key}={day.found[key]}/{day.left[key]}' for key in day.left)}\n" for day in days)


def over_mark(days: Iterable[Day], today: Counts) -> dict[str, tuple[int, int]]:
    """Give (today, allowed) where there is more debt than the last recorded day left. Without a record nothing is owed: all of it is.

    >>> over_mark(read_days("2026-11-22 en=2/0 confirm=1/1\\n"), {"en": 2, "confirm": 1})
    {'en': (2, 0)}
    """
    last = list(days)[-1:]
    allowed = last[0].left if last else {}
    return {key: (count, allowed.get(key, 0)) for key, count in today.items() if count > allowed.get(key, 0)}
