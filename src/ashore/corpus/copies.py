"""Finds which source copies which, so that witnesses are counted honestly.

The texts carry no date, so which one came first cannot be known; only one of the two counts. Taken as the copy is the one of which
the shared part is the greater share: it has less of its own. What proves no copying: equal titles, a law that both quote, a stock
phrase or a notice that many sources have.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ashore.corpus.measures import HAN_WORD, SHORT, Wording
from ashore.lazily import lazily
from ashore.model import Passage

LONG_PASSAGES_COPIED = 2
SHARE_COPIED = 1 / 3
COVERED = 0.5
STRETCH = 8
COMMON = 4
CROWD = 12
LEAD = 60
LAW = lazily(r"第[\d一二三四五六七八九十百千零〇]+条|\b(?:articles?|art[íi]culos?|arts?\.)\s*\d", re.IGNORECASE)


def natural(name: str) -> tuple[tuple[int, str], ...]:
    """Give a key that sorts S2 before S10.

    >>> sorted(["S10", "S2"], key=natural)
    ['S2', 'S10']
    """
    return tuple((int(part), "") if part.isdecimal() and part.isascii() else (-1, part) for part in re.split(r"(\d+)", name) if part)


def quotes_law(text: str) -> bool:
    """Tell whether a passage opens by citing an article: two that quote one law are not copies of one another.

    >>> quotes_law("《民法典》第六百七十六条　借款人未按照约定的期限返还借款的"), quotes_law("They read you article after article")
    (True, False)
    """
    return bool(LAW.search(text[:LEAD]))


@dataclass
class _Shared:
    """What one source shares with another, seen from one side: characters, passages, and long passages that few others have."""

    characters: float = 0
    passages: int = 0
    long_passages: int = 0


@dataclass
class _Ledger:
    """Gathers shared passages; `lengths` counts the characters of each source that could be shared at all."""

    lengths: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    shared: dict[tuple[str, str], _Shared] = field(default_factory=lambda: defaultdict(_Shared))

    def add(self, passage: Passage, wording: Wording, shares: Mapping[str, float]) -> None:
        self.lengths[passage.source] += len(passage.text)
        for other, share in shares.items():
            entry = self.shared[passage.source, other]
            entry.characters += share * len(passage.text)
            entry.passages += 1
            entry.long_passages += wording.size >= SHORT and len(shares) < COMMON

    def copied(self, one: str, other: str) -> bool:
        """Two long passages shared, or a third of the shorter text (a single short passage never is enough)."""
        mine, theirs = self.shared[one, other], self.shared[other, one]
        if max(mine.long_passages, theirs.long_passages) >= LONG_PASSAGES_COPIED:
            return True
        shorter = min((self.lengths[one], self.share(one, other)), (self.lengths[other], self.share(other, one)))
        return shorter[1] >= SHARE_COPIED

    def share(self, one: str, other: str) -> float:
        return self.shared[one, other].characters / self.lengths[one] if self.lengths[one] else 0.0


def find_copies(passages: Sequence[Passage], wordings: Sequence[Wording], groups: Iterable[Sequence[int]]) -> dict[str, tuple[str, ...]]:
    """Name the sources that copy, and which they copy, the clearest copies first; no source copies its own copy, however long the chain."""
    ledger = _Ledger()
    shares = _shares(passages, wordings, groups)
    for index, passage in enumerate(passages):
        if passage.kind in ("paragraph", "item") and not quotes_law(passage.text):
            ledger.add(passage, wordings[index], shares.get(index, {}))
    pairs = {tuple(sorted(pair, key=natural)) for pair in ledger.shared}
    ranked = []
    for one, other in pairs:
        if ledger.copied(one, other):
            more = ledger.share(one, other) - ledger.share(other, one)
            copier, original = (one, other) if more > 0 else (other, one)
            ranked.append((-abs(more), natural(copier), natural(original), copier, original))
    copies: dict[str, set[str]] = defaultdict(set)
    for *_, copier, original in sorted(ranked):
        if copier in ancestors(original, copies):
            copier, original = original, copier
        copies[copier].add(original)
    return {copier: tuple(sorted(copies[copier], key=natural)) for copier in sorted(copies, key=natural)}


def ancestors(source: str, copies: Mapping[str, Iterable[str]]) -> set[str]:
    """Name all that a source copies, directly or through others.

    >>> sorted(ancestors("C", {"C": ["B"], "B": ["A"]}))
    ['A', 'B']
    """
    found: set[str] = set()
    waiting = list(copies.get(source, ()))
    while waiting:
        if (original := waiting.pop()) not in found:
            found.add(original)
            waiting.extend(copies.get(original, ()))
    return found


def honest_witnesses(sources: Iterable[str], copies: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Leave out each source that copies another one of these, even through one that is not among them."""
    found = set(sources)
    return tuple(sorted((source for source in found if not found & ancestors(source, copies)), key=natural))


def _shares(passages: Sequence[Passage], wordings: Sequence[Wording], groups: Iterable[Sequence[int]]) -> dict[int, dict[str, float]]:
    """Give, for each passage, the sources that have it too, and how much of it (half of it at least)."""
    shares: dict[int, dict[str, float]] = defaultdict(dict)
    sizes: dict[str, int] = defaultdict(int)
    for passage in passages:
        sizes[passage.source] += len(passage.text)
    for members in groups:
        sources = sorted({passages[index].source for index in members}, key=natural)
        if len(sources) < 2:
            continue
        hub = max(sources, key=lambda source: sizes[source])
        for index in members:
            own = passages[index].source
            near = sources if len(sources) <= CROWD or own == hub else [hub]
            shares[index].update((other, 1.0) for other in near if other != own)
    for index, covered in _covered(passages, wordings).items():
        for other, share in covered.items():
            if share >= COVERED:
                shares[index].setdefault(other, share)
    return shares


NOBODY: frozenset[str] = frozenset()


def _covered(passages: Sequence[Passage], wordings: Sequence[Wording]) -> dict[int, dict[str, float]]:
    """Give the share of each long passage that stands in other sources in stretches of eight words: a part cut out of a passage, or put in.

    Stretches that more than a dozen sources have are stock phrases.
    """
    first: dict[str, str] = {}
    shared: dict[str, set[str]] = {}  # hardly any stretch stands in two sources
    stretches = {index: _stretches(wording) for index, wording in enumerate(wordings) if wording.size >= SHORT}
    for index, runs in stretches.items():
        own = passages[index].source
        for run in runs:
            if (other := first.setdefault(run, own)) != own:
                shared.setdefault(run, {other}).add(own)
    found: dict[int, dict[str, float]] = {}
    for index, runs in stretches.items():
        if shared.keys().isdisjoint(runs):
            continue
        places: dict[str, set[int]] = defaultdict(set)
        width = len(wordings[index].code) - len(runs) + 1
        for place, run in enumerate(runs):
            others = shared.get(run, NOBODY)
            if 1 < len(others) <= CROWD:
                for other in others - {passages[index].source}:
                    places[other].update(range(place, place + width))
        if places:
            found[index] = {other: len(covered) / len(wordings[index].code) for other, covered in places.items()}
    return found


def _stretches(wording: Wording) -> list[str]:
    width = STRETCH if wording.size > HAN_WORD * len(wording.code) + 1 else round(STRETCH / HAN_WORD)
    return [wording.code[start : start + width] for start in range(len(wording.code) - width + 1)]
