"""No “not” is lost, doubled or turned round in one language alone: the negations of a section are equal, or as they were confirmed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from ashore.checks.negations import profile, profiles
from ashore.checks.twins import Side, Twins
from ashore.knowledge.confirmed import EVERY
from ashore.knowledge.load import Knowledge
from ashore.knowledge.reading import negations
from ashore.model import Finding

Severity = Literal["error", "warning"]
RULE = "negations-differ"


def check(knowledge: Knowledge, twins: Sequence[Twins]) -> list[Finding]:
    """Stale lines of the lock are no fault: a section that is gone, or alike again, only leaves a line to sweep."""
    return [finding for group in twins for finding in _compare(group, knowledge.confirmed.sides.get(group.name, {}))]


def _compare(group: Twins, before: Mapping[str, str]) -> list[Finding]:
    now = profiles(group)
    if EVERY in before:
        before = dict.fromkeys(now, before[EVERY])
    changed = [lang for lang, counted in now.items() if before.get(lang, counted) != counted]
    alike = len(set(now.values())) < 2
    # Where wording differs, becoming alike by a change in one language may be the very “not” that was lost.
    if (alike and (not before or len(changed) == len(now))) or (not changed and set(now) <= set(before)):
        return []
    # What is new, or was changed in every language, waits to be confirmed; what changed in one alone is a fault.
    severity: Severity = "error" if before and len(changed) < len(now) else "warning"
    return [_finding(group, lang, now, before, severity) for lang in changed or _odd(now)]


def _odd(now: Mapping[str, str]) -> list[str]:
    """The one against two, else the last."""
    alone = [lang for lang in now if list(now.values()).count(now[lang]) == 1]
    return alone if len(alone) == 1 else list(now)[-1:]


def _finding(group: Twins, lang: str, now: Mapping[str, str], before: Mapping[str, str], severity: Severity) -> Finding:
    side = group.sides[lang]
    expected = before.get(lang) or ", ".join(f"{now[other]} ({other})" for other in now if other != lang)
    message = f"{group.name}: the negations in {lang} are not those agreed on (found {now[lang]}, expected {expected})"
    fix = f"Read every “not” again in all languages; if they mean the same, run scripts/agree {group.name}."
    return Finding(*side.place(_where(side, group)), RULE, message, fix, severity, lang)


def _where(side: Side, group: Twins) -> int:
    """The first block in which this language negates otherwise than the others do; where nothing tells, the beginning."""
    mine = side.shown.blocks()
    others = [other for other in group.sides.values() if other is not side and len(other.shown.blocks()) == len(mine)]
    for number, (start, end) in enumerate(mine):
        here = profile(side.shown.text[start:end], side.lang)
        theirs = {profile(other.shown.text[slice(*other.shown.blocks()[number])], other.lang) for other in others}
        if theirs and here not in theirs:
            return next((start + one.start for one in negations(side.shown.text[start:end], side.lang)), start)
    return mine[0][0] if mine else 0
