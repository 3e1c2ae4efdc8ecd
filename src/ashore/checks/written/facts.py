"""A section, and a text of data/, states the same figures, dates, times, amounts, numbers and articles in every language."""

from __future__ import annotations

from collections.abc import Sequence

from ashore.checks.facts import Difference, differences
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


def message(name: str, difference: Difference) -> str:
    """Say which language says what.

    >>> message("visits#may", Difference("es", 0, "duration", "30 días", (("en", "20 days"), ("zh", "20天"))))
    'visits#may: es says “30 días”, where the others say “20 days” (en), “20天” (zh)'
    """
    lang, found = difference.lang, difference.found
    expected = ", ".join(f"“{text}” ({other})" for other, text in difference.expected)
    if found is None:
        return f"{name}: {lang} does not say what the others say: {expected}"
    if not expected:
        return f"{name}: {lang} says “{found}”, which the others do not say"
    return f"{name}: {lang} says “{found}”, where the others say {expected}"
