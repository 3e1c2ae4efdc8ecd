"""Puts passages together that say the same in nearly the same words, and finds out which source copies which.

Candidates first, then one verifier. Two passages that pass the verifier share a run of three words (or are equal), as long as
its thresholds stand: with at most a quarter of the words changed, a run of three survives in any passage of nine words or more;
shorter ones must differ in one word at most. So looking up shared runs loses no pair, and costs far less than all pairs.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import Levenshtein

from ashore.model import Cluster, Damage, Passage

TOKEN = re.compile(r"[\u3400-\u9fff]|[^\W_]+")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*", re.ASCII)
RUN = 3
SHORT = 12
LEAST_SHARED_RUNS = 0.5
LEAST_WORD_RATIO = 0.75
LEAST_SHORT_RATIO = 0.85
LONG_PASSAGES_COPIED = 2
SHARE_COPIED = 1 / 3


class Wording:
    """The words of a passage as the verifier compares them; every Chinese character is a word of its own."""

    def __init__(self, text: str) -> None:
        self.words: tuple[str, ...] = tuple(TOKEN.findall(text.casefold()))
        self.numbers: tuple[str, ...] = tuple(NUMBER.findall(text))

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """All runs of three words; a passage of one or two words is a run itself."""
        count = max(1, len(self.words) - RUN + 1)
        return frozenset(self.words[start : start + RUN] for start in range(count)) if self.words else frozenset()


def nearly_same(one: Wording, other: Wording) -> bool:
    """Verify a pair. Short passages (under twelve words) must be closer and hold the same numbers.

    >>> nearly_same(Wording("overdue within one month"), Wording("overdue within one month."))
    True
    >>> nearly_same(Wording("call 12378 if they shout at you"), Wording("call 12363 if they shout at you"))
    False
    """
    if not one.words or not other.words:
        return False
    if min(len(one.words), len(other.words)) < SHORT:
        return one.numbers == other.numbers and word_ratio(one, other) >= LEAST_SHORT_RATIO
    shared = len(one.runs & other.runs)
    if shared >= LEAST_SHARED_RUNS * (len(one.runs) + len(other.runs) - shared):
        return True
    return word_ratio(one, other) >= LEAST_WORD_RATIO


def word_ratio(one: Wording, other: Wording) -> float:
    """Give the share of words that need no change to turn one passage into the other (1 is equal)."""
    return Levenshtein.normalized_similarity(one.words, other.words)


def candidate_pairs(wordings: Sequence[Wording]) -> Iterator[tuple[int, int]]:
    """Give each pair of passages that shares a run of three words, once."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, wording in enumerate(wordings):
        partners: set[int] = set()
        for run in wording.runs:
            partners.update(holders[run])
            holders[run].append(index)
        yield from ((partner, index) for partner in sorted(partners))


def same_pairs(passages: Sequence[Passage]) -> list[tuple[int, int]]:
    """List pairs that join passages of one language which are nearly the same, by their places in `passages`.

    Equal ones are joined to their first, so that a line that stands a thousand times costs no million pairs.
    """
    wordings = [Wording(passage.text) for passage in passages]
    first: dict[tuple[str, tuple[str, ...], tuple[str, ...]], int] = {}
    pairs = []
    for index, wording in enumerate(wordings):
        if wording.words and (twin := first.setdefault((passages[index].lang, wording.words, wording.numbers), index)) != index:
            pairs.append((twin, index))
    unlike = list(first.values())
    for one, other in candidate_pairs([wordings[index] for index in unlike]):
        left, right = unlike[one], unlike[other]
        if passages[left].lang == passages[right].lang and nearly_same(wordings[left], wordings[right]):
            pairs.append((left, right))
    return pairs


