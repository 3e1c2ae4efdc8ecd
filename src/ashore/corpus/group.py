"""Puts passages together that say the same in nearly the same words, names their witnesses, and says where they differ."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ashore.corpus.appendix import is_label
from ashore.corpus.candidates import candidate_pairs
from ashore.corpus.copies import find_copies, honest_witnesses, natural
from ashore.corpus.differences import differences
from ashore.corpus.measures import Vocabulary, Wording, nearly_same
from ashore.languages import LANGUAGES
from ashore.lazily import lazily
from ashore.model import Cluster, Damage, Difference, Passage

WORDS = lazily(r"[\u3400-\u9fff]|[^\W_]+")
MOST_WORDS, MOST_HAN = 3, 4


@dataclass(frozen=True, slots=True)
class Grouping:
    """All passages in clusters; which source copies which; and what the passages of a cluster differ in that could be wrong."""

    clusters: tuple[Cluster, ...]
    copies: Mapping[str, tuple[str, ...]]
    differences: tuple[Difference, ...]


def read_wordings(passages: Sequence[Passage]) -> list[Wording]:
    """Make passages comparable; each language has words of its own, so that none is ever near one of another language."""
    vocabulary = Vocabulary()
    return [Wording(passage.text, passage.lang, vocabulary) for passage in passages]


def same_pairs(wordings: Sequence[Wording]) -> list[tuple[int, int]]:
    """List pairs of places in `wordings` that join those of one language which are nearly the same.

    Equal ones are joined to their first, so that a line that stands a thousand times costs no million pairs.
    """
    first: dict[tuple[str, str, str], int] = {}
    pairs = []
    for index, wording in enumerate(wordings):
        if wording.words and (twin := first.setdefault((wording.lang, wording.code, wording.digits), index)) != index:
            pairs.append((twin, index))
    by_language: dict[str, list[int]] = defaultdict(list)
    for index in first.values():
        by_language[wordings[index].lang].append(index)
    for indices in by_language.values():
        for one, other in candidate_pairs([wordings[index] for index in indices]):
            left, right = indices[one], indices[other]
            if nearly_same(wordings[left], wordings[right]):
                pairs.append((left, right))
    return pairs


def joined(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Unite pairs to groups, the smallest member first.

    >>> joined(5, [(3, 1), (1, 4)])
    [[0], [1, 3, 4], [2]]
    """
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


def heads_anything(passage: Passage) -> bool:
    """Tell whether a passage is a label, a button or a heading so short that equal ones prove nothing: such passages join no cluster."""
    if passage.kind != "heading":
        return False
    return is_label(passage.text) or len(WORDS.findall(passage.text)) <= (
        MOST_HAN if LANGUAGES[passage.lang].script == "Han" else MOST_WORDS
    )


def group(passages: Sequence[Passage], damage: Sequence[Damage]) -> Grouping:
    """Put all passages into clusters, in the natural order of their ids, whatever the order they come in."""
    passages = sorted(passages, key=lambda passage: natural(passage.id))
    wordings = read_wordings(passages)
    alone = [heads_anything(passage) for passage in passages]
    groups = joined(len(passages), [pair for pair in same_pairs(wordings) if not any(alone[index] for index in pair)])
    copies = find_copies(passages, wordings, groups)
    flags = _flag_starts(damage)
    clusters: list[Cluster] = []
    unlike: list[Difference] = []
    for members in groups:
        together = [passages[index] for index in members]
        honest = honest_witnesses((passage.source for passage in together), copies)
        best = _representative(together, honest, flags)
        clusters.append(Cluster(together[0].id, tuple(passage.id for passage in together), best.id, honest))
        unlike.extend(_differences(best, together, [wordings[index] for index in members]))
    return Grouping(tuple(clusters), copies, tuple(unlike))


def _differences(best: Passage, members: Sequence[Passage], wordings: Sequence[Wording]) -> Iterable[Difference]:
    """Compare the representative with each further wording of its cluster, once."""
    if len(members) == 1:
        return
    unlike = {(wording.code, wording.digits): passage for passage, wording in zip(members[::-1], wordings[::-1], strict=True)}
    own = next((wording.code, wording.digits) for passage, wording in zip(members, wordings, strict=True) if passage is best)
    for said, passage in reversed(unlike.items()):
        if said != own:
            yield from differences(best, passage)


def _representative(members: Sequence[Passage], honest: Sequence[str], flags: Mapping[str, Sequence[int]]) -> Passage:
    """Name the passage that speaks for the cluster: of a witness, with the least damage, the longest, the first."""
    if len(members) == 1:
        return members[0]
    return min((passage for passage in members if passage.source in honest), key=lambda p: (_flagged(p, flags), -len(p.text)))


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


__all__ = ["Grouping", "group", "joined", "natural", "read_wordings", "same_pairs"]
