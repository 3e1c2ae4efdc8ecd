"""Repairs of numbers: the 65438 code, digits split at a 1, and ranges that lost an end.

A translation engine writes the digit 1 as `65438+0`. Only that stretch stands for 1, and decoding it proves nothing about the
rest: units and order go wrong in the same texts. So a decoded number is certain only where it is a well-formed number by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.corpus.mark import Mark, either
from ashore.languages import Language
from ashore.model import Certainty

CODE = re.compile(r"6[,.]?5[,.]?4[,.]?3[,.]?8\+[ \u00a0]?0(?![ \u00a0]?=)")
CODE_RUN = re.compile(rf"{CODE.pattern}(?:[\d.,]{{0,6}}?{CODE.pattern}){{0,12}}")
BEFORE = re.compile(r"[\d.,]*$", re.ASCII)
AFTER = re.compile(r"[\d.,]*", re.ASCII)
REACH = 12
LEAD = 40
BARE = re.compile(r"20(?<!\d\d\d)[ ]?65438(?!\d)")
GROUPED = r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?"
PLAIN = r"(?:0|[1-9]\d{0,3})(?:\.\d+)?|(?!19|20)[1-9]\d{4,5}|1\d{10}"
WELL_FORMED = re.compile(rf"(?:{GROUPED}|{PLAIN})", re.ASCII)
DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def coded_one(text: str, language: Language) -> Iterator[Mark]:
    """Read `65438+0` as the digit 1 where that gives a well-formed number; flag the whole number where it does not.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in coded_one("a period of 65438+0 to 3 months", ENGLISH)]
    ['1']
    >>> [(mark.certainty, mark.candidates) for mark in coded_one("2065438+0899,7 yuan", ENGLISH)]
    [('ambiguous', ('201899,7',))]
    """
    for run in CODE_RUN.finditer(text):
        before = BEFORE.search(text[max(0, run.start() - REACH) : run.start()])
        after = AFTER.match(text, run.end(), run.end() + REACH)
        left = before.group().lstrip(".,") if before else ""
        right = after.group().rstrip(".,") if after else ""
        number = left + CODE.sub("1", run.group()) + right
        if WELL_FORMED.fullmatch(number):
            for code in CODE.finditer(text, run.start(), run.end()):
                yield Mark(code.start(), code.end(), "coded_one", "certain", "1", note=f"the engine's code for the digit 1; read {number}")
        else:
            note = "the code stands for the digit 1, but the number it gives is not well formed"
            yield Mark(run.start() - len(left), run.end() + len(right), "coded_one", "ambiguous", None, (number,), note)


@cache
def _scrambled(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(20)(?<!\d\d\d){CODE.pattern}(\d)(\d{{1,6}})[ \u00a0]?({either(language.months)})\b")


def scrambled_date(text: str, language: Language) -> Iterator[Mark]:
    """Flag a coded year that runs into the digits of its day: `2065438+0818129 October`.

    Year and month can be read; the day cannot: its last digit stands at the end, the one before may be a lost 1.
    """
    if "38+" not in text:
        return
    for found in _scrambled(language).finditer(text):
        year, rest, month = f"{found[1]}1{found[2]}", found[3], found[4]
        name = language.month_of_year.format(month=month, year=year)
        days = [day for day in _possible_days(rest) if day <= DAYS[_month_index(language, month)]]
        dates = tuple(language.day_of_month.format(day=day, month=month, year=year) for day in days)
        note = "the year is coded and the digits of the day are scrambled: the month is safe, the day is not"
        yield Mark(found.start(), found.end(), "scrambled_date", "ambiguous", name, dates, note)


def _month_index(language: Language, name: str) -> int:
    return [month.lower() for month in language.months].index(name.lower())


def _possible_days(rest: str) -> list[int]:
    """List the days that these digits may mean, the likeliest first: the digit 1 is the one that gets lost.

    >>> _possible_days("18129"), _possible_days("5")
    ([19, 29, 9], [5, 15])
    """
    last = int(rest[-1])
    days = [last, 10 + last] if len(rest) == 1 else [10 + last, int(rest[-2:]), last]
    return [day for index, day in enumerate(days) if 1 <= day <= 31 and day not in days[:index]]


@cache
def _split_range(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of what stands before the coded year, and from it on."""
    since, until, month = either(language.since), either(language.until), either(language.months)
    before = re.compile(rf"(?<!\w){since}[ ]$")
    return before, re.compile(rf"20[ ]?65438[ ]{until}[ ](?:({month})[ ](?:(?:de|of)[ ])?)?(?:20)?0(\d)(?!\d)")


def split_range_year(text: str, language: Language) -> Iterator[Mark]:
    """Flag one coded year read as a range: `From 2065438 to September 2009` was one date, its `+0` read as a word.

    The digits give the year, but no second witness stands in the sentence; so the value is offered, not set.

    >>> from ashore.languages import ENGLISH
    >>> [(mark.start, mark.candidates) for mark in split_range_year("From 2065438 to June 2007, it grew", ENGLISH)]
    [(0, ('June 2017',))]
    """
    if not language.until:
        return
    before, from_year = _split_range(language)
    for code in BARE.finditer(text):
        if found := from_year.match(text, code.start()):
            lead = before.search(text[max(0, code.start() - LEAD) : code.start()])
            start = code.start() - (len(lead.group()) if lead else 0)
            year, month = f"201{found[2]}", found[1]
            name = language.month_of_year.format(month=month, year=year) if month else year
            note = "one date read as a range: 65438+0 is the code for the digit 1, its + was read as a word"
            yield Mark(start, found.end(), "split_range_year", "ambiguous", name, (name,), note)


