"""Reads the quantities of a text: one extractor for sources and pages, the same values from every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from operator import attrgetter

from ashore.knowledge.reading.amounts import read_amounts
from ashore.knowledge.reading.articles import read_articles
from ashore.knowledge.reading.clocks import read_hours
from ashore.knowledge.reading.dates import read_dates
from ashore.knowledge.reading.grammars import grammar_of
from ashore.knowledge.reading.masks import masks
from ashore.knowledge.reading.phones import read_phones
from ashore.knowledge.reading.plain import blanked, plain
from ashore.knowledge.reading.quantity import Kind, Quantity, Value
from ashore.lazily import lazily

_DIGIT = lazily(r"[0-9]")
Fact = tuple[Kind, Value, Value, str]


def read_quantities(text: str, lang: str) -> tuple[Quantity, ...]:
    """Give the quantities of a text in order of place.

    >>> [(q.kind, q.low, q.high) for q in read_quantities("三个月以上，近2亿元，拨打12378", "zh")]
    [('duration', 90, None), ('money', 200000000, 200000000), ('phone', '12378', '12378')]
    >>> [(q.kind, q.low, q.high, q.text) for q in read_quantities("Casi un mes; de las 22:00 a las 8:00", "es")]
    [('duration', 30, 30, 'Casi un mes'), ('hours', '22:00', '08:00', 'las 22:00 a las 8:00')]
    """
    grammar = grammar_of(lang)
    rest = plain(text)
    found: list[Quantity] = []
    digits = grammar.script == "Han" or _DIGIT.search(rest)
    if digits:
        found += read_articles(rest, grammar)
        rest = blanked(rest, _spans(found))
        rest = blanked(rest, masks(rest, text, grammar))
    for read in (partial(read_dates, original=text), read_hours, read_phones) if digits else (read_hours,):
        if some := read(rest, grammar=grammar):
            found += some
            rest = blanked(rest, _spans(some))
    found += read_amounts(rest, grammar)
    found.sort(key=attrgetter("start"))
    return tuple(replace(one, text=text[one.start : one.end]) for one in found)


def _spans(found: Iterable[Quantity]) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in found]


def facts(quantities: Iterable[Quantity], *, spelt_counts: bool = False) -> Counter[Fact]:
    """Count the values, apart from how and where they are written: what two languages of a section must share.

    Counts in words (two things, los dos, 两份) are a matter of style and left out unless asked for; durations and amounts never.

    >>> facts(read_quantities("tres meses, dos cosas", "es")) == facts(read_quantities("3个月", "zh"))
    True
    """
    chosen = (one for one in quantities if spelt_counts or one.kind != "count" or not one.spelt)
    return Counter((one.kind, one.low, one.high, one.unit) for one in chosen)
