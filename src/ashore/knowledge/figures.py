"""Values that could be wrong, as they stand in data/, and how each language writes them (Babel, CLDR).

A value is written plainly (`5 years`, `22:00-08:00`, `CNY 200000`) and read into a small frozen value, which every language
then formats in its own way. Nothing here guesses: what does not have the form is a ValueError that says the form.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from babel.dates import format_date, format_skeleton
from babel.lists import format_list as babel_list
from babel.numbers import format_decimal
from babel.units import format_unit

Unit = Literal["hour", "day", "week", "month", "year"]
_UNITS: tuple[Unit, ...] = ("hour", "day", "week", "month", "year")
SMALL = 10_000
_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Duration:
    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Hours:
    """A stretch of the day, possibly over midnight; minutes since midnight."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PartialDate:
    year: int
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in Chinese yuan (CNY), or a range of amounts."""

    low: int
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Percent:
    value: Decimal


@dataclass(frozen=True, slots=True)
class Count:
    value: int


Value = Duration | Hours | PartialDate | Money | Percent | Count

_FORMS = {
    "duration": "5 years (also hours, days, weeks, months)",
    "hours": "22:00-08:00",
    "date": "2026-08-01, 2018-10 or 2012",
    "money": "CNY 200000 or CNY 1000-2000",
    "percent": "24 %",
    "count": "3",
}


def parse_value(kind: str, text: str) -> Value:
    """Read a value of data/ by its kind.

    >>> parse_value("duration", "5 years")
    Duration(count=5, unit='year')
    >>> parse_value("money", "CNY 1000-2000")
    Money(low=1000, high=2000)
    >>> parse_value("date", "2026-13")
    Traceback (most recent call last):
    ValueError: 2026-13 is no date of the calendar
    >>> parse_value("hours", "22-8")
    Traceback (most recent call last):
    ValueError: “22-8” does not have the form of hours: 22:00-08:00
    """
    if kind not in _READERS:
        raise ValueError(f"there is no kind of value “{kind}”")
    pattern, read = _READERS[kind]
    match = pattern.fullmatch(text)
    if match is None:
        raise ValueError(f"“{text}” does not have the form of {kind}: {_FORMS[kind]}")
    return read(match)


def _read_duration(match: re.Match[str]) -> Duration:
    count, unit = int(match[1]), match[2].removesuffix("s")
    return Duration(count, next(name for name in _UNITS if name == unit))


def _read_hours(match: re.Match[str]) -> Hours:
    numbers = [int(part) for part in match.groups()]
    if max(numbers[0], numbers[2]) > 24 or max(numbers[1], numbers[3]) > 59:
        raise ValueError(f"{match[0]} is no time of day")
    return Hours(numbers[0] * 60 + numbers[1], numbers[2] * 60 + numbers[3])


def _read_date(match: re.Match[str]) -> PartialDate:
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        dt.date(year, month or 1, day or 1)
    except ValueError as error:
        raise ValueError(f"{match[0]} is no date of the calendar") from error
    return PartialDate(year, month, day)


def _read_money(match: re.Match[str]) -> Money:
    low, high = int(match[1]), int(match[2]) if match[2] else None
    if high is not None and high <= low:
        raise ValueError(f"{match[0]}: the second amount must be the larger one")
    return Money(low, high)


_READERS: dict[str, tuple[re.Pattern[str], Callable[[re.Match[str]], Value]]] = {
    "duration": (re.compile(r"([0-9]+) (hours?|days?|weeks?|months?|years?)"), _read_duration),
    "hours": (re.compile(r"([0-9]{2}):([0-9]{2})-([0-9]{2}):([0-9]{2})"), _read_hours),
    "date": (re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?"), _read_date),
    "money": (re.compile(r"CNY ([0-9]+)(?:-([0-9]+))?"), _read_money),
    "percent": (re.compile(r"([0-9]+(?:\.[0-9]+)?) ?%"), lambda match: Percent(Decimal(match[1]))),
    "count": (re.compile(r"([0-9]+)"), lambda match: Count(int(match[1]))),
}


def format_value(value: Value, lang: str) -> str:
    """Write a value as the language does.

    >>> [format_value(Duration(5, "year"), lang) for lang in ("en", "es", "zh")]
    ['5\\xa0years', '5\\xa0años', '5年']
    >>> [format_value(Duration(3, "month"), lang) for lang in ("en", "es", "zh")]
    ['3\\xa0months', '3\\xa0meses', '3个月']
    >>> [format_value(Money(200_000_000), lang) for lang in ("en", "es", "zh")]
    ['CNY\\xa0200\\xa0million', '200\\xa0millones de yuanes', '2亿元']
    >>> [format_value(Money(1, 2_000_000), lang) for lang in ("en", "es", "zh")]
    ['CNY\\xa01 to CNY\\xa02\\xa0million', '1\\xa0yuanes a 2\\xa0millones de yuanes', '1元至200万元']
    >>> [format_value(PartialDate(2018, 10), lang) for lang in ("en", "es", "zh")]
    ['October 2018', 'octubre de 2018', '2018年10月']
    >>> [format_value(Percent(Decimal(24)), lang) for lang in ("en", "es", "zh")]
    ['24%', '24\\xa0%', '24%']
    >>> [format_value(Hours(22 * 60, 8 * 60), lang) for lang in ("en", "es", "zh")]
    ['22:00–08:00', '22:00–08:00', '22:00至次日8:00']
    """
    match value:
        case Duration():
            return _format_duration(value, lang)
        case Hours():
            return _format_hours(value, lang)
        case PartialDate():
            return _format_date(value, lang)
        case Money():
            return _format_money(value, lang)
        case Percent():
            return f"{format_decimal(value.value, locale=lang)}{_NO_BREAK if lang == 'es' else ''}%"
        case Count():
            return format_count(value.value, lang)


def _format_hours(value: Hours, lang: str) -> str:
    """Chinese rules and letters say which morning is meant, and write no zero before an hour.

    >>> _format_hours(Hours(9 * 60, 17 * 60 + 30), "zh")
    '9:00至17:30'
    """
    if lang != "zh":
        return f"{_clock(value.start)}–{_clock(value.end)}"
    next_day = "次日" if value.end <= value.start else ""
    return f"{_clock(value.start).removeprefix('0')}至{next_day}{_clock(value.end).removeprefix('0')}"


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def format_count(value: int, lang: str) -> str:
    """Write a whole number. Spanish groups only from five digits on, as its academy asks.

    >>> [format_count(n, lang) for n, lang in ((3054, "en"), (3054, "es"), (30540, "es"), (3054, "zh"))]
    ['3,054', '3054', '30\\xa0540', '3054']
    """
    if lang == "es":
        return format_decimal(value, format="#,##0", locale="en").replace(",", _NO_BREAK) if value >= 10_000 else str(value)
    if lang == "zh":
        return str(value)
    return format_decimal(value, format="#,##0", locale=lang)


def _format_duration(value: Duration, lang: str) -> str:
    name = f"duration-{value.unit}"
    text = format_unit(value.count, name, length="long", locale=lang)
    if name in text:  # where CLDR's long form is the short one (zh, ja), Babel prints the unit's key
        text = format_unit(value.count, name, length="short", locale=lang)
    return text.replace(" ", "" if lang == "zh" else _NO_BREAK)


def _format_date(value: PartialDate, lang: str) -> str:
    if value.month is None:
        return f"{value.year}年" if lang == "zh" else str(value.year)
    day = dt.date(value.year, value.month, value.day or 1)
    if value.day is None:
        return format_skeleton("yMMMM", day, locale=lang)
    return format_date(day, format="d MMMM y" if lang == "en" else "long", locale=lang)


def _format_money(value: Money, lang: str) -> str:
    if lang == "zh":
        return f"{_wan(value.low)}元" if value.high is None else _wan_range(_wan(value.low), _wan(value.high))
    low = _in_yuan(_large(value.low, lang), lang)
    if value.high is None:
        return low
    high = _large(value.high, lang)
    between = " a " if lang == "es" else "–"
    if value.low < SMALL and "mill" in high:  # “1–2 million” would make millions of both
        return f"{low}{between if lang == 'es' else ' to '}{_in_yuan(high, lang)}"
    return _in_yuan(f"{_large(value.low, lang)}{between}{high}", lang)


def _in_yuan(amount: str, lang: str) -> str:
    if lang == "es":
        return f"{amount} de yuanes" if "mill" in amount else f"{amount}{_NO_BREAK}yuanes"
    return f"CNY{_NO_BREAK}{amount}"


def _wan_range(low: str, high: str) -> str:
    """Say a range so that its unit cannot be taken for that of one end alone.

    >>> _wan_range("1000", "2000"), _wan_range("1万", "2万"), _wan_range("1000", "2万")
    ('1000至2000元', '1至2万元', '1000元至2万元')
    """
    unit = high[-1] if high[-1] in "万亿" else ""
    if unit and low.endswith(unit):
        return f"{low[:-1]}至{high}元"
    small = low.isdigit() and int(low) < SMALL  # “1至2万元” would make 万 of both; a long number cannot be taken so
    return f"{low}元至{high}元" if small and unit else f"{low}至{high}元"


def _large(value: int, lang: str) -> str:
    """Say round millions in words, since a row of zeros is misread; leave all else in digits."""
    if value >= 1_000_000 and value % 1_000_000 == 0:
        word = ("millón" if value == 1_000_000 else "millones") if lang == "es" else "million"
        return f"{format_count(value // 1_000_000, lang)}{_NO_BREAK}{word}"
    return format_count(value, lang)


def _wan(value: int) -> str:
    """Chinese counts by 万 (10,000) and 亿 (100 million).

    >>> [_wan(n) for n in (2000, 10_000, 200_000, 200_000_000, 12_345)]
    ['2000', '1万', '20万', '2亿', '12345']
    """
    for size, word in ((100_000_000, "亿"), (10_000, "万")):
        if value >= size and value % size == 0:
            return f"{value // size}{word}"
    return str(value)


def format_list(items: list[str], lang: str) -> str:
    """Join the way the language does.

    >>> [format_list(["a", "b", "c"], lang) for lang in ("en", "es", "zh")]
    ['a, b, and c', 'a, b y c', 'a、b和c']
    """
    return babel_list(items, locale=lang)
