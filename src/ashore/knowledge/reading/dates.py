"""Reads dates: a day, a month or a year, as an ISO string; 10月19日 without a year is --10-19."""

from __future__ import annotations

import re
from functools import cache

from ashore.compiled import compiled
from ashore.knowledge.reading.grammar import Grammar
from ashore.knowledge.reading.grammars import grammar_of
from ashore.knowledge.reading.han import han_range
from ashore.knowledge.reading.latin import YEARS
from ashore.knowledge.reading.plain import blanked
from ashore.knowledge.reading.quantity import Quantity
from ashore.knowledge.reading.units import has_unit
from ashore.lazily import lazily

_YEAR_DIGITS = lazily(r"(?:19|20)[0-9]{2}")
# Words that are months only with a capital letter: in a sentence they are verbs.
_ALSO_VERBS = ("may", "march", "mar")


@cache
def _patterns(lang: str) -> tuple[tuple[re.Pattern[str], ...], re.Pattern[str], re.Pattern[str]]:
    grammar = grammar_of(lang)
    return tuple(compiled(pattern) for pattern in grammar.dates), compiled(YEARS), compiled(grammar.year_leads)


@cache
def _signs(lang: str) -> tuple[str, ...]:
    """Beginnings of the names of months, without which a date has a year in digits."""
    return tuple(sorted({month[:3] for month in grammar_of(lang).months})) or ("月", "年")


def read_dates(text: str, original: str, grammar: Grammar) -> list[Quantity]:
    """Find the dates of a plain text, the longest forms first.

    >>> [q.low for q in read_dates("by the end of october 2018, since 2012", "by the end of October 2018, since 2012", grammar_of("en"))]
    ['2018-10', '2012']
    >>> [q.low for q in read_dates("2018年10月10日至19日", "", grammar_of("zh"))]
    ['2018-10-10', '2018-10-19']
    """
    if not _YEAR_DIGITS.search(text) and not any(sign in text for sign in _signs(grammar.lang)):
        return []
    patterns, years, leads = _patterns(grammar.lang)
    found: list[Quantity] = []
    for pattern in patterns:
        matches = [match for match in pattern.finditer(text) if not _is_verb(match, original)]
        dates = [date for match in matches for date in _dates(match, grammar)]
        found += dates
        text = blanked(text, ((date.start, date.end) for date in dates))
    for match in years.finditer(text):
        if not has_unit(text, match.end(), grammar) and (leads.search(text, max(0, match.start() - 32), match.start()) or len(text) == 4):
            found.append(Quantity("date", match["y"], match["y"], "", match[0], match.start(), match.end()))
    return sorted(found, key=lambda date: date.start)


def _is_verb(match: re.Match[str], original: str) -> bool:
    month = match.groupdict().get("m") or ""
    return month in _ALSO_VERBS and original[match.start("m") : match.start("m") + 1].islower()


def _dates(match: re.Match[str], grammar: Grammar) -> list[Quantity]:
    groups = {name: value for name, value in match.groupdict().items() if value}
    year = _year(groups)
    month = _number(groups.get("m"), grammar)
    first = _number(groups.get("d") or groups.get("d_"), grammar)
    last = _number(groups.get("d2"), grammar)
    if groups.get("m") and not month:
        return []
    if not last:
        return [_quantity(match, _iso(year, month, first), match.start(), match.end())]
    middle = match.start("d2")
    return [
        _quantity(match, _iso(year, month, first), match.start(), middle),
        _quantity(match, _iso(year, month, last), middle, match.end()),
    ]


def _year(groups: dict[str, str]) -> int | None:
    if "y2" in groups:
        return 2000 + int(groups["y2"])
    written = groups.get("y")
    if written is None:
        return None
    if written.isascii():
        return int(written)
    value = han_range(written)
    return value[0] if value else None


def _number(written: str | None, grammar: Grammar) -> int | None:
    if not written:
        return None
    if written in grammar.months:
        return grammar.months[written]
    if written.isdecimal():
        return int(written)
    value = han_range(written)
    return value[0] if value else None


def _iso(year: int | None, month: int | None, day: int | None) -> str:
    """Write what is known.

    >>> _iso(2018, 10, None), _iso(None, 10, 19)
    ('2018-10', '--10-19')
    """
    parts = [str(year) if year else "-", f"{month:02}" if month else "", f"{day:02}" if day else ""]
    return "-".join(part for part in parts if part)


def _quantity(match: re.Match[str], iso: str, start: int, end: int) -> Quantity:
    return Quantity("date", iso, iso, "", match.string[start:end], start, end)
