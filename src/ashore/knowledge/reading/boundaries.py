"""Reads which days a text ties to a stage of collection: “1. Early overdue: within one week”, 逾期三个月以上, a partir del segundo mes."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cache
from operator import attrgetter
from typing import TypeVar, get_args

from ashore.compiled import compiled
from ashore.knowledge.reading.grammar import Grammar, Stages
from ashore.knowledge.reading.grammars import grammar_of
from ashore.knowledge.reading.latin import EDGE, END
from ashore.knowledge.reading.plain import plain
from ashore.knowledge.reading.quantity import Quantity, Stage, StageBoundary
from ashore.knowledge.reading.read import read_quantities
from ashore.lazily import lazily

_SENTENCE = lazily(r"[^.!?。;\n]*(?:\.(?=[0-9])[^.!?。;\n]*)*[.!?。;\n]*")
_LONGEST = 730  # a longer time is a limitation period or a record, no stage
_NEAR, _BEFORE, _REACH = 14, 60, 400
_COMMA = lazily(r"[,;:](?![0-9])")


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], ...]:
    grammar = grammar_of(lang)
    stages = grammar.stages
    edge, end = (EDGE, END) if grammar.script == "Latin" else ("", "")
    names = "|".join(f"(?P<{stage}>{words})" for stage, words in stages.names.items())
    fields = (f"{edge}(?:{names}){end}", f"{edge}(?:{stages.overdue}){end}", f"{edge}(?:{stages.other}){end}")
    return tuple(compiled(field) for field in (*fields, f"{edge}{stages.from_on}", f"{edge}{stages.ordinals}{end}"))


def read_boundaries(text: str, lang: str) -> tuple[StageBoundary, ...]:
    """Give the boundaries of stages that a text states, in order of place, as days since the due date.

    A duration counts where its sentence speaks of a stage or of being overdue, and of nothing else that takes time
    (a limitation period, a record, a plan). The stage is the one named nearest before it in the sentence or, failing that, behind it.

    >>> [(b.stage, b.from_day, b.to_day) for b in read_boundaries("2. Mid-overdue period: within 1-3 months they call more.", "en")]
    [('middle', 30, 90)]
    >>> [(b.stage, b.from_day, b.to_day) for b in read_boundaries("逾期初期（一周内）多为短信；超过三个月可能起诉。", "zh")]
    [('early', 0, 7), ('lawsuit', 90, None)]
    """
    grammar = grammar_of(lang)
    rest = plain(text)
    durations = [one for one in read_quantities(text, lang) if one.kind == "duration" and one.unit == "day"]
    ordinals = _ordinals(rest, grammar)
    found: list[StageBoundary] = []
    named: Stage | None = None
    for sentence in _SENTENCE.finditer(rest):
        inside = _merged(_inside(durations, sentence.span()), rest)
        mine = [_boundary(rest, one, sentence.span(), grammar, named) for one in inside]
        found += [one for one in mine if one]
        found += [
            replace(one, stage=_stage_of(rest, (one.start, one.end), sentence.span(), grammar) or named)
            for one in _inside(ordinals, sentence.span())
        ]
        named = _lone_stage(rest, sentence.span(), grammar)
    return tuple(replace(one, text=text[one.start : one.end]) for one in sorted(found, key=lambda one: one.start))


Placed = TypeVar("Placed", Quantity, StageBoundary)


def _inside(found: list[Placed], sentence: tuple[int, int]) -> list[Placed]:
    start = bisect_left(found, sentence[0], key=attrgetter("start"))
    return found[start : bisect_left(found, sentence[1], lo=start, key=attrgetter("start"))]


def _boundary(text: str, one: Quantity, sentence: tuple[int, int], grammar: Grammar, named: Stage | None) -> StageBoundary | None:
    """Turn a duration into days since the due date, if its sentence speaks of that."""
    _, overdue, other, _, _ = _patterns(grammar.lang)
    sentence = max(sentence[0], one.start - _REACH), min(sentence[1], one.end + _REACH)
    stage = _stage_of(text, (one.start, one.end), sentence, grammar) or named
    late = overdue.search(text, max(0, sentence[0] - _BEFORE), sentence[1])
    unsaid = not late and stage in (None, "lawsuit")  # a court has terms of its own
    if unsaid or max(_days(one)) > _LONGEST or other.search(text, *_clause(text, one, sentence)):
        return None
    low, high = _days(one)[0], _days(one)[-1]
    if one.low is None:
        return StageBoundary(stage, 0, int(high), one.text, one.start, one.end)
    near = (max(sentence[0], one.start - _NEAR), min(sentence[1], one.end + _NEAR))
    if one.high is None or (low == high and (stage != "early" or overdue.search(text, *near))):
        return StageBoundary(stage, int(low), None, one.text, one.start, one.end)
    return StageBoundary(stage, 0 if low == high else int(low), int(high), one.text, one.start, one.end)


def _clause(text: str, one: Quantity, sentence: tuple[int, int]) -> tuple[int, int]:
    """The stretch between the commas around a duration."""
    before = [comma.end() for comma in _COMMA.finditer(text, sentence[0], one.start)]
    behind = _COMMA.search(text, one.end, sentence[1])
    return before[-1] if before else sentence[0], behind.start() if behind else sentence[1]


def _days(one: Quantity) -> list[float]:
    return [value for value in (one.low, one.high) if isinstance(value, int | float)]


def _merged(durations: list[Quantity], text: str) -> list[Quantity]:
    """Join “more than one month but less than three months” into one range."""
    merged: list[Quantity] = []
    for one in durations:
        last = merged[-1] if merged else None
        if last and last.high is None and one.low is None and one.start - last.end < 24 and _days(last)[0] < _days(one)[0]:
            merged[-1] = replace(last, high=one.high, end=one.end, text=text[last.start : one.end])
        else:
            merged.append(one)
    return merged


def _ordinals(text: str, grammar: Grammar) -> list[StageBoundary]:
    """Read the first month as days 0 to 30, 从第四个月起 as from day 90."""
    _, _, _, from_on, pattern = _patterns(grammar.lang)
    stages, found = grammar.stages, []
    for match in pattern.finditer(text):
        first, last = _ordinal(match, stages)
        days = stages.ordinal_units[match["u"]]
        opened = first == last and from_on.search(text, max(0, match.start() - 24), match.start())
        found.append(StageBoundary(None, (first - 1) * days, None if opened else last * days, match[0], match.start(), match.end()))
    return found


def _ordinal(match: re.Match[str], stages: Stages) -> tuple[int, int]:
    groups = match.groupdict()
    first = stages.ordinal_values[groups["o"] or groups["o3"] or ""]
    return first, stages.ordinal_values[groups["o2"]] if groups["o2"] else first


def _stage_of(text: str, place: tuple[int, int], sentence: tuple[int, int], grammar: Grammar) -> Stage | None:
    """The stage of a place: the nearest named before it in the sentence, else the first behind it."""
    names = _patterns(grammar.lang)[0]
    before = [_stage(match) for match in names.finditer(text, max(sentence[0], place[0] - _REACH), place[0])]
    behind = names.search(text, place[1], min(sentence[1], place[1] + _REACH))
    return before[-1] if before else _stage(behind) if behind else None


def _stage(match: re.Match[str]) -> Stage | None:
    return next((stage for stage in get_args(Stage) if match[stage]), None)


def _lone_stage(text: str, sentence: tuple[int, int], grammar: Grammar) -> Stage | None:
    """The stage that a sentence names when it states no days itself: the next sentence may give them."""
    names = {_stage(match) for match in _patterns(grammar.lang)[0].finditer(text, *sentence)}
    return names.pop() if len(names) == 1 else None
