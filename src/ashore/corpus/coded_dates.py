"""Flags of dates whose coded year went wrong: the engine's code for the digit 1 ran into the day, or its plus was read as a word.

Year and month can mostly be read, but no second witness stands in the sentence; so these are offered, never set.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.codes import BARE, CODE, DAYS, LEAD, SPACE
from ashore.corpus.mark import Mark, either
from ashore.languages import Language
from ashore.lazily import lazily


@cache
def _scrambled(language: Language) -> re.Pattern[str]:
    return compiled(rf"(20)(?<![0-9]{{3}}){CODE.pattern}(\d)(\d{{1,6}}){SPACE}?({either(language.months)})\b", re.ASCII)


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
    before = compiled(rf"(?<!\w){since}[ ]$")
    year = r"(?:20)?[0oO](?P<year>[0-9])(?![0-9])"
    part = rf"(?P<part>(?:(?!{month})[^\W\d_]+[ ]){{1,4}})?"
    return before, compiled(rf"20[ ]?65438[ ]{until}[ ]{part}(?:(?P<month>{month})[ ](?:(?:de|of)[ ])?)?{year}")


def split_range_year(text: str, language: Language) -> Iterator[Mark]:
    """Flag one coded year read as a range: `From 2065438 to September 2009` was one date, its `+0` read as a word.

    The digits give the year, but no second witness stands in the sentence; so the value is offered, not set.

    >>> from ashore.languages import ENGLISH
    >>> [(mark.start, mark.candidates) for mark in split_range_year("From 2065438 to June 2007, it grew", ENGLISH)]
    [(0, ('June 2017',))]
    >>> [mark.candidates for mark in split_range_year("2065438 to the beginning of May 2009", ENGLISH)]
    [('the beginning of May 2019', 'May 2019')]
    """
    if not language.until:
        return
    before, from_year = _split_range(language)
    for code in BARE.finditer(text):
        if found := from_year.match(text, code.start()):
            lead = before.search(text[max(0, code.start() - LEAD) : code.start()])
            start = code.start() - (len(lead.group()) if lead else 0)
            year, month = f"201{found['year']}", found["month"]
            name = language.month_of_year.format(month=month, year=year) if month else year
            names = (found["part"] + name, name) if found["part"] else (name,)
            note = "one date read as a range: 65438+0 is the code for the digit 1, its + was read as a word"
            yield Mark(start, found.end(), "split_range_year", "ambiguous", names[0], names, note)


CODED_YEAR = lazily(r"20[ ]?65438(?![0-9])")


@cache
def _swapped(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of what stands before the coded year in `September 2006+2065438`, and of what after it in `2065438+June 30, 2009`."""
    month = either(language.months)
    ahead = rf"(?:(?<!\w){month}[ ](?:de[ ])?)?200[0-9]\+$"
    words = r"(?:[^\W\d_]{2,3}[ ]){0,2}"
    behind = rf"\+[ ]?{words}(?:[0-9]{{1,2}}[ ](?:de[ ])?)?{month}(?:[ ][0-9]{{1,2}}(?:st|nd|rd|th)?)?,?[ ](?:del?[ ])?200[0-9](?![0-9])"
    return compiled(ahead), compiled(behind)


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
