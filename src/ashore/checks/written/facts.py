"""A section, and a text of data/, states the same figures, dates, times, amounts, numbers and articles in every language."""

from __future__ import annotations

from collections.abc import Sequence

from ashore.checks.facts import Difference, differences, message
from ashore.checks.twins import Side, Twins
from ashore.knowledge.load import Knowledge
from ashore.model import Finding

RULE = "facts-differ"
FIX = "Say the same in every language; what may change one day belongs in data/, by macro."


def check(knowledge: Knowledge, twins: Sequence[Twins]) -> list[Finding]:
    return [finding for group in twins for finding in _compare(group)]


def _compare(group: Twins) -> list[Finding]:
    found = differences({lang: side.shown for lang, side in group.sides.items()})
    return [_finding(group.name, one, group.sides[one.lang]) for one in found]


def _finding(name: str, difference: Difference, side: Side) -> Finding:
    return Finding(*side.place(difference.offset), RULE, message(name, difference), FIX, lang=side.lang)
