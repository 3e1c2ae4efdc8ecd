"""A source beside what became of it, line by line: every repair, drop and doubt marked, with its rule in words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ashore.corpus.personal import RULE, masked
from ashore.model import Damage, Passage, Source, Span
from ashore.report.markup import escape, shown, table, tag
from ashore.report.words import Words


@dataclass(frozen=True, slots=True)
class Sides:
    """All that is known of one source. `names` gives the id under which its passages are told (its own, or the one to be)."""

    source: Source
    spans: Sequence[Span]
    damage: Sequence[Damage]
    passages: Sequence[Passage]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line: what it was, what it became, and by which rule (empty where it is simply kept)."""

    start: int
    end: int
    action: str
    rule: str
    became: str


def pieces_by_line(text: str, spans: Sequence[Span]) -> Iterator[tuple[int, list[Piece]]]:
    """Cut the spans of a source at its line ends. A repair over several lines becomes its text on the first of them.

    >>> spans = [Span(0, 2, "drop", "frame", ""), Span(2, 5, "keep", "text", "a\\nb")]
    >>> [(line, [piece.became for piece in pieces]) for line, pieces in pieces_by_line("x-a\\nb", spans)]
    [(1, ['', 'a']), (2, ['b'])]
    """
    number, pieces = 1, list[Piece]()
    for span in spans:
        at = span.start
        while at < span.end:
            line_end = text.find("\n", at, span.end)
            end = span.end if line_end < 0 else line_end
            if at < end:
                became = text[at:end] if span.action == "keep" else span.text if at == span.start else ""
                pieces.append(Piece(at, end, span.action, span.rule if span.action != "keep" else "", became))
            if line_end < 0:
                break
            yield number, pieces
            number, pieces, at = number + 1, [], line_end + 1
    if pieces:
        yield number, pieces


def sides_table(sides: Sides, words: Words, caption: str) -> str:
    """Write the table: line, as received, what it became. Lines that say nothing are left out, and what belongs to a person is masked."""
    text = masked(sides.source.text)
    doubts = sorted((each for each in sides.damage if each.certainty != "certain"), key=lambda each: each.start)
    labels = _labels(text, sides.passages, words)
    rows = []
    for number, pieces in pieces_by_line(text, sides.spans):
        if any(text[piece.start : piece.end].strip() for piece in pieces):
            left = "".join(_received(text, piece, doubts, words) for piece in pieces)
            right = "".join(_became(piece, words) for piece in pieces) or tag("span", escape(words("sides.nothing")), class_="none")
            rows.append([str(number), tag("div", left, dir="auto"), labels.get(number, "") + tag("div", right, dir="auto")])
    return table(caption, [words("column.line"), words("column.received"), words("column.became")], rows, "sides")


def _labels(text: str, passages: Sequence[Passage], words: Words) -> Mapping[int, str]:
    """Name the passages that begin on each line."""
    found: dict[int, str] = {}
    starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]
    for passage in passages:
        line = bisect_right(starts, passage.start)
        told = f"{passage.id} · {words(f'kind.{passage.kind}')} · {passage.lang}" + (
            f" · {words('kind.appendix')}" if passage.appendix else ""
        )
        found[line] = found.get(line, "") + tag("span", escape(told), class_="id", id=f"p-{passage.id}")
    return found


def _received(text: str, piece: Piece, doubts: Sequence[Damage], words: Words) -> str:
    if piece.action != "keep":
        said = shown(text[piece.start : piece.end])
        return _marked("del" if piece.action == "drop" else "mark", said, piece, words)
    parts = []
    for start, end, here in _stretches(piece, doubts):
        said = shown(text[start:end])
        if not here:
            parts.append(said)
            continue
        notes = "; ".join(dict.fromkeys(doubt_in_words(each, words) for each in here))
        ends = [each for each in here if each.end == end or end == piece.end]
        rule = tag("small", escape("; ".join(dict.fromkeys(each.rule for each in ends))), class_="rule") if ends else ""
        parts.append(tag("mark", said, class_="doubt", title=notes) + rule)
    return "".join(parts)


def _stretches(piece: Piece, doubts: Sequence[Damage]) -> Iterator[tuple[int, int, list[Damage]]]:
    """Cut a kept piece where a doubt begins or ends, with the doubts that lie over each stretch."""
    here = [each for each in doubts[: bisect_left(doubts, piece.end, key=lambda each: each.start)] if each.end > piece.start]
    cuts = sorted({piece.start, piece.end, *(at for each in here for at in (each.start, each.end) if piece.start < at < piece.end)})
    for start, end in pairwise(cuts):
        yield start, end, [each for each in here if each.start < end and each.end > start]


def doubt_in_words(found: Damage, words: Words) -> str:
    """Say what is wrong and what could be meant. What belongs to a person is not repeated."""
    told = words.rule(found.rule)
    if found.candidates and found.rule != RULE:
        told = words.labelled(told, " / ".join(found.candidates))
    return told


def _became(piece: Piece, words: Words) -> str:
    if piece.action == "drop":
        return ""
    if piece.action == "keep":
        return shown(piece.became)
    return _marked("ins", shown(piece.became), piece, words) if piece.became else ""


def _marked(element: str, said: str, piece: Piece, words: Words) -> str:
    """Mark a stretch: by an element that says so, by colour and line, by its rule as a label, and by the rule's words on hover."""
    did = words("sides.dropped" if piece.action == "drop" else "sides.hidden" if piece.rule == RULE else "sides.repaired")
    label = tag("small", escape(piece.rule), class_="rule")
    return tag(element, said, class_=piece.action, title=words.labelled(did, words.rule(piece.rule))) + label