def bare_code(text: str, language: Language) -> Iterator[Mark]:
    """Flag a coded year that lost its last digit: `2065438` is 201 and something."""
    for found in BARE.finditer(text):
        yield Mark(found.start(), found.end(), "bare_code", "unknown", None, (), "a coded year (201…) whose last digit is lost")


SPLIT = re.compile(r"20(?<!\d\d\d)(?<!\.\d\d)(?:[ \u00a0]1\d|1[ \u00a0]\d)")
NO_UNIT = re.compile(r"(?![-\d%]|,\d|\.\d|,?[ \u00a0](?:\d|[€$¥%]))")
MARK_AFTER = re.compile(r"[,.;:)\n]|\Z")
WORD_AFTER = re.compile(r"[ ]\w")
YEAR_SIGN = re.compile(r"[ \u00a0]?年")


@cache
def _leads(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Patterns of what stands before a split year: a month, a preposition; and of the units that may follow a number."""
    month = rf"(?<!\w){either(language.month_leads)}[ -]{either(language.months)}(?:[ ](?:de|of))?[ ]$"
    units = re.compile(rf"[ ]?{either(language.units)}\b")
    return re.compile(month), re.compile(rf"(?<!\w){either(language.year_leads)}[ \u00a0]$"), units


def split_year(text: str, language: Language) -> Iterator[Mark]:
    """Join a year split at its 1: `In 20 12,` says 2012. Two numbers that stand side by side for a reason are left alone.

    Certain after a month or between a preposition and a mark, where two numbers make no sense; ambiguous before a word.

    >>> from ashore.languages import ENGLISH
    >>> [(mark.value, mark.certainty) for mark in split_year("In 20 12, by the end of April 20 15 there were more", ENGLISH)]
    [('2012', 'certain'), ('2015', 'certain')]
    >>> list(split_year("Bus lines 20 12 and 14 stop here, in 20 12-hour shifts", ENGLISH))
    []
    """
    for found in SPLIT.finditer(text):
        if certainty := _year_certainty(text, found.start(), found.end(), language):
            yield _joined(found, certainty)


def _year_certainty(text: str, start: int, end: int, language: Language) -> Certainty | None:
    """Tell how sure it is that a split number is a year, or None where it may well be two numbers."""
    if language.script == "Han":
        return "certain" if YEAR_SIGN.match(text, end) else None
    after_month, after_lead, units = _leads(language)
    if not NO_UNIT.match(text, end) or units.match(text, end):
        return None
    lead = text[max(0, start - LEAD) : start]
    if after_month.search(lead):
        return "certain"
    if not after_lead.search(lead):
        return None
    if MARK_AFTER.match(text, end):
        return "certain"
    return "ambiguous" if WORD_AFTER.match(text, end) else None


def _joined(found: re.Match[str], certainty: Certainty) -> Mark:
    value = re.sub(r"\s", "", found.group())
    candidates = () if certainty == "certain" else (value,)
    return Mark(found.start(), found.end(), "split_year", certainty, value, candidates, "the digits of one year, split at the 1")


HOTLINE = re.compile(r"[19](?<!\d\d)(?:[ ]?\d){4}(?![ ]?\d)", re.ASCII)


@cache
def _dials(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{either(language.dials)}\W{{0,3}}$")


def split_hotline(text: str, language: Language) -> Iterator[Mark]:
    """Flag a hotline of five digits with a space in it: `dial 12 378`. Which number it is only data/ knows; so it is offered.

    >>> from ashore.languages import ENGLISH
    >>> [mark.candidates for mark in split_hotline("dial 12 378 to report it", ENGLISH)]
    [('12378',)]
    """
    if not language.dials:
        return
    for found in HOTLINE.finditer(text):
        if " " in found.group() and _dials(language).search(text[max(0, found.start() - LEAD) : found.start()]):
            number = found.group().replace(" ", "")
            yield Mark(found.start(), found.end(), "split_hotline", "ambiguous", number, (number,), "a hotline split by a space")


SHORT_RANGE = re.compile(r"([1-9])(?<![\d.,+-].)[ ]?-[ ]?([1-9]),000(?![,.]?\d)", re.ASCII)


def short_range(text: str, language: Language) -> Iterator[Mark]:
    """Flag a range of thousands that names the thousand once: `1-2,000` (一两千) may mean 1,000-2,000 or 1 to 2,000."""
    for found in SHORT_RANGE.finditer(text):
        if found[1] < found[2]:
            value = f"{found[1]},000-{found[2]},000"
            note = "the thousand is written once for both ends (一两千)" + ("" if _has_unit(text, found.end()) else "; the unit is missing")
            yield Mark(found.start(), found.end(), "short_range", "ambiguous", value, (value, found.group()), note)


def _has_unit(text: str, end: int) -> bool:
    return bool(re.match(r"[ ]?(?:yuan|yuanes|RMB|CNY|dollars|euros|元|[€$¥])", text[end : end + 10]))
