"""What a passage states that could be wrong: its figures and its negations, in the form in which two passages are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ashore.compiled import compiled

Stretch = tuple[int, int]
PERIODS: Mapping[str, re.Pattern[str]] = {
    "en": compiled(r"\b(?:first|second|third|last) (?:day|week|month|quarter|year)\b", re.IGNORECASE),
    "es": compiled(r"\b(?:primer|segund|tercer|últim)[oa]? (?:día|semana|mes|trimestre|año)\b", re.IGNORECASE),
    "zh": compiled(r"(?:第[一二三1-3]|头一|最后一)个?(?:天|周|星期|月|季度|年)"),
}
REVERSING = ("plain", "forbid", "exempt")


@dataclass(frozen=True, slots=True, order=True)
class Figure:
    """A figure by its value (`key`: kind, low, high, unit), whatever its wording; `text` is how it stands there."""

    key: tuple[str, ...]
    text: str
    start: int
    end: int


def figures_of(text: str, lang: str) -> tuple[Figure, ...]:
    """Read the figures of a passage.

    >>> [figure.key for figure in figures_of("三个月，1万元", "zh")] == [figure.key for figure in figures_of("3个月，10000元", "zh")]
    True
    """
    from ashore.knowledge.reading import read_quantities  # here, since its grammars take a while to load

    found = [
        Figure((each.kind, _said(each.low), _said(each.high), each.unit), each.text, each.start, each.end)
        for each in read_quantities(text, lang)
    ]
    return tuple(sorted([*found, *_periods(text, lang, found)], key=lambda figure: figure.start))


def _periods(text: str, lang: str, taken: Sequence[Figure]) -> Iterator[Figure]:
    """Read the first week, the third month: no quantities, but as easily wrong. Known by their wording, in one language only."""
    for period in PERIODS[lang].finditer(text) if lang in PERIODS else ():
        if not any(each.start < period.end() and period.start() < each.end for each in taken):
            yield Figure(("period", period[0].casefold(), "", lang), period[0], *period.span())


def _said(value: str | float | None) -> str:
    """Write a bound so that 3 and 3.0 are one; an open one is empty."""
    return "" if value is None else value if isinstance(value, str) else f"{value:g}"


def negations_of(text: str, lang: str) -> tuple[Stretch, ...]:
    """Read where a passage negates; a doubled negation that affirms or obliges (不得不) is none."""
    from ashore.knowledge.reading import negations

    return tuple((each.start, each.end) for each in negations(text, lang) if each.force in REVERSING)
