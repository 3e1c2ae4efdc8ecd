"""Says what the words of a line let one expect of the renderings. Words come again and again, so each is looked up once.

An entry may match in several ways, and each way needs several things of its line: a cue, a word to begin with, pieces of words. Each
such need has a number. A word holds needs; a way is woken by the rarest of its needs alone, so of a thousand ways a line wakes a few.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ashore.cache import digest, tables
from ashore.corpus.needed import SHORTEST_PIECE, Branch, branches
from ashore.corpus.renderings import Rendering, renderings

MOST_KNOWN = 1 << 17
STAR = "*"
SHORT = 5
COMMON = 20  # how much a short word weighs: most short words stand in every text
Numbers = frozenset[int]


class Need(NamedTuple):
    """What one word of the line must be: one of these words (a star stands for any ending or beginning), and hold one of these pieces."""

    words: frozenset[str] = frozenset()
    begins: frozenset[str] = frozenset()
    pieces: frozenset[str] = frozenset()


class Way(NamedTuple):
    """A way to match: its entry, the need of its cue, those of the word it begins with and of the next (None: any), and all of its line.

    `also` is what it needs of the text, on this line or another.
    """

    entry: int
    cue: int
    begin: int | None
    follow: int | None
    needs: Numbers
    also: int | None


class Hint(NamedTuple):
    """What a word tells: the ways that it wakes, and the needs that it fulfils."""

    wakes: tuple[int, ...] = ()
    holds: Numbers = frozenset()


class Hints(dict[bytes, Hint]):
    """The hints of the words seen so far, up to a bound. `plain` are those that tell nothing: most words; a set is quick to take away."""

    def __init__(self, entries: Sequence[Rendering], ways: Sequence[Sequence[Branch]]) -> None:
        super().__init__()
        self.plain: set[bytes] = {b""}
        self._numbers: dict[Need, int] = {}
        self.ways = [self._way(number, *rest) for number, entry in enumerate(entries) for rest in _tried(entry, ways[number])]
        self._wakes = self._woken()
        self._words, self._begins, self._pieces = (defaultdict[str, set[int]](set) for _ in range(3))
        self._both = {number for need, number in self._numbers.items() if need.words and need.begins}
        for need, number in self._numbers.items():
            for table, said in ((self._words, need.words), (self._begins, need.begins), (self._pieces, need.pieces)):
                for word in said:
                    table[word].add(number)

    def _way(self, number: int, entry: Rendering, branch: Branch) -> Way:
        """Number the needs of a way. Where a match begins with its cue, one word must be both."""
        words, begins = frozenset(entry.cue), branch.begins
        cue = self._number(Need(words, begins if begins is not None and not entry.before else frozenset()))
        begin = cue if not entry.before else None if begins is None else self._number(Need(begins=begins))
        follow = None if branch.follows is None else self._number(Need(begins=branch.follows))
        further = [Need(pieces=pieces) for pieces in branch.pieces]
        also = self._number(Need(frozenset(entry.also))) if entry.also else None
        needs = {cue, begin, follow, *map(self._number, further)} - {None}
        return Way(number, cue, begin, follow, frozenset(number for number in needs if number is not None), also)

    def _number(self, need: Need) -> int:
        return self._numbers.setdefault(need, len(self._numbers))

    def _woken(self) -> dict[int, list[int]]:
        """Choose for each way the need that wakes it: the one whose words are the rarest, as far as the table itself can tell."""
        mentions = Counter(word for need in self._numbers for said in need for word in said)
        weights = {
            number: sum(mentions[word] + COMMON * (len(word.strip(STAR)) < SHORT) for word in min(filter(None, need), key=len))
            for need, number in self._numbers.items()
        }
        woken = defaultdict[int, list[int]](list)
        for place, way in enumerate(self.ways):
            woken[min(way.needs, key=lambda number: (weights[number], number))].append(place)
        return woken

    def __missing__(self, word: bytes) -> Hint:
        holds = frozenset(self._held(word.decode("latin-1")))
        hint = Hint(tuple(way for number in sorted(holds) for way in self._wakes.get(number, ())), holds)
        if len(self) < MOST_KNOWN:
            self[word] = hint
            if not holds:
                self.plain.add(word)
        return hint

    def _held(self, word: str) -> Iterator[int]:
        stems = [word, *(word[:end] + STAR for end in range(1, len(word) + 1))]
        ends = [STAR + word[start:] for start in range(1, len(word))]
        said, begun = _of(self._words, (*stems, *ends)), _of(self._begins, stems)
        yield from (said | begun) - self._both
        yield from said & begun
        for at in range(len(word) - SHORTEST_PIECE + 1):
            for end in range(at + SHORTEST_PIECE, len(word) + 1):
                yield from self._pieces.get(word[at:end], ())

    def held(self, words: Collection[bytes]) -> Numbers:
        """Give the needs that these words fulfil."""
        return frozenset[int]().union(*[self[word].holds for word in words])

    def open_ways(self, telling: Collection[bytes]) -> list[Way]:
        """Give the ways for which these words hold all that is needed, in their order. The words are those of a line, less the plain."""
        hints = [self[word] for word in telling]
        woken = {way for hint in hints for way in hint.wakes}
        if not woken:
            return []
        held = self.held(telling)
        return [self.ways[place] for place in sorted(woken) if self.ways[place].needs <= held]


def _tried(entry: Rendering, ways: Iterable[Branch]) -> Iterator[tuple[Rendering, Branch]]:
    """Give the ways of an entry that begin with a word: only words are tried."""
    return ((entry, branch) for branch in ways if entry.cue and branch.begins != frozenset())


def _of(table: defaultdict[str, set[int]], keys: Iterable[str]) -> set[int]:
    return set[int]().union(*(table[key] for key in keys if key in table))


@cache
def hints_of(lang: str) -> Hints:
    """Give the hints for the words of a language."""
    entries = renderings(lang)
    return Hints(entries, _branches(f"ways-{lang}.json", [entry.pattern for entry in entries]))


def _branches(name: str, patterns: Sequence[str]) -> list[list[Branch]]:
    """Derive the ways to match each pattern, or take what was kept of the same patterns."""
    key = digest(pattern.encode() for pattern in patterns)
    if kept := tables().read(name, key):
        return [[_branch(*branch) for branch in every] for every in json.loads(kept)]
    derived = [branches(pattern) for pattern in patterns]
    tables().write(name, key, json.dumps(derived, default=sorted).encode())
    return derived


def _branch(begins: Sequence[str] | None, pieces: Sequence[Sequence[str]], follows: Sequence[str] | None) -> Branch:
    return Branch(
        None if begins is None else frozenset(begins), tuple(map(frozenset, pieces)), None if follows is None else frozenset(follows)
    )
