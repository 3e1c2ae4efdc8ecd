"""Reads what stands around a value: more than, within, nearly, 以上, 以内, 左右."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ashore.compiled import compiled
from ashore.knowledge.reading.grammar import Bounds, Grammar
from ashore.knowledge.reading.grammars import grammar_of
from ashore.knowledge.reading.latin import EDGE, END

_REACH = 48


@dataclass(frozen=True, slots=True)
class Bound:
    """Whether a value is opened (`more`) or limited (`less`), and the stretch with its bound words."""

    start: int
    end: int
    more: bool = False
    less: bool = False
    about: bool = False
    passed: bool = False


def _groups(bounds: Bounds) -> str:
    for_time = f"(?P<passed>{bounds.passed})|(?P<within>{bounds.within})|(?P<span>{bounds.span})"
    return f"(?:(?P<less>{bounds.less})|(?P<more>{bounds.more})|(?P<about>{bounds.about})|{for_time})"


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    grammar = grammar_of(lang)
    latin = grammar.script == "Latin"
    before = f"{EDGE if latin else ''}{_groups(grammar.before)}{grammar.bound_gap}$"
    return compiled(before), compiled(_groups(grammar.after) + (END if latin else ""))


def bound_around(text: str, start: int, end: int, grammar: Grammar, *, time: bool = False) -> Bound:
    """Read the bound words directly before `start` and directly after `end`; `time` tells that the value is a stretch of time.

    >>> text = "no more than 3 days"
    >>> bound_around(text, 13, 19, grammar_of("en"))
    Bound(start=0, end=19, more=False, less=True, about=False, passed=False)
    """
    pattern_before, pattern_after = _patterns(grammar.lang)
    before = pattern_before.search(text, max(0, start - _REACH), start)
    after = pattern_after.match(text, end)
    if before and not time and _of_time(before):
        before = None
    if after and _of_time(after) and (before or not time):
        after = None
    if text[end : end + 1] == "期" and text[end : end + 2] not in (
        "期限",
        "期间",
    ):  # 超过一年期LPR: the term names the rate, it is not exceeded
        before = None
    found = [match for match in (before, after) if match]
    return Bound(
        before.start() if before and not before["span"] else start,
        after.end() if after else end,
        more=any(match["more"] for match in found),
        less=any(match["less"] or match["within"] for match in found),
        about=any(match["about"] for match in found),
        passed=any(match["passed"] for match in found),
    )


def _of_time(match: re.Match[str]) -> bool:
    return bool(match["passed"] or match["within"] or match["span"])
