"""Says in what two passages of one cluster differ that matters: a figure, a negation. One of the two is wrong, and the editor decides.

Compared is stretch by stretch, where the words differ; a sentence that only one of the two has is an addition and no difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from ashore.corpus.measures import LIST_NUMBER, NUMBER, TOKEN, Vocabulary, changed
from ashore.corpus.statements import Figure, Stretch, figures_of, negations_of
from ashore.model import Difference, Passage

ADDITION = 6
CONTEXT = 1


@dataclass(frozen=True, slots=True)
class _Side:
    """One passage with the places of its words, its figures and its negations."""

    text: str
    words: tuple[Stretch, ...]
    figures: tuple[Figure, ...]
    negations: tuple[Stretch, ...]

    def within(self, start: int, end: int) -> tuple[int, int]:
        """Turn a stretch of words into one of characters; an empty one lies between two words."""
        if start < end:
            return self.words[start][0], self.words[end - 1][1]
        place = self.words[start - 1][1] if start else 0
        return place, place

    def around(self, start: int, end: int) -> str:
        first, last = max(0, start - CONTEXT), min(len(self.words), end + CONTEXT)
        return self.text[self.words[first][0] : self.words[last - 1][1]]


def _side(text: str, lang: str) -> _Side:
    begin = found.end() if (found := LIST_NUMBER.match(text)) else 0
    words = tuple((found.start(), found.end()) for found in TOKEN.finditer(text, begin))
    figures = tuple(figure for figure in figures_of(text, lang) if figure.end > begin)
    return _Side(text, words, figures, negations_of(text, lang))


def differences(one: Passage, other: Passage) -> tuple[Difference, ...]:
    """List the differences between two passages of one language, in order of place.

    >>> left = Passage("S1-1", "S1", "en", "item", "1. After 90 days the debt is often handed over to an agency.", 0, 0)
    >>> right = Passage("S2-1", "S2", "en", "item", "2. After 30 days the debt is not often handed over to an agency.", 0, 0)
    >>> [(each.kind, each.left, each.right) for each in differences(left, right)]
    [('figure', 'After 90 days', 'After 30 days'), ('negation', 'is often', 'is not often')]
    """
    left, right = _side(one.text, one.lang), _side(other.text, other.lang)
    if not left.words or not right.words:
        return ()
    mine, theirs = _unmatched(left.figures, right.figures)
    one_negates = len(left.negations) != len(right.negations)
    found: list[Difference] = []
    for block in _blocks(left, right):
        here = _within(mine, left.within(block[0], block[1])), _within(theirs, right.within(block[2], block[3]))
        found.extend(Difference(one.id, other.id, "figure", *texts) for texts in _figures(block, *here))
        mine, theirs = ([figure for figure in rest if figure not in said] for rest, said in zip((mine, theirs), here, strict=True))
        if one_negates and (texts := _negations(left, right, block)):
            found.append(Difference(one.id, other.id, "negation", *texts))
    return tuple(found)


_Block = tuple[int, int, int, int]


def _blocks(left: _Side, right: _Side) -> list[_Block]:
    """Give the stretches of words that differ; two with a single word between them are one."""
    vocabulary = Vocabulary()
    one, other = ("".join(vocabulary[side.text[start:end].casefold()] for start, end in side.words) for side in (left, right))
    return changed(one, other, CONTEXT)


def _unmatched(left: Sequence[Figure], right: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Leave the figures whose value the other passage states nowhere, nor one that may be the same, read less exactly."""
    mine, theirs = {figure.key for figure in left}, {figure.key for figure in right}
    here = [figure for figure in left if figure.key not in theirs]
    there = [figure for figure in right if figure.key not in mine]
    return (
        [figure for figure in here if not any(_compatible(figure, other) for other in right)],
        [figure for figure in there if not any(_compatible(figure, other) for other in left)],
    )


def _is_addition(block: _Block) -> bool:
    mine, theirs = block[1] - block[0], block[3] - block[2]
    return max(mine, theirs) >= ADDITION and min(mine, theirs) * 3 <= max(mine, theirs)


def _figures(block: _Block, mine: Sequence[Figure], theirs: Sequence[Figure]) -> Iterator[tuple[str, str]]:
    """Pair the figures of a stretch that the other passage has nowhere; what stands on one side only of an addition is left out."""
    for one, other in zip_longest(mine, theirs):
        if (one and other) or not _is_addition(block):
            yield one.text if one else "", other.text if other else ""


def _within(figures: Sequence[Figure], place: tuple[int, int]) -> list[Figure]:
    return [figure for figure in figures if figure.start < place[1] and figure.end > place[0]]


def _compatible(one: Figure, other: Figure) -> bool:
    """Tell whether two figures may be one that was read less exactly: without its bound (more than), or without its unit.

    >>> more, plain = (Figure(("duration", "90", high, "day"), "", 0, 0) for high in ("", "90"))
    >>> _compatible(more, plain), _compatible(more, Figure(("count", "90", "90", ""), "", 0, 0))
    (True, False)
    """
    (kind, low, high, unit), (their_kind, their_low, their_high, their_unit) = one.key, other.key
    if "count" in (kind, their_kind) and kind != their_kind:
        return NUMBER.findall(one.text) == NUMBER.findall(other.text) != []
    if (kind, unit) != (their_kind, their_unit) or (low == high) == (their_low == their_high):
        return False
    return "" in (low, high, their_low, their_high) and (low == their_low or high == their_high)


def _negations(left: _Side, right: _Side, block: _Block) -> tuple[str, str] | None:
    mine = _count(left.negations, left.within(block[0], block[1]))
    theirs = _count(right.negations, right.within(block[2], block[3]))
    if mine == theirs or _is_addition(block):
        return None
    return left.around(block[0], block[1]), right.around(block[2], block[3])


def _count(negations: Sequence[Stretch], place: tuple[int, int]) -> int:
    return sum(start < place[1] and end > place[0] for start, end in negations)
