"""Flags of ranges and dates that cannot be: years that run backwards, a date with a number too many, thousands named once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from ashore.compiled import compiled
from ashore.corpus.codes import LEAD
from ashore.corpus.mark import Mark, either
from ashore.languages import Language
from ashore.lazily import lazily
from ashore.model import Certainty

SHORT_RANGE = lazily(r"([1-9])(?<![\d.,+-].)[ ]?-[ ]?([1-9]),000(?![,.]?\d)", re.ASCII)


def short_range(text: str, language: Language) -> Iterator[Mark]:
    """Flag a range of thousands that names the thousand once: `1-2,000` (一两千) may mean 1,000-2,000 or 1 to 2,000."""
    for found in SHORT_RANGE.finditer(text):
        if found[1] < found[2]:
            value = f"{found[1]},000-{found[2]},000"
            note = "the thousand is written once for both ends (一两千)" + ("" if _has_unit(text, found.end()) else "; the unit is missing")
            yield Mark(found.start(), found.end(), "short_range", "ambiguous", value, (value, found.group()), note)


def _has_unit(text: str, end: int) -> bool:
    return bool(re.match(r"[ ]?(?:yuan|yuanes|RMB|CNY|dollars|euros|元|[€$¥])", text[end : end + 10]))


YEAR = r"(?<![0-9.,/-])(?:19|20)[0-9]{2}(?![0-9.,/-]*[0-9])"


ANY_YEAR = lazily(r"(?:19|20)[0-9]{2}(?![0-9])")
WIDEST = 60


@cache
def _backward(language: Language) -> re.Pattern[str]:
    """Pattern of a range of years: its first year, a word for until, a few words, its last year."""
    if language.script == "Han":
        return compiled(rf"(?P<first>{YEAR})年(?:[0-9]{{1,2}}月)?(?:[底初末])?(?:至|到|－|—|-)(?P<last>{YEAR})年")
    words = r"(?:[^\W\d_]+[ ]){0,5}"
    since, until = either([*language.since, "in"]), either(language.until)
    return compiled(rf"(?<!\w){since}[ ]{words}(?P<first>{YEAR})[ ]{until}[ ]{words}(?P<last>{YEAR})")


def backward_range(text: str, language: Language) -> Iterator[Mark]:
    """Flag a range whose last year is before its first: `from 2007 to the end of July 2004`. A 1 is what gets lost: 2014.

    >>> from ashore.languages import CHINESE, ENGLISH
    >>> [mark.candidates for mark in backward_range("from 2007 to the end of July 2004; from 2004 to 2007", ENGLISH)]
    [('2014',)]
    >>> [mark.candidates for mark in backward_range("2012年至2008年，2008年至2012年", CHINESE)]
    [('2018',)]
    """
    years = list(ANY_YEAR.finditer(text))
    for one, other in pairwise(years):
        if one.group() <= other.group() or other.start() - one.end() > WIDEST:
            continue
        if found := _backward(language).search(text, max(0, one.start() - WIDEST), other.end() + 1):
            first, last = int(found["first"]), found["last"]
            if int(last) >= first:
                continue
            likely = f"{last[:2]}1{last[3]}"
            candidates = (likely,) if int(likely) >= first else ()
            certainty: Certainty = "ambiguous" if candidates else "unknown"
            note = f"a range that runs backwards, from {first} to {last}"
            yield Mark(*found.span("last"), "backward_range", certainty, likely if candidates else None, candidates, note)


@cache
def _long_date(language: Language) -> re.Pattern[str]:
    month = either(language.months)
    if language.script == "Han":
        return compiled(r"(?!)")
    day = r"[0-9]{1,2}(?:st|nd|rd|th)?"
    first = rf"(?:{month}[ ]{day},?|{day}[ ](?:de[ ])?{month},?)"
    return compiled(rf"(?<!\w){first}[ ](?:del?[ ])?(?:19|20)[0-9]{{2}},[ ][0-9]{{1,2}}(?=[.;)]|[ ]*$)(?![.][0-9])", re.MULTILINE)


SHORT_YEAR = lazily(r"2[0-9]{2}(?<=[ ][0-9]{3})(?=[,.;)](?![0-9]))")


@cache
def _short_year(language: Language) -> re.Pattern[str]:
    month = either(language.months)
    day = r"[0-9]{1,2}(?:st|nd|rd|th)?"
    first = rf"(?:{month}[ ]{day},?|{day}[ ](?:de[ ])?{month},?)"
    return compiled(rf"(?<!\w){first}[ ](?:del?[ ])?\Z")


def short_year(text: str, language: Language) -> Iterator[Mark]:
    """Flag a date whose year lost its 0: `July 3, 221,` was 2021.

    >>> from ashore.languages import ENGLISH
    >>> [mark.candidates for mark in short_year("On July 3, 221, the office. On July 3, 221 people came.", ENGLISH)]
    [('2021',)]
    """
    for found in SHORT_YEAR.finditer(text):
        if not _short_year(language).search(text[max(0, found.start() - LEAD) : found.start()]):
            continue
        value = f"20{found.group()[1:]}"
        yield Mark(*found.span(), "short_year", "ambiguous", value, (value,), "a year of three digits: a 0 is lost")


def long_date(text: str, language: Language) -> Iterator[Mark]:
    """Flag a date with a number too many: `March 26th, 1954, 10)`. Its parts changed places, and which is which cannot be told.

    >>> from ashore.languages import ENGLISH
    >>> line = "named on March 26th, 1954, 10). On March 26, 1954, 10 people came."
    >>> [line[mark.start : mark.end] for mark in long_date(line, ENGLISH)]
    ['March 26th, 1954, 10']
    """
    for found in _long_date(language).finditer(text):
        yield Mark(found.start(), found.end(), "long_date", "unknown", None, (), "a date with a number too many: its parts changed places")


SENTENCE = 120


@cache
def _terms(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    years = "年" if language.script == "Han" else rf"[ ]{either(language.year_words)}(?!\w)"
    edge = "" if language.script == "Han" else r"(?<!\w)"
    number = r"[1-9](?<![0-9.,:-][1-9])[0-9]{0,2}(?:[.,][0-9]{3})+"
    return compiled(rf"{number}{years}"), compiled(rf"{edge}{either(language.loan_words)}")


def long_term(text: str, language: Language) -> Iterator[Mark]:
    """Flag a loan of thousands of years: an amount and a number of years ran together.

    >>> from ashore.languages import SPANISH
    >>> [mark.start for mark in long_term("El préstamo se paga en 20.000 años.\\nHace 20.000 años había hielo.", SPANISH)]
    [23]
    """
    term, loan = _terms(language)
    for found in term.finditer(text):
        around = text[max(0, found.start() - SENTENCE) : found.end() + SENTENCE // 2]
        line = around[around.rfind("\n", 0, SENTENCE if found.start() > SENTENCE else found.start()) + 1 :].split("\n")[0]
        if loan.search(line):
            yield Mark(
                found.start(), found.end(), "long_term", "unknown", None, (), "a term of thousands of years: a number or a word is lost"
            )


TORN = lazily(r"(?<![\w.,/-])[0-9]+(?:[.,][0-9]+)?(?:[ ]?%)?(?:[-–~][ ]|[ ][-–~])1[0-9]*(?:[.,][0-9]+)?(?=[ ]?%|[ ][a-zà-ÿ])")


@cache
def _counted(language: Language) -> re.Pattern[str]:
    return compiled(rf"[ ]?(?:%|{either([*language.units, *language.counted, *language.plurals])}(?!\w))")


def torn_range(text: str, language: Language) -> Iterator[Mark]:
    """Close up a range with a space at one of its sides only, before a 1: `2- 10 years`. It is flagged: a digit may be lost there.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in torn_range("after 2- 10 years, 7.3%- 18.25%, 2 - 10 days, item 3 -1", ENGLISH)]
    ['2-10', '7.3%-18.25']
    """
    for found in TORN.finditer(text):
        if _counted(language).match(text, found.end()):
            value = found.group().replace(" ", "")
            yield Mark(*found.span(), "torn_range", "ambiguous", value, (value,), "a range with a space at one of its sides")