def joined(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Unite pairs to groups, the smallest member first."""
    parent = list(range(count))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for one, other in pairs:
        low, high = sorted((root(one), root(other)))
        parent[high] = low
    groups: dict[int, list[int]] = defaultdict(list)
    for index in range(count):
        groups[root(index)].append(index)
    return list(groups.values())


@dataclass(frozen=True, slots=True)
class _Overlap:
    """What one source shares with another, seen from one side: characters, and passages of twelve words or more."""

    characters: int
    long_passages: int


def _overlaps(passages: Sequence[Passage], groups: Iterable[Sequence[int]]) -> dict[tuple[str, str], _Overlap]:
    shared: dict[tuple[str, str], list[int]] = defaultdict(list)
    for members in groups:
        sources = {passages[index].source for index in members}
        for index in members:
            for other in sources - {passages[index].source}:
                shared[passages[index].source, other].append(index)
    return {
        sources: _Overlap(
            sum(len(passages[index].text) for index in indices),
            sum(len(TOKEN.findall(passages[index].text)) >= SHORT for index in indices),
        )
        for sources, indices in shared.items()
    }


def find_copies(passages: Sequence[Passage], groups: Iterable[Sequence[int]]) -> dict[str, tuple[str, ...]]:
    """Name the sources that copy, and which they copy: two long passages shared, or a third of the shorter text.

    The texts carry no date, so which one came first cannot be known; only one of the two counts. Taken as the copy is the one of
    which the shared part is the greater share: it has less of its own.
    """
    lengths: dict[str, int] = defaultdict(int)
    for passage in passages:
        lengths[passage.source] += len(passage.text)
    overlaps = _overlaps(passages, groups)
    order = {source: place for place, source in enumerate(sorted(lengths, key=natural))}
    copies: dict[str, set[str]] = defaultdict(set)
    for (one, other), mine in overlaps.items():
        theirs = overlaps[other, one]
        if order[one] > order[other] or not _copied(mine, theirs, lengths[one], lengths[other]):
            continue
        my_share, their_share = mine.characters / lengths[one], theirs.characters / lengths[other]
        copier, original = (one, other) if my_share > their_share else (other, one)
        copies[copier].add(original)
    return {copier: tuple(sorted(copies[copier], key=natural)) for copier in sorted(copies, key=natural)}


def _copied(mine: _Overlap, theirs: _Overlap, my_length: int, their_length: int) -> bool:
    if min(mine.long_passages, theirs.long_passages) >= LONG_PASSAGES_COPIED:
        return True
    shorter = mine.characters / my_length if my_length <= their_length else theirs.characters / their_length
    return shorter >= SHARE_COPIED


def natural(name: str) -> tuple[tuple[int, str], ...]:
    """Give a key that sorts S2 before S10.

    >>> sorted(["S10", "S2"], key=natural)
    ['S2', 'S10']
    """
    return tuple((int(part), "") if part.isdecimal() and part.isascii() else (-1, part) for part in re.split(r"(\d+)", name) if part)


def group(passages: Sequence[Passage], damage: Sequence[Damage]) -> tuple[tuple[Cluster, ...], Mapping[str, tuple[str, ...]]]:
    """Put all passages into clusters, in order, and name which source copies which."""
    groups = joined(len(passages), same_pairs(passages))
    copies = find_copies(passages, groups)
    flags = _flag_starts(damage)
    clusters = []
    for members in groups:
        group_of = [passages[index] for index in members]
        ids = tuple(passage.id for passage in group_of)
        honest = _witnesses(group_of, copies)
        clusters.append(Cluster(ids[0], ids, _representative(group_of, honest, flags), honest))
    return tuple(clusters), copies


def _representative(members: Sequence[Passage], honest: Sequence[str], flags: Mapping[str, Sequence[int]]) -> str:
    """Name the passage that speaks for the cluster: of a witness, with the least damage, the longest, the first."""
    if len(members) == 1:
        return members[0].id
    return min((passage for passage in members if passage.source in honest), key=lambda p: (_flagged(p, flags), -len(p.text))).id


def _flag_starts(damage: Sequence[Damage]) -> Mapping[str, Sequence[int]]:
    """Give, for each source, where its damage that is not repaired begins, in order."""
    starts: dict[str, list[int]] = defaultdict(list)
    for found in damage:
        if found.certainty != "certain":
            insort(starts[found.source], found.start)
    return starts


def _flagged(passage: Passage, flags: Mapping[str, Sequence[int]]) -> int:
    """Count what is still damaged in a passage."""
    starts = flags.get(passage.source, ())
    return bisect_left(starts, passage.end) - bisect_left(starts, passage.start)


def _witnesses(members: Sequence[Passage], copies: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Leave out each source that copies another one of the cluster."""
    sources = {passage.source for passage in members}
    honest = {source for source in sources if not sources.intersection(copies.get(source, ()))}
    return tuple(sorted(honest or sources, key=natural))
