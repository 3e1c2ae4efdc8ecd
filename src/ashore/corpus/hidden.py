"""Hides names at all their places in a source, and in findings over them: hidden once, a name could be read at the next place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ashore.corpus.draft import Draft
from ashore.corpus.names import elsewhere
from ashore.corpus.personal import MASK, RULE, names_of
from ashore.model import Damage

AGAIN = "the same name as elsewhere in this source; hidden, never published"


def hide(draft: Draft, damage: Sequence[Damage]) -> list[Damage]:
    """Give the findings of a source, its earlier ones included, with every name hidden wherever it stands.

    A repair that touches a further place of a name is given up: its text would show the name.
    """
    secret = [found for found in damage if found.rule == RULE]
    if not secret:
        return [*damage, *draft.damage]
    further = list(_named_again(draft, secret))
    secret += further
    shown = [found for found in damage if found.certainty != "certain" or not _touches(further, found)]
    return [*(_veiled(draft.source.text, found, secret) for found in (*shown, *draft.damage)), *further]


def _named_again(draft: Draft, secret: Sequence[Damage]) -> Iterator[Damage]:
    text = draft.source.text
    known = names_of(text[found.start : found.end] for found in secret)
    starts = [line.start for line in draft.lines]
    ends = [edit.end for edit in draft.edits]
    hidden = {place for found in secret for place in range(found.start, found.end)}
    for start, end in elsewhere(text, known) if known else ():
        line, edit = bisect_right(starts, start) - 1, bisect_right(ends, start)
        kept = line >= 0 and end <= draft.lines[line].end and not (edit < len(ends) and draft.edits[edit].start < end)
        if kept and hidden.isdisjoint(range(start, end)):
            hidden.update(range(start, end))
            yield Damage(draft.source.id, start, end, RULE, MASK, "unknown", None, (), AGAIN)


def _touches(stretches: Sequence[Damage], found: Damage) -> bool:
    return any(other.start < found.end and found.start < other.end for other in stretches)


def _veiled(text: str, found: Damage, secret: Sequence[Damage]) -> Damage:
    """Write a finding with what is personal in its stretch masked."""
    over = [other for other in secret if other.start < found.end and found.start < other.end]
    if found.rule == RULE or not over:
        return found
    said = text[found.start : found.end]
    for other in sorted(over, key=lambda other: -other.start):
        start, end = max(other.start, found.start) - found.start, min(other.end, found.end) - found.start
        said = said[:start] + MASK + said[end:]
    told = [text[other.start : other.end] for other in over]
    candidates = tuple(one for one in found.candidates if not any(part in one for name in told for part in name.split()))
    return replace(found, text=said, candidates=candidates)
