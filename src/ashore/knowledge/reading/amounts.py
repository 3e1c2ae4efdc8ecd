"""Reads durations, money, percentages and counts: a number or a range of two, its unit, and the bound words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from operator import attrgetter

from ashore.compiled import compiled
from ashore.knowledge.reading.bounds import bound_around
from ashore.knowledge.reading.grammar import Grammar
from ashore.knowledge.reading.grammars import grammar_of
from ashore.knowledge.reading.labels import unlabelled
from ashore.knowledge.reading.latin import EDGE
from ashore.knowledge.reading.numerals import Numeral, numerals
from ashore.knowledge.reading.quantity import Quantity
from ashore.knowledge.reading.units import Unit, halves, unit_at, unit_before
from ashore.lazily import lazily

_REACH = 32
_LONG = 10**9
_WAN = 10_000
_AND_LESS = lazily(r",? ?(?:but|and|pero|y|但|且|而)? ?")
_THING = lazily(r" [a-z\u00c0-\u024f]+")
COUNT = Unit("count", "", 1, 0)
OWED = Unit("money", "CNY", 1, 0)


@dataclass(frozen=True, slots=True)
class _Joins:
    plain: re.Pattern[str]
    either: re.Pattern[str]
    between: re.Pattern[str]
    between_lead: re.Pattern[str]
    and_more: re.Pattern[str]
    articles: re.Pattern[str]
    article_after: re.Pattern[str]
    measures: re.Pattern[str]
    uncounted: re.Pattern[str]
    owed: re.Pattern[str]
    ages: re.Pattern[str]


@cache
def _joins(lang: str) -> _Joins:
    grammar = grammar_of(lang)
    percent = "(?:百分之)?" if grammar.percent_before else ""
    reach = "6" if grammar.script == "Han" else "28"
    fields = (
        f"(?:{grammar.joins}){percent}",
        grammar.or_joins,
        f"(?:{grammar.between_joins}){percent}",
        f"(?:{grammar.between})",
        grammar.and_more,
        EDGE + grammar.article_before if grammar.script == "Latin" else grammar.article_before,
        grammar.article_after,
        grammar.measures,
        grammar.uncounted,
        f"{grammar.owed}[^.,;:!?。0-9]{{0,{reach}}}$",
        grammar.ages,
    )
    return _Joins(*(compiled(field) for field in fields))


def read_amounts(text: str, grammar: Grammar) -> list[Quantity]:
    """Read every amount of a plain text from which names, dates, times, phones and articles have been blanked out.

    >>> [(q.kind, q.low, q.high) for q in read_amounts("overdue for more than three months, about 1,000 to 2,000 yuan", grammar_of("en"))]
    [('duration', 90, None), ('money', 1000, 2000)]
    """
    numbers = unlabelled(text, numerals(text, grammar), grammar)
    if some := halves(text, grammar):
        taken = {place for number in numbers for place in range(number.start, number.end)}
        numbers = sorted([*numbers, *(half for half in some if half.start not in taken)], key=attrgetter("start"))
    found: list[Quantity] = []
    index = 0
    while index < len(numbers):
        quantity, used = _amount(text, numbers[index : index + 3], grammar)
        if quantity and found and quantity.start < found[-1].end <= numbers[index].start:  # its bound words reach over the one before
            quantity = replace(quantity, start=numbers[index].start, text=text[numbers[index].start : quantity.end])
        if quantity and not (found and quantity.start < found[-1].end):
            quantity = _as_before(quantity, numbers[index], found)
            if found and (whole := _closed(found[-1], quantity, text)):
                found[-1] = whole
            else:
                found.append(quantity)
        index += used
    return found


def _amount(text: str, numbers: list[Numeral], grammar: Grammar) -> tuple[Quantity | None, int]:
    """Read what begins with the first number; gives also how many numbers it took."""
    first = numbers[0]
    before, unit = unit_before(text, first, grammar), unit_at(text, first, grammar)
    start = before[0] if before else first.start
    unit = unit or (before[1] if before else None)
    if len(numbers) > 1:
        ranged = _range(text, start, first, numbers[1], unit, grammar)
        if ranged:
            return ranged, 2
    if unit is None:
        return _unitless(text, start, first.end, first, first, grammar), 1
    if first.article and not unit.half and not _is_number(text, first, unit, grammar):
        return None, 1
    low, high = unit.amount(_read_as(first, unit).low), unit.amount(_read_as(first, unit).high)
    end, used = unit.end, 1
    if unit.kind == "duration":
        if _joins(grammar.lang).ages.match(text, first.end):
            return _quantity(text, start, end, COUNT, first.low, first.high, first, grammar), 1
        added = _smaller_unit(text, numbers[1:], unit, grammar)
        if added:
            low, high, end, used = low + added[0], high + added[0], added[1], 2
    return _quantity(text, start, end, unit, low, high, first, grammar), used


def _closed(first: Quantity, second: Quantity, text: str) -> Quantity | None:
    """Join an open value and its limit into a range: 三年以上七年以下, more than one month but less than three months."""
    if (first.kind, first.unit, first.high, second.low) != (second.kind, second.unit, None, None):
        return None
    low, high = first.low, second.high
    if isinstance(low, str) or isinstance(high, str) or low is None or high is None or low >= high:
        return None
    if not _AND_LESS.fullmatch(text, first.end, second.start):
        return None
    return replace(first, high=high, text=text[first.start : second.end], end=second.end)


def _as_before(quantity: Quantity, number: Numeral, found: list[Quantity]) -> Quantity:
    """An amount may leave its currency to the one before: 超过5万的, 10万以上的."""
    if quantity.kind == "count" and number.scale == _WAN and found and found[-1].kind == "money" and quantity.text[-1:] not in "个人家户":
        return replace(quantity, kind="money", unit=found[-1].unit)
    return quantity


def _read_as(number: Numeral, unit: Unit) -> Numeral:
    """In a percentage a sign before three digits begins a fraction: 24,125 %."""
    if unit.kind == "percent" and number.decimals is not None:
        return replace(number, low=number.decimals, high=number.decimals)
    return number


def _smaller_unit(text: str, numbers: list[Numeral], unit: Unit, grammar: Grammar) -> tuple[float, int] | None:
    """Read the second half of 一年零六个月, two hours and 30 minutes."""
    if not numbers or not _joins(grammar.lang).and_more.fullmatch(text, unit.end, numbers[0].start):
        return None
    smaller = unit_at(text, numbers[0], grammar)
    if smaller is None or smaller.kind != "duration" or smaller.factor >= unit.factor or numbers[0].low != numbers[0].high:
        return None
    return smaller.amount(numbers[0].low), smaller.end


def _range(text: str, start: int, first: Numeral, second: Numeral, unit: Unit | None, grammar: Grammar) -> Quantity | None:
    """Read two numbers as a range, if a joining word stands between them and the units agree."""
    joins = _joins(grammar.lang)
    gap = (unit.end if unit else first.end, second.start)
    between = joins.between_lead.search(text, max(0, start - _REACH), start)
    joined = joins.plain.fullmatch(text, *gap) or (between and joins.between.fullmatch(text, *gap))
    if not joined and (unit or not joins.either.fullmatch(text, *gap)):  # “two or three months”, but not “¥500 or 3,000 RMB”
        return None
    last = unit_at(text, second, grammar)
    if last is None and unit and unit.end == first.end:  # the unit stands before: CNY 1,000-2,000, 百分之十到二十
        last = replace(unit, end=second.end)
    if last is None and unit is None:
        return _unitless(text, start, second.end, *_scaled(text, first, second), grammar)
    if last is None or (unit and (unit.kind, unit.code) != (last.kind, last.code)):
        return None
    if unit is None or unit.end == first.end:
        first, unit = _scaled(text, first, second)[0], last
    low, high = unit.amount(_read_as(first, unit).low), last.amount(_read_as(second, last).high)
    if low >= high:
        return None
    start = between.start() if between and grammar.script == "Latin" else start
    return _quantity(text, start, last.end, last, low, high, second, grammar)


def _scaled(text: str, first: Numeral, second: Numeral) -> tuple[Numeral, Numeral]:
    """Give the first number of a range the scale that it shares with the second: 1-2万, two to three hundred, 1-2,000."""
    scale = second.scale
    if scale == 1 and text[first.end : second.start] == "-" and first.high < 10 and second.high % 1_000 == 0 and second.high < 10_000:
        scale = 1_000 if first.high < second.high / 1_000 else 1
    lead = second.lead if second.scale > 1 else second.high / scale
    if first.scale == 1 and scale > 1 and first.high < lead:
        return replace(first, low=first.low * scale, high=first.high * scale), second
    return first, second


def _is_number(text: str, number: Numeral, unit: Unit, grammar: Grammar) -> bool:
    """Tell one from the article: within a week, but not twice a week; 超过一天, but not 总有一天."""
    joins = _joins(grammar.lang)
    written = text[number.start : unit.end]
    if written.split(" ")[0] not in grammar.articled and not any(written.startswith(form) for form in grammar.articled):
        return True
    return bool(joins.articles.search(text, max(0, number.start - _REACH), number.start) or joins.article_after.match(text, unit.end))


def _unitless(text: str, start: int, end: int, first: Numeral, last: Numeral, grammar: Grammar) -> Quantity | None:
    """A number without a unit is an amount that is owed, a count, or nothing that can be told."""
    joins = _joins(grammar.lang)
    if first is not last and (first.digits != last.digits or first.high >= last.low):
        return None
    if first.small or (first.article and first is last) or (end < len(text) and text[end].isascii() and text[end].isalpha()):
        return None
    counted = joins.measures.match(text, end)
    if not counted and last.high >= 100 and not _is_year(last) and joins.owed.search(text, max(0, start - _REACH), start):
        return _quantity(text, start, end, OWED, first.low, last.high, last, grammar)
    if joins.uncounted.match(text, end):
        return None
    if (last.high >= _LONG and last.scale == 1) or (_is_year(last) and not (counted and grammar.script == "Han")):
        return None
    if not first.digits and (last.low < 2 or (grammar.script == "Han" and not counted)):
        return None
    return _quantity(text, start, end, COUNT, first.low, last.high, last, grammar)


def _is_year(number: Numeral) -> bool:
    return number.digits and number.scale == 1 and 1900 <= number.high < 2100 and number.end - number.start == 4


def _quantity(text: str, start: int, end: int, unit: Unit, low: float, high: float, number: Numeral, grammar: Grammar) -> Quantity:
    more, small = number.more or unit.more, number.small
    bound = bound_around(text, start, end, grammar, time=unit.kind == "duration")
    if unit is COUNT and not (bound.more or bound.less) and (thing := _THING.match(text, end)):  # three times at most
        further = bound_around(text, start, thing.end(), grammar)
        bound = further if further.more or further.less else bound
    opened = bound.more or more or (bound.passed and (low == high or small))
    limited = bound.less and not opened and (low == high or small)  # “within 1-3 months” is the range, “within a few days” a limit
    return Quantity(
        unit.kind,
        None if limited else neat(low),
        None if opened else neat(high),
        unit.code,
        text[bound.start : bound.end],
        bound.start,
        bound.end,
        bound.about,
        not number.digits,
    )


def neat(number: float) -> int | float:
    """A whole number as such, any other with six digits behind the point.

    >>> neat(25000.0), neat(1.1 * 10_000), neat(1 / 24)
    (25000, 11000, 0.041667)
    """
    rounded = round(number, 6)
    return int(rounded) if rounded == int(rounded) else rounded
