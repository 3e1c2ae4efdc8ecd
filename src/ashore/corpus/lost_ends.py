"""Flags ranges and hours of which a part is lost: `3- months`, `from 9: to 17:00`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.mark import Mark, either
from ashore.languages import Language

NUMBER = r"(?<![0-9A-Za-z_.,:/+*=-])(?P<hit>[0-9]+(?:[.,][0-9]+)*[ ]?[%％]?"
HAN_UNITS = r"(?:个?(?:天|月|工作日|小时|星期|百分点)|日|元|万|亿|次|家|人|周|期|笔|倍|[%％]|年(?!末|底|初|度))"
HOUR = r"[0-2]?[0-9]"


@cache
def _cut(language: Language) -> re.Pattern[str]:
    """Pattern of a number and a dash behind which the unit stands at once; `3- to 6-month` and `3-month` lack no number."""
    if language.script == "Han":
        return compiled(rf"{NUMBER}(?:[-–～~至]|—(?!—)))(?=[ ]?{HAN_UNITS})")
    units = either([*language.units, *language.plurals, *language.counted, *language.money])
    return compiled(rf"{NUMBER}[-–~～])(?=[ ]{units}(?!\w))")


def lost_end(text: str, language: Language) -> Iterator[Mark]:
    """Flag a range that ends in nothing: `3- months`, `2000～元`.

    >>> from ashore.languages import CHINESE, ENGLISH
    >>> line = "It takes 3- months, 3-6 months, a 3-month plan, or 3- to 6-month plans."
    >>> [line[mark.start : mark.end] for mark in lost_end(line, ENGLISH)]
    ['3-']
    >>> [mark.start for mark in lost_end("一般要2000～元，3至5天，2019至年底。", CHINESE)]
    [3]
    """
    for found in _cut(language).finditer(text):
        yield Mark(*found.span("hit"), "lost_end", "unknown", None, (), "a range whose end is lost")


@cache
def _hours(language: Language) -> re.Pattern[str]:
    """Pattern of hours of which one lacks its minutes while the other has them."""
    link = r"[ ]?[-–—~～至到][ ]?" + (rf"|[ ]{either(language.until)}[ ]" if language.until else "")
    whole = rf"{HOUR}:[0-5][0-9]"
    return compiled(
        rf"(?<![0-9:.])(?P<first>{HOUR}:)(?={link}){'(?:' + link + ')'}{whole}|(?<![0-9:.]){whole}(?:{link})(?P<last>{HOUR}:)(?![0-9])"
    )


def lost_minutes(text: str, language: Language) -> Iterator[Mark]:
    """Flag an hour without its minutes beside one that has them: `from 9: to 17:00`.

    >>> from ashore.languages import SPANISH
    >>> [mark.start for mark in lost_minutes("De 8: a 22:00, de 8:00 a 22:00, de 8:00 a 22: como mucho.", SPANISH)]
    [3, 42]
    """
    for found in _hours(language).finditer(text):
        name = "first" if found["first"] else "last"
        yield Mark(
            *found.span(name), "lost_minutes", "ambiguous", f"{found[name]}00", (f"{found[name]}00",), "an hour whose minutes are lost"
        )
