"""Reads the unit behind a number: a stretch of time in days, a currency, percent; with the halves that languages put around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ashore.compiled import compiled
from ashore.knowledge.reading.grammar import Grammar
from ashore.knowledge.reading.grammars import grammar_of
from ashore.knowledge.reading.latin import EDGE, END, either
from ashore.knowledge.reading.numerals import Numeral
from ashore.knowledge.reading.quantity import Kind

_YEAR, _MONTH = 365, 30


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as found. `factor` turns the number into days, yuan or percent; `half` adds half a unit (三个半月)."""

    kind: Kind
    code: str
    factor: float
    end: int
    half: bool = False
    more: bool = False

    def amount(self, number: float) -> float:
        """Give the number in the unit's measure. Fractions of a year count in months, so that half a year is six months."""
        number += 0.5 if self.half else 0
        if self.factor == _YEAR and number % 1:
            return (number // 1) * _YEAR + (number % 1) * 12 * _MONTH
        return number * self.factor


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    grammar = grammar_of(lang)
    latin = grammar.script == "Latin"
    end = END if latin else ""
    words = [word for word in grammar.currencies if word[-1].isalpha()]
    signs = [re.escape(word) for word in grammar.currencies if not word[-1].isalpha()]
    inside = (
        rf"(?P<more>\+)?(?:{grammar.unit_gap})"
        if latin
        else rf"{grammar.unit_gap}(?:(?P<more>个[多余来](?=月|星期|小时|礼拜|钟|工作日))|(?P<half>{grammar.half_inside}))?"
    )
    unit = (
        f"(?!{grammar.not_units})(?:(?P<duration>{either(grammar.durations)}){end}|(?:(?P<money>{either(words)}){end}|(?P<sign>{either(signs)}))|"
        f"(?P<percent>{grammar.percent}))"
    )
    after = f"(?P<after>{grammar.half_after})?"
    return compiled(f"{inside}{unit}{after}|(?P<percent2>{grammar.percent})")


@cache
def _before(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    grammar = grammar_of(lang)
    codes = either(re.escape(word) for word in grammar.currencies if word[-1] in "$¥€" or len(word) == 3 or word == "人民币")
    percents = either(grammar.percent_before) or "(?!)"
    edge = EDGE if grammar.script == "Latin" else ""
    return compiled(rf"{edge}(?P<code>{codes}) ?$"), compiled(f"(?:{percents})$")


def unit_at(text: str, numeral: Numeral, grammar: Grammar) -> Unit | None:
    """Read the unit directly behind a number."""
    found = _pattern(grammar.lang).match(text, numeral.end)
    if found is None:
        return None
    groups = found.groupdict()
    half, more = bool(groups.get("half") or groups["after"]), bool(groups.get("more"))
    if groups["duration"]:
        code, factor = grammar.durations[groups["duration"]]
        return Unit("duration", code, factor, found.end(), half, more)
    if money := groups["money"] or groups["sign"]:
        if money == "块" and numeral.high < 10:  # 两块 are two pieces
            return None
        return Unit("money", grammar.currencies[money], 1, found.end())
    return Unit("percent", "%", 10 if "成" in found[0] else 1, found.end())


def has_unit(text: str, end: int, grammar: Grammar) -> bool:
    """Tell whether a unit stands directly behind a place: `2000 yuan` is no year."""
    return bool(_pattern(grammar.lang).match(text, end))


def unit_before(text: str, numeral: Numeral, grammar: Grammar) -> tuple[int, Unit] | None:
    """Read a currency or 百分之 directly before a number; gives where it begins.

    >>> unit_before("cny 5", Numeral(4, 5, 5, 5, True), grammar_of("en"))
    (0, Unit(kind='money', code='CNY', factor=1, end=5, half=False, more=False))
    """
    code, percent = _before(grammar.lang)
    reach = max(0, numeral.start - 8)
    if found := code.search(text, reach, numeral.start):
        return found.start(), Unit("money", grammar.currencies[found["code"]], 1, numeral.end)
    if found := percent.search(text, reach, numeral.start):
        return found.start(), Unit("percent", "%", grammar.percent_before[found[0]], numeral.end)
    return None


@cache
def _half(lang: str) -> re.Pattern[str]:
    return compiled(grammar_of(lang).half_before)


def halves(text: str, grammar: Grammar) -> list[Numeral]:
    """Find “half a” before a unit: half a year, medio mes, 半年.

    >>> [(n.start, n.low) for n in halves("逾期半年", grammar_of("zh"))]
    [(2, 0.5)]
    """
    return [Numeral(found.start(), found.end(), 0.5, 0.5, digits=False) for found in _half(grammar.lang).finditer(text)]
