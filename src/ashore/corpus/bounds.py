"""Flags a least that is more than the most: `at least 10 yuan and at most 1 yuan`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.expression import readings
from ashore.corpus.mark import Mark, either
from ashore.languages import Language

VALUE = r"(?P<{}>[0-9]+(?:[.,][0-9]+)*)"


@cache
def _bounds(language: Language) -> re.Pattern[str]:
    """Pattern of a least and a most in one unit, and in Chinese of a range of sums."""
    low, high = VALUE.format("low"), VALUE.format("high")
    if language.script == "Han":
        unit = r"(?P<unit>元|天|次|个月|期|%)"
        said = rf"(?:最低|最少|至少|不低于|不少于){low}{unit}[^0-9。；\n]{{0,8}}(?:最高|最多|至多|不超过|不高于){high}(?P=unit)"
        return compiled(rf"{said}|(?<![0-9.,])(?P<from>[0-9]{{4,}})(?:[-–～~至]|到)(?P<to>[0-9]{{1,3}})元")
    least, most = either(language.least), either(language.most)
    unit = rf"[ ]?(?P<unit>{either([*language.units, *language.money])}|%)"
    before = rf"(?<!\w){least}[ ]{low}{unit}[^0-9.;\n]{{0,24}}(?<!\w){most}[ ]{high}[ ]?(?P=unit)"
    again = unit.replace("<unit>", "<unit2>")
    low, high = VALUE.format("low2"), VALUE.format("high2")
    behind = rf"(?<![0-9.,]){low}{again}[ ]{least}[^0-9.;\n]{{0,16}}{high}[ ]?(?P=unit2)[ ]{most}"
    return compiled(rf"{before}|{behind}")


def falling_bounds(text: str, language: Language) -> Iterator[Mark]:
    """Flag a least above its most: digits of one of them are lost.

    >>> from ashore.languages import CHINESE, ENGLISH
    >>> line = "The fee is at least 10 yuan and at most 1 yuan; at least 10 yuan and at most 100 yuan."
    >>> [line[mark.start : mark.end] for mark in falling_bounds(line, ENGLISH)]
    ['at least 10 yuan and at most 1 yuan']
    >>> [mark.start for mark in falling_bounds("滞纳金最低10元，最高1元。", CHINESE)]
    [3]
    """
    for found in _bounds(language).finditer(text) if language.least or language.script == "Han" else ():
        groups = found.groupdict()
        low = next(groups[name] for name in ("low", "low2", "from") if groups.get(name))
        high = next(groups[name] for name in ("high", "high2", "to") if groups.get(name))
        if min(readings(low), default=0.0) > max(readings(high), default=float("inf")):
            yield Mark(*found.span(), "falling_bounds", "unknown", None, (), "a least that is more than the most: digits of one are lost")
