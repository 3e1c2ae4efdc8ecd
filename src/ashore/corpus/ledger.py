"""Accounts for every character of a source: edits on its offsets become spans that tile it exactly.

Steps never pass changed text on. They return edits on the offsets of the text as received, and only here do these become a
text again. So no step can lose a character unseen, and every offset in every report points into the file the editor has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ashore.model import Span

KEPT = "text"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """What one rule does with the stretch from `start` to `end`: replace it by `text`, or drop it."""

    start: int
    end: int
    action: Literal["repair", "drop"]
    rule: str
    text: str = ""


def compose(text: str, edits: Iterable[Edit]) -> tuple[Span, ...]:
    """Turn edits into the spans that tile the text; what no edit touches is kept.

    Raises ValueError where two edits overlap or an edit is empty or out of bounds: a step is wrong then, not the source.

    >>> for span in compose("In 20 12, ", [Edit(3, 8, "repair", "split_year", "2012")]):
    ...     print(span.start, span.end, span.action, repr(span.text))
    0 3 keep 'In '
    3 8 repair '2012'
    8 10 keep ', '
    """
    spans: list[Span] = []
    at = 0
    for edit in sorted(edits):
        if not at <= edit.start < edit.end <= len(text):
            raise ValueError(f"edit {edit} is empty, out of bounds or overlaps the one before (which ends at {at})")
        if at < edit.start:
            spans.append(Span(at, edit.start, "keep", KEPT, text[at : edit.start]))
        spans.append(Span(edit.start, edit.end, edit.action, edit.rule, edit.text))
        at = edit.end
    if at < len(text):
        spans.append(Span(at, len(text), "keep", KEPT, text[at:]))
    return tuple(spans)


def rendered(spans: Iterable[Span]) -> str:
    """Say what a source became: the texts of its spans in order."""
    return "".join(span.text for span in spans)


def render_ranges(spans: Sequence[Span], ranges: Iterable[tuple[int, int]]) -> Iterator[str]:
    """Say what each stretch became, in one pass; the ranges are in order and no edit crosses their borders.

    >>> spans = compose("ab 20 12", [Edit(3, 8, "repair", "split_year", "2012")])
    >>> list(render_ranges(spans, [(0, 2), (1, 8)]))
    ['ab', 'b 2012']
    """
    first = 0
    for start, end in ranges:
        while first < len(spans) and spans[first].end <= start:
            first += 1
        parts: list[str] = []
        index = first
        while index < len(spans) and spans[index].start < end:
            span = spans[index]
            whole = span.action != "keep"
            parts.append(span.text if whole else span.text[max(start - span.start, 0) : end - span.start])
            index += 1
        yield "".join(parts)


def untiled(text: str, spans: Sequence[Span]) -> str | None:
    """Say where the spans fail to account for the text, or None where they tile it exactly.

    >>> untiled("abc", compose("abc", []))
    >>> untiled("abc", [Span(0, 1, "keep", "text", "a")])
    'characters 1 to 3 are not accounted for'
    """
    at = 0
    for span in spans:
        if span.start != at or span.end <= span.start:
            return f"a span begins at {span.start} where {at} was expected"
        if span.action == "keep" and span.text != text[span.start : span.end]:
            return f"the kept span at {span.start} is not what the source says"
        if span.action == "drop" and span.text:
            return f"the dropped span at {span.start} still has a text"
        at = span.end
    return None if at == len(text) else f"characters {at} to {len(text)} are not accounted for"
