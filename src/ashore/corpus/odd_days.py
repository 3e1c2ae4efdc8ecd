"""Flags days that lost their month, their ordinal or half of their digits: `September 1 day`, `every month 1- 10`, `on1October 19`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.mark import Mark, either
from ashore.languages import Language
from ashore.lazily import lazily

NEAR = lazily(r"[0-9][ ](?:days?[ ,]|(?:of[ ])?(?:every|each|this|that|next|following)[ ]|the[ ](?:following|next))|month[ ][0-9]")
DAY = r"(?:[1-3][ ][0-9]|[0-3]?[0-9])(?![0-9]|[ ]?[.,:/][0-9])"


@cache
def _days(language: Language) -> re.Pattern[str]:
    """Pattern of the days that no sentence of the language writes so."""
    month = either(language.months)
    ways = (way.replace(" ", "[ ]").format(month=month, day=DAY) for way in language.odd_days)
    return compiled("|".join(ways))


def odd_day(text: str, language: Language) -> Iterator[Mark]:
    """Flag a day of a month that is written as Chinese counts it, 每月1日 or 12月1日. Which month or digit is lost, the original tells.

    >>> from ashore.languages import ENGLISH
    >>> line = "On September 1 day; it is 18 every month; pay every month 1- 10, 2 1 day of each month, before 12 and 1 every year."
    >>> [line[mark.start : mark.end] for mark in odd_day(line, ENGLISH)]
    ['September 1 day', '18 every month', 'every month 1- 10', '2 1 day of each month', 'before 12 and 1 every year']
    >>> list(odd_day("Pay on the 1st day of each month, each month 10 people, on the 18th of every month.", ENGLISH))
    []
    """
    for found in _days(language).finditer(text) if language.odd_days and NEAR.search(text) else ():
        note = "a day of a month that lost its ordinal, its month or a digit"
        yield Mark(*found.span(), "odd_day", "unknown", None, (), note)


@cache
def _glued(language: Language) -> re.Pattern[str]:
    month, lead = either(language.months), either(language.day_leads)
    before = rf"(?<!\w)(?P<word>{lead})(?P<digit>1[0-2]?)(?={month}[ ])"
    behind = rf"(?<![\w.,:/-])(?P<one>1[0-2]?)(?P<small>(?=[A-Z]){lead})(?=[ ](?:{month}|[0-9]))"
    return compiled(f"{before}|{behind}")


def glued_month(text: str, language: Language) -> Iterator[Mark]:
    """Flag a digit that is glued to the small word of a date: `on1October 19`, `1In April 1998`. It belongs to a month, or to a list.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in glued_month("She paid on1October 19. 1In April 1998 a rule came.", ENGLISH)]
    ['on 1', '1 In']
    """
    for found in _glued(language).finditer(text) if language.day_leads else ():
        value = " ".join(part for part in found.groups() if part)
        note = "a digit glued to the small word of a date"
        yield Mark(*found.span(), "glued_month", "ambiguous", value, (value, found.group()), note)


ORDINAL = lazily(
    r"(?<![\w.,/-])(?:[0-9]{0,2}(?:(?<!1)[123])th|[0-9]{0,2}(?:[04-9]|(?<=1)[123])(?:st|nd|rd)|[0-9]{0,2}(?:1(?:nd|rd)|2(?:st|rd)|3(?:st|nd)))(?!\w)"
)


def odd_ordinal(text: str, language: Language) -> Iterator[Mark]:
    """Flag an ordinal whose ending belongs to another number: `the 2th of each month` was the 20th, or the 12th.

    >>> from ashore.languages import ENGLISH
    >>> line = "Pay on the 2th, by the 1th or the 23th; the 1st, 2nd, 3rd, 11th, 12th, 21st, 20th and 113th are right."
    >>> [line[mark.start : mark.end] for mark in odd_ordinal(line, ENGLISH)]
    ['2th', '1th', '23th']
    """
    for found in ORDINAL.finditer(text) if language.odd_days else ():
        note = "the ending of an ordinal that belongs to another number: a digit may be lost"
        yield Mark(*found.span(), "odd_ordinal", "unknown", None, (), note)
