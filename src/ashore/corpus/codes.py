"""Repairs of the 65438 code: a translation engine writes the digit 1 as `65438+0`.

Only that stretch stands for 1, and decoding it proves nothing about the rest: units and order go wrong in the same texts. So a
decoded number is certain only where it is a well-formed number by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.corpus.mark import Mark, either
from ashore.languages import Language

SPACE = "[ \u00a0]"
CODE = re.compile(rf"6[,.]?5[,.]?4[,.]?3[,.]?8{SPACE}?\+{SPACE}?0(?!{SPACE}?=)")
CODE_RUN = re.compile(rf"{CODE.pattern}(?:[0-9.,]{{0,6}}?{CODE.pattern}){{0,12}}")
SPREAD = re.compile(r"6([.,])543(?:\1)8[0-9]{2}(?:\+0[0-9.,]*[0-9])?(?![0-9]|[.,][0-9])|6[.,]5438(?![0-9]|[ ]?\+)")
BEFORE = re.compile(r"[0-9.,]*$")
SPLIT_BEFORE = re.compile(rf"(?<![0-9.,])([0-9]{{1,3}}){SPACE}$")
AFTER = re.compile(r"[0-9.,]*")
REACH = 12
LEAD = 40
BARE = re.compile(rf"20(?<![0-9]{{3}}){SPACE}?65438(?![0-9])")
GROUPED = r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?"
PLAIN = r"(?:0|[1-9]\d{0,3})(?:\.\d+)?|(?!19|20)[1-9]\d{4,5}|1\d{10}"
WELL_FORMED = re.compile(rf"(?:{GROUPED}|{PLAIN})", re.ASCII)
DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def coded_one(text: str, language: Language) -> Iterator[Mark]:
    """Read `65438+0` as the digit 1 where that gives a well-formed number; flag the whole number where it does not.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in coded_one("a period of 65438 + 0 to 3 months", ENGLISH)]
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
        if not WELL_FORMED.fullmatch(number):
            note = "the code stands for the digit 1, but the number it gives is not well formed"
            yield Mark(run.start() - len(left), run.end() + len(right), "coded_one", "ambiguous", None, (number,), note)
            continue
        if not left and (split := SPLIT_BEFORE.search(text[max(0, run.start() - REACH) : run.start()])):
            start = run.start() - len(split.group())
            note = "these digits may belong to the coded number after them"
            yield Mark(start, run.start(), "coded_one", "ambiguous", None, (split[1] + number, f"{split[1]} {number}"), note)
        for code in CODE.finditer(text, run.start(), run.end()):
            yield Mark(code.start(), code.end(), "coded_one", "certain", "1", note=f"the engine's code for the digit 1; read {number}")
    for found in SPREAD.finditer(text):
        yield Mark(
            found.start(),
            found.end(),
            "coded_one",
            "unknown",
            None,
            (),
            "the code for the digit 1 taken for a number, its digits regrouped",
        )


@cache
def _scrambled(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(20)(?<![0-9]{{3}}){CODE.pattern}(\d)(\d{{1,6}}){SPACE}?({either(language.months)})\b", re.ASCII)


def scrambled_date(text: str, language: Language) -> Iterator[Mark]:
    """Flag a coded year that runs into the digits of its day: `2065438+0818129 October`.

    Year and month can be read; the day cannot: its last digit stands at the end, the one before may be a lost 1.
    """
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
    year = r"(?:20)?[0oO]([0-9])(?![0-9])"
    return before, re.compile(rf"20[ ]?65438[ ]{until}[ ](?:({month})[ ](?:(?:de|of)[ ])?)?{year}")


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


CODED_YEAR = re.compile(r"20[ ]?65438(?![0-9])")


@cache
def _swapped(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of what stands before the coded year in `September 2006+2065438`, and of what after it in `2065438+June 30, 2009`."""
    month = either(language.months)
    ahead = rf"(?:(?<!\w){month}[ ](?:de[ ])?)?200[0-9]\+$"
    behind = rf"\+[ ]?(?:[0-9]{{1,2}}[ ](?:de[ ])?)?{month}(?:[ ][0-9]{{1,2}})?,?[ ](?:del?[ ])?200[0-9](?![0-9])"
    return re.compile(ahead), re.compile(behind)


def swapped_year(text: str, language: Language) -> Iterator[Mark]:
    """Flag a coded year whose last digit moved into another number: `2006+2065438` was 2016.

    >>> from ashore.languages import SPANISH
    >>> [mark.value for mark in swapped_year("al 2065438+30 de junio de 2009", SPANISH)]
    ['30 de junio de 2019']
    """
    before, behind = _swapped(language)
    note = "a coded year: the digit after its 1 moved to the other number"
    for code in CODED_YEAR.finditer(text):
        if ahead := before.search(text[max(0, code.start() - LEAD) : code.start()]):
            value = ahead.group()[:-1].replace("200", "201")
            yield Mark(code.start() - len(ahead.group()), code.end(), "swapped_year", "ambiguous", value, (value,), note)
        elif after := behind.match(text, code.end()):
            said = after.group()[1:].strip()
            value = said[:-4] + said[-4:].replace("200", "201")
            yield Mark(code.start(), after.end(), "swapped_year", "ambiguous", value, (value,), note)


def bare_code(text: str, language: Language) -> Iterator[Mark]:
    """Flag a coded year that lost its last digit: `2065438` is 201 and something."""
    for found in BARE.finditer(text):
        yield Mark(found.start(), found.end(), "bare_code", "unknown", None, (), "a coded year (201…) whose last digit is lost")
